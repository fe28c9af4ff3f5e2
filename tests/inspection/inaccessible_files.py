"""Decks and workbooks that open, but keep something from somebody; and the rules that see it."""

from typing import Final

from inspection.breaking import Broken, Parts
from inspection.clean_files import clean_deck, clean_workbook

DECK: Final = Broken(clean_deck, ".pptx")
WORKBOOK: Final = Broken(clean_workbook, ".xlsx")

MAP: Final = "ppt/slides/slide1.xml"
TEXTS: Final = "ppt/slides/slide2.xml"
CHART: Final = "ppt/charts/chart001004.xml"
PROPERTIES: Final = "docProps/core.xml"
PLAN: Final = "xl/worksheets/sheet2.xml"

PICTURE: Final = (
    '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Photo" descr="IMG_2041.jpeg"/><p:cNvPicPr/><p:nvPr/>'
    "</p:nvPicPr><p:blipFill/><p:spPr/></p:pic>"
)
ORNAMENT: Final = (
    '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="9" name="Arrow"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>'
    "<p:spPr/></p:cxnSp>"
)


@DECK.seen_by("no-title")
def the_deck_has_no_title(parts: Parts) -> None:
    parts.change(PROPERTIES, "<dc:title>.*</dc:title>", "<dc:title> </dc:title>")


@DECK.seen_by("no-language")
def the_deck_has_no_language(parts: Parts) -> None:
    parts.change(PROPERTIES, "<dc:language>.*</dc:language>", "")


@DECK.seen_by("no-title", "no-language")
def the_deck_has_no_properties(parts: Parts) -> None:
    del parts.contents[PROPERTIES]


@DECK.seen_by("slide-without-title")
def a_slide_has_no_title(parts: Parts) -> None:
    parts.change(TEXTS, r'<p:sp><p:nvSpPr><p:cNvPr id="2".*?</p:sp>', "")


@DECK.seen_by("slide-without-title", "empty-placeholder")
def a_title_is_empty(parts: Parts) -> None:
    parts.swap(TEXTS, "Two things to decide", " ")


@DECK.seen_by("title-twice")
def two_slides_have_one_title(parts: Parts) -> None:
    parts.swap(TEXTS, "Two things to decide", "The price talk nearly loses her")


@DECK.seen_by("no-description")
def a_table_is_not_described(parts: Parts) -> None:
    parts.swap(MAP, ' descr="Two phases, three actions"', "")


@DECK.seen_by("no-description")
def a_picture_is_described_by_its_files_name(parts: Parts) -> None:
    parts.swap(
        TEXTS, '<p:sp><p:nvSpPr><p:cNvPr id="5"', f'{PICTURE}<p:sp><p:nvSpPr><p:cNvPr id="5"'
    )


@DECK.seen_by("no-description")
def an_arrow_is_neither_described_nor_decoration(parts: Parts) -> None:
    parts.swap(
        TEXTS, '<p:sp><p:nvSpPr><p:cNvPr id="5"', f'{ORNAMENT}<p:sp><p:nvSpPr><p:cNvPr id="5"'
    )


@DECK.seen_by("empty-placeholder")
def a_placeholder_is_left_empty(parts: Parts) -> None:
    parts.swap(
        TEXTS, "<p:nvPr/></p:nvSpPr>", '<p:nvPr><p:ph type="body" idx="13"/></p:nvPr></p:nvSpPr>'
    )
    parts.swap(TEXTS, "<a:t>Text 1</a:t>", "<a:t></a:t>")


@DECK.seen_by("table-without-headings")
def a_table_has_no_headings(parts: Parts) -> None:
    parts.swap(MAP, '<a:tblPr firstRow="1" firstCol="1">', "<a:tblPr>")


@DECK.seen_by("text-without-language")
def a_text_has_no_language(parts: Parts) -> None:
    parts.swap(TEXTS, '<a:rPr lang="en-GB" sz="1200" dirty="0"/>', '<a:rPr sz="1200"/>')


