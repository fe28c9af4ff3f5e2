"""The form of the goals, without a browser: what is set in a field is in the file."""

import asyncio
import json
from datetime import date
from functools import partial
from pathlib import Path

import ipywidgets
import pytest

from workshop_kit.model.goals import Goal
from workshop_kit.model.keys import GoalKind
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new
from workshop_kit.widgets import clock, watch
from workshop_kit.widgets.goal_card import GoalCard
from workshop_kit.widgets.goals_form import GoalsForm
from workshop_kit.workflows.goals import change_goal, remove_goal

HOSTILE = "<img src=x onerror=\"alert('1')\">"
WORKSHOP = Workshop(
    id="w",
    title="Buying a car",
    client="Autovalli",
    goals=(
        Goal(id="b", text="Sell more hybrids", metric="Contracts", baseline="14", target="20"),
        Goal(id="p", kind=GoalKind.PATH, text="Book a drive online", day=date(2027, 3, 31)),
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    save_new(path, WORKSHOP)
    return path


def card(form: GoalsForm, goal_id: str) -> GoalCard:
    return next(panel.cards[goal_id] for panel in form.panels.values() if goal_id in panel.cards)


def write(form: GoalsForm, goal_id: str, field: str, text: str) -> None:
    card(form, goal_id).fields[field].value = text


def goal(file: Path, goal_id: str) -> Goal:
    return next(goal for goal in read_workshop(file).goals if goal.id == goal_id)


def saved(form: GoalsForm) -> str:
    return form.saved_line.sentence


def html(widget: ipywidgets.Widget) -> str:
    """Return everything in a form that the page takes for HTML."""
    own = widget.value if isinstance(widget, ipywidgets.HTML) else ""
    return "\n".join([own, *map(html, getattr(widget, "children", ()))])


def test_every_field_is_in_the_file_as_soon_as_it_is_left(file: Path) -> None:
    form = GoalsForm(file)
    texts = {"text": "Sell cars", "metric": "Signatures", "baseline": "18%", "target": "25%"}
    for field, text in texts.items():
        write(form, "b", field, text)
    write(form, "b", "customer_benefit", "A clear price")
    write(form, "b", "day", "30/6/2027")
    day = date(2027, 6, 30)
    expected = Goal(id="b", **texts, customer_benefit="A clear price", day=day)
    assert goal(file, "b") == expected
    assert card(form, "b").fields["day"].value == "30 Jun 2027"
    assert f"Saved {clock.now():%H:}" in saved(form)


def test_a_day_can_be_taken_away(file: Path) -> None:
    write(GoalsForm(file), "p", "day", "")
    assert goal(file, "p").day is None


def test_a_day_that_cannot_be_read_stays_on_screen_and_is_not_written(file: Path) -> None:
    form = GoalsForm(file)
    write(form, "p", "day", "soon")
    assert goal(file, "p").day == date(2027, 3, 31)
    assert card(form, "p").fields["day"].value == "soon"
    assert "Not saved: the date of P1 cannot be read" in saved(form)
    assert "The date is “soon”" in html(form)
    write(form, "p", "text", "Book it")
    assert card(form, "p").fields["day"].value == "soon"

    write(form, "p", "day", "1 apr 2027")
    assert goal(file, "p").day == date(2027, 4, 1)
    assert saved(form).startswith("Saved ")


def test_two_forms_on_one_file_lose_nothing(file: Path) -> None:
    one, other = GoalsForm(file), GoalsForm(file)
    for number in range(20):
        write(one, "b", "text", f"Sell {number} cars")
        write(other, "b", "metric", f"Metric {number}")
        write(other, "p", "text", f"Book {number} drives")
    assert (goal(file, "b").text, goal(file, "b").metric) == ("Sell 19 cars", "Metric 19")
    assert goal(file, "p").text == "Book 19 drives"
    one.look()
    assert card(one, "b").fields["metric"].value == "Metric 19"


def test_what_comes_from_elsewhere_spares_the_field_that_is_being_written_in(file: Path) -> None:
    form = GoalsForm(file)
    form.page.value = '{"token": "1", "editing": "b--text"}'
    change = {"text": "Sell cars", "metric": "Signatures"}
    for field, text in change.items():
        edit = partial(change_goal, goal_id="b", field=field, text=text)
        edit_workshop(file, edit, now=clock.now())
    form.look()
    fields = card(form, "b").fields
    assert (fields["text"].value, fields["metric"].value) == ("Sell more hybrids", "Signatures")
    form.page.value = '{"token": "1", "editing": ""}'
    assert fields["text"].value == "Sell cars"


def test_saved_is_not_said_of_a_text_that_has_not_arrived(file: Path) -> None:
    form = GoalsForm(file)
    said = {"token": "t2", "editing": "", "at": "b--text", "text": "Sell cars"}
    form.page.value = json.dumps(said)
    assert 'data-tokens=""' in form.saved_line.value
    card(form, "b").fields["text"].set_state({"value": "Sell cars"})
    form.look()
    assert 'data-tokens="t2"' in form.saved_line.value
    assert goal(file, "b").text == "Sell cars"


def test_a_goal_added_is_in_the_file_and_on_screen(file: Path) -> None:
    form = GoalsForm(file)
    form.panels[GoalKind.RELATIONSHIP].add_button.click()
    added = read_workshop(file).goals[-1]
    assert added.kind is GoalKind.RELATIONSHIP
    write(form, added.id, "text", "Be recommended")
    assert goal(file, added.id).text == "Be recommended"


def test_a_goal_removed_comes_back_with_undo(file: Path) -> None:
    form = GoalsForm(file)
    links = card(form, "b").links
    links.open_button.click()
    links.boxes["p"].value = True
    before = read_workshop(file)
    assert goal(file, "p").linked_goal_ids == ("b",)

    card(form, "b").remove_button.click()
    assert [goal.id for goal in read_workshop(file).goals] == ["p"]
    assert card(form, "b").layout.display == "none"
    assert "B1 removed: Sell more hybrids" in html(form)

    form.removed.undo_button.click()
    restored = read_workshop(file)
    assert restored.replace(change_log=before.change_log) == before
    assert card(form, "b").layout.display is None


def test_a_goal_removed_elsewhere_goes_from_the_screen(file: Path) -> None:
    form = GoalsForm(file)
    edit_workshop(file, lambda newest: remove_goal(newest, "b"), now=clock.now())
    form.look()
    assert card(form, "b").layout.display == "none"
    card(form, "b").remove_button.click()
    assert len(read_workshop(file).goals) == 1


def test_what_the_disk_refuses_stays_on_screen_and_is_saved_later(file: Path) -> None:
    form = GoalsForm(file)
    text = file.read_text(encoding="utf-8")
    file.unlink()
    write(form, "b", "text", "Sell cars")
    assert "Not saved" in saved(form)
    assert "There is no workshop at" in html(form)
    assert card(form, "b").fields["text"].value == "Sell cars"

    file.write_text(text, encoding="utf-8")
    form.look()
    assert goal(file, "b").text == "Sell cars"
    assert saved(form).startswith("Saved ")


@pytest.mark.parametrize(
    ("code", "sentence"), [("en", "is not a workshop file"), ("it", "non è un file di workshop")]
)
def test_a_damaged_file_is_explained_in_the_language(
    tmp_path: Path, code: str, sentence: str
) -> None:
    file = tmp_path / "car.workshop.json"
    file.write_text("{", encoding="utf-8")
    form = GoalsForm(file, code)
    assert sentence in html(form)
    assert saved(form) == ""


def test_a_folder_without_a_workshop_is_explained_until_there_is_one(tmp_path: Path) -> None:
    form = GoalsForm(tmp_path)
    assert "There is no workshop at" in html(form)
    save_new(tmp_path / "car.workshop.json", WORKSHOP)
    form.look()
    assert card(form, "b").fields["text"].value == "Sell more hybrids"


def test_no_text_of_a_person_becomes_markup(tmp_path: Path) -> None:
    path = tmp_path / "car.workshop.json"
    goals = tuple(goal.replace(text=HOSTILE, linked_goal_ids=("b", "p")) for goal in WORKSHOP.goals)
    save_new(path, WORKSHOP.replace(title=HOSTILE, client=HOSTILE, goals=goals))
    form = GoalsForm(path)
    write(form, "b", "day", HOSTILE)
    write(form, "b", "target", "25")
    card(form, "p").remove_button.click()
    assert "<img" not in html(form)
    assert html(form).count("&lt;img") >= 3


def test_showing_a_file_does_not_write_it(tmp_path: Path) -> None:
    path = tmp_path / "car.workshop.json"
    untidy = tuple(goal.replace(text=" Two\nlines  ", target="") for goal in WORKSHOP.goals)
    save_new(path, WORKSHOP.replace(goals=untidy))
    before = path.stat()
    form = GoalsForm(path)
    form.look()
    assert path.stat() == before
    assert card(form, "b").fields["text"].value == " Two\nlines  "


def test_the_form_speaks_italian(file: Path) -> None:
    form = GoalsForm(file, "it")
    write(form, "b", "target", "25")
    shown = html(form)
    assert "Obiettivi di business" in shown
    assert "Il traguardo è «25»" in shown
    assert "Salvato alle" in saved(form)


def test_without_a_language_the_form_speaks_that_of_the_workshop(file: Path) -> None:
    edit_workshop(file, lambda newest: newest.replace(language="it"), now=clock.now())
    assert GoalsForm(file).language.code == "it"


def test_the_notebook_file_holds_no_word_of_the_workshop(file: Path) -> None:
    form = GoalsForm(file)
    assert repr(form) == "The form opens with Run ▸ Run All Cells."
    assert form._repr_mimebundle_()["text/plain"] == repr(form)


def test_in_a_kernel_the_form_looks_at_the_file_by_itself(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "SECONDS", 0.01)

    async def in_a_kernel() -> str:
        form = GoalsForm(file)
        edit_workshop(file, lambda newest: change_goal(newest, "b", "text", "X"), now=clock.now())
        await asyncio.sleep(0.1)
        shown = str(card(form, "b").fields["text"].value)
        form.close()
        return shown

    assert asyncio.run(in_a_kernel()) == "X"


def test_running_the_cell_again_replaces_the_form(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    first = GoalsForm.here("en")
    second = GoalsForm.here("en")
    assert first.comm is None
    assert card(second, "b").fields["text"].value == "Sell more hybrids"
    second.close()


def test_the_change_log_says_what_was_changed_and_by_whom(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_KIT_AUTHOR", "Anna")
    write(GoalsForm(file), "b", "text", "Sell cars")
    entry = read_workshop(file).change_log[-1]
    assert (entry.author, entry.text) == ("Anna", "Goal, text")


def test_a_conflict_copy_is_named_and_not_used(file: Path) -> None:
    assert "is not used here" not in html(GoalsForm(file.parent))
    copy = file.with_name(f"{file.name.removesuffix('.json')} (1).json")
    copy.write_bytes(file.read_bytes())
    assert f"is not used here: {copy.name}" in html(GoalsForm(file.parent))
