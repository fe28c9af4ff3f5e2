"""Maps read from their files: guarded, limited, with the texts that stand in no cell."""

import io
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook

from foreign_maps import drawn, sheet_of, workbook
from importers.hostile_files import HOSTILE
from importers.hostile_making import Hostile
from workshop_kit.errors import NotAMap, NotAnOfficeFile, NotATable, NotRead, WorkshopKitError
from workshop_kit.importers.loose_texts import box_texts
from workshop_kit.importers.map_files import read_map

MAP = drawn("Phase|Buy\nDoing|Pays")


def foreign(folder: Path, name: str, content: bytes | Workbook) -> Path:
    path = folder / "foreign" / name
    path.parent.mkdir(exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        content.save(path)
    return path


def test_workbooks_and_tables_are_read_alike(tmp_path: Path) -> None:
    cells = {(0, 0): "Phase", (0, 1): "Buy", (1, 0): "Doing", (1, 1): "Pays"}
    for path in (
        foreign(tmp_path, "map.xlsx", workbook(MAP)),
        foreign(tmp_path, "map.csv", b"Phase,Buy\nDoing,Pays\n"),
        foreign(tmp_path, "map.CSV", b"Phase;Buy\nDoing;Pays\n"),
    ):
        assert read_map(path).book.sheets[0].cells == cells


def test_texts_of_shapes_are_read_and_pictures_counted() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.insert_textbox("B2", "Sees the shop\nfrom the street")
        sheet.insert_textbox("B9", "  ")
        sheet.insert_chart("D2", _chart(book))
    assert [loose.text for loose in box_texts(content.getvalue())] == [
        "Sees the shop\nfrom the street"
    ]


def _chart(book: xlsxwriter.Workbook) -> object:
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Sheet1!$A$1:$A$3"})
    return chart


def test_a_sheet_with_far_more_than_a_map_is_refused_with_its_name(tmp_path: Path) -> None:
    content = b"\n".join(b"a,b,c,d,e" for _ in range(4_001))
    with pytest.raises(NotAMap, match="“list” has 20005 filled cells"):
        read_map(foreign(tmp_path, "list.csv", content))


def test_what_leads_out_of_the_file_is_left_out_and_named(tmp_path: Path) -> None:
    book = workbook(MAP)
    sheet_of(book)["A1"].hyperlink = "file:///etc/passwd"
    found = read_map(foreign(tmp_path, "map.xlsx", book))
    assert len(found.left_out) == 1


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("map.xlsx", b"no workbook", NotAnOfficeFile),
        ("map.xls", b"\xd0\xcf\x11\xe0" + bytes(600), NotAnOfficeFile),
        ("map.csv", b"a\0b", NotATable),
        ("map.csv", b"PK\x03\x04", NotATable),
    ],
)
def test_other_files_are_refused(
    tmp_path: Path, name: str, content: bytes, error: type[WorkshopKitError]
) -> None:
    with pytest.raises(error):
        read_map(foreign(tmp_path, name, content))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotRead):
        read_map(tmp_path / "map.xlsx")


GRAVE = [one for one in HOSTILE if one.kind == "workbook" and not one.removable][:4]


@pytest.mark.parametrize("one", GRAVE, ids=lambda one: one.name)
def test_files_that_mean_harm_do_not_come_in(tmp_path: Path, one: Hostile) -> None:
    with pytest.raises(WorkshopKitError):
        read_map(foreign(tmp_path, "map.xlsx", one.make()))
