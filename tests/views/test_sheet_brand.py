"""A brand's colours and fonts in the roles of the kit's: readable everywhere, meanings untouched."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brand_files import GREEN
from small_workshop import SMALL
from workbook_reading import TODAY
from workshop_kinds import KINDS
from workshop_kit.content.contrast import contrast
from workshop_kit.content.language import language
from workshop_kit.content.themes import theme
from workshop_kit.importers.brand_books import SLOTS, BrandBook, BrandLogo
from workshop_kit.views.book import Workbook
from workshop_kit.views.sheet import Cell, Formula, When
from workshop_kit.views.sheet_brand import SheetBrand, sheet_brand
from workshop_kit.views.text_fit import Font, text_width
from workshop_kit.views.workbook import workbook

OFFICE = {"accent1": "4472C4", "accent2": "ED7D31", "accent3": "A5A5A5", "accent4": "FFC000"}
NAVY = {"dk2": "003366", "accent1": "0066B3", "accent2": "3399CC", "accent3": "99CCE6"}
YELLOW = {"dk2": "FFCC00", "accent1": "FFCC00", "accent2": "DD1100", "accent3": "0055AA"}
GREYS = {"dk2": "222222", "accent1": "555555", "accent2": "999999"}


def brand(colours: Mapping[str, str], **more: object) -> SheetBrand:
    return sheet_brand(BrandBook(colours=colours, **more))  # type: ignore[arg-type]


def branded(colours: Mapping[str, str], **more: object) -> Workbook:
    return workbook(KINDS["car"]("en"), language("en"), today=TODAY, brand=brand(colours, **more))


def roles(colours: Mapping[str, str]) -> dict[str, str]:
    return brand(colours).theme.colours


def said(colours: Mapping[str, str], **more: object) -> list[str]:
    return [aspect for aspect, _ in brand(colours, **more).aspects]


def test_dark_colour_leading_accent_and_paper_are_the_brands() -> None:
    found = roles(GREEN)
    assert (found["petrol"], found["front"], found["paper"]) == ("00492F", "008842", "E9F2EC")
    assert (found["opportunity"], found["experience"]) == ("F7941D", "0072BC")
    assert dict(brand(GREEN).aspects)["darkened"] == ("00A651",)


def test_a_light_leading_accent_marks_ideas_and_does_not_become_olive() -> None:
    found = roles(YELLOW)
    assert (found["petrol"], found["opportunity"]) == ("DD1100", "FFCC00")


def test_a_brand_of_one_hue_leaves_ideas_in_the_kits_colour() -> None:
    assert roles(NAVY)["opportunity"] == theme().colours["opportunity"]


@pytest.mark.parametrize("colours", [GREEN, NAVY, YELLOW, GREYS])
def test_emotions_pains_and_gains_stay(colours: dict[str, str]) -> None:
    look = brand(colours).theme
    assert look.emotion == theme().emotion
    assert [look.colours[key] == theme().colours[key] for key in ("pain", "gain")] == [True, True]


@pytest.mark.parametrize("colours", [OFFICE, {}])
def test_the_theme_of_every_new_file_is_no_brand(colours: dict[str, str]) -> None:
    found = brand(colours)
    assert found.theme.colours == theme().colours
    assert found.palette is None
    assert said(colours) == ["default_theme", "no_logo"]


@pytest.mark.parametrize(
    ("fonts", "taken"),
    [
        (("Georgia", "Arial", "Arial"), ("Georgia", "Arial")),
        (("Cambria", "Calibri", "Verdana"), ("Verdana", "Verdana")),
        (("Barlow", "Aptos Narrow", "Aptos Narrow"), ("Barlow", "Calibri")),
        (("Calibri Light", "Calibri", "Calibri"), ("Georgia", "Calibri")),
        (("", "", ""), ("Georgia", "Calibri")),
    ],
)
def test_fonts_of_new_files_are_no_brand(
    fonts: tuple[str, str, str], taken: tuple[str, str]
) -> None:
    heading, body, cell = fonts
    book = BrandBook(heading_font=heading, body_font=body, cell_font=cell)
    look = sheet_brand(book).theme
    assert (look.heading_font, look.body_font) == taken


def test_a_font_whose_widths_are_unknown_is_told() -> None:
    found = brand(GREEN, cell_font="Barlow")
    assert dict(found.aspects)["unknown_font"] == ("Barlow",)
    assert "unknown_font" not in said(GREEN, cell_font="Arial")


def words_and_grounds(view: Workbook) -> dict[str, float]:
    """Return the contrast of every cell in which something stands or may be typed."""
    found = {}
    for sheet in view.sheets:
        for cell in sheet.cells:
            pair = (cell.style.colour, cell.style.fill or "FFFFFF")
            found[f"{sheet.title} {cell.value!r:.30}"] = contrast(*pair)
        for rule in sheet.rules:
            if isinstance(rule, When):
                found[f"{sheet.title} {rule.formula}"] = contrast(rule.colour, rule.fill)
    return found


@pytest.mark.parametrize("colours", [OFFICE, GREEN, NAVY, YELLOW, GREYS])
def test_every_word_of_a_branded_workbook_can_be_read(colours: dict[str, str]) -> None:
    found = words_and_grounds(branded(colours))
    assert {place: value for place, value in found.items() if value < 4.5} == {}


COLOUR = st.from_regex(r"[0-9A-F]{6}", fullmatch=True)


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(SLOTS), COLOUR))
def test_words_can_be_read_in_any_brand(colours: dict[str, str]) -> None:
    found = brand(colours).theme
    tint = found.tint("opportunity", 0.78)
    pairs = [(found.colours[key], "FFFFFF") for key in ("petrol", "front", "experience", "back")]
    pairs += [(found.colours["ink"], found.colours[key]) for key in ("paper", "opportunity")]
    pairs += [(found.colours["ink"], tint), (found.colours["back"], found.colours["paper"])]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_every_cell_is_in_the_brands_fonts() -> None:
    view = branded(GREEN, heading_font="Georgia", body_font="Arial", cell_font="Arial")
    families = {cell.style.family for sheet in view.sheets for cell in sheet.cells}
    assert families == {"Georgia", "Arial"}
    assert view.family == "Arial"


def longest_word(cell: Cell) -> str:
    words: list[str] = re.findall(r"[^\s\-–/]+[\-–/]?", str(cell.value))
    return max(words, key=lambda word: text_width(word, Font(cell.style.family, 11, bold=True)))


@pytest.mark.parametrize("font", ["Arial", "DejaVu Sans", "Barlow"])
def test_no_word_of_a_header_breaks_in_a_wide_font(font: str) -> None:
    view = branded(GREEN, cell_font=font)
    for sheet in view.sheets:
        for table in sheet.tables:
            for cell in sheet.cells:
                if cell.style == table.header and cell.style.wrap:
                    wide = text_width(longest_word(cell), Font(font, 11, bold=True))
                    assert wide <= sheet.widths[cell.column] - 13, (sheet.title, cell.value)


def test_a_wide_font_makes_rows_higher() -> None:
    def height(font: str) -> float:
        view = branded(GREEN, cell_font=font)
        return sum(next(sheet for sheet in view.sheets if sheet.title == "Plan").heights)

    assert height("Calibri") < height("DejaVu Sans")


def test_a_long_font_name_leaves_the_footer_its_length() -> None:
    long = SMALL.replace(title="t" * 90, client="c" * 90, figures_note="f" * 90)
    look = brand(GREEN, cell_font="B" * 31)
    view = workbook(long, language("en"), today=TODAY, brand=look)
    for sheet in view.sheets:
        left, right = sheet.page.footer
        assert len(left) + len(right) + 2 * len('&L&9&""' + view.family) + len(" · &P / &N") < 255


LOGO = BrandLogo(b"png", 400, 100)


def test_a_logo_stands_above_the_title_within_one_cell_and_in_proportion() -> None:
    sheet = branded(GREEN, logo=LOGO).sheets[0]
    (picture,) = sheet.pictures
    assert picture.width / picture.height == pytest.approx(4)
    across, down = picture.shift
    assert across + picture.width <= sheet.widths[picture.column]
    assert down + picture.height <= sheet.heights[picture.row]
    assert (picture.row, picture.description) == (0, "Autovalli")
    assert sheet.page.area.first_row == 0


def test_a_small_logo_is_not_blown_up() -> None:
    (picture,) = branded(GREEN, logo=BrandLogo(b"png", 40, 20)).sheets[0].pictures
    assert (picture.width, picture.height) == (30, 15)


def test_a_light_logo_stands_on_the_brands_dark_colour() -> None:
    sheet = branded(GREEN, logo=BrandLogo(b"png", 400, 100, is_light=True)).sheets[0]
    assert [cell.style.fill for cell in sheet.cells if cell.row == 0] == ["00492F"]


def test_without_a_brand_nothing_changes() -> None:
    car = KINDS["car"]("en")
    plain = workbook(car, language("en"), today=TODAY)
    default = workbook(car, language("en"), today=TODAY, brand=brand(OFFICE))
    assert default.sheets == plain.sheets
    assert not any(isinstance(cell.value, Formula) for cell in plain.sheets[0].cells)
