"""The page about phase models shows what the method's file says."""

import re

from checkout import ROOT
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import PhaseModel, phase_models
from workshop_kit.model.keys import JourneyKey

PAGE = (ROOT / "docs" / "phase-models.md").read_text(encoding="utf-8")
MODELS = phase_models(language("en"))


def rows(after: str) -> list[list[str]]:
    """Return the cells of the first table after a heading."""
    table = PAGE.split(after)[1].split("\n\n|", 1)[1].split("\n\n")[0]
    lines = ("|" + table).splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def number(model: PhaseModel, key: JourneyKey) -> str:
    for place, card in enumerate(model.phases, start=1):
        if key in card.takes:
            return f"{place}†" if key in card.ours else str(place)
    return "–"


def test_the_crosswalk_on_the_page_is_that_of_the_file() -> None:
    header, _, *body = rows("## Crosswalk")
    assert header == ["key", *(model.key for model in MODELS)]
    assert body == [[f"`{key}`", *(number(model, key) for model in MODELS)] for key in JourneyKey]


def test_the_page_names_every_model_and_its_phases() -> None:
    _, _, *body = rows("## The models")
    assert [row[:2] for row in body] == [
        [f"`{model.key}`", " · ".join(card.name for card in model.phases)] for model in MODELS
    ]


def test_the_page_names_every_key() -> None:
    assert {key.value for key in JourneyKey} <= set(re.findall(r"`(\w+)`", PAGE))
