"""A brand's workbook read: colours, fonts and logo, and nothing that it should not bring."""

from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from brand_files import GREEN, brand_file, picture, with_header_logo
from inspection.breaking import Parts
from workshop_kit.errors import NotAnOfficeFile, UnsafeOfficeFile
from workshop_kit.importers.brand_books import BrandBook
from workshop_kit.importers.brand_files import parsed_brand, read_brand


def parsed(path: Path) -> BrandBook:
    return parsed_brand(path.read_bytes(), str(path))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "foreign" / "brand.xlsx"


@pytest.mark.parametrize("ending", [".xlsx", ".xltx"])
def test_colours_and_fonts_come_from_the_theme(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "foreign" / f"brand{ending}"
    book = read_brand(brand_file(path, GREEN, ("Georgia", "Arial")))
    assert {slot: book.colours[slot] for slot in GREEN} == GREEN
    assert (book.colours["lt1"], len(book.colours)) == ("FFFFFF", 12)
    assert (book.heading_font, book.body_font, book.cell_font) == ("Georgia", "Arial", "Arial")
    assert (book.logo, book.has_picture) == (None, False)


def test_cells_may_have_another_font_than_the_theme(file: Path) -> None:
    brand_file(file)
    parts = Parts(file.read_bytes())
    parts.change("xl/styles.xml", "<font>.*?</font>", '<font><name val="Verdana"/></font>')
    file.write_bytes(parts.pack())
    assert parsed(file).cell_font == "Verdana"


@pytest.mark.parametrize("font", ['Ari"al', "A&amp;B", "x" * 40, "=SUM(A1)"])
def test_a_font_that_could_mean_something_else_is_none(file: Path, font: str) -> None:
    font = font.replace('"', "&quot;")
    assert parsed(brand_file(file, fonts=(font, font))).body_font == ""


def test_the_first_picture_on_the_first_sheet_is_the_logo(file: Path) -> None:
    book = parsed(brand_file(file, logo=picture((200, 50), "#00492F")))
    assert book.logo is not None
    assert (book.logo.width, book.logo.height, book.logo.is_light) == (200, 50, False)
    assert book.logo.content.startswith(b"\x89PNG")


def test_else_it_is_the_picture_in_the_header(file: Path) -> None:
    logo = picture((120, 40), "#00492F", "white")
    book = read_brand(with_header_logo(brand_file(file), logo))
    assert book.logo is not None
    assert (book.logo.width, book.logo.height) == (120, 40)


def test_a_large_picture_is_made_smaller_in_proportion(file: Path) -> None:
    book = parsed(brand_file(file, logo=picture((2000, 500), "#00492F", "white", "JPEG")))
    assert book.logo is not None
    assert (book.logo.width, book.logo.height) == (640, 160)


def test_a_light_logo_on_nothing_asks_for_a_dark_ground(file: Path) -> None:
    light = parsed(brand_file(file, logo=picture((200, 50), "white")))
    on_paper = parsed(brand_file(file, logo=picture((200, 50), "white", "#F0F0F0")))
    assert [book.logo and book.logo.is_light for book in (light, on_paper)] == [True, False]


@pytest.mark.parametrize("size", [(900, 20), (8, 8), (6000, 5000)])
def test_lines_dots_and_vast_pictures_are_no_logos(file: Path, size: tuple[int, int]) -> None:
    book = parsed(brand_file(file, logo=picture(size, "#00492F")))
    assert (book.logo, book.has_picture) == (None, True)


def test_a_damaged_picture_is_no_logo(file: Path) -> None:
    brand_file(file, logo=picture((200, 50), "#00492F"))
    parts = Parts(file.read_bytes())
    parts.contents["xl/media/image1.png"] = parts.contents["xl/media/image1.png"][:60]
    file.write_bytes(parts.pack())
    assert (parsed(file).logo, parsed(file).has_picture) == (None, True)


def test_a_transparent_picture_without_a_drawing_is_no_logo(file: Path) -> None:
    blank = file.parent / "blank.png"
    file.parent.mkdir()
    Image.new("RGBA", (90, 30)).save(blank)
    assert parsed(brand_file(file, logo=blank.read_bytes())).logo is None


def test_a_hidden_first_sheet_is_not_the_first(file: Path) -> None:
    book = openpyxl.load_workbook(brand_file(file, logo=picture((200, 50), "#00492F")))
    book.worksheets[0].sheet_state = "hidden"
    book.create_sheet("Report")
    book.active = 1
    book.save(file)
    assert parsed(file).has_picture is False


def test_a_workbook_without_theme_and_styles_has_no_brand(file: Path) -> None:
    brand_file(file, GREEN)
    parts = Parts(file.read_bytes())
    for part in ("xl/theme/theme1.xml", "xl/styles.xml"):
        parts.drop(part)
    file.write_bytes(parts.pack())
    assert parsed(file) == BrandBook()


def test_files_pass_the_guard_and_must_be_workbooks(file: Path, tmp_path: Path) -> None:
    brand_file(file, GREEN)
    parts = Parts(file.read_bytes())
    parts.contents["xl/vbaProject.bin"] = b"x"
    file.write_bytes(parts.pack())
    with pytest.raises(UnsafeOfficeFile):
        read_brand(file)
    note = tmp_path / "note.xlsx"
    note.write_text("no workbook", encoding="utf-8")
    with pytest.raises(NotAnOfficeFile):
        read_brand(note)
