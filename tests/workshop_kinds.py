"""Workshops of every kind an output must stand: finished, long, wordy, bare, nothing at all.

A kind is made in a language; ``of_size`` gives any workshop the number of actions asked for.
"""

from collections.abc import Callable
from datetime import date

from workshop_kit.content.language import language
from workshop_kit.content.phase_models import phase_model
from workshop_kit.content.starters import (
    blank_model,
    blank_starters,
    moved_to,
    starter_text,
    starters,
)
from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.workflows.start import empty_workshop

TODAY = date(2026, 3, 2)
SENTENCE = "Every time the price changes, and nobody explains why. "
GERMAN = (
    "Donaudampfschifffahrtsgesellschaftskapitän vergleicht Lieferzeitverzögerungsentschädigungen"
)
JAPANESE = (
    "見積もりが来るたびに金額が変わり、誰も理由を説明してくれないので、不安なまま三回も店に行った。"
)
SIXTY_LETTERS = "x" * 60
SIZES = (4, 8, 12, 20, 60)
"""The numbers of actions that a deck and a workbook are tried with."""

FINISHED = tuple(
    (entry.key, code) for entry in starters(language("en")) for code in entry.languages
)
BLANK = tuple(
    (entry.key, code) for entry in blank_starters(language("en")) for code in entry.languages
)
"""Every starter with each language it is written in."""


def starter(key: str, code: str) -> Workshop:
    """Return a starter in a language, as if it began on the day of the tests."""
    model = blank_model(key)
    if model is not None:
        return empty_workshop(key, model, language(code))
    return moved_to(workshop_from_text(starter_text(key, code), key), TODAY)


def car(code: str) -> Workshop:
    """Return the finished example in a language."""
    return starter("car-purchase", code)


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


def of_size(workshop: Workshop, count: int) -> Workshop:
    """Return the workshop with this many actions in each of its journeys.

    Where there are fewer, those there are come again and again; where there are more, some are
    taken along the whole way. A journey without any gets actions that only have a name.
    """
    changed: Workshop = workshop.replace(
        journeys=tuple(
            journey.replace(actions=actions_of(journey, count), links=())
            for journey in workshop.journeys
        )
    )
    return changed


def actions_of(journey: Journey, count: int) -> tuple[Action, ...]:
    """Return this many actions in the order of the journey; those that are copies have new ids."""
    there = journey.actions or tuple(
        Action(id=f"{phase.id}-a", phase_id=phase.id, key=phase.key, text="Asks a question")
        for phase in journey.phases
    )
    places = [place * len(there) // count for place in range(count)]
    return tuple(
        there[place].replace(id=f"{there[place].id}-{number}")
        if place in places[:number]
        else there[place]
        for number, place in enumerate(places)
    )


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


def in_words(workshop: Workshop, text: str) -> Workshop:
    """Return the workshop with one text in the place of every statement, pain, idea and action."""
    journey = workshop.journeys[0]
    actions = tuple(action.replace(text=text[:60]) for action in journey.actions)
    changed: Workshop = workshop.replace(
        journeys=(journey.replace(actions=actions, headline=text),),
        statements=tuple(entry.replace(text=text) for entry in workshop.statements),
        pains=tuple(entry.replace(text=text) for entry in workshop.pains),
        ideas=tuple(entry.replace(text=text) for entry in workshop.ideas),
    )
    return changed


def crossed(workshop: Workshop) -> Workshop:
    """Return the workshop with twenty pains and twenty ideas, each answering two pains."""
    pains = tuple(Pain(id=f"p{n}", text=f"Pain {n}: {SENTENCE}") for n in range(20))
    ideas = tuple(
        Idea(
            id=f"i{n}",
            text=f"Idea {n}: an answer that helps",
            covers=(Cover(pain_id=f"p{n}"), Cover(pain_id=f"p{(n + 7) % 20}")),
            impact=n % 5 + 1,
            effort=(n * 3) % 5 + 1,
        )
        for n in range(20)
    )
    changed: Workshop = workshop.replace(pains=pains, ideas=ideas)
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
    "german": lambda code: in_words(car(code), GERMAN),
    "japanese": lambda code: in_words(car(code), JAPANESE),
    "endless": lambda code: in_words(car(code), SIXTY_LETTERS),
    "crossed": lambda code: crossed(car(code)),
    "bare": bare,
    "nothing": lambda _: Workshop(id="w"),
}
