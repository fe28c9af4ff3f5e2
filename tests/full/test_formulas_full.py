"""The live formulas of the workbook, reckoned by LibreOffice and compared with Python's results."""

import subprocess
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from office import require
from small_workshop import SMALL
from workbook_reading import TODAY, opened_values
from workshop_kit.analysis import kpi_figures
from workshop_kit.analysis.leverage import leverage
from workshop_kit.content.language import language
from workshop_kit.model.goals import Reading
from workshop_kit.model.ideas import Cover, Idea
from workshop_kit.model.keys import CoverStrength
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.tables.grids import KPI_COLUMNS, PLAN_COLUMNS
from workshop_kit.views.book import Workbook
from workshop_kit.views.calculator import FIGURES, Calculator
from workshop_kit.views.kpi_sheet import KpiSheet
from workshop_kit.views.sheet_styles import looks
from workshop_kit.views.workbook import workbook

pytestmark = pytest.mark.full

INPUTS = {
    "k01": (80, 100),
    "k02": (50, 30, 20),
    "k03": (200, 190, 40),
    "k04": (50, 30, 20, 0, 0),
    "k05": (30, 1200),
    "k06": (400, 100),
    "k07": (5000, 40),
    "k08": (30, 120),
    "k09": (50, 4, 3, 20),
}
READINGS = (
    Reading(day=date(2026, 2, 28), value=108, n=40),
    Reading(day=date(2026, 1, 31), value=90),
)
HALF = Idea(id="i2", text="A form", covers=(Cover(pain_id="pn1", strength=CoverStrength.HELPS),))
WORKSHOP: Workshop = SMALL.replace(
    ideas=(*SMALL.ideas, HALF),
    kpis=(*(kpi.replace(readings=READINGS) for kpi in SMALL.kpis),),
)
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item></oor:items>"""
"""The setting with which LibreOffice reckons every formula again when it opens a file."""


def calculator(code: str) -> Calculator:
    return KpiSheet(WORKSHOP, looks(), language(code)).calculator


def filled_in(code: str) -> Workbook:
    """Return the workbook with numbers in the calculator."""
    view = workbook(WORKSHOP, language(code), today=TODAY)
    numbers = {
        place: number
        for key, values in INPUTS.items()
        for place, number in zip(calculator(code).input_places(key), values, strict=True)
    }
    sheets = tuple(
        replace(sheet, cells=tuple(
            replace(cell, value=numbers.get((cell.row, cell.column), cell.value))
            for cell in sheet.cells
        ))
        if sheet.title == "KPI" else sheet
        for sheet in view.sheets
    )  # fmt: skip
    return replace(view, sheets=sheets)


def reckoned(view: Workbook, folder: Path) -> dict[str, Worksheet]:
    """Return the sheets of a workbook with the values LibreOffice finds."""
    soffice = require("soffice", "libreoffice-calc")
    path = folder / "book.xlsx"
    path.write_bytes(workbook_bytes(view))
    (folder / "profile" / "user").mkdir(parents=True)
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(ALWAYS)
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(folder / "foreign"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return opened_values((folder / "foreign" / "book.xlsx").read_bytes())


def value_at(sheet: Worksheet, place: tuple[int, int], right: int = 0) -> object:
    return sheet.cell(place[0] + 1, place[1] + 1 + right).value


@pytest.mark.parametrize("code", ["en", "it"])
def test_the_calculator_arrives_where_python_does(tmp_path: Path, code: str) -> None:
    sheet, places = reckoned(filled_in(code), tmp_path)["KPI"], calculator(code)
    csat, nps = kpi_figures.csat(80, 100), kpi_figures.nps(50, 30, 20)
    assert csat is not None
    assert nps is not None
    results = {
        "k01": (csat.value, csat.low, csat.high),
        "k02": (nps.value, nps.low, nps.high),
        "k03": (kpi_figures.retention_rate(200, 190, 40),),
        "k04": (100,),
        "k05": (kpi_figures.ratio(30, 1200),),
        "k06": (kpi_figures.cart_abandonment(400, 100),),
        "k07": (kpi_figures.ratio(5000, 40),),
        "k08": (kpi_figures.ratio(30, 120),),
        "k09": (kpi_figures.lifetime_value(50, 4, 3, 20),),
    }
    found = {
        key: tuple(value_at(sheet, places.result_place(key), n) for n in range(len(expected)))
        for key, expected in results.items()
    }
    assert found == {key: pytest.approx(expected) for key, expected in results.items()}
    shares = [value_at(sheet, (row + 1, column)) for row, column in places.input_places("k04")]
    assert shares == pytest.approx(kpi_figures.traffic_shares(INPUTS["k04"]))


def test_an_empty_calculator_shows_nothing_and_no_error(tmp_path: Path) -> None:
    view = workbook(WORKSHOP, language("en"), today=TODAY)
    sheets, places = reckoned(view, tmp_path), calculator("en")
    assert {value_at(sheets["KPI"], places.result_place(key)) for key in FIGURES} <= {None, ""}
    cells = [cell for sheet in sheets.values() for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "e"]


def test_leverage_and_standing_follow_from_signs_and_readings(tmp_path: Path) -> None:
    sheets = reckoned(workbook(WORKSHOP, language("en"), today=TODAY), tmp_path)
    plan, kpi = sheets["Plan"], sheets["KPI"]
    column = PLAN_COLUMNS.index("leverage") + 1
    sums = {plan.cell(row, 1).value: plan.cell(row, column).value for row in (6, 7)}
    assert sums == {idea.id: leverage(WORKSHOP, idea) for idea in WORKSHOP.ideas}
    line = {key: kpi.cell(6, place).value for place, key in enumerate(KPI_COLUMNS, start=1)}
    assert (line["latest"], line["read_on"]) == (108, datetime(2026, 2, 28))  # noqa: DTZ001
    assert (line["way"], line["standing"]) == (0.5, "half the way or more")
    ideas = sheets["Ideas"]
    below = [ideas.cell(row, 6).value for row in range(12, 16)]
    assert below == [5, 5, 2, "now"]
