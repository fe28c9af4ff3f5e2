from datetime import date
from pathlib import Path

import pytest

from workbook_reading import opened
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import model_keys, phase_model
from workshop_kit.errors import UnknownFormat, UnknownLanguage, UnknownPhaseModel
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import open_package
from workshop_kit.workflows.blank import make_blank_forms

TODAY = date(2026, 3, 2)


def test_forms_are_named_after_model_and_language(tmp_path: Path) -> None:
    written = make_blank_forms(tmp_path / "new", phases="PH8", language="it", today=TODAY)
    assert [path.name for path in written] == ["blank-PH8-deck-it.pptx", "blank-PH8-grid-it.xlsx"]
    assert all(path.is_file() for path in written)


def test_without_a_model_the_six_phases_are_used(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    written = make_blank_forms(
        tmp_path,
        language="en",
        formats=("deck",),
        today=TODAY,
        on_progress=lambda *step: told.append(step),
    )
    assert [path.name for path in written] == ["blank-PH6-deck-en.pptx"]
    assert told == [("blank-PH6-deck-en.pptx", 0, 1)]


def test_forms_are_written_again_in_their_place_unless_somebody_filled_them(tmp_path: Path) -> None:
    (first,) = make_blank_forms(tmp_path, language="en", formats=("deck",), today=TODAY)
    assert make_blank_forms(tmp_path, language="en", formats=("deck",), today=TODAY) == (first,)
    first.write_bytes(first.read_bytes() + b"by hand")
    (second,) = make_blank_forms(tmp_path, language="en", formats=("deck",), today=TODAY)
    assert second.name == "blank-PH6-deck-en-2.pptx"


@pytest.mark.parametrize("model", model_keys())
def test_the_workbook_has_the_phases_of_the_model(tmp_path: Path, model: str) -> None:
    (grid,) = make_blank_forms(
        tmp_path, phases=model, language="it", formats=("grid",), today=TODAY
    )
    sheet = opened(grid.read_bytes())["Journey"]
    shown = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {phase.name for phase in phase_model(model, language("it")).phases} <= shown


@pytest.mark.parametrize("code", ["en", "it"])
def test_the_gate_finds_nothing_in_blank_forms(tmp_path: Path, code: str) -> None:
    for path in make_blank_forms(tmp_path, phases="PH8", language=code, today=TODAY):
        package = open_package(path)
        assert (*lint(package), *accessibility(package)) == ()


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        ({"phases": "PH99"}, UnknownPhaseModel),
        ({"language": "xx"}, UnknownLanguage),
        ({"formats": ("deck", "poster")}, UnknownFormat),
    ],
)
def test_what_the_kit_does_not_know_is_refused_and_nothing_is_written(
    tmp_path: Path, wish: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        make_blank_forms(tmp_path, **{"language": "en", "today": TODAY, **wish})  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())
