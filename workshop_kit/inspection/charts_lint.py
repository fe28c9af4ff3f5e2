"""Rules of charts: axes that belong together, and data that lie where the chart says."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import whole
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.formulas import sheets_in
from workshop_kit.inspection.namespaces import C
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.workbook_names import sheet_names

_AXES: Final = (f"{C}catAx", f"{C}valAx", f"{C}dateAx", f"{C}serAx")
_NUMBERS: Final = range(2**31)


def axes(package: Package) -> Iterator[Fault]:
    """Find axes whose number is out of range or used twice, and axes that point to none."""
    for name, root in package.rooted(f"{C}chartSpace"):
        own = [_value(axis, "axId") for axis in root.iter(*_AXES)]
        crossed = [_value(axis, "crossAx") for axis in root.iter(*_AXES)]
        plotted = [
            number.get("val", "")
            for plot in root.iterfind(f".//{C}plotArea/*")
            for number in plot.iterfind(f"{C}axId")
            if plot.tag not in _AXES
        ]
        for number, times in Counter(own).items():
            if times > 1:
                yield fault("axis-twice", name, number=number)
            if whole(number) not in _NUMBERS:
                yield fault("axis-number", name, number=number)
        # a solid chart names axis 0 where it has no axis for its depth
        for number in sorted({*crossed, *plotted} - {*own, "0"}):
            yield fault("axis-missing", name, number=number)


def series(package: Package) -> Iterator[Fault]:
    """Find series that share a number, and stored values beyond the count that is told."""
    for name, root in package.rooted(f"{C}chartSpace"):
        counted = Counter(_value(entry, "idx") for entry in root.iter(f"{C}ser"))
        for number, times in counted.items():
            if times > 1:
                yield fault("series-twice", name, number=number)
        for stored in root.iter(f"{C}strCache", f"{C}numCache"):
            count = whole(_value(stored, "ptCount"))
            places = (whole(point.get("idx")) for point in stored.iter(f"{C}pt"))
            if count is not None and any(place not in range(count) for place in places):
                yield fault("chart-values", name, count=count)


def chart_sheets(package: Package, books: dict[str, Package]) -> Iterator[Fault]:
    """Find charts whose data lie on a sheet that their workbook does not have.

    ``books`` are the opened workbooks inside a deck, by part; a workbook's own charts refer to
    itself.
    """
    for name, root in package.rooted(f"{C}chartSpace"):
        inside = package.related(name, "package")
        book = package if package.kind == "workbook" else books.get(inside[0]) if inside else None
        if book is None:
            continue
        known = sheet_names(book)
        for formula in root.iter(f"{C}f"):
            for sheet in sheets_in(formula.text or ""):
                if sheet.lower() not in known:
                    yield fault("chart-sheet", name, sheet=sheet)


def _value(parent: etree._Element, child: str) -> str:
    found = parent.find(f"{C}{child}")
    return found.get("val", "") if found is not None else ""
