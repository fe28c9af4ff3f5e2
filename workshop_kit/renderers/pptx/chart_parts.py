"""The parts behind a chart: its own XML, and the workbook with its data sheet."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.parts.slide import SlidePart

from workshop_kit.renderers.pptx.drawingml import plain, text

_EMPTY = '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
_LONG_AGO = datetime(
    2000, 1, 1, tzinfo=UTC
)  # the file's own date, so that equal data give equal bytes


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: a name, and a value for each category; ``None`` is a gap."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """What a chart shows: categories down, series across."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]


class _DataSheet(CategoryWorkbookWriter):
    """The data sheet, written so that a name like ``=1+1`` stays text.

    python-pptx's own writer lets XlsxWriter guess, and it guesses a formula.
    """

    def __init__(self, data: Data) -> None:
        self._data = data

    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        workbook.set_properties({"created": _LONG_AGO})
        for row, category in enumerate(self._data.categories, start=1):
            worksheet.write_string(row, 0, plain(category))
        for column, series in enumerate(self._data.series, start=1):
            worksheet.write_string(0, column, plain(series.name))
            for row, value in enumerate(series.values, start=1):
                if value is not None:
                    worksheet.write_number(row, column, value)


@lru_cache(maxsize=64)
def _workbook(data: Data) -> bytes:
    """Return the data sheet as a workbook; cover, map and curve slide share theirs."""
    return bytes(_DataSheet(data).xlsx_blob)


def add_chart(part: SlidePart, name: str, data: Data, xml: str) -> str:
    """Add a chart to a slide and return the relation its frame refers to.

    ``name`` makes the names of both parts; counting the ones that exist, as python-pptx does,
    would make a deck's cost grow with the square of its slides. ``xml`` holds ``WORKBOOK``
    where the relation to the data sheet goes.
    """
    package = part.package
    chart = ChartPart(
        PackURI(f"/ppt/charts/chart{name}.xml"), CONTENT_TYPE.DML_CHART, package, parse_xml(_EMPTY)
    )
    workbook = EmbeddedXlsxPart(
        PackURI(f"/ppt/embeddings/data{name}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        package,
        _workbook(data),
    )
    key = chart.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
    chart._element = parse_xml(xml.replace("WORKBOOK", key))
    return str(part.relate_to(chart, RELATIONSHIP_TYPE.CHART))


def series_xml(data: Data, place: int = 0) -> tuple[str, str, str]:
    """Return name, categories and values of one series, tied to their cells in the data sheet."""
    series, count = data.series[place], len(data.categories)
    column = chr(ord("B") + place)
    names = "".join(
        f'<c:pt idx="{number}"><c:v>{text(name)}</c:v></c:pt>'
        for number, name in enumerate(data.categories)
    )
    values = "".join(
        f'<c:pt idx="{number}"><c:v>{value:g}</c:v></c:pt>'
        for number, value in enumerate(series.values)
        if value is not None
    )
    return (
        f'<c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{text(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>',
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${count + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>',
        f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache>'
        "</c:numRef></c:val>",
    )
