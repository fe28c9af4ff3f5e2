"""The written deck, reopened: native, complete, readable by everybody."""

import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest
from lxml import etree
from syrupy.assertion import SnapshotAssertion

from deck_outline import opened, outline, texts
from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.content.starters import moved_to, starter_text
from workshop_kit.model.ideas import Idea
from workshop_kit.model.journeys import Emotion
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.deck import deck

TODAY = date(2026, 3, 2)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</a:t></a:r><a:r>",
    "=cmd|' /C calc'!A0",
    "\u202eright to left",
    "👩‍👩‍👧 family",
    "tab\tand\nline",
    "null\x00bell\x07",
    'quotes "“«',
    "&amp; &lt;",
]


def made(workshop: Workshop, code: str = "en") -> bytes:
    return deck_bytes(deck(workshop, language(code), today=TODAY))


def starter(code: str) -> Workshop:
    return moved_to(workshop_from_text(starter_text("car-purchase", code), "starter"), TODAY)


def slide_trees(content: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = sorted(n for n in package.namelist() if re.fullmatch(r"ppt/slides/slide\d+.xml", n))
        return [etree.fromstring(package.read(name)) for name in names]


@pytest.fixture(scope="module", params=["en", "it"])
def car(request: pytest.FixtureRequest) -> bytes:
    return made(starter(request.param), request.param)


@pytest.mark.parametrize("code", ["en", "it"])
def test_the_car_purchase_reads_as_expected(code: str, snapshot: SnapshotAssertion) -> None:
    assert outline(made(starter(code), code)) == snapshot


def test_the_deck_starts_with_what_it_is_and_shows_every_kind_of_slide(car: bytes) -> None:
    layouts = [slide.slide_layout.name for slide in opened(car).slides]
    assert layouts[:2] == ["Cover", "Executive summary"]
    assert {"Persona", "Empathy map", "Journey map", "Weakest link", "Plan"} <= set(layouts)
    assert layouts[-1] == "Three panels"


def test_every_slide_has_its_own_title_and_notes(car: bytes) -> None:
    slides = list(opened(car).slides)
    titles = [slide.shapes.title.text for slide in slides]
    assert len(set(titles)) == len(titles)
    assert all(slide.notes_slide.notes_text_frame.text.strip() for slide in slides)


def test_nothing_is_a_picture_and_no_placeholder_is_empty(car: bytes) -> None:
    for slide in opened(car).slides:
        for shape in slide.shapes:
            assert shape.shape_type != 13, "a picture carries no editable text"
            if shape.is_placeholder and shape.has_text_frame:
                assert shape.text_frame.text.strip(), (slide.shapes.title.text, shape.name)


@pytest.mark.parametrize("code", ["en", "it"])
def test_every_run_says_its_language_and_none_is_under_nine_points(code: str) -> None:
    for tree in slide_trees(made(starter(code), code)):
        runs = [*tree.iter(A + "rPr"), *tree.iter(A + "endParaRPr")]
        assert {run.get("lang") for run in runs} == {language(code).tag}
        assert min(int(run.get("sz", "1800")) for run in runs) >= 900


def test_shapes_have_ids_of_their_own_and_what_is_not_text_is_described(car: bytes) -> None:
    for tree in slide_trees(car):
        drawn = list(tree.iter(P + "cNvPr"))
        ids = [shape.get("id") for shape in drawn]
        assert len(set(ids)) == len(ids)
        for frame in tree.iter(P + "graphicFrame"):
            shape = frame.find(f".//{P}cNvPr")
            assert shape is not None
            assert shape.get("descr") or b"decorative" in etree.tostring(shape)


def test_title_comes_first_and_footer_and_number_last_for_a_screen_reader(car: bytes) -> None:
    for slide in list(opened(car).slides)[1:]:
        names = [shape.name for shape in slide.shapes]
        assert names[0] == "Title"
        assert names[-2:] == ["Footer", "Number"]


def test_the_curve_is_a_chart_with_the_scores_in_its_sheet(car: bytes) -> None:
    maps = [slide for slide in opened(car).slides if slide.slide_layout.name == "Journey map"]
    charts = [shape for slide in maps for shape in slide.shapes if shape.has_chart]
    assert charts
    scores = [value for shape in charts for value in shape.chart.plots[0].series[0].values]
    expected = [a.emotion.score for a in starter("en").journeys[0].actions if a.emotion]
    assert scores == expected


def test_the_points_stand_on_the_centres_of_the_columns() -> None:
    slide = next(s for s in opened(made(SMALL)).slides if s.slide_layout.name == "Journey map")
    table = next(shape for shape in slide.shapes if shape.has_table)
    frame = next(shape for shape in slide.shapes if shape.has_chart)
    widths = [column.width for column in table.table.columns]
    inner = frame.chart._chartSpace.xpath(".//c:manualLayout/c:x/@val")[0]
    plot_left = frame.left + float(inner) * frame.width
    assert plot_left == pytest.approx(table.left + widths[0] + widths[1], abs=200)
    assert frame.left + frame.width == pytest.approx(table.left + sum(widths), abs=200)


def test_an_unknown_emotion_leaves_a_gap() -> None:
    unknown = JOURNEY.actions[1].replace(emotion=Emotion(score=None))
    journey = JOURNEY.replace(actions=(JOURNEY.actions[0], unknown, JOURNEY.actions[2]))
    slides = opened(made(SMALL.replace(journeys=(journey,)))).slides
    slide = next(s for s in slides if s.slide_layout.name == "Journey map")
    chart = next(shape for shape in slide.shapes if shape.has_chart).chart
    assert list(chart.plots[0].series[0].values) == [1, None, -2]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_appears_as_text_and_nothing_else(text: str) -> None:
    idea = Idea(id="bad", text=text)
    action = JOURNEY.actions[0].replace(text=text)
    journey = JOURNEY.replace(headline=text, actions=(action, *JOURNEY.actions[1:]))
    content = made(SMALL.replace(title=text, journeys=(journey,), ideas=(idea,)))
    shown = re.sub("[\x00-\x08]", "", text).replace("\t", " ").replace("\n", " ")
    everything = "\n".join(line for slide in opened(content).slides for line in texts(slide))
    assert shown in everything


def test_an_empty_workshop_still_makes_a_deck_that_says_what_is_missing() -> None:
    titles = [slide.shapes.title.text for slide in opened(made(Workshop(id="w"))).slides]
    assert titles[:2] == ["Untitled workshop", "The map is still empty: the first action opens it"]
    assert "A plan waiting for its first opportunity" in titles
    assert "Goals still to be written" in titles


def test_two_writes_of_one_view_have_equal_parts() -> None:
    first, second = (zipfile.ZipFile(io.BytesIO(made(SMALL))) for _ in range(2))
    with first, second:
        assert first.namelist() == second.namelist()
        for name in first.namelist():
            assert first.read(name) == second.read(name), name


def test_a_channel_named_like_a_formula_stays_text_in_the_charts_sheet() -> None:
    channel = SMALL.channels[0].replace(name="=1+1")
    content = made(SMALL.replace(channels=(channel,)))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheets = [package.read(n) for n in package.namelist() if n.endswith(".xlsx")]
    books = [openpyxl.load_workbook(io.BytesIO(sheet)) for sheet in sheets]
    cells = [cell for book in books for row in book.worksheets[0].iter_rows() for cell in row]
    assert [(c.value, c.data_type) for c in cells if c.value == "=1+1"] == [("=1+1", "s")]


def test_the_deck_knows_which_workshop_it_came_from() -> None:
    properties = opened(made(SMALL)).core_properties
    assert (properties.identifier, properties.version) == ("w", "1")
    assert (properties.title, properties.language) == ("Buying a car", "en-GB")


def test_a_table_row_has_a_cell_for_every_column(car: bytes) -> None:
    for tree in slide_trees(car):
        for table in tree.iter(A + "tbl"):
            columns = len(list(table.iter(A + "gridCol")))
            assert {len(row.findall(A + "tc")) for row in table.iter(A + "tr")} == {columns}
