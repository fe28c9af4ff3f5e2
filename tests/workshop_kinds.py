"""Workshops of every kind an output must stand: finished, long, wordy, bare, nothing at all."""

from collections.abc import Callable
from datetime import date

from workshop_kit.content.language import language
from workshop_kit.content.phase_models import phase_model
from workshop_kit.content.starters import moved_to, starter_text
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_from_text

TODAY = date(2026, 3, 2)
SENTENCE = "Every time the price changes, and nobody explains why. "


def car(code: str) -> Workshop:
    """Return the finished example in a language."""
    return moved_to(workshop_from_text(starter_text("car-purchase", code), "starter"), TODAY)


def of_actions(workshop: Workshop, times: int) -> Workshop:
    """Return the workshop with every action several times over."""
    journey = workshop.journeys[0]
    actions = tuple(
        action.replace(id=f"{action.id}-{copy}" if copy else action.id)
        for action in journey.actions
        for copy in range(times)
    )
    changed: Workshop = workshop.replace(journeys=(journey.replace(actions=actions),))
    return changed


def of_one_action(workshop: Workshop) -> Workshop:
    """Return the workshop with the first action and its phase alone."""
    journey = workshop.journeys[0]
    short = journey.replace(phases=journey.phases[:1], actions=journey.actions[:1], links=())
    changed: Workshop = workshop.replace(journeys=(short,))
    return changed


def wordy(workshop: Workshop) -> Workshop:
    """Return the workshop with 600 characters in every statement, pain and idea."""
    text = (SENTENCE * 12)[:600]
    changed: Workshop = workshop.replace(
        statements=tuple(entry.replace(text=text) for entry in workshop.statements),
        pains=tuple(entry.replace(text=text) for entry in workshop.pains),
        ideas=tuple(entry.replace(text=text) for entry in workshop.ideas),
    )
    return changed


def bare(code: str) -> Workshop:
    """Return a workshop that has phases, a persona and an empathy map, all of them empty."""
    model = phase_model("PH8", language(code))
    phases = tuple(
        Phase(id=f"ph{n}", key=card.key, moment=card.moment) for n, card in enumerate(model.phases)
    )
    return Workshop(
        id="w",
        personas=(Persona(id="p"),),
        empathy_maps=(EmpathyMap(id="e", persona_id="p"),),
        journeys=(Journey(id="j", persona_id="p", phase_model="PH8", phases=phases),),
    )


KINDS: dict[str, Callable[[str], Workshop]] = {
    "car": car,
    "actions-1": lambda code: of_one_action(car(code)),
    "actions-20": lambda code: of_actions(car(code), 2),
    "actions-60": lambda code: of_actions(car(code), 6),
    "wordy": lambda code: wordy(car(code)),
    "bare": bare,
    "nothing": lambda _: Workshop(id="w"),
}
