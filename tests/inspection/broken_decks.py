"""Decks broken on purpose, each in one way, and the rules that have to see it."""

from typing import Final

from inspection.breaking import TYPES, Broken, Parts
from inspection.clean_files import clean_deck

DECK: Final = Broken(clean_deck, ".pptx")

MAIN: Final = "ppt/presentation.xml"
MAP: Final = "ppt/slides/slide1.xml"
TEXTS: Final = "ppt/slides/slide2.xml"
MASTER: Final = "ppt/slideMasters/slideMaster1.xml"
NOTES: Final = "ppt/notesSlides/notesSlide1.xml"
CHART: Final = "ppt/charts/chart001004.xml"
DATA: Final = "ppt/embeddings/data001004.xlsx"
SECTIONS: Final = (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">%s</p14:sectionLst>'
    "</p:ext></p:extLst></p:presentation>"
)
SECTION: Final = (
    '<p14:section name="Map" id="{6A1F2A60-0000-4000-8000-00000000000%d}"><p14:sldIdLst>'
    '<p14:sldId id="%d"/></p14:sldIdLst></p14:section>'
)


@DECK.seen_by("dangling-relation", "type-without-part")
def notes_are_missing(parts: Parts) -> None:
    del parts.contents[NOTES], parts.contents["ppt/notesSlides/_rels/notesSlide1.xml.rels"]


@DECK.seen_by("missing-relation")
def a_chart_names_no_relation(parts: Parts) -> None:
    parts.swap(MAP, 'r:id="rId2"', 'r:id="rId99"')


@DECK.seen_by("relation-of-other-kind")
def a_chart_names_the_layout(parts: Parts) -> None:
    parts.swap(MAP, 'r:id="rId2"', 'r:id="rId1"')


@DECK.seen_by("relation-key-twice")
def two_relations_share_a_key(parts: Parts) -> None:
    parts.relate(MAP, "rId2", "chart", "../charts/chart001004.xml")


@DECK.seen_by("relations-without-part")
def relations_of_a_slide_that_is_gone(parts: Parts) -> None:
    parts.relate("ppt/slides/slide9.xml", "rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")


@DECK.seen_by("fetched-from-outside")
def a_picture_is_fetched_from_a_server(parts: Parts) -> None:
    parts.relate(TEXTS, "rId7", "image", "http://tracker.example/pixel.png", "External")


@DECK.seen_by("risky-link")
def a_link_runs_a_script(parts: Parts) -> None:
    parts.relate(TEXTS, "rId7", "hyperlink", "javascript:alert(1)", "External")


@DECK.seen_by("slide-without-layout")
def a_slide_has_no_layout(parts: Parts) -> None:
    parts.change(
        "ppt/slides/_rels/slide2.xml.rels", r"<Relationship [^>]*slideLayout\d+.xml\"/>", ""
    )


@DECK.seen_by("lacks-relation")
def notes_have_no_master(parts: Parts) -> None:
    relations = "ppt/notesSlides/_rels/notesSlide1.xml.rels"
    parts.change(relations, r"<Relationship [^>]*notesMaster1.xml\"/>", "")


@DECK.seen_by("unreachable-part")
def a_part_belongs_to_nothing(parts: Parts) -> None:
    parts.contents["customXml/item1.xml"] = b"<left-over/>"


@DECK.seen_by("illegal-character")
def a_text_holds_a_bell(parts: Parts) -> None:
    parts.swap(TEXTS, "Text 1", "Text \x07")


@DECK.seen_by("illegal-character")
def a_text_holds_a_bell_by_its_number(parts: Parts) -> None:
    parts.swap(TEXTS, "Text 1", "Text &#x7;")


@DECK.seen_by("not-xml")
def a_slide_ends_too_early(parts: Parts) -> None:
    parts.swap(TEXTS, "</p:sld>", "")


@DECK.seen_by("part-twice")
def a_slide_is_packed_twice(parts: Parts) -> None:
    parts.second_copies.append(TEXTS)


@DECK.seen_by("no-types")
def the_list_of_types_is_missing(parts: Parts) -> None:
    del parts.contents[TYPES]


