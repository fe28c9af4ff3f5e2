"""From a workshop file to the files a client gets."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from deck_outline import opened, texts
from small_workshop import JOURNEY, SMALL
from workshop_kit.errors import UnknownFormat, UnknownLanguage, WorkshopNotFound
from workshop_kit.store.disk import save_new
from workshop_kit.workflows.demo import make_demo
from workshop_kit.workflows.publish import Remark, publish

TODAY = date(2026, 3, 2)


@pytest.fixture
def car(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    save_new(path, SMALL)
    return path


def test_deck_and_grid_land_beside_the_workshop_named_after_it(car: Path) -> None:
    written = publish(car, today=TODAY)
    assert [path.name for path in written] == ["car-deck-en.pptx", "car-grid-en.xlsx"]
    assert {path.parent for path in written} == {car.parent}


def test_a_folder_stands_for_the_workshop_in_it(car: Path) -> None:
    assert publish(car.parent, formats=("deck",), today=TODAY)[0].name == "car-deck-en.pptx"


# openpyxl cannot show the solid data bars of newer Excel and says so
@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_another_language_changes_labels_and_never_what_people_typed(car: Path) -> None:
    deck, grid = publish(car, language="it", to=car.parent / "out", today=TODAY)
    shown = [text for slide in opened(deck.read_bytes()).slides for text in texts(slide)]
    assert "Azioni del cliente" in shown
    assert "2 Drives" in shown
    journey = openpyxl.load_workbook(io.BytesIO(grid.read_bytes()))["Journey"]
    values = {cell.value for row in journey.iter_rows() for cell in row}
    assert "Azioni del cliente" in values
    assert "Drives" in values


def test_a_deck_the_client_touched_is_kept(car: Path) -> None:
    (first,) = publish(car, formats=("deck",), today=TODAY)
    first.write_bytes(first.read_bytes() + b" ")
    (second,) = publish(car, formats=("deck",), today=TODAY)
    assert second.name == "car-deck-en-2.pptx"


def test_progress_is_told_before_each_file(car: Path) -> None:
    told: list[tuple[str, int, int]] = []
    publish(car, today=TODAY, on_progress=lambda *step: told.append(step))
    assert told == [("car-deck-en.pptx", 0, 2), ("car-grid-en.xlsx", 1, 2)]


def test_what_was_cut_is_told_with_its_file_and_place(tmp_path: Path) -> None:
    action = JOURNEY.actions[0].replace(text="word " * 8_000)
    journey = JOURNEY.replace(actions=(action, *JOURNEY.actions[1:]))
    path = tmp_path / "car.workshop.json"
    save_new(path, SMALL.replace(journeys=(journey,)))
    remarks: list[Remark] = []
    publish(path, today=TODAY, on_remark=remarks.append)
    assert Remark("car-grid-en.xlsx", cell="Journey D7") in remarks
    assert {remark.file for remark in remarks if remark.slide} == {"car-deck-en.pptx"}


def test_nothing_is_told_where_everything_fits(car: Path) -> None:
    remarks: list[Remark] = []
    publish(car, today=TODAY, on_remark=remarks.append)
    assert remarks == []


def test_what_is_not_made_spoken_or_there_is_refused_before_anything_is_written(car: Path) -> None:
    with pytest.raises(UnknownFormat, match="deck, grid"):
        publish(car, formats=("deck", "poster"), today=TODAY)
    with pytest.raises(UnknownLanguage):
        publish(car, language="de", today=TODAY)
    with pytest.raises(WorkshopNotFound):
        publish(car.parent / "nothing", today=TODAY)
    assert [path.name for path in car.parent.iterdir()] == ["car.workshop.json"]


def test_the_demo_makes_deck_and_grid_in_each_language(tmp_path: Path) -> None:
    written = make_demo(tmp_path / "demo", languages=("en", "it"), today=TODAY)
    assert [path.name for path in written] == [
        "car-purchase-deck-en.pptx",
        "car-purchase-grid-en.xlsx",
        "car-purchase-deck-it.pptx",
        "car-purchase-grid-it.xlsx",
    ]
    assert all(path.stat().st_size > 10_000 for path in written)
