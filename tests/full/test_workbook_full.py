"""The workbook before the programs that read it: Microsoft's schema rules, and LibreOffice."""

import subprocess
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from office import render, require, saved_by_libreoffice, validate
from workbook_reading import keyed_columns, keyed_rows, opened
from workshop_kinds import KINDS, TODAY
from workshop_kit.content.labels import label
from workshop_kit.content.language import language
from workshop_kit.content.rows import rows
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.workbook import workbook

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return every kind of workbook in both languages."""
    folder = tmp_path_factory.mktemp("workbooks")
    written = []
    for code in ("en", "it"):
        for kind, make in KINDS.items():
            path = folder / f"{kind}-{code}.xlsx"
            words = language(code)
            path.write_bytes(workbook_bytes(workbook(make(code), words, today=TODAY)))
            written.append(path)
    return written


def content_of(path: Path) -> dict[tuple[str, str], object]:
    """Return what stands at each pair of keys on the sheet of the journey."""
    sheet = opened(path.read_bytes())["Journey"]
    assert isinstance(sheet, Worksheet)
    return {
        (row_key, column_key): sheet.cell(row, column).value
        for row_key, row in keyed_rows(sheet).items()
        for column_key, column in keyed_columns(sheet).items()
    }


def test_the_open_xml_sdk_finds_nothing_wrong(books: list[Path]) -> None:
    found = {path.name: validate(path) for path in books}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_libreoffice_opens_every_workbook(books: list[Path], tmp_path: Path) -> None:
    drawn = render(books, tmp_path, dpi=30)
    assert all(len(pages) >= 5 for pages in drawn.values())


@pytest.mark.parametrize("code", ["en", "it"])
@pytest.mark.parametrize("kind", ["car", "bare"])
def test_a_journey_is_printed_on_one_page_from_its_first_row_to_its_legend(
    books: list[Path], tmp_path: Path, kind: str, code: str
) -> None:
    pdftotext = require("pdftotext", "poppler-utils")
    path = next(path for path in books if path.name == f"{kind}-{code}.xlsx")
    render([path], tmp_path, dpi=30)
    command = [pdftotext, "-f", "2", "-l", "2", str(tmp_path / f"{path.name}.pdf"), "-"]
    page = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    first_row = rows(language(code))[0].label
    legend = label("grid.signs.evidence", language(code))
    assert [words for words in (first_row, legend) if words not in page] == []


@pytest.mark.parametrize("name", ["car-en.xlsx", "car-it.xlsx", "bare-it.xlsx"])
def test_keys_lead_to_the_same_content_after_libreoffice_saved_it(
    books: list[Path], tmp_path: Path, name: str
) -> None:
    path = next(path for path in books if path.name == name)
    before = content_of(path)
    assert len(before) > 100
    assert content_of(saved_by_libreoffice([path], tmp_path)[0]) == before
