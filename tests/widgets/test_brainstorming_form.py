from pathlib import Path

import pytest

from seen_boards import node, nodes, texts
from small_workshop import SMALL
from workshop_kit.content.language import languages
from workshop_kit.model.ideas import Keyword
from workshop_kit.model.keys import Mode, TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.widgets.brainstorming.brainstorming_form import BrainstormingForm
from workshop_kit.widgets.brainstorming.looking import PARTS

HOSTILE = '<img src=x onerror="alert(1)">'


def saved(folder: Path, workshop: Workshop) -> Path:
    path = folder / "car.workshop.json"
    save_new(path, workshop)
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    chat = Touchpoint(id="t2", name="Chat", status=TouchpointStatus.ABSENT, spark="A <b>bot</b>?")
    second = SMALL.ideas[0].replace(id="i2", text="Late desk", covers=(), impact=None)
    return saved(
        tmp_path,
        SMALL.replace(
            touchpoints=(*SMALL.touchpoints, chat),
            ideas=(second, *SMALL.ideas),
            keywords=(Keyword(id="kw", text="price"),),
        ),
    )


def at(file: Path, part: str) -> BrainstormingForm:
    form = BrainstormingForm(file)
    form.board.press("part", part)
    return form


def test_the_board_begins_where_the_work_stands(tmp_path: Path, file: Path) -> None:
    assert node(BrainstormingForm(file), "part")["chosen"] == "link"
    (tmp_path / "new").mkdir()
    empty = saved(tmp_path / "new", Workshop(id="w"))
    assert node(BrainstormingForm(empty), "part")["chosen"] == "collect"


@pytest.mark.parametrize("language", list(languages()))
def test_every_part_shows_an_empty_workshop_with_an_example(tmp_path: Path, language: str) -> None:
    form = BrainstormingForm(saved(tmp_path, Workshop(id="w")), language)
    for part in PARTS:
        form.board.press("part", part)
        assert node(form, "part")["chosen"] == part


def test_pressing_a_cell_goes_round_and_the_leverage_follows(file: Path) -> None:
    form = at(file, "link")
    cell = "cover--i2--pn1"
    assert "icon" not in node(form, cell)
    shown = []
    for _ in range(3):
        form.board.press(cell)
        shown.append(
            (node(form, cell).get("icon"), node(form, "leverage-i2")["children"][0]["text"])
        )
    assert shown == [("helps", "1.5"), ("solves", "3"), (None, "0")]
    assert node(form, "pressed")["text"] == "A, No written offer: no link"


def test_nothing_moves_until_somebody_sorts(file: Path) -> None:
    form = at(file, "link")

    def rows() -> list[str]:
        return [row["key"] for row in node(form, "matrix")["rows"][1:]]

    assert rows() == ["row-i2", "row-i"]
    form.board.press("sort")
    assert rows() == ["row-i", "row-i2"]
    form.board.press("cover--i--pn1")
    form.board.press("cover--i--pn1")
    form.board.press("cover--i2--pn2")
    assert rows() == ["row-i", "row-i2"]
    form.board.press("unsort")
    assert rows() == ["row-i2", "row-i"]


def test_an_opened_idea_can_be_rated_and_given_to_somebody(file: Path) -> None:
    form = at(file, "link")
    form.board.press("open-i")
    form.board.press("i--impact", "3")
    form.board.press("i--new-owner", "Workshop head")
    form.board.press("i--due", "1/6/2027")
    idea = read_workshop(file).ideas[1]
    assert (idea.impact, idea.due and idea.due.isoformat()) == (3, "2027-06-01")
    assert read_workshop(file).owners[-1].role == "Workshop head"
    assert node(form, "i--owner_id")["chosen"] == idea.owner_id


def test_lines_become_ideas_and_the_field_knows_that_they_were_taken(file: Path) -> None:
    form = at(file, "alone")
    form.board.press("under", "kw")
    assert node(form, "new-ideas")["taken"] == "2"
    form.board.press("new-ideas", f"{HOSTILE}\n=cmd")
    assert node(form, "new-ideas")["taken"] == "4"
    assert [idea.text for idea in read_workshop(file).ideas[-2:]] == [HOSTILE, "=cmd"]
    assert read_workshop(file).ideas[-1].keyword_ids == ("kw",)


def test_a_spark_becomes_an_idea_and_a_gap_a_pain_with_one_click(file: Path) -> None:
    form = at(file, "collect")
    taken = [found["key"] for found in nodes(form) if found["key"].startswith("take-")]
    for key in taken:
        form.board.press(key)
    workshop = read_workshop(file)
    assert workshop.ideas[-1].text == "A <b>bot</b>?"
    assert workshop.pains[-1].text == "Nobody is there in the phase “Buy”"
    assert not any(found["key"].startswith("take-") for found in nodes(form))


def test_one_pain_is_open_at_a_time_and_its_places_can_be_picked(file: Path) -> None:
    form = at(file, "collect")
    form.board.press("pn1--open")
    form.board.press("pn1--pick-touchpoint_ids", "t")
    form.board.press("pn1--causes", "Fear\nHabit")
    form.board.press("pn1--kind", "confused")
    pain = read_workshop(file).pains[0]
    assert (pain.touchpoint_ids, pain.causes, pain.kind) == (("t",), ("Fear", "Habit"), "confused")
    form.board.press("pn1--touchpoint_ids", "t")
    assert read_workshop(file).pains[0].touchpoint_ids == ()
    form.board.press("pn2--open")
    with pytest.raises(StopIteration):
        node(form, "pn1--causes")


def test_a_decision_on_an_absent_touchpoint_is_in_the_file(file: Path) -> None:
    form = at(file, "decide")
    form.board.press("t2--verdict", "not_now")
    form.board.press("t2--reason", "After the summer")
    assert read_workshop(file).touchpoints[1].decision == "Not now: After the summer"
    assert node(form, "t2--verdict")["chosen"] == "not_now"


def test_the_weakest_link_is_named_with_its_reason(file: Path) -> None:
    form = at(file, "decide")
    assert node(form, "link-ph2")["look"] == "wk-weakest"
    assert any(text.startswith("“Buy” holds 0 of 100") for text in texts(form))
    assert any("B Offer in 24 hours" in text for text in texts(form))


def test_an_emptied_step_comes_back_by_undo(file: Path) -> None:
    form = at(file, "link")
    form.reset()
    assert read_workshop(file).ideas == ()
    form.undo()
    assert len(read_workshop(file).ideas) == 2


def test_who_writes_alone_needs_no_timer(tmp_path: Path) -> None:
    alone = at(saved(tmp_path, SMALL.replace(mode=Mode.SELF_STUDY)), "alone")
    kinds = {found["kind"] for found in nodes(alone)}
    assert "timer" not in kinds
    assert "Write without judging" in texts(alone)
