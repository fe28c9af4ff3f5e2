from dataclasses import replace
from pathlib import Path

import pytest

from seen_boards import node
from workshop_kit.content.language import language
from workshop_kit.errors import InputError
from workshop_kit.model.keys import Family
from workshop_kit.model.research import Source
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new
from workshop_kit.widgets import clock
from workshop_kit.widgets.board.description import deeds, plain
from workshop_kit.widgets.board.nodes import Button, Field, Group, Look, Node, Text
from workshop_kit.widgets.board.page_modules import module_text
from workshop_kit.widgets.research.research_form import ResearchForm
from workshop_kit.widgets.style import packaged_text
from workshop_kit.workflows.entries import count_reader

HOSTILE = '<img src=x onerror="alert(1)">'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    sources = (Source(id="s1", kind="Interviews", n=9), Source(id="s2", family=Family.DATA))
    save_new(path, Workshop(id="w", title="Buying a car", sources=sources))
    return path


def hear(form: ResearchForm, key: str, value: str, token: str) -> None:
    """Give a form what the page sends of a deed."""
    deed = {"key": key, "value": value, "token": token}
    form.board.comm.handle_msg(
        {"content": {"data": {"method": "custom", "content": deed}}, "buffers": []}
    )


def test_a_typed_sentence_is_in_the_file_at_once(file: Path) -> None:
    form = ResearchForm(file)
    form.board.press("s1--kind", "Mystery visits")
    assert read_workshop(file).sources[0].kind == "Mystery visits"
    assert node(form, "s1--kind")["text"] == "Mystery visits"


def test_saved_is_said_of_a_deed_when_it_is_done(file: Path) -> None:
    form = ResearchForm(file)
    form.board.press("s1--kind", "Mystery visits")
    assert 'data-tokens=""' in form.saved_line.value
    hear(form, "s1--kind", "Visits", "t1")
    assert 'data-tokens="t1"' in form.saved_line.value
    assert read_workshop(file).sources[0].kind == "Visits"


def test_saved_is_said_before_a_board_is_drawn_again(file: Path) -> None:
    form = ResearchForm(file)
    order: list[str] = []
    form.saved_line.observe(lambda _change: order.append("said"), "value")
    form.board.observe(lambda _change: order.append("drawn"), "view")
    hear(form, "s1--kind", "Visits", "t1")
    assert order == ["said", "drawn"]


def test_a_deed_that_fails_is_not_called_saved(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form = ResearchForm(file)
    hear(form, "s1--kind", "Visits", "t1")

    def fail(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(form.file, "apply", fail)
    hear(form, "s1--kind", "More visits", "t2")
    form.look()
    assert 'data-tokens="t1"' in form.saved_line.value


def test_a_count_that_cannot_be_read_stays_on_screen_and_is_not_written(file: Path) -> None:
    form = ResearchForm(file)
    form.board.press("s1--n", "a dozen")
    shown = node(form, "s1--n")
    assert shown["text"] == "a dozen"
    assert shown["problem"] == "“a dozen” is no number. Write how many, for example 12."
    assert "cannot be read" in form.saved_line.sentence
    assert read_workshop(file).sources[0].n == 9
    form.board.press("s1--n", "12")
    assert "problem" not in node(form, "s1--n")
    assert read_workshop(file).sources[0].n == 12


def test_pressing_add_twice_before_the_page_answers_adds_one(file: Path) -> None:
    form = ResearchForm(file)
    add = form.board._deeds["add-source-story"]
    form.do("add-source-story", add, "")
    form.do("add-source-story", add, "")
    assert len(read_workshop(file).sources) == 3


def test_what_was_removed_comes_back_by_undo(file: Path) -> None:
    form = ResearchForm(file)
    form.board.press("s1--remove")
    assert [source.id for source in read_workshop(file).sources] == ["s2"]
    assert "Interviews" in form.removed.children[0].value
    form.removed.undo_button.click()
    assert [source.id for source in read_workshop(file).sources] == ["s1", "s2"]


def test_undo_beside_a_removal_never_takes_back_something_else(file: Path) -> None:
    form = ResearchForm(file)
    form.board.press("s1--remove")
    form.board.press("s2--kind", "Survey")
    assert form.removed.layout.display == "none"
    form.undo()
    form.undo()
    assert [source.id for source in read_workshop(file).sources] == ["s1", "s2"]


def test_what_cannot_be_read_goes_with_what_it_was_about(file: Path) -> None:
    form = ResearchForm(file)
    form.board.press("s1--n", "a dozen")
    form.board.press("s1--remove")
    assert "cannot be read" not in form.saved_line.sentence


def test_a_change_made_elsewhere_is_shown(file: Path) -> None:
    form = ResearchForm(file)
    edit_workshop(file, lambda workshop: workshop.replace(sources=()), now=clock.now())
    form.look()
    with pytest.raises(StopIteration):
        node(form, "s1--kind")


def test_a_key_that_is_gone_or_made_up_does_nothing(file: Path) -> None:
    form = ResearchForm(file)
    before = file.read_bytes()
    for message in ({"key": "s9--kind", "value": "x"}, {"key": "s1--kind", "value": 3}, {}):
        form.board._heard(form.board, message, None)
    assert file.read_bytes() == before


def test_an_emptied_step_comes_back_by_undo(file: Path) -> None:
    form = ResearchForm(file)
    form.reset()
    assert read_workshop(file).sources == ()
    form.undo()
    assert [source.id for source in read_workshop(file).sources] == ["s1", "s2"]
    form.redo()
    assert read_workshop(file).sources == ()


def test_a_form_is_a_quarter_larger_on_a_projector(file: Path) -> None:
    form = ResearchForm(file)
    form.tools.large_button.click()
    assert "wk-large" in form._dom_classes
    form.tools.large_button.click()
    assert "wk-large" not in form._dom_classes


def test_texts_go_to_the_page_as_they_are_and_deeds_stay_here() -> None:
    turned: list[str] = []
    node: Node = Group((Field(HOSTILE, HOSTILE, Look(turned.append), key="f"), Text("Who?")))
    view = plain(node)
    assert view["children"][0] == {"kind": "field", "key": "f", "label": HOSTILE, "text": HOSTILE}
    assert view["children"][1]["key"] == "0.1"
    assert list(deeds(node)) == ["f"]


def test_two_controls_with_one_key_are_a_fault() -> None:
    button = Button("Add", Look(lambda _value: None), key="add")
    with pytest.raises(ValueError, match="add"):
        deeds(Group((button, replace(button, label="Add too"))))


def test_the_page_loads_no_other_file() -> None:
    text = module_text("board.js")
    assert 'from "./' not in text
    imported = packaged_text("board/board.js").count('from "./')
    assert text.count("data:text/javascript;base64,") == imported


@pytest.mark.parametrize("typed", ["-3", "1e3", "½", "9" * 12])
def test_only_whole_numbers_are_counts(typed: str) -> None:
    with pytest.raises(InputError):
        count_reader(language("en"))(typed)
