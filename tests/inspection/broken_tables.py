"""Names, tables, formulas and lists of a workbook, broken on purpose, each in one way."""

from typing import Final

from inspection.breaking import Broken, Parts
from inspection.clean_files import clean_workbook

TABLES: Final = Broken(clean_workbook, ".xlsx")

MAIN: Final = "xl/workbook.xml"
JOURNEY: Final = "xl/worksheets/sheet1.xml"
PLAN: Final = "xl/worksheets/sheet2.xml"
IDEAS: Final = "xl/tables/table2.xml"
TEXTS: Final = "xl/sharedStrings.xml"


@TABLES.seen_by("bad-name")
def a_name_has_a_space(parts: Parts) -> None:
    parts.swap(MAIN, 'name="WK_owners"', 'name="the owners"')


@TABLES.seen_by("bad-name")
def a_name_is_a_cell(parts: Parts) -> None:
    parts.swap(MAIN, 'name="WK_owners"', 'name="KPI1"')


@TABLES.seen_by("name-of-no-sheet")
def a_name_belongs_to_no_sheet(parts: Parts) -> None:
    parts.swap(MAIN, 'localSheetId="1"', 'localSheetId="9"')


@TABLES.seen_by("name-twice")
def a_name_is_given_twice(parts: Parts) -> None:
    parts.change(MAIN, r'(<definedName name="WK_owners">.*?</definedName>)', r"\1\1")


@TABLES.seen_by("table-name")
def a_table_is_called_like_a_cell(parts: Parts) -> None:
    parts.swap(IDEAS, "WK_table_ideas", "T1", times=2)


@TABLES.seen_by("table-name-twice")
def two_tables_are_called_alike(parts: Parts) -> None:
    parts.swap(IDEAS, "WK_table_ideas", "wk_table_owners", times=2)


@TABLES.seen_by("table-name-twice")
def a_table_is_called_like_a_list(parts: Parts) -> None:
    parts.swap(IDEAS, "WK_table_ideas", "WK_owners", times=2)


@TABLES.seen_by("table-number-twice")
def two_tables_share_a_number(parts: Parts) -> None:
    parts.swap(IDEAS, ' id="2" name="WK_', ' id="1" name="WK_')


@TABLES.seen_by("table-columns")
def a_table_lists_a_column_too_few(parts: Parts) -> None:
    parts.change(IDEAS, r'count="2">(.*?)<tableColumn id="2" name="When"/>', r'count="1">\1')


@TABLES.seen_by("table-columns")
def a_table_counts_its_columns_wrong(parts: Parts) -> None:
    parts.swap(IDEAS, 'tableColumns count="2"', 'tableColumns count="3"')


@TABLES.seen_by("table-column-twice", "table-header")
def two_columns_are_called_alike(parts: Parts) -> None:
    parts.swap(IDEAS, 'name="When"', 'name="idea"')


@TABLES.seen_by("table-overlap", "table-header")
def two_tables_overlap(parts: Parts) -> None:
    parts.swap(IDEAS, 'ref="C1:D3"', 'ref="A1:B3"', times=2)


@TABLES.seen_by("table-over-merge")
def a_table_lies_over_merged_cells(parts: Parts) -> None:
    merged = '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells><pageMargins'
    parts.swap(PLAN, "<pageMargins", merged)


@TABLES.seen_by("table-header")
def a_column_is_called_otherwise_in_its_cell(parts: Parts) -> None:
    parts.swap(TEXTS, "<t>Idea</t>", "<t>Thought</t>")


@TABLES.seen_by("formula-unclosed")
def a_formula_leaves_a_bracket_open(parts: Parts) -> None:
    parts.swap(JOURNEY, "SUM(B3:C3)", "SUM(B3:C3")


@TABLES.seen_by("formula-unclosed")
def a_formula_leaves_a_text_open(parts: Parts) -> None:
    parts.swap(JOURNEY, "SUM(B3:C3)", 'IF(B3&gt;0,"yes,0)')


@TABLES.seen_by("formula-unclosed")
def a_list_leaves_a_bracket_open(parts: Parts) -> None:
    parts.swap(MAIN, "'Plan'!$A$2:$A$4", "OFFSET('Plan'!$A$2,0,0")


@TABLES.seen_by("formula-too-long")
def a_formula_is_longer_than_excel_reads(parts: Parts) -> None:
    parts.swap(JOURNEY, "SUM(B3:C3)", "B3" + "+B3" * 2_800)


@TABLES.seen_by("formula-lost-sheet")
def a_formula_names_a_lost_sheet(parts: Parts) -> None:
    parts.swap(JOURNEY, "SUM(B3:C3)", "SUM(Costs!B3:C3)")


@TABLES.seen_by("list-too-long")
def a_list_to_choose_from_is_too_long(parts: Parts) -> None:
    parts.swap(JOURNEY, "Ada,Bruno", ",".join(["Ada"] * 65))


@TABLES.seen_by("message-too-long")
def a_message_has_a_long_title(parts: Parts) -> None:
    parts.swap(JOURNEY, 'promptTitle="Owner"', f'promptTitle="{"O" * 33}"')