@DECK.seen_by("no-type")
def a_picture_has_no_type(parts: Parts) -> None:
    parts.contents["ppt/media/photo.heic"] = b"photo"
    parts.relate(TEXTS, "rId7", "image", "../media/photo.heic")


@DECK.seen_by("wrong-type")
def a_slide_is_typed_as_any_xml(parts: Parts) -> None:
    parts.change(TYPES, r'<Override PartName="/ppt/slides/slide2.xml"[^>]*/>', "")


@DECK.seen_by("wrong-ending")
def a_template_is_called_a_deck(parts: Parts) -> None:
    parts.swap(TYPES, "presentationml.presentation.main+xml", "presentationml.template.main+xml")


@DECK.seen_by("type-twice")
def a_slide_has_two_types(parts: Parts) -> None:
    parts.change(TYPES, r'(<Override PartName="/ppt/slides/slide2.xml"[^>]*/>)', r"\1\1")


@DECK.seen_by("type-without-part")
def a_type_is_given_for_no_slide(parts: Parts) -> None:
    parts.swap(
        TYPES, "</Types>", '<Override PartName="/ppt/slides/slide9.xml" ContentType="a/b"/></Types>'
    )


@DECK.seen_by("unreadable-workbook")
def the_workbook_of_a_chart_is_garbage(parts: Parts) -> None:
    parts.contents[DATA] = b"PK\x03\x04 no more"


@DECK.seen_by("slide-number-twice")
def two_slides_share_a_number(parts: Parts) -> None:
    parts.swap(MAIN, 'id="258"', 'id="257"')


@DECK.seen_by("slide-number-range")
def a_slide_has_a_low_number(parts: Parts) -> None:
    parts.swap(MAIN, 'id="258"', 'id="12"')


@DECK.seen_by("slide-listed-twice")
def a_slide_is_shown_twice(parts: Parts) -> None:
    parts.swap(MAIN, "</p:sldIdLst>", '<p:sldId id="300" r:id="rId2"/></p:sldIdLst>')


@DECK.seen_by("slide-not-listed")
def a_slide_is_shown_never(parts: Parts) -> None:
    parts.change(MAIN, r'<p:sldId id="258" [^>]*/>', "")


