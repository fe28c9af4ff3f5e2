"""Workbooks broken on purpose, each in one way, and the rules that have to see it."""

from typing import Final

from inspection.breaking import Broken, Parts
from inspection.broken_tables import TABLES
from inspection.clean_files import clean_workbook

WORKBOOK: Final = Broken(clean_workbook, ".xlsx", dict(TABLES.ways))

MAIN: Final = "xl/workbook.xml"
JOURNEY: Final = "xl/worksheets/sheet1.xml"
PLAN: Final = "xl/worksheets/sheet2.xml"
IDEAS: Final = "xl/tables/table2.xml"
STYLES: Final = "xl/styles.xml"
TEXTS: Final = "xl/sharedStrings.xml"
CHART: Final = "xl/charts/chart1.xml"
DRAWING: Final = "xl/drawings/drawing1.xml"


def call_sheet(parts: Parts, old: str, new: str) -> None:
    """Rename a sheet wherever it is named."""
    parts.swap(MAIN, f'name="{old}"', f'name="{new}"')
    for part in (MAIN, CHART):
        content = parts.contents[part].decode()
        content = content.replace(f"'{old}'!", f"{old}!").replace(f"{old}!", f"'{new}'!")
        parts.contents[part] = content.encode()


@WORKBOOK.seen_by("dangling-relation", "type-without-part")
def a_table_is_missing(parts: Parts) -> None:
    del parts.contents[IDEAS]


@WORKBOOK.seen_by("missing-relation")
def a_sheet_names_no_drawing(parts: Parts) -> None:
    parts.swap(JOURNEY, '<drawing r:id="rId1"/>', '<drawing r:id="rId9"/>')


@WORKBOOK.seen_by("sheet-order")
def merged_cells_stand_at_the_end(parts: Parts) -> None:
    parts.change(JOURNEY, r"(<mergeCells.*?</mergeCells>)(.*)</worksheet>", r"\2\1</worksheet>")


@WORKBOOK.seen_by("rows-unsorted")
def rows_are_not_in_order(parts: Parts) -> None:
    parts.change(PLAN, r'(<row r="2".*?</row>)(<row r="3".*?</row>)', r"\2\1")


@WORKBOOK.seen_by("rows-unsorted")
def a_row_is_there_twice(parts: Parts) -> None:
    parts.change(PLAN, r'(<row r="2".*?</row>)', r"\1\1")


@WORKBOOK.seen_by("cells-unsorted")
def cells_are_not_in_order(parts: Parts) -> None:
    parts.change(PLAN, r'(<c r="C2".*?</c>)(<c r="D2".*?</c>)', r"\2\1")


@WORKBOOK.seen_by("cell-in-other-row")
def a_cell_stands_in_another_row(parts: Parts) -> None:
    parts.swap(JOURNEY, '<c r="C4"', '<c r="C9"')


@WORKBOOK.seen_by("cell-outside")
def a_cell_lies_beyond_the_last_column(parts: Parts) -> None:
    parts.swap(JOURNEY, '<c r="C4"', '<c r="XFE4"')


@WORKBOOK.seen_by("cell-outside")
def a_row_lies_beyond_the_last_row(parts: Parts) -> None:
    parts.swap(JOURNEY, "</sheetData>", '<row r="1048577"/></sheetData>')


@WORKBOOK.seen_by("merge-overlap")
def two_merged_blocks_overlap(parts: Parts) -> None:
    parts.swap(JOURNEY, "</mergeCells>", '<mergeCell ref="C1:D1"/></mergeCells>')


@WORKBOOK.seen_by("merge-no-block")
def a_single_cell_is_merged(parts: Parts) -> None:
    parts.swap(JOURNEY, "</mergeCells>", '<mergeCell ref="A5:A5"/></mergeCells>')


@WORKBOOK.seen_by("look-missing")
def a_cell_has_a_look_that_is_not_there(parts: Parts) -> None:
    parts.swap(JOURNEY, '<c r="B3" s="2">', '<c r="B3" s="99">')


@WORKBOOK.seen_by("value-kind")
def a_cell_holds_a_kind_nobody_knows(parts: Parts) -> None:
    parts.swap(JOURNEY, '<c r="B3" s="2">', '<c r="B3" s="2" t="score">')


@WORKBOOK.seen_by("text-missing")
def a_cell_names_a_text_that_is_not_there(parts: Parts) -> None:
    parts.swap(PLAN, "<v>17</v>", "<v>99</v>")


@WORKBOOK.seen_by("text-missing", "table-header", "dangling-relation", "type-without-part")
def the_shared_texts_are_missing(parts: Parts) -> None:
    del parts.contents[TEXTS]


