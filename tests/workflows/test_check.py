"""Files judged one after the other; one that cannot be read does not keep the others from it."""

import sys
from pathlib import Path

from inspection.broken_decks import DECK
from inspection.clean_files import clean_deck, clean_workbook
from workshop_kit.content.language import language
from workshop_kit.errors import NotAnOfficeFile
from workshop_kit.workflows.check import check, check_file

EN = language("en")
ANSWER = '{"ok": false, "errors": [{"path": "/a.xml", "id": "Sch", "description": "Odd."}]}'


def validator(folder: Path, answer: str) -> Path:
    path = folder / "validator"
    path.write_text(f"#!{sys.executable}\nprint({answer!r})\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_every_file_is_judged_and_told_before(tmp_path: Path) -> None:
    deck, grid, note = (tmp_path / name for name in ("a.pptx", "b.xlsx", "c.txt"))
    deck.write_bytes(clean_deck())
    grid.write_bytes(clean_workbook())
    note.write_text("no deck", encoding="utf-8")
    told: list[tuple[str, int, int]] = []
    first, second, third = check(
        (deck, note, grid), language=EN, on_progress=lambda *step: told.append(step)
    )
    assert told == [("a.pptx", 0, 3), ("c.txt", 1, 3), ("b.xlsx", 2, 3)]
    assert isinstance(second.refusal, NotAnOfficeFile)
    assert [(result.findings, result.refusal) for result in (first, third)] == [((), None)] * 2


def test_findings_name_the_file_and_speak_the_language(tmp_path: Path) -> None:
    path = tmp_path / "foreign" / "a.pptx"
    path.parent.mkdir()
    path.write_bytes(DECK.file("two_slides_share_a_number"))
    (finding,) = check_file(path, language=language("it")).findings
    assert (finding.file, finding.part) == (str(path), "/ppt/presentation.xml")
    assert (finding.rule, finding.message) == (
        "slide-number-twice",
        "Due diapositive hanno il numero 257.",
    )


def test_without_a_validator_the_sdk_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(clean_workbook())
    assert not check_file(path, language=EN).by_sdk
    assert not check_file(path, language=EN, validator=validator(tmp_path, "no answer")).by_sdk


def test_what_the_sdk_finds_is_told_with_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(clean_workbook())
    result = check_file(path, language=EN, validator=validator(tmp_path, ANSWER))
    assert result.by_sdk
    assert [(finding.rule, finding.part, finding.message) for finding in result.findings] == [
        ("sdk", "/a.xml", "Open XML SDK, Sch: Odd.")
    ]
