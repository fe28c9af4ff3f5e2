"""The parts behind a chart: its own XML, and the workbook with its data sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.parts.slide import SlidePart

from workshop_kit.renderers.pptx.drawingml import plain, text

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # the file's own date, so that equal data give equal bytes


@dataclass(frozen=True, slots=True)
class Series:
    """What a chart shows: a name, and a value for each category; ``None`` is a gap."""

    name: str
    categories: Sequence[str]
    values: Sequence[float | None]


class _DataSheet(CategoryWorkbookWriter):
    """The data sheet, written so that a name like ``=1+1`` stays text.

    python-pptx's own writer lets XlsxWriter guess, and it guesses a formula.
    """

    def __init__(self, series: Series) -> None:
        self._series = series

    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        workbook.set_properties({"created": _LONG_AGO})
        worksheet.write_string(0, 1, plain(self._series.name))
        pairs = zip(self._series.categories, self._series.values, strict=True)
        for row, (category, value) in enumerate(pairs, start=1):
            worksheet.write_string(row, 0, plain(category))
            if value is not None:
                worksheet.write_number(row, 1, value)


def add_chart(part: SlidePart, name: str, series: Series, xml: str) -> str:
    """Add a chart to a slide and return the relation its frame refers to.

    ``name`` makes the names of both parts; counting the ones that exist, as python-pptx does,
    would make a deck's cost grow with the square of its slides. ``xml`` holds ``WORKBOOK``
    where the relation to the data sheet goes.
    """
    package = part.package
    chart = ChartPart(
        PackURI(f"/ppt/charts/chart{name}.xml"), CONTENT_TYPE.DML_CHART, package, parse_xml(xml)
    )
    workbook = EmbeddedXlsxPart(
        PackURI(f"/ppt/embeddings/data{name}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        package,
        _DataSheet(series).xlsx_blob,
    )
    key = chart.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
    chart._element = parse_xml(xml.replace("WORKBOOK", key))
    return str(part.relate_to(chart, RELATIONSHIP_TYPE.CHART))


def series_xml(series: Series) -> tuple[str, str, str]:
    """Return the name, categories and values of a series, tied to the data sheet."""
    count = len(series.categories)
    names = "".join(
        f'<c:pt idx="{place}"><c:v>{text(name)}</c:v></c:pt>'
        for place, name in enumerate(series.categories)
    )
    values = "".join(
        f'<c:pt idx="{place}"><c:v>{value:g}</c:v></c:pt>'
        for place, value in enumerate(series.values)
        if value is not None
    )
    return (
        f'<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{text(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>',
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${count + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>',
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache>'
        "</c:numRef></c:val>",
    )
