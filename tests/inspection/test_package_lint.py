"""Every rule of the lint sees its own fault and only that; what is merely unusual passes."""

import tomllib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection import broken_decks, broken_workbooks, inaccessible_files
from inspection.breaking import TYPES, Breakage, Broken, Parts
from inspection.clean_files import clean_deck, clean_workbook
from workshop_kit.content.assets import data_text
from workshop_kit.content.language import languages
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.cell_places import overlapping
from workshop_kit.inspection.findings import fault, gathered, told
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import package_of
from workshop_kit.views.sheet import Area

BROKEN = (broken_decks.DECK, broken_workbooks.WORKBOOK)
INACCESSIBLE = (inaccessible_files.DECK, inaccessible_files.WORKBOOK)
WAYS = [
    pytest.param(broken, way, breakage, id=way)
    for broken in BROKEN
    for way, breakage in broken.ways.items()
]
RULES = set(tomllib.loads(data_text("labels_findings.toml"))["rules"])


def rules_in(content: bytes, name: str = "a") -> set[str]:
    return {found.rule for found in lint(package_of(content, name))}


def edited(content: bytes, edit: Callable[[Parts], None]) -> bytes:
    parts = Parts(content)
    edit(parts)
    return parts.pack()


@pytest.mark.parametrize("content", [clean_deck(), clean_workbook()], ids=["deck", "workbook"])
def test_a_clean_file_has_no_finding(content: bytes) -> None:
    package = package_of(content, "clean")
    assert (lint(package), accessibility(package)) == ((), ())


@pytest.mark.parametrize(("broken", "way", "breakage"), WAYS)
def test_what_is_broken_is_seen_by_its_rule_and_by_no_other(
    broken: Broken, way: str, breakage: Breakage
) -> None:
    assert rules_in(broken.file(way), f"a{broken.ending}") == breakage.rules


def test_every_rule_is_proven_by_a_file_that_breaks_it() -> None:
    proven = {
        rule
        for broken in (*BROKEN, *INACCESSIBLE)
        for breakage in broken.ways.values()
        for rule in breakage.rules
    }
    assert proven == RULES - {"sdk"}


@pytest.mark.parametrize("code", languages())
def test_every_fault_is_told_in_every_language(code: str) -> None:
    for broken in BROKEN:
        for way in broken.ways:
            for found in lint(package_of(broken.file(way), f"a{broken.ending}")):
                assert "{" not in told(found, "a", languages()[code]).message.replace("{A", "")


def test_a_fault_in_the_workbook_of_a_chart_says_where_it_is() -> None:
    content = broken_decks.DECK.file("the_workbook_of_a_chart_is_broken")
    (found,) = lint(package_of(content, "a.pptx"))
    assert found.part == "/ppt/embeddings/data001004.xlsx!/xl/worksheets/sheet1.xml"


def test_many_faults_of_one_kind_are_told_once_and_counted() -> None:
    many = [fault("not-xml", "/a.xml") for _ in range(40)]
    few = list(gathered([*many, fault("not-xml", "/b.xml")]))
    assert [(found.part, found.more) for found in few] == [
        ("/a.xml", 0),
        ("/a.xml", 0),
        ("/a.xml", 37),
        ("/b.xml", 0),
    ]
    message = told(few[2], "a.pptx", languages()["it"]).message
    assert message == "Questa parte non si può leggere come XML. (altri 37 casi come questo)"


def empty_key_of_an_action(parts: Parts) -> None:
    link = '<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>'
    head = '<p:cNvPr id="3" name="Box 1"'
    parts.swap("ppt/slides/slide2.xml", f"{head}/>", f"{head}>{link}</p:cNvPr>")


def one_shape_shown_in_two_ways(parts: Parts) -> None:
    namespace = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    parts.change(
        "ppt/slides/slide2.xml",
        r'(<p:sp><p:nvSpPr><p:cNvPr id="4".*?</p:sp>)',
        rf'<mc:AlternateContent {namespace}><mc:Choice Requires="p">\1</mc:Choice>'
        r"<mc:Fallback>\1</mc:Fallback></mc:AlternateContent>",
    )


def a_part_named_in_capitals(parts: Parts) -> None:
    parts.contents["ppt/slides/SLIDE2.xml"] = parts.contents.pop("ppt/slides/slide2.xml")
    relations = parts.contents.pop("ppt/slides/_rels/slide2.xml.rels")
    parts.contents["ppt/slides/_rels/SLIDE2.xml.rels"] = relations


def an_absolute_target(parts: Parts) -> None:
    parts.swap("ppt/_rels/presentation.xml.rels", "slides/slide2.xml", "/ppt/slides/slide2.xml")


def a_link_to_a_place_in_the_deck(parts: Parts) -> None:
    parts.relate("ppt/slides/slide2.xml", "rId7", "hyperlink", "#Journey!A1")
    parts.relate("ppt/slides/slide2.xml", "rId8", "hyperlink", "https://example.org", "External")


def a_section_that_names_its_slides(parts: Parts) -> None:
    section = broken_decks.SECTION % (1, 257) + broken_decks.SECTION % (2, 258)
    parts.swap("ppt/presentation.xml", "</p:presentation>", broken_decks.SECTIONS % section)


