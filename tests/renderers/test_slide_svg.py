"""The picture of a slide: whole, harmless, and the same words as in the deck."""

import re
from collections.abc import Iterable, Iterator

import pytest

from slide_pictures import SVG, TODAY, assert_harmless, deck_of, tree, words
from small_workshop import JOURNEY, SMALL
from workshop_kinds import KINDS
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import model_keys, phase_model
from workshop_kit.content.starters import moved_to, starter_text, starters
from workshop_kit.model.journeys import Emotion
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.drawing import (
    Bars,
    EmotionCurve,
    Lines,
    Paragraph,
    Slide,
    StackedBars,
    Table,
    Text,
)
from workshop_kit.views.forms import forms
from workshop_kit.views.layout_parts import HEIGHT, WIDTH

EN = language("en")
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]><svg onload=alert(1)>",
    "</text></svg><script>",
    '" onload="alert(1)',
    "&amp; &lt; &#0; &",
    "javascript:alert(1)",
    "\u202eright to left",
    "مرحبا بالعالم",
    "👩‍👩‍👧 family",
    "null\x00bell\x07\x85",
    "lone \ud800 surrogate",
]


def starter(key: str, code: str) -> Workshop:
    return moved_to(workshop_from_text(starter_text(key, code), "starter"), TODAY)


def shown(text: str) -> str:
    return re.sub(r"[\s\x00\x07\x85\ud800]", "", text)


def paragraphs(slide: Slide) -> Iterator[Paragraph]:
    for content in slide.fills.values():
        yield from content
    for item in slide.items:
        if isinstance(item, Text):
            yield from item.paragraphs
        elif isinstance(item, Table):
            for row in item.rows:
                for cell in row:
                    yield from cell.paragraphs


def labels(slide: Slide) -> Iterator[str]:
    for item in slide.items:
        if isinstance(item, EmotionCurve) and not item.bare:
            yield from (point.word for point in item.points)
        elif isinstance(item, Bars):
            yield from (name for name, _ in item.bars)
        elif isinstance(item, StackedBars):
            yield from (*item.categories, *(name for name, _, _ in item.parts))
        elif isinstance(item, Lines):
            yield from (*item.categories, *(series.name for series in item.series))


def texts(slide: Slide) -> Iterable[str]:
    yield slide.title
    yield from ("".join(run.text for run in piece.runs) for piece in paragraphs(slide))
    yield from labels(slide)


@pytest.mark.parametrize("code", ["en", "it"])
@pytest.mark.parametrize("key", [entry.key for entry in starters(EN)])
def test_every_slide_of_every_starter_shows_all_its_words(key: str, code: str) -> None:
    view = deck_of(starter(key, code), code)
    for place, slide in enumerate(view.slides, start=1):
        root = tree(slide, view, place)
        assert_harmless(root)
        assert root.get("viewBox") == f"0 0 {WIDTH:g} {HEIGHT:g}"
        said = words(root)
        missing = [text for text in texts(slide) if shown(text) not in said]
        assert not missing, slide.title


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_workshop_can_be_drawn(kind: str) -> None:
    view = deck_of(KINDS[kind]("it"), "it")
    for slide in view.slides:
        assert_harmless(tree(slide, view))


@pytest.mark.parametrize("model", model_keys())
def test_blank_forms_can_be_drawn(model: str) -> None:
    view = forms(phase_model(model, EN), EN, today=TODAY)
    for slide in view.slides:
        assert_harmless(tree(slide, view))


def test_the_picture_tells_its_title_and_its_language() -> None:
    view = deck_of(SMALL, "it")
    root = tree(view.slides[0], view)
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Buying a car"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == view.tag


def test_footer_and_number_stand_where_the_layout_has_them() -> None:
    view = deck_of(SMALL)
    slide = next(slide for slide in view.slides if slide.layout == "plan")
    *_, footer, number = tree(slide, view, 7).iter(SVG + "text")
    assert footer.text == view.footer
    assert (number.text, number.get("x"), number.get("text-anchor")) == ("7", "924", "end")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_appears_as_text_and_nothing_else(text: str) -> None:
    journey = JOURNEY.replace(
        scenario=text,
        actions=tuple(
            action.replace(text=text, emotion=Emotion(score=-1, word=text))
            for action in JOURNEY.actions
        ),
    )
    workshop = SMALL.replace(
        title=text,
        client=text,
        journeys=(journey,),
        pains=tuple(pain.replace(text=text) for pain in SMALL.pains),
        ideas=tuple(idea.replace(text=text) for idea in SMALL.ideas),
        personas=tuple(persona.replace(name=text, quote=text) for persona in SMALL.personas),
        channels=tuple(channel.replace(name=text) for channel in SMALL.channels),
    )
    view = deck_of(workshop)
    for slide in view.slides:
        root = tree(slide, view)
        assert_harmless(root)
    cover = tree(view.slides[0], view)
    assert shown(text) in words(cover)
    table = next(slide for slide in view.slides if slide.layout == "map")
    assert shown(text)[:5] in words(tree(table, view))
