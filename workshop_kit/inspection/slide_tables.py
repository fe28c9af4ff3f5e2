"""Rules of tables on slides: every row has a cell for every column, spans are filled."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from workshop_kit.inspection.attributes import is_true, whole
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import A, P
from workshop_kit.inspection.packages import Package


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell’s spans, and whether it says that it lies under one from the left or from above."""

    across: int
    down: int
    from_left: bool
    from_above: bool


def slide_tables(package: Package) -> Iterator[Fault]:
    """Find rows that are too short or too long, and spans that are not what they say."""
    for name, root in package.rooted(f"{P}sld", f"{P}sldLayout", f"{P}sldMaster"):
        for number, table in enumerate(root.iter(f"{A}tbl"), start=1):
            yield from _table(table, name, number)


def _table(table: etree._Element, part: str, number: int) -> Iterator[Fault]:
    columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
    rows = [[_cell(cell) for cell in row.findall(f"{A}tc")] for row in table.findall(f"{A}tr")]
    whole = True
    for place, row in enumerate(rows, start=1):
        if len(row) != columns:
            whole = False
            yield fault(
                "table-row-cells", part, table=number, row=place, cells=len(row), columns=columns
            )
    if whole:
        yield from _spans(rows, columns, part, number)


def _spans(rows: list[list[_Cell]], columns: int, part: str, number: int) -> Iterator[Fault]:
    covered: dict[tuple[int, int], tuple[bool, bool]] = {}
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            place = {"table": number, "row": down + 1, "column": across + 1}
            if covered.get((down, across), (False, False)) != (cell.from_left, cell.from_above):
                yield fault("table-span", part, **place)
            if (cell.across, cell.down) == (1, 1) or (down, across) in covered:
                continue
            if across + cell.across > columns or down + cell.down > len(rows):
                yield fault("table-span-outside", part, **place)
                continue
            covered |= _covered(down, across, cell)


def _covered(down: int, across: int, cell: _Cell) -> dict[tuple[int, int], tuple[bool, bool]]:
    """Return the places under a span, and which way each must say it is merged."""
    return {
        (down + below, across + beside): (beside > 0, below > 0)
        for below in range(cell.down)
        for beside in range(cell.across)
        if below or beside
    }


def _cell(cell: etree._Element) -> _Cell:
    return _Cell(
        across=max(whole(cell.get("gridSpan")) or 1, 1),
        down=max(whole(cell.get("rowSpan")) or 1, 1),
        from_left=is_true(cell.get("hMerge")),
        from_above=is_true(cell.get("vMerge")),
    )
