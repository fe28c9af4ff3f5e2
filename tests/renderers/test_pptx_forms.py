"""Forms as PowerPoint gets them: real placeholders, left empty, that ask in the right language."""

import io
import zipfile
from datetime import date

import pytest
from pptx.enum.shapes import PP_PLACEHOLDER

from deck_outline import opened
from small_workshop import SMALL
from workshop_kit.content.labels import label
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import phase_model
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.views.deck import deck
from workshop_kit.views.drawing import Blank
from workshop_kit.views.forms import forms
from workshop_kit.views.layouts import LAYOUTS

TODAY = date(2026, 3, 2)
_EDGES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
_LANGUAGE = ".//{http://schemas.openxmlformats.org/drawingml/2006/main}rPr"


def made(model: str, code: str) -> bytes:
    words = language(code)
    return deck_bytes(forms(phase_model(model, words), words, today=TODAY))


def asked(content: bytes) -> dict[str, dict[str, str]]:
    """Return what each layout's placeholders show while they are empty."""
    return {
        page.name: {
            shape.name: shape.text_frame.text
            for shape in page.placeholders
            if shape.placeholder_format.type not in _EDGES
        }
        for page in opened(content).slide_layouts
    }


def own_prompts(code: str) -> dict[str, dict[str, str]]:
    return {
        entry.name: {
            place.key.replace("_", " ").capitalize(): label(
                f"prompts.{place.prompt}", language(code)
            )
            for place in entry.placeholders
            if place.prompt and place.kind not in {"title", "ctrTitle"}
        }
        for entry in LAYOUTS
    }


def without_titles(asked: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {
        page: {name: text for name, text in places.items() if name != "Title"}
        for page, places in asked.items()
    }


@pytest.mark.parametrize("code", ["en", "it"])
def test_prompts_of_forms_and_of_every_deck_are_in_its_language(code: str) -> None:
    for content in (made("PH6", code), deck_bytes(deck(SMALL, language(code), today=TODAY))):
        assert without_titles(asked(content)) == own_prompts(code)
        pages = opened(content).slide_layouts
        tags = {run.get("lang") for page in pages for run in page.element.iterfind(_LANGUAGE)}
        assert tags == {language(code).tag}


def test_placeholders_are_empty_and_inherit_all_from_their_layout() -> None:
    empty = 0
    for slide in opened(made("PH8", "it")).slides:
        for shape in slide.placeholders:
            if shape.placeholder_format.type in _EDGES:
                assert shape.text_frame.text
            elif shape.has_text_frame:
                empty += 1
                assert not shape.text_frame.text
                assert shape.element.spPr.xfrm is None
                index = shape.placeholder_format.idx
                asking = slide.slide_layout.placeholders.get(idx=index)
                assert asking.text_frame.text
    words = language("it")
    slides = forms(phase_model("PH8", words), words, today=TODAY).slides
    assert empty == sum(isinstance(item, Blank) for slide in slides for item in slide.items)


def test_a_form_says_that_it_is_one() -> None:
    properties = opened(made("PH6", "it")).core_properties
    assert (properties.category, properties.language) == ("form", "it-IT")
    assert properties.title == "Moduli in bianco · Sei fasi, dal bisogno alla condivisione"


def test_equal_forms_have_equal_parts() -> None:
    def parts(content: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return {name: package.read(name) for name in package.namelist()}

    assert parts(made("PH3a", "en")) == parts(made("PH3a", "en"))
