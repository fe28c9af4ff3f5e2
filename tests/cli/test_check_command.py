"""``workshop-kit check`` for people and for programs: answers and exit codes."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from inspection.breaking import Parts
from inspection.broken_decks import DECK
from inspection.clean_files import clean_deck, clean_workbook
from inspection.inaccessible_files import WORKBOOK
from small_workshop import SMALL
from workshop_kit.cli.app import app, run
from workshop_kit.store.disk import edit_workshop, save_new
from workshop_kit.workflows.publish import publish

NOW = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _two_clean_and_two_broken_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WORKSHOP_KIT_VALIDATOR", "")
    monkeypatch.setenv("COLUMNS", "100")
    folder = tmp_path / "foreign"
    folder.mkdir()
    monkeypatch.chdir(folder)
    Path("deck.pptx").write_bytes(clean_deck())
    Path("grid.xlsx").write_bytes(clean_workbook())
    Path("broken.pptx").write_bytes(DECK.file("two_shapes_share_a_number"))
    Path("mute.xlsx").write_bytes(WORKBOOK.file("a_chart_is_not_described"))
    Path("note.pptx").write_text("no deck", encoding="utf-8")


def checked(*words: str) -> Result:
    return CliRunner().invoke(app, ["check", *words], catch_exceptions=False)


def rows(*words: str) -> list[dict[str, Any]]:
    answer: list[dict[str, Any]] = json.loads(checked(*words, "--json").stdout)
    return answer


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (["deck.pptx", "grid.xlsx"], 0),
        (["deck.pptx", "broken.pptx"], 1),
        (["mute.xlsx"], 1),
        (["deck.pptx", "note.pptx"], 2),
        (["none.pptx", "broken.pptx"], 2),
        ([], 2),
    ],
)
def test_the_exit_code_says_the_worst(files: list[str], code: int) -> None:
    assert checked(*files).exit_code == code
    assert checked(*files, "--json").exit_code == code


def test_a_clean_file_is_told_and_the_sdk_is_never_passed_when_it_did_not_run() -> None:
    assert checked("deck.pptx").stdout == "deck.pptx: nothing found. Open XML SDK: not run.\n"


def test_findings_are_told_as_a_table() -> None:
    assert checked("broken.pptx").stdout.splitlines() == [
        "broken.pptx: 1 finding. Open XML SDK: not run.",
        "Part of the file          Rule                  What is wrong",
        "/ppt/slides/slide2.xml    shape-number-twice    Two shapes have the number 3: “Box 1” and “Box 2”.",
    ]


def test_the_answer_is_in_the_language_asked_for() -> None:
    told = checked("mute.xlsx", "note.pptx", "--language", "it")
    assert told.stdout.splitlines()[0] == "mute.xlsx: 1 rilievo. Open XML SDK: non eseguito."
    assert "Che cosa non va" in told.stdout
    assert "«note.pptx» non si può leggere come presentazione" in told.stderr


def test_programs_get_every_file_with_its_state_and_findings() -> None:
    clean, broken, unreadable = rows("deck.pptx", "broken.pptx", "note.pptx")
    assert clean == {
        "file": "deck.pptx",
        "state": "clean",
        "sdk": "not run",
        "error": None,
        "findings": [],
    }
    assert (broken["state"], broken["error"]) == ("findings", None)
    assert broken["findings"] == [
        {
            "part": "/ppt/slides/slide2.xml",
            "rule": "shape-number-twice",
            "message": "Two shapes have the number 3: “Box 1” and “Box 2”.",
        }
    ]
    assert (unreadable["state"], unreadable["findings"]) == ("unreadable", [])
    assert unreadable["error"].startswith("“note.pptx” cannot be read")


def test_markup_and_controls_in_a_file_stay_text() -> None:
    parts = Parts(clean_deck())
    parts.swap("ppt/slides/slide2.xml", 'id="4" name="Box 2"', 'id="3" name="[red]:car:\u202e[/]"')
    Path("broken.pptx").write_bytes(parts.pack())
    assert "“[red]:car: [/]”" in " ".join(checked("broken.pptx").stdout.split())


def test_a_language_we_do_not_speak_is_refused() -> None:
    assert run(["check", "deck.pptx", "--language", "de"], {}) == 2


@pytest.fixture
def sofa() -> Path:
    """Return a workshop whose deck and grid were made before its client got another name."""
    file = Path("sofa.workshop.json")
    save_new(file, SMALL.replace(id="sofa"))
    publish(file, today=NOW.date())
    edit_workshop(file, lambda workshop: workshop.replace(client="Casa Verde"), now=NOW)
    return file


def test_against_a_workshop_each_file_says_whether_it_is_behind(sofa: Path) -> None:
    told = checked("sofa-deck-en.pptx", "--against", str(sofa))
    assert told.stdout.splitlines() == [
        "sofa-deck-en.pptx: nothing found. Open XML SDK: not run.",
        "sofa-deck-en.pptx: behind sofa.workshop.json; 1 change since:",
        f"  Workshop, client: “{SMALL.client}” → “Casa Verde”",
    ]
    assert told.exit_code == 1
    publish(sofa, today=NOW.date())
    assert checked("sofa-deck-en.pptx", "sofa-grid-en.xlsx", "--against", ".").exit_code == 0


def test_against_a_workshop_programs_get_state_and_changes(sofa: Path) -> None:
    old, strange = rows("sofa-grid-en.xlsx", "deck.pptx", "--against", str(sofa))
    assert old["against"] == {
        "state": "stale",
        "workshop": "sofa",
        "made_from_edition": 1,
        "edition": 1,
        "changes": [f"Workshop, client: “{SMALL.client}” → “Casa Verde”"],
    }
    assert (strange["against"]["state"], strange["against"]["workshop"]) == ("other", "w")
    assert "against" not in rows("deck.pptx")[0]


def test_the_standing_is_told_in_the_language_asked_for(sofa: Path) -> None:
    told = checked("deck.pptx", "--against", str(sofa), "--language", "it").stdout
    assert "deck.pptx: proviene da un altro workshop, «w», non da sofa.workshop.json." in told


def test_without_the_workshop_there_is_no_answer() -> None:
    assert run(["check", "deck.pptx", "--against", "none.workshop.json"], {}) == 2