@DECK.seen_by("master-number-twice")
def a_layout_has_the_number_of_its_master(parts: Parts) -> None:
    parts.change(MASTER, r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="2147483648"')


@DECK.seen_by("master-number-range")
def a_layout_has_a_low_number(parts: Parts) -> None:
    parts.change(MASTER, r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="5"')


@DECK.seen_by("layout-not-listed")
def the_master_forgets_a_layout(parts: Parts) -> None:
    parts.change(MASTER, r"<p:sldLayoutId [^>]*/>", "")


@DECK.seen_by("section-lost-slide")
def a_section_names_a_lost_slide(parts: Parts) -> None:
    parts.swap(MAIN, "</p:presentation>", SECTIONS % (SECTION % (1, 999)))


@DECK.seen_by("section-shares-slide")
def two_sections_name_one_slide(parts: Parts) -> None:
    parts.swap(MAIN, "</p:presentation>", SECTIONS % (SECTION % (1, 257) + SECTION % (2, 257)))


@DECK.seen_by("show-lost-slide")
def a_show_names_no_slide(parts: Parts) -> None:
    show = '<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId1"/></p:sldLst></p:custShow></p:custShowLst>'
    parts.swap(MAIN, "<p:defaultTextStyle>", f"{show}<p:defaultTextStyle>")


@DECK.seen_by("shape-number-twice")
def two_shapes_share_a_number(parts: Parts) -> None:
    parts.swap(TEXTS, 'id="4" name="Box 2"', 'id="3" name="Box 2"')


@DECK.seen_by("negative-size")
def a_box_is_less_than_nothing_wide(parts: Parts) -> None:
    parts.swap(TEXTS, 'cx="3810000"', 'cx="-3810000"')


@DECK.seen_by("bad-colour")
def a_colour_has_five_digits(parts: Parts) -> None:
    coloured = '<a:rPr lang="en-GB" sz="1200" dirty="0"><a:solidFill><a:srgbClr val="12345"/></a:solidFill></a:rPr>'
    parts.swap(TEXTS, '<a:rPr lang="en-GB" sz="1200" dirty="0"/>', coloured)


@DECK.seen_by("unknown-colour")
def a_colour_is_called_petrol(parts: Parts) -> None:
    parts.swap(CHART, 'schemeClr val="tx2"', 'schemeClr val="petrol"')


@DECK.seen_by("table-row-cells")
def a_row_of_a_table_is_short(parts: Parts) -> None:
    parts.change(MAP, r"<a:tc>(?:(?!<a:tc>).)*?Signs.*?</a:tc>", "")


@DECK.seen_by("table-span")
def a_cell_beside_a_span_stands_free(parts: Parts) -> None:
    parts.swap(MAP, '<a:tc hMerge="1">', "<a:tc>")


@DECK.seen_by("table-span")
def a_cell_under_a_span_stands_free(parts: Parts) -> None:
    parts.swap(MAP, '<a:tc vMerge="1">', "<a:tc>")


@DECK.seen_by("table-span")
def a_cell_is_merged_with_nothing(parts: Parts) -> None:
    parts.swap(MAP, "<a:tc><a:txBody>", '<a:tc hMerge="1"><a:txBody>')


@DECK.seen_by("table-span-outside", "table-span")
def a_span_is_wider_than_its_table(parts: Parts) -> None:
    parts.swap(MAP, 'gridSpan="2"', 'gridSpan="9"')


@DECK.seen_by("axis-twice", "axis-missing")
def two_axes_share_a_number(parts: Parts) -> None:
    parts.swap(CHART, '<c:valAx><c:axId val="12"/>', '<c:valAx><c:axId val="11"/>')


@DECK.seen_by("axis-number")
def an_axis_has_a_number_below_zero(parts: Parts) -> None:
    parts.swap(CHART, 'axId val="11"', 'axId val="-11"', times=9)
    parts.swap(CHART, 'crossAx val="11"', 'crossAx val="-11"')


@DECK.seen_by("axis-missing")
def an_axis_crosses_none(parts: Parts) -> None:
    parts.swap(CHART, 'crossAx val="12"', 'crossAx val="99"')


@DECK.seen_by("series-twice")
def a_series_is_there_twice(parts: Parts) -> None:
    parts.change(CHART, r"(<c:ser>.*?</c:ser>)", r"\1\1")


@DECK.seen_by("chart-values")
def a_chart_announces_too_few_values(parts: Parts) -> None:
    parts.swap(CHART, 'ptCount val="2"', 'ptCount val="1"')


@DECK.seen_by("chart-sheet")
def a_chart_reads_a_sheet_that_is_gone(parts: Parts) -> None:
    parts.swap(CHART, "Sheet1!$B$1", "Data!$B$1")


@DECK.seen_by("text-missing")
def the_workbook_of_a_chart_is_broken(parts: Parts) -> None:
    book = Parts(parts.contents[DATA])
    book.swap("xl/worksheets/sheet1.xml", 't="s"><v>0</v>', 't="s"><v>77</v>')
    parts.contents[DATA] = book.pack()


# what only the schema rules out: for these there is the Open XML SDK


@DECK.seen_by()
def a_slide_holds_an_element_nobody_knows(parts: Parts) -> None:
    parts.swap(TEXTS, "<p:clrMapOvr>", "<p:mood/><p:clrMapOvr>")


@DECK.seen_by()
def a_shape_has_a_word_for_a_number(parts: Parts) -> None:
    parts.swap(TEXTS, 'id="4" name="Box 2"', 'id="four" name="Box 2"')


@DECK.seen_by()
def a_paragraph_is_aligned_to_nowhere(parts: Parts) -> None:
    parts.swap(TEXTS, 'algn="l"', 'algn="middle"')


@DECK.seen_by()
def a_box_has_no_height(parts: Parts) -> None:
    parts.swap(TEXTS, ' cy="508000"', "")


@DECK.seen_by()
def the_properties_of_a_text_come_after_it(parts: Parts) -> None:
    parts.change(TEXTS, r'(<a:rPr lang="en-GB" sz="1200" dirty="0"/>)(<a:t>.*?</a:t>)', r"\2\1")