def masters_without_numbers(parts: Parts) -> None:
    parts.swap("ppt/presentation.xml", 'sldMasterId id="2147483648"', "sldMasterId")


def a_solid_chart_without_an_axis_for_its_depth(parts: Parts) -> None:
    chart = "ppt/charts/chart001004.xml"
    parts.swap(
        chart,
        '<c:axId val="12"/></c:lineChart>',
        '<c:axId val="12"/><c:axId val="0"/></c:lineChart>',
    )


def what_office_left_in_the_trash(parts: Parts) -> None:
    parts.contents["[trash]/0000.dat"] = b""
    parts.relate("ppt/presentation.xml", "rId77", "trash", "../[trash]/0000.dat")


@pytest.mark.parametrize(
    "edit",
    [
        empty_key_of_an_action,
        one_shape_shown_in_two_ways,
        a_part_named_in_capitals,
        an_absolute_target,
        a_link_to_a_place_in_the_deck,
        a_section_that_names_its_slides,
        masters_without_numbers,
        a_solid_chart_without_an_axis_for_its_depth,
        what_office_left_in_the_trash,
    ],
)
def test_an_unusual_deck_passes(edit: Callable[[Parts], None]) -> None:
    assert rules_in(edited(clean_deck(), edit)) == set()


def check_of_a_whole_column(parts: Parts) -> None:
    parts.swap("xl/worksheets/sheet1.xml", 'sqref="B2"', 'sqref="B:B 2:4"')


def cells_without_places(parts: Parts) -> None:
    parts.swap("xl/worksheets/sheet1.xml", ' r="C4"', "")
    parts.swap("xl/worksheets/sheet1.xml", '<row r="5"', "<row")
    parts.swap("xl/worksheets/sheet1.xml", ' r="B5"', "")


def formulas_of_every_kind(parts: Parts) -> None:
    formulas = (
        'WK_table_ideas[[#This Row],[When]]&amp;")"',
        "SUM('Plan'!A1:A2,Journey!B2)",
        "#REF!+Journey!#REF!",
        "[1]Costs!A1",
        "{1,2;3,4}",
        'IF(A1="it\'s (""open""",1,0)',
    )
    cells = "".join(
        f'<row r="{row}"><c r="A{row}"><f>{text}</f></c></row>'
        for row, text in enumerate(formulas, 9)
    )
    parts.swap("xl/worksheets/sheet1.xml", "</sheetData>", f"{cells}</sheetData>")


def a_header_on_two_lines(parts: Parts) -> None:
    parts.swap("xl/sharedStrings.xml", "<t>When</t>", "<t>When\nexactly</t>")
    parts.swap("xl/tables/table2.xml", 'name="When"', 'name="When_x000a_exactly"')


def a_table_without_headers(parts: Parts) -> None:
    parts.swap(
        "xl/tables/table2.xml", 'ref="C1:D3" totals', 'ref="C1:D3" headerRowCount="0" totals'
    )
    parts.swap("xl/tables/table2.xml", 'name="When"', 'name="Column2"')


def looks_for_newer_programs(parts: Parts) -> None:
    parts.change(
        "xl/styles.xml", r"(<cellXfs[^>]*>)(<xf .*?)(</cellXfs>)", r"\1<later>\2</later>\3"
    )


@pytest.mark.parametrize(
    "edit",
    [
        check_of_a_whole_column,
        cells_without_places,
        formulas_of_every_kind,
        a_header_on_two_lines,
        a_table_without_headers,
        looks_for_newer_programs,
    ],
)
def test_an_unusual_workbook_passes(edit: Callable[[Parts], None]) -> None:
    assert rules_in(edited(clean_workbook(), edit)) == set()


def test_the_ending_of_a_file_may_be_one_of_a_template() -> None:
    content = broken_decks.DECK.file("a_template_is_called_a_deck")
    assert rules_in(content, "brand.potx") == set()
    assert rules_in(content, "brand.pptx") == {"wrong-ending"}


def test_a_package_without_relations_is_still_told_apart() -> None:
    parts = Parts(clean_deck())
    del parts.contents["_rels/.rels"]
    assert "unreachable-part" in rules_in(parts.pack())


def test_types_that_cannot_be_read_are_told_as_such() -> None:
    content = edited(clean_deck(), lambda parts: parts.swap(TYPES, "</Types>", ""))
    assert {"not-xml", "no-type"} <= rules_in(content)


SMALL = st.integers(0, 6)


@st.composite
def areas(draw: st.DrawFn) -> Area:
    row, column, down, across = (
        draw(SMALL),
        draw(SMALL),
        draw(st.integers(0, 3)),
        draw(st.integers(0, 3)),
    )
    return Area(row, column, row + down, column + across)


def cells_of(area: Area) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(area.first_row, area.last_row + 1)
        for column in range(area.first_column, area.last_column + 1)
    }


@given(st.lists(areas(), max_size=8))
def test_blocks_overlap_where_they_share_a_cell(blocks: list[Area]) -> None:
    found = list(overlapping(blocks))
    assert all(cells_of(first) & cells_of(second) for first, second in found)
    shared = sum(len(cells_of(block)) for block in blocks) > len(
        set().union(*map(cells_of, blocks))
    )
    assert bool(found) == shared
