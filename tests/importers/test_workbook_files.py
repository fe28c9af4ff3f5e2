import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from workshop_kit.errors import NotAnOfficeFile, NotRead
from workshop_kit.importers.plain_book import PlainFormula
from workshop_kit.importers.workbook_files import parsed_workbook, read_workbook


def written(**cells: object) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for place, value in cells.items():
        sheet[place].value = value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_cells_are_what_they_say() -> None:
    content = written(A1="Anna", B1=4, C1=datetime(2027, 6, 30), D1="=1+1", E1="=TRUE()")  # noqa: DTZ001
    (sheet,) = parsed_workbook(content, "x.xlsx").sheets
    assert sheet.row(0) == {
        0: "Anna",
        1: 4,
        2: date(2027, 6, 30),
        3: PlainFormula("=1+1"),
        4: True,
    }


def test_a_file_from_the_disk_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "foreign"
    folder.mkdir()
    path = folder / "grid.xlsx"
    path.write_bytes(written(B2="Anna"))
    assert read_workbook(path).sheets[0].text(1, 1) == "Anna"


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "note.xlsx"
    path.write_text("a note", encoding="utf-8")
    with pytest.raises(NotAnOfficeFile):
        read_workbook(path)
    with pytest.raises(NotRead):
        read_workbook(tmp_path / "gone.xlsx")
