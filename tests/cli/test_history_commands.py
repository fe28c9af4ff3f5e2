"""The commands around the history: what they print, in which language, and where."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshop_kit.cli import clock
from workshop_kit.cli.app import app
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new
from workshop_kit.store.history import kept_versions
from workshop_kit.views.changes import in_brief

FILE = Path("sofa/sofa.workshop.json")


@pytest.fixture(autouse=True)
def _in_a_folder_with_a_workshop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "WORKSHOP_KIT_AUTHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    FILE.parent.mkdir()
    save_new(FILE, Workshop(id="w", title="Sofas"))


def retitle(title: str, file: Path = FILE, author: str = "") -> None:
    edit_workshop(
        file,
        lambda workshop: workshop.replace(title=title),
        now=clock.now(),
        author=author,
        what=in_brief,
    )


def run(*words: str, **variables: str) -> Result:
    return CliRunner(env=variables).invoke(app, words, catch_exceptions=False)


def test_the_history_is_listed_with_the_newest_first() -> None:
    retitle("Beds", author="Anna")
    newest, first = run("history", "sofa").output.splitlines()
    assert re.fullmatch(
        r"\* [0-9a-f]{8}  \d+ \w+ \d{4}, \d\d:\d\d:\d\d  Anna  "
        "Workshop, title: “Sofas” → “Beds”",
        newest,
    )
    assert first.endswith("The first version kept")


def test_the_history_is_listed_for_programs() -> None:
    retitle("Beds", author="Anna")
    rows = json.loads(run("history", "sofa", "--json").output)
    assert [row["version"] for row in rows] == [v.id for v in reversed(kept_versions(FILE))]
    assert rows[0] | {"version": "", "at": ""} == {
        "version": "",
        "at": "",
        "author": "Anna",
        "what": "Workshop, title: “Sofas” → “Beds”",
        "current": True,
        "from_outside": False,
    }


def test_a_long_history_is_cut_unless_all_of_it_is_wanted() -> None:
    for number in range(22):
        retitle(str(number))
    lines = run("history", "sofa").output.splitlines()
    assert (len(lines), lines[-1]) == (21, "  3 more with --all")
    assert len(run("history", "sofa", "--all").output.splitlines()) == 23


def test_a_history_can_be_erased() -> None:
    retitle("Beds")
    assert run("history", "sofa", "--erase").output == f"The history of {FILE} is erased.\n"
    assert kept_versions(FILE) == ()
    assert read_workshop(FILE) == Workshop(id="w", title="Beds")


def test_differences_are_told_and_printed_for_programs() -> None:
    retitle("Beds")
    retitle("Beds")
    assert run("diff", "sofa").output == "Workshop, title: “Sofas” → “Beds”\n"
    (row,) = json.loads(run("diff", "sofa", "--json").output)
    assert (row["field"], row["before"], row["after"]) == ("title", "Sofas", "Beds")
    now = kept_versions(FILE)[-1].id
    assert run("diff", "sofa", "--from", now).output == "Nothing differs.\n"
    assert run("diff", "sofa", "--from", now, LANG="it_IT").output == "Nessuna differenza.\n"


def test_undo_and_redo_say_what_they_did() -> None:
    retitle("Beds")
    assert run("undo", "sofa").output == (
        "sofa.workshop.json: Undone: Workshop, title\n  Workshop, title: “Beds” → “Sofas”\n"
    )
    assert run("redo", "sofa").output == (
        "sofa.workshop.json: Redone: Workshop, title\n  Workshop, title: “Sofas” → “Beds”\n"
    )
    redone = kept_versions(FILE)[-1].id
    run("undo", "sofa", "--at", redone)
    assert read_workshop(FILE).title == "Sofas"


def test_undo_takes_back_what_was_done_under_the_same_name() -> None:
    retitle("Beds", author="Anna")
    with pytest.raises(Exception, match="nothing left to undo"):
        run("undo", "sofa")
    run("undo", "sofa", WORKSHOP_KIT_AUTHOR=" Anna ")
    assert read_workshop(FILE).title == "Sofas"
    assert read_workshop(FILE).change_log[-1].author == "Anna"


def test_restore_brings_a_version_back() -> None:
    retitle("Beds")
    told = run("restore", "sofa").output.splitlines()
    assert told[0].startswith("sofa.workshop.json: Restored: the version of ")
    assert told[1:] == ["  Workshop, title: “Beds” → “Sofas”"]


def test_a_damaged_file_says_how_to_bring_it_back() -> None:
    retitle("Beds")
    FILE.write_text("oops", encoding="utf-8")
    with pytest.raises(Exception, match='workshop-kit restore "sofa/sofa'):
        run("publish", "sofa")
    run("restore", "sofa")
    assert read_workshop(FILE).title == "Beds"


def conflict_copy() -> Path:
    retitle("Beds")
    copy = FILE.with_name("sofa.workshop (1).json")
    shutil.copy(FILE, copy)
    return copy


@pytest.mark.parametrize("command", ["history", "publish"])
def test_a_conflict_copy_is_named_on_the_error_stream(command: str) -> None:
    conflict_copy()
    told = run(command, "sofa").stderr
    assert "“sofa.workshop (1).json” is a conflict copy of “sofa.workshop.json”" in told
    assert "workshop-kit merge sofa/sofa.workshop.json 'sofa/sofa.workshop (1).json'" in told


def test_a_conflict_copy_is_compared_and_brought_in() -> None:
    copy = conflict_copy()
    edit_workshop(copy, lambda w: w.replace(title="Tables", client="Rossi"), now=clock.now())
    retitle("Chairs")
    assert run("diff", str(FILE), "--with", str(copy)).output == (
        "Workshop, title: “Chairs” → “Tables”\nWorkshop, client: empty → “Rossi”\n"
    )
    assert run("merge", "sofa", str(copy)).output == (
        "sofa.workshop.json: The changes of a conflict copy brought in\n"
        "  Workshop, client: empty → “Rossi”\n"
        "Changed in both; kept as a note, to be decided by you:\n"
        "  Workshop, title: “Beds” → “Tables”\n"
        "“sofa.workshop (1).json” is no longer needed: look at the result, then delete it.\n"
    )
    merged = read_workshop(FILE)
    assert (merged.title, merged.client, len(merged.notes)) == ("Chairs", "Rossi", 1)
