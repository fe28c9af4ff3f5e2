"""Branded workbooks before the programs that read them: Microsoft's rules, and LibreOffice's rows."""

import re
import zipfile
from pathlib import Path

import pytest

from brand_files import GREEN, brand_file, picture
from office import saved_by_libreoffice, validate
from workbook_reading import opened
from workshop_kinds import TODAY, car
from workshop_kit.content.language import language
from workshop_kit.importers.brand_files import parsed_brand
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.sheet_brand import sheet_brand
from workshop_kit.views.workbook import workbook

pytestmark = pytest.mark.full

FONTS = ("Arial", "DejaVu Sans", "Barlow")
PIXEL = 0.75  # points


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return a workbook in each font, with colours and a logo."""
    folder = tmp_path_factory.mktemp("brands")
    logo = picture((300, 60), "white")
    paths = []
    for font, code in zip(FONTS, ("en", "it", "en"), strict=True):
        file = brand_file(folder / "foreign" / "brand.xlsx", GREEN, (font, font), logo)
        look = sheet_brand(parsed_brand(file.read_bytes(), file.name))
        path = folder / f"{font}.xlsx"
        view = workbook(car(code), language(code), today=TODAY, brand=look)
        path.write_bytes(workbook_bytes(view))
        paths.append(path)
    return paths


def test_the_open_xml_sdk_finds_nothing_wrong(books: list[Path]) -> None:
    assert {path.name: validate(path) for path in books} == {path.name: [] for path in books}


def test_no_row_is_lower_than_libreoffice_would_make_it(books: list[Path], tmp_path: Path) -> None:
    free = [without_heights(path, tmp_path / path.name) for path in books]
    low = []
    for path, drawn in zip(books, saved_by_libreoffice(free, tmp_path), strict=True):
        theirs = heights(drawn)
        assert len(theirs) > 100
        low += [place for place, ours in heights(path).items() if ours + PIXEL < theirs[place]]
    for path in free:
        path.unlink()
    assert low == []


def without_heights(path: Path, copy: Path) -> Path:
    """Return a copy whose rows are as high as the program that opens it makes them."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = re.sub(rb'(<row [^>]*?) ht="[^"]*"', rb"\1", content)
                content = content.replace(b' customHeight="1"', b"")
            new.writestr(name, content)
    return copy


def heights(path: Path) -> dict[tuple[str, int], float]:
    """Return the height of every row with texts that people read."""
    book = opened(path.read_bytes())
    return {
        (sheet.title, row): sheet.row_dimensions[row].height or 0.0
        for sheet in book.worksheets
        if sheet.title not in ("Data", "Dati")
        for row in range(2, sheet.max_row + 1)
    }
