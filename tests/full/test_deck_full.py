"""The deck before the programs that read it: Microsoft's schema rules, and LibreOffice."""

from collections.abc import Callable
from datetime import date
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest

from office import render, validate
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import phase_model
from workshop_kit.content.starters import moved_to, starter_text
from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.deck import deck

pytestmark = pytest.mark.full

TODAY = date(2026, 3, 2)
SENTENCE = "Every time the price changes, and nobody explains why. "


def car(code: str) -> Workshop:
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


GERMAN = (
    "Donaudampfschifffahrtsgesellschaftskapitän vergleicht Lieferzeitverzögerungsentschädigungen"
)
JAPANESE = (
    "見積もりが来るたびに金額が変わり、誰も理由を説明してくれないので、不安なまま三回も店に行った。"
)
SIXTY_LETTERS = "x" * 60


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


KINDS: dict[str, Callable[[str], Workshop]] = {
    "car": car,
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


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, int]:
    """Return every kind of deck in both languages, with its number of slides."""
    folder = tmp_path_factory.mktemp("decks")
    written = {}
    for code in ("en", "it"):
        for kind, make in KINDS.items():
            view = deck(make(code), language(code), today=TODAY)
            path = folder / f"{kind}-{code}.pptx"
            path.write_bytes(deck_bytes(view))
            written[path] = len(view.slides)
    return written


def test_the_open_xml_sdk_finds_nothing_wrong(decks: dict[Path, int]) -> None:
    # the workbooks behind the charts all come from one writer: those of one deck stand for all
    with ThreadPool(2) as pool:
        found = dict(
            pool.map(lambda p: (p.name, validate(p, inside=p.name.startswith("car"))), decks)
        )
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_libreoffice_opens_every_deck_and_draws_every_slide(
    decks: dict[Path, int], tmp_path: Path
) -> None:
    drawn = render(list(decks), tmp_path, dpi=40)
    assert {path: len(pages) for path, pages in drawn.items()} == decks