@WORKBOOK.seen_by("no-number")
def a_number_is_a_word(parts: Parts) -> None:
    parts.swap(JOURNEY, "<v>-2</v>", "<v>minus two</v>")


@WORKBOOK.seen_by("no-truth")
def a_truth_is_a_seven(parts: Parts) -> None:
    parts.swap(JOURNEY, '<c r="B3" s="2"><v>2</v>', '<c r="B3" s="2" t="b"><v>7</v>')


@WORKBOOK.seen_by("text-too-long")
def a_text_is_longer_than_a_cell_holds(parts: Parts) -> None:
    parts.swap(TEXTS, "Offer 1", "x" * 32_768)


@WORKBOOK.seen_by("text-too-long")
def a_text_of_emoji_is_longer_than_a_cell_holds(parts: Parts) -> None:
    parts.swap(TEXTS, "Offer 1", "🚗" * 16_384)


@WORKBOOK.seen_by("style-missing")
def a_look_names_a_font_that_is_not_there(parts: Parts) -> None:
    parts.change(STYLES, r'(<cellXfs.*?fontId=)"0"', r'\1"99"')


@WORKBOOK.seen_by("bad-sheet-colour")
def a_tab_has_a_colour_of_five_digits(parts: Parts) -> None:
    parts.swap(JOURNEY, "FF0F6B70", "0F6B7")


@WORKBOOK.seen_by("sheet-title")
def a_sheet_is_called_with_a_slash(parts: Parts) -> None:
    call_sheet(parts, "Journey", "Front / back")


@WORKBOOK.seen_by("sheet-title")
def a_sheet_is_called_by_32_letters(parts: Parts) -> None:
    call_sheet(parts, "Journey", "J" * 32)


@WORKBOOK.seen_by("sheet-title-twice")
def two_sheets_are_called_alike(parts: Parts) -> None:
    call_sheet(parts, "Plan", "JOURNEY")


@WORKBOOK.seen_by("sheet-number-twice")
def two_sheets_share_a_number(parts: Parts) -> None:
    parts.swap(MAIN, 'sheetId="2"', 'sheetId="1"')


@WORKBOOK.seen_by("no-sheet-shown")
def every_sheet_is_hidden(parts: Parts) -> None:
    parts.swap(MAIN, "<sheet name", '<sheet state="hidden" name', times=2)


@WORKBOOK.seen_by("open-sheet-missing")
def the_open_sheet_is_not_there(parts: Parts) -> None:
    parts.swap(MAIN, "<workbookView ", '<workbookView activeTab="7" ')


@WORKBOOK.seen_by("rule-look-missing")
def a_rule_paints_with_nothing(parts: Parts) -> None:
    parts.swap(JOURNEY, 'dxfId="0"', 'dxfId="7"')


@WORKBOOK.seen_by("edge-too-long")
def a_footer_is_too_long(parts: Parts) -> None:
    parts.swap(JOURNEY, "Autovalli", "A" * 256)


@WORKBOOK.seen_by("no-cells")
def a_check_is_for_no_cells(parts: Parts) -> None:
    parts.swap(JOURNEY, 'sqref="B2"', 'sqref="B0"')


@WORKBOOK.seen_by("chart-sheet")
def a_chart_reads_a_sheet_that_is_gone(parts: Parts) -> None:
    parts.swap(CHART, "Journey", "Costs")


@WORKBOOK.seen_by("shape-number-twice")
def two_charts_share_a_number(parts: Parts) -> None:
    parts.change(DRAWING, r"(<xdr:twoCellAnchor>.*</xdr:twoCellAnchor>)", r"\1\1")


# what only the schema rules out: for these there is the Open XML SDK


@WORKBOOK.seen_by()
def a_sheet_is_frozen_in_a_way_nobody_knows(parts: Parts) -> None:
    parts.swap(JOURNEY, 'state="frozen"', 'state="stuck"')


@WORKBOOK.seen_by()
def a_text_stands_in_no_middle(parts: Parts) -> None:
    parts.change(STYLES, r'vertical="top"', 'vertical="middle"')


@WORKBOOK.seen_by()
def a_column_is_as_wide_as_a_word(parts: Parts) -> None:
    parts.change(
        JOURNEY, r'<col min="1" max="1" width="[^"]*"', '<col min="1" max="1" width="wide"'
    )


@WORKBOOK.seen_by()
def a_sheet_has_no_number(parts: Parts) -> None:
    parts.swap(MAIN, ' sheetId="2"', "")
