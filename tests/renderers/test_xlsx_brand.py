"""A branded workbook as written: its theme, its fonts, its logo, and the same keys as ever."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from brand_files import GREEN, brand_file, picture
from small_workshop import SMALL
from workbook_reading import TODAY, bytes_of, opened, parts
from workshop_kit.content.language import language
from workshop_kit.importers.brand_files import parsed_brand
from workshop_kit.importers.workbook_files import parsed_workbook
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.sheet_brand import sheet_brand
from workshop_kit.views.workbook import workbook
from workshop_kit.workflows.check import check_file
from workshop_kit.workflows.read_grid import grid_findings

EMU = 12700  # in a point


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("brand") / "foreign"
    file = brand_file(folder / "b.xlsx", GREEN, ("Georgia", "Arial"), picture((300, 60), "#00492F"))
    book = sheet_brand(parsed_brand(file.read_bytes(), "b.xlsx"))
    return workbook_bytes(workbook(SMALL, language("en"), today=TODAY, brand=book))


@pytest.fixture(scope="module")
def text_parts(written: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        names = [name for name in package.namelist() if name.endswith(".xml")]
        return {name: package.read(name).decode() for name in names}


def test_excel_offers_the_brands_colours_and_fonts(text_parts: dict[str, str]) -> None:
    theme = text_parts["xl/theme/theme1.xml"]
    for slot, value in GREEN.items():
        assert f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' in theme
    assert re.findall(r'<a:(major|minor)Font><a:latin typeface="([^"]+)"', theme) == [
        ("major", "Georgia"),
        ("minor", "Arial"),
    ]


def test_columns_stay_measured_in_the_digits_of_calibri(text_parts: dict[str, str]) -> None:
    styles = text_parts["xl/styles.xml"]
    first = re.search("<font>.*?</font>", styles)
    assert first is not None
    assert 'name val="Calibri"' in first[0]
    assert "scheme" not in styles


def test_the_logo_is_drawn_in_its_own_proportions_and_described(text_parts: dict[str, str]) -> None:
    drawing = text_parts["xl/drawings/drawing1.xml"]
    assert f'descr="{SMALL.client}"' in drawing
    found = re.search(r'<a:ext cx="(\d+)" cy="(\d+)"/>', drawing)
    assert found is not None
    width, height = (int(found[place]) / EMU for place in (1, 2))
    assert width / height == pytest.approx(5, rel=0.02)
    ends = re.findall(
        r"<xdr:(?:from|to)><xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>", drawing
    )
    assert ends == [("1", "0")] * 2


def test_the_footer_is_in_the_brands_font(text_parts: dict[str, str]) -> None:
    assert '&amp;9&amp;"Arial"' in text_parts["xl/worksheets/sheet2.xml"].replace("&quot;", '"')


def test_the_gate_finds_nothing(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "grid.xlsx"
    path.write_bytes(written)
    assert check_file(path, language=language("en")).findings == ()


def test_a_branded_grid_reads_back_like_any_other(written: bytes) -> None:
    assert grid_findings(parsed_workbook(written, "grid.xlsx"), SMALL) == ()


def test_the_same_sheets_stand_in_it(written: bytes) -> None:
    assert opened(written).sheetnames == opened(bytes_of(SMALL)).sheetnames
    assert "xl/media/image1.png" not in parts(bytes_of(SMALL))
