"""Decks against opening and saving their template, and against python-pptx cell by cell."""

import io
from collections.abc import Iterator

from pptx import Presentation

from benchmarks.naive_deck import naive_deck_bytes
from benchmarks.timing import Measure, timed
from benchmarks.workshops import ENGLISH, TODAY, car_purchase, with_actions, with_journeys
from workshop_kit.content.assets import template_root
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.views.deck import deck
from workshop_kit.views.drawing import Deck

FLOOR = "open + save of base.pptx"
CELLS = "cell by cell"


def decks() -> Iterator[Measure]:
    """Measure the deck of the example, decided and drawn."""
    car = car_purchase()
    large, view = with_actions(car, 6), _decided(car)
    took = timed(
        {
            "floor": open_and_save,
            "naive": lambda: naive_deck_bytes(view),
            "decided": lambda: _decided(car),
            "drawn": lambda: deck_bytes(view),
            "whole": lambda: deck_bytes(_decided(car)),
            "large": lambda: deck_bytes(_decided(large)),
        }
    )
    floor, naive = took["floor"], took["naive"]
    slides, more = len(view.slides), len(_decided(large).slides)
    for name, key in (
        (f"{FLOOR} ({slides} slides follow)", "floor"),
        ("deck, cell by cell with python-pptx", "naive"),
        ("deck, decided (views only)", "decided"),
        ("deck, drawn (renderer only)", "drawn"),
        ("deck, decided and drawn", "whole"),
        (f"deck of 60 actions ({more} slides)", "large"),
    ):
        yield Measure(name, took[key], FLOOR, took[key] / floor)
    yield Measure("deck, decided and drawn", took["whole"], CELLS, took["whole"] / naive)


def slides() -> Iterator[Measure]:
    """Measure a slide of a long deck against a slide of one half as long, and of a short one."""
    car = car_purchase()
    workshops = {times: with_journeys(car, times) for times in (2, 11, 22)}
    views = {times: _decided(workshop) for times, workshop in workshops.items()}
    took = timed(
        {str(times): lambda w=w: deck_bytes(_decided(w)) for times, w in workshops.items()},  # type: ignore[misc]
        rounds=3,
    )
    each = {times: took[str(times)] / len(view.slides) for times, view in views.items()}
    baseline = f"a slide of a deck of {len(views[11].slides)}"
    for times, view in views.items():
        name = f"a slide of a deck of {len(view.slides)}, decided and drawn"
        yield Measure(name, each[times], baseline, each[times] / each[11])


def open_and_save() -> bytes:
    """Open the base deck and save it: what any deck made from it costs at the least."""
    deck_file = Presentation(io.BytesIO((template_root() / "decks" / "base.pptx").read_bytes()))
    buffer = io.BytesIO()
    deck_file.save(buffer)
    return buffer.getvalue()


def _decided(workshop: Workshop) -> Deck:
    return deck(workshop, ENGLISH, today=TODAY)