@DECK.seen_by("text-without-language")
def the_figures_of_a_chart_have_no_language(parts: Parts) -> None:
    parts.swap(CHART, '<a:endParaRPr lang="en-GB"/>', "<a:endParaRPr/>")


@DECK.seen_by("text-in-other-language")
def a_text_is_in_a_language_nobody_announced(parts: Parts) -> None:
    parts.swap(TEXTS, 'lang="en-GB" sz="1200"', 'lang="it-IT" sz="1200"')


@DECK.seen_by("title-not-first")
def a_box_is_read_before_the_title(parts: Parts) -> None:
    box, title = (
        r'(<p:sp><p:nvSpPr><p:cNvPr id="3".*?</p:sp>)',
        r'(<p:sp><p:nvSpPr><p:cNvPr id="2".*?</p:sp>)',
    )
    parts.change(TEXTS, f"{title}{box}", r"\2\1")


@DECK.seen_by("footer-not-last")
def a_box_is_read_after_the_footer(parts: Parts) -> None:
    box, footer = (
        r'(<p:sp><p:nvSpPr><p:cNvPr id="4".*?</p:sp>)',
        r'(<p:sp><p:nvSpPr><p:cNvPr id="5".*?</p:sp>)',
    )
    parts.change(TEXTS, f"{box}{footer}", r"\2\1")


@DECK.seen_by("small-type")
def a_text_has_eight_points(parts: Parts) -> None:
    parts.swap(TEXTS, 'sz="1200"', 'sz="800"')


@DECK.seen_by("small-type")
def a_text_is_shrunk_below_nine_points(parts: Parts) -> None:
    parts.change(
        TEXTS, r'(id="3" name="Box 1".*?)<a:noAutofit/>', r'\1<a:normAutofit fontScale="70000"/>'
    )


@DECK.seen_by("small-type")
def a_layout_sets_its_footer_in_seven_points(parts: Parts) -> None:
    for name in parts.contents:
        if name.startswith("ppt/slideLayouts/slideLayout"):
            content = parts.contents[name].decode()
            parts.contents[name] = content.replace('sz="900"', 'sz="700"').encode()


@DECK.seen_by("small-type")
def the_words_of_a_chart_have_eight_points(parts: Parts) -> None:
    parts.swap(CHART, 'lang="en-GB" sz="900" b="1"', 'lang="en-GB" sz="800" b="1"')


@WORKBOOK.seen_by("no-title")
def the_workbook_has_no_title(parts: Parts) -> None:
    parts.change(PROPERTIES, "<dc:title>.*</dc:title>", "")


@WORKBOOK.seen_by("no-description")
def a_chart_is_not_described(parts: Parts) -> None:
    parts.swap("xl/drawings/drawing1.xml", ' descr="From proud to angry"', "")


@WORKBOOK.seen_by("default-sheet-title")
def a_sheet_is_called_like_every_new_one(parts: Parts) -> None:
    parts.swap("xl/workbook.xml", 'name="Plan"', 'name="Foglio2"')


@WORKBOOK.seen_by("headings-scroll-away")
def headings_of_a_long_table_scroll_away(parts: Parts) -> None:
    parts.change(PLAN, r'<pane [^>]*/><selection pane="bottomLeft"/>', "")
    rows = "".join(
        f'<row r="{row}">'
        + "".join(f'<c r="{column}{row}"><v>1</v></c>' for column in "ABC")
        + "</row>"
        for row in range(5, 40)
    )
    parts.swap(PLAN, "</sheetData>", f"{rows}</sheetData>")


@WORKBOOK.seen_by("block-merge")
def cells_are_merged_over_rows_and_columns(parts: Parts) -> None:
    parts.swap("xl/worksheets/sheet1.xml", 'mergeCell ref="B1:C1"', 'mergeCell ref="B1:C2"')
