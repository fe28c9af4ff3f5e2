"""Every rule of accessibility sees its own fault; what is well made in another way passes."""

import re
from collections.abc import Callable

import pytest

from inspection import inaccessible_files
from inspection.breaking import Breakage, Broken, Parts
from inspection.clean_files import clean_deck, clean_workbook
from workshop_kit.content.language import languages
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.findings import told
from workshop_kit.inspection.packages import package_of

TEXTS = "ppt/slides/slide2.xml"
WAYS = [
    pytest.param(broken, way, breakage, id=way)
    for broken in (inaccessible_files.DECK, inaccessible_files.WORKBOOK)
    for way, breakage in broken.ways.items()
]


def rules_after(edit: Callable[[Parts], None], content: bytes) -> set[str]:
    parts = Parts(content)
    edit(parts)
    return {found.rule for found in accessibility(package_of(parts.pack(), "a"))}


@pytest.mark.parametrize(("broken", "way", "breakage"), WAYS)
def test_what_keeps_somebody_out_is_seen_by_its_rule_and_by_no_other(
    broken: Broken, way: str, breakage: Breakage
) -> None:
    found = accessibility(package_of(broken.file(way), f"a{broken.ending}"))
    assert {entry.rule for entry in found} == breakage.rules
    for entry in found:
        for words in languages().values():
            assert not re.search(r"\{\w+\}", told(entry, "a", words).message)


def an_arrow_marked_as_decoration(parts: Parts) -> None:
    mark = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    arrow = inaccessible_files.ORNAMENT.replace('name="Arrow"/>', f'name="Arrow">{mark}</p:cNvPr>')
    parts.swap(TEXTS, '<p:sp><p:nvSpPr><p:cNvPr id="5"', f'{arrow}<p:sp><p:nvSpPr><p:cNvPr id="5"')
    parts.swap(TEXTS, "</p:spTree>", f"{arrow}</p:spTree>")


def a_group_described_as_a_whole(parts: Parts) -> None:
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="8" name="Way" descr="From shop to home"/><p:cNvGrpSpPr/>'
        f"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{inaccessible_files.ORNAMENT}</p:grpSp>"
    )
    parts.swap(TEXTS, '<p:sp><p:nvSpPr><p:cNvPr id="5"', f'{group}<p:sp><p:nvSpPr><p:cNvPr id="5"')


def a_deck_that_names_two_languages(parts: Parts) -> None:
    parts.swap("docProps/core.xml", "en-GB", "en-GB, it-IT")
    parts.swap(TEXTS, 'lang="en-GB" sz="1200"', 'lang="it-IT" sz="1200"')


def eight_points_on_a_small_slide(parts: Parts) -> None:
    parts.change(
        "ppt/presentation.xml", r'<p:sldSz cx="\d+" cy="\d+"', '<p:sldSz cx="9144000" cy="5143500"'
    )
    parts.swap(TEXTS, 'sz="1200"', 'sz="800"')


def headings_in_the_first_column_only(parts: Parts) -> None:
    parts.swap(
        "ppt/slides/slide1.xml", '<a:tblPr firstRow="1" firstCol="1">', '<a:tblPr firstCol="1">'
    )


def a_text_that_takes_its_size_from_the_master(parts: Parts) -> None:
    parts.swap(TEXTS, ' sz="1200"', "")


def a_form_whose_fields_are_left_to_people(parts: Parts) -> None:
    inaccessible_files.a_placeholder_is_left_empty(parts)
    parts.change(
        "docProps/core.xml", "<cp:category>.*?</cp:category>", "<cp:category>form</cp:category>"
    )


@pytest.mark.parametrize(
    "edit",
    [
        a_form_whose_fields_are_left_to_people,
        an_arrow_marked_as_decoration,
        a_group_described_as_a_whole,
        a_deck_that_names_two_languages,
        eight_points_on_a_small_slide,
        headings_in_the_first_column_only,
        a_text_that_takes_its_size_from_the_master,
    ],
)
def test_a_deck_made_well_in_another_way_passes(edit: Callable[[Parts], None]) -> None:
    assert rules_after(edit, clean_deck()) == set()


def a_hidden_sheet_with_a_default_title(parts: Parts) -> None:
    parts.swap("xl/workbook.xml", 'name="Plan"', 'state="hidden" name="Sheet2"')


def a_short_sheet_without_frozen_headings(parts: Parts) -> None:
    parts.change("xl/worksheets/sheet2.xml", r"<pane [^>]*/>", "")


@pytest.mark.parametrize(
    "edit", [a_hidden_sheet_with_a_default_title, a_short_sheet_without_frozen_headings]
)
def test_a_workbook_made_well_in_another_way_passes(edit: Callable[[Parts], None]) -> None:
    assert rules_after(edit, clean_workbook()) == set()
