from pathlib import Path
from typing import Any

import pytest

import seen_boards
from workshop_kinds import car, of_actions
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import Tag
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.widgets.drawing.drawing_form import DrawingForm
from workshop_kit.workflows.phases import in_model

HOSTILE = '<img src=x onerror="alert(1)">'
EMPTY = in_model(Workshop(id="w", journeys=(Journey(id="j", phase_model="PH3c"),)), "PH6")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    save_new(path, car("en"))
    return path


def opened(folder: Path, workshop: Workshop, code: str = "en") -> DrawingForm:
    path = folder / "map.workshop.json"
    save_new(path, workshop)
    return DrawingForm(path, code)


def nodes(form: DrawingForm) -> dict[str, dict[str, Any]]:
    """Return everything the page gets to see, by key."""
    return {node["key"]: node for node in seen_boards.nodes(form)}


def lines(form: DrawingForm, key: str) -> list[str]:
    return [line["text"] for line in nodes(form)[key].get("lines", [])]


def test_every_action_has_its_column_and_every_cell_its_heads(file: Path) -> None:
    form = DrawingForm(file)
    every = nodes(form)
    actions = read_workshop(file).journeys[0].actions
    heads = [cell for cell in every.values() if cell.get("column")]
    assert [cell["column"] for cell in heads] == [action.id for action in actions]
    assert {node["scope"] for node in every.values() if node["kind"] == "head"} == {
        *("col", "row", "rowgroup")
    }
    spans = [node["span"] for key, node in every.items() if key.startswith("phases--")]
    assert sum(spans) == every["map"]["columns"] == len(actions)


def test_what_is_typed_into_a_cell_is_in_the_file_line_by_line(file: Path) -> None:
    form = DrawingForm(file)
    form.board.press("thoughts--act-price", f"Wait a week?\n{HOSTILE}")
    said = [s for s in read_workshop(file).statements if s.anchor == "act-price"]
    assert [s.text for s in said if s.field == "thoughts"] == ["Wait a week?", HOSTILE]
    assert lines(form, "thoughts--act-price")[1] == f"“{HOSTILE}”"
    assert nodes(form)["thoughts--act-price"]["typed"] == f"Wait a week?\n{HOSTILE}"


def test_the_evidence_of_a_sentence_is_changed_beside_its_cell(file: Path) -> None:
    form = DrawingForm(file)
    form.board.press("map-open", "thoughts--act-price")
    tag = next(key for key in nodes(form) if key.endswith("--tag"))
    form.board.press(tag, "unknown")
    assert read_workshop(file).by_id[tag.removesuffix("--tag")].tag is Tag.UNKNOWN  # type: ignore[attr-defined]
    assert nodes(form)["thoughts--act-price"]["lines"][0]["sign"] == "unknown"


def test_every_kind_of_cell_opens(file: Path) -> None:
    form = DrawingForm(file)
    keys = [key for key in nodes(form) if key.endswith(("--act-price", "--ph-buy", "--ph-search"))]
    for key in keys:
        form.board.press("map-open", key)
        assert nodes(form)["map"].get("opened", key) == key
    form.board.press("map-open", "thoughts--nobody")
    assert "details" not in nodes(form)["map"]


def test_an_emotion_steps_along_the_scale(file: Path) -> None:
    form = DrawingForm(file)
    form.board.press("emotion--act-price", "up")
    mark = nodes(form)["emotion--act-price"]["mark"]
    assert (mark["sign"], mark["below"]) == ("emotion-1-", True)
    form.board.press("emotion--act-price", "unknown")
    mark = nodes(form)["emotion--act-price"]["mark"]
    assert (mark["sign"], "path" in mark) == ("emotion-unknown", False)


def test_a_phase_taken_out_leaves_its_actions_in_the_tray(file: Path) -> None:
    form = DrawingForm(file)
    form.board.press("map-open", "phases--ph-trial")
    form.board.press("ph-trial--remove")
    assert {"waits-act-book", "waits-act-drive"} <= set(nodes(form))
    form.board.press("act-drive--put-back", "ph-buy")
    assert "actions--act-drive" in nodes(form)
    form.undo()
    form.undo()
    assert "phases--ph-trial" in nodes(form)
    assert "tray" not in nodes(form)


def test_an_empty_map_begins_with_an_action_in_each_phase(tmp_path: Path) -> None:
    form = opened(tmp_path, EMPTY)
    first = next(key for key in nodes(form) if key.startswith("actions--"))
    assert nodes(form)[first]["invite"] == "add an action"
    assert "dentist" not in nodes(form)[first]["example"]
    form.board.press(first, "Hears of it at work")
    actions = form.file.workshop.journeys[0].actions if form.file.workshop else ()
    assert [action.text for action in actions] == ["Hears of it at work"]


def test_a_to_be_map_stands_beside_the_first_one(file: Path) -> None:
    form = DrawingForm(file)
    form.board.press("to-be")
    copy = read_workshop(file).journeys[1]
    form.board.press("journey", copy.id)
    assert f"actions--{copy.actions[0].id}" in nodes(form)
    assert "to-be" not in nodes(form)


def test_the_slide_is_drawn_only_while_it_is_shown(file: Path) -> None:
    form = DrawingForm(file)
    assert "slide" not in nodes(form)
    form.board.press("slide-show")
    assert nodes(form)["slide"]["svg"].startswith("<svg")
    form.board.press("slide-show")
    assert "slide" not in nodes(form)


def test_without_a_customer_the_first_notebook_comes_first(tmp_path: Path) -> None:
    form = opened(tmp_path, Workshop(id="w"), "it")
    links = [node["href"] for node in nodes(form).values() if node["kind"] == "link"]
    assert links == ["00_start.ipynb"]


@pytest.mark.parametrize("code", ["en", "it"])
def test_a_long_map_stays_small_on_its_way_to_the_page(tmp_path: Path, code: str) -> None:
    workshop = of_actions(car(code), 6)
    form = opened(tmp_path, workshop, code)
    cells = [node for node in nodes(form).values() if node["kind"] == "mapcell"]
    assert len(cells) > 600
    assert sum(len(str(cell)) for cell in cells) < 200_000
