"""Sheets that are small on the disk and endless for whoever reads them."""

from random import Random

from importers.hostile_making import SHEET, changed, hostile, with_part


def with_rows(rows: str) -> bytes:
    """Return a workbook with more rows in its first sheet."""
    return changed(
        "workbook", lambda parts: parts.swap(SHEET, "</sheetData>", f"{rows}</sheetData>")
    )


def after_rows(elements: str) -> bytes:
    """Return a workbook with something after the rows of its first sheet."""
    return changed(
        "workbook", lambda parts: parts.swap(SHEET, "</sheetData>", f"</sheetData>{elements}")
    )


@hostile("workbook", f"“{SHEET}” has cells up to XFD1048576")
def cell_at_the_end_of_the_world() -> bytes:
    return with_rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


@hostile("workbook", f"“{SHEET}” has cells up to XFD1048576")
def far_cell_written_in_another_row() -> bytes:
    return with_rows('<row><c r="xfd&#49;048576"><v>1</v></c></row>')


@hostile("workbook", f"“{SHEET}” has cells up to XFD1048576")
def far_cell_in_a_sheet_that_looks_like_strings() -> bytes:
    return with_part("workbook", SHEET, b'<sst><row r="1048576"><c r="XFD1048576"/></row></sst>')


@hostile("workbook", f"“{SHEET}” has merged or linked cells over 3276800")
def endless_merge() -> bytes:
    return after_rows('<mergeCells count="1"><mergeCell ref="A1:XFD20000"/></mergeCells>')


@hostile("workbook", f"“{SHEET}” has merged or linked cells over 3276800")
def endless_link() -> bytes:
    return after_rows('<hyperlinks><hyperlink ref="A1:XFD20000" location="Plan!A1"/></hyperlinks>')


@hostile("workbook", f"“{SHEET}” says that it is far larger than its cells")
def false_size() -> bytes:
    return changed("workbook", lambda parts: parts.swap(SHEET, '"A1:C5"', '"A1:XFD1048576"'))


@hostile("workbook", f"“{SHEET}” has more than 1000000 cells")
def too_many_cells() -> bytes:
    chance = Random(1)
    row = "".join(f"<c><v>{chance.random()}</v></c>" for _ in range(4_000))
    return with_rows(f"<row>{row}</row>" * 251)
