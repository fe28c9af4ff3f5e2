"""Blank forms before the programs that read them, for every phase model and language."""

from datetime import date
from pathlib import Path

import pytest

from office import render, validate
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import model_keys, phase_model
from workshop_kit.views.forms import forms
from workshop_kit.workflows.blank import make_blank_forms

pytestmark = pytest.mark.full

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize("code", ["en", "it"])
@pytest.mark.parametrize("model", model_keys())
def test_the_sdk_finds_nothing_wrong_in_forms(tmp_path: Path, model: str, code: str) -> None:
    for path in make_blank_forms(tmp_path, phases=model, language=code, today=TODAY):
        assert validate(path) == []


def test_libreoffice_draws_every_form_on_a_page_of_its_own(tmp_path: Path) -> None:
    decks = {
        model: make_blank_forms(
            tmp_path, phases=model, language="it", formats=("deck",), today=TODAY
        )[0]
        for model in model_keys()
    }
    pages = render(list(decks.values()), tmp_path / "pages", dpi=30)
    words = language("it")
    for model, path in decks.items():
        expected = forms(phase_model(model, words), words, today=TODAY).slides
        assert len(pages[path]) == len(expected)
