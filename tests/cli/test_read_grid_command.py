"""``workshop-kit read-grid`` for people and for programs, and ``publish`` from a filled grid."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from grid_edits import cell_of
from inspection.breaking import Parts
from small_workshop import SMALL
from workbook_reading import bytes_of, opened
from workshop_kit.cli.app import app, run
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new
from workshop_kit.workflows.publish import publish

FILE = Path("sofa.workshop.json")


@pytest.fixture(autouse=True)
def _a_workshop_and_two_grids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "foreign"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("WORKSHOP_KIT_AUTHOR", "Carla")
    save_new(FILE, SMALL)
    content = bytes_of(SMALL)
    Path("same.xlsx").write_bytes(content)
    book = opened(content)
    cell_of(book, "Plan", "i", "decision").value = "Go ahead"
    cell_of(book, "Plan", "i", "owner").value = "Finance"
    cell_of(book, "Plan", "i", "impact").value = 9
    book.save("filled.xlsx")


def read(*words: str) -> Result:
    return CliRunner().invoke(app, ["read-grid", *words], catch_exceptions=False)


def test_an_untouched_grid_has_nothing_in_it() -> None:
    answer = read("same.xlsx", "--json")
    assert json.loads(answer.stdout) == {
        "changes": [],
        "questions": [],
        "problems": [],
        "aside": [],
    }
    assert answer.exit_code == 0


def test_every_finding_says_where_it_stands() -> None:
    found = json.loads(read("filled.xlsx", str(FILE), "--json").stdout)
    assert found["changes"] == [
        {"kind": "added", "where": "Plan L6 (Decision)", "before": "", "after": "Go ahead"}
    ]
    assert found["questions"][0]["where"] == "Plan I6 (Owner)"
    assert found["problems"][0]["where"] == "Plan F6 (Impact)"
    assert read_workshop(FILE) == SMALL


def test_apply_is_one_edit_that_undo_takes_back() -> None:
    answer = read("filled.xlsx", "--apply")
    assert answer.exit_code == 1  # a question and a problem are left
    assert read_workshop(FILE).ideas[0].decision == "Go ahead"
    assert len(read_workshop(FILE).change_log) == 1
    CliRunner().invoke(app, ["undo", str(FILE)], catch_exceptions=False)
    assert read_workshop(FILE).ideas == SMALL.ideas


def test_accept_says_yes_to_questions() -> None:
    read("filled.xlsx", "--apply", "--accept")
    assert [owner.role for owner in read_workshop(FILE).owners] == ["Sales lead", "Finance"]


def test_the_grid_itself_is_never_changed() -> None:
    before = Path("filled.xlsx").read_bytes()
    read("filled.xlsx", "--apply", "--accept")
    assert Path("filled.xlsx").read_bytes() == before


def test_findings_are_told_in_the_language_of_the_team() -> None:
    now = datetime(2027, 1, 1, tzinfo=UTC)
    edit_workshop(FILE, lambda workshop: workshop.replace(language="it"), now=now)
    assert "Modifiche nella griglia:" in read("filled.xlsx", str(FILE)).stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [("gone.xlsx", "gone.xlsx"), ("note.xlsx", "note.xlsx"), ("other.xlsx", "another workshop")],
)
def test_what_cannot_be_read_ends_with_two(
    name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("note.xlsx").write_text("no workbook", encoding="utf-8")
    Path("other.xlsx").write_bytes(bytes_of(SMALL.replace(id="other")))
    assert run(["read-grid", name, str(FILE)], {}) == 2
    assert said in capsys.readouterr().err


def test_publish_makes_the_same_deck_from_a_grid_as_from_its_workshop(tmp_path: Path) -> None:
    today = SMALL.day
    assert today is not None
    made = [
        publish(Path(name), to=tmp_path / to, formats=("deck",), today=today)[0]
        for name, to in (("same.xlsx", "from-grid"), (str(FILE), "from-file"))
    ]
    first, second = (Parts(path.read_bytes()).contents for path in made)
    assert first == second
