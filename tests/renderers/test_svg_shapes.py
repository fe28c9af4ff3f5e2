"""What stands on a slide, drawn as SVG: words, colours, pictures, tables, charts."""

import io

from lxml import etree
from PIL import Image

from slide_pictures import SVG, alone, assert_harmless, attributes, deck_of, drawn, tree
from small_workshop import SMALL
from workshop_kit.renderers.svg.slides import slide_svg
from workshop_kit.views.deck import Wishes
from workshop_kit.views.drawing import (
    INK,
    PAIN,
    Bars,
    Box,
    Colour,
    CurvePoint,
    EmotionCurve,
    Lines,
    LineSeries,
    Paragraph,
    Picture,
    Run,
    StackedBars,
    Table,
    Text,
    paragraph,
)
from workshop_kit.views.logo import Logo


def test_a_line_is_set_to_the_width_it_was_measured_with() -> None:
    box = Text("Box", Box(100, 100, 200, 20), (paragraph("Hi", size=10),))
    line = drawn(box).findall(f".//{SVG}text")[1]
    assert (line.text, line.get("x"), line.get("textLength")) == ("Hi", "100", "8.54")


def test_a_line_of_characters_without_known_widths_keeps_its_own() -> None:
    box = Text("Box", Box(100, 100, 200, 20), (paragraph("日本", size=10),))
    assert drawn(box).findall(f".//{SVG}text")[1].get("textLength") is None


def test_lines_break_as_the_kit_measures_them() -> None:
    sentence = paragraph("Finds the price on the third page", size=11)
    box = Text("Box", Box(0, 100, 72, 60), (sentence,))
    lines = [line.text for line in drawn(box).iter(SVG + "text")][1:4]
    assert lines == ["Finds the price", "on the third", "page"]


def test_several_spaces_are_kept() -> None:
    box = Text("Box", Box(0, 100, 200, 60), (paragraph("a  b", size=11),))
    line = drawn(box).findall(f".//{SVG}text")[1]
    assert (line.text, line.get("style")) == ("a  b", "white-space:pre")


def test_words_in_several_styles_share_a_line() -> None:
    runs = (Run("bold ", 10, bold=True), Run("red", 10, colour=PAIN))
    box = Text("Box", Box(0, 100, 200, 60), (Paragraph(runs),))
    bold, red = drawn(box).iter(SVG + "tspan")
    assert (bold.text, bold.get("font-weight")) == ("bold ", "700")
    assert (red.text, red.get("fill")) == ("red", "#B8472F")


def test_upright_words_are_turned() -> None:
    box = Text("Box", Box(10, 100, 20, 60), (paragraph("Up", size=10),), upright=True)
    (turned,) = drawn(box).iter(SVG + "g")
    assert turned.get("transform") == "translate(10 160) rotate(-90)"


def test_a_clients_colour_takes_the_place_of_the_dark_one() -> None:
    view = deck_of(SMALL, wishes=Wishes(slides=("cover", "plan"), accent="7A1FA2", draft=True))
    cover, plan = (slide_svg(slide, view) for slide in view.slides)
    assert "#0E3B43" not in cover + plan
    assert etree.fromstring(cover)[0].get("fill") == "#7A1FA2"
    assert ">DRAFT</text>" in cover


def test_a_tint_keeps_the_hue_of_its_colour() -> None:
    view = deck_of(SMALL, wishes=Wishes(slides=("cover",), accent="800000"))
    box = Text("Box", Box(0, 0, 10, 10), fill=Colour("petrol", lighter=0.5))
    assert "#FF4040" in attributes(tree(alone(box), view), "fill")


def test_a_logo_lies_in_the_picture_as_data() -> None:
    file = io.BytesIO()
    Image.new("RGB", (4, 2), "red").save(file, "PNG")
    logo = Logo(file.getvalue(), 4, 2)
    view = deck_of(SMALL, wishes=Wishes(slides=("cover",), logo=logo))
    root = tree(view.slides[0], view)
    assert_harmless(root)
    (image,) = root.iter(SVG + "image")
    assert image.get("href", "").startswith("data:image/png;base64,iVBOR")


def test_bytes_that_are_no_picture_are_left_out() -> None:
    fake = Picture("Logo", "Logo", Box(0, 0, 10, 10), b"<svg onload='alert(1)'/>")
    assert not list(drawn(fake).iter(SVG + "image"))


def test_a_merged_cell_covers_its_whole_span() -> None:
    view = deck_of(SMALL, wishes=Wishes(slides=("map",)))
    table = next(item for item in view.slides[0].items if isinstance(item, Table))
    root = tree(view.slides[0], view)
    wide = {round(float(value)) for value in attributes(root, "width")}
    merged = next(cell for cell in table.rows[0] if cell.columns > 1 and cell.fill)
    place = table.rows[0].index(merged)
    before = sum(cell.columns for cell in table.rows[0][:place])
    assert round(sum(table.widths[before : before + merged.columns])) in wide


def test_a_point_nobody_has_judged_leaves_a_gap_in_the_curve() -> None:
    points = [
        CurvePoint(str(place), score, "word", sourced=True)
        for place, score in enumerate((1, 2, None, -1, -2, 0))
    ]
    curve = EmotionCurve("Curve", "Curve", Box(0, 0, 600, 100), 0, tuple(points), ("Up", "Down"))
    root = drawn(curve)
    assert [path.get("d", "").count("C") for path in root.iter(SVG + "path")] == [1, 2]
    assert (len(list(root.iter(SVG + "circle"))), len(list(root.iter(SVG + "polygon")))) == (3, 2)


def test_a_curve_that_would_leave_its_axis_is_straight() -> None:
    points = tuple(CurvePoint(str(n), score, "", sourced=False) for n, score in enumerate((2, -2)))
    curve = EmotionCurve("Curve", "", Box(0, 0, 200, 100), 0, points, smooth=False)
    assert attributes(drawn(curve), "d") == ["M50 19.6L150 80.4"]


def test_a_point_stands_over_the_middle_of_its_column() -> None:
    points = tuple(CurvePoint(str(n), 0, "", sourced=False) for n in range(4))
    curve = EmotionCurve("Curve", "", Box(100, 0, 500, 100), 100, points, bare=True)
    assert attributes(drawn(curve), "cx") == ["250", "350", "450", "550"]
    assert attributes(drawn(curve), "cy") == ["50"] * 4


def test_a_bar_is_as_long_as_its_value() -> None:
    chart = Bars("Bars", "", Box(0, 100, 400, 200), (("Web", 50.0), ("Shop", 25.0)), INK)
    _, first, second = drawn(chart).iter(SVG + "rect")
    long, short = (float(bar.get("width", "0")) for bar in (first, second))
    assert round(long / short, 2) == 2
    assert {"Web", "50", "Shop", "25"} <= {line.text for line in drawn(chart).iter(SVG + "text")}


def test_charts_without_any_value_can_be_drawn() -> None:
    box = Box(0, 100, 400, 200)
    stacked = StackedBars("Stack", "", box, ("a", "b"), (("part", INK, (0.0, 0.0)),))
    line = Lines("Lines", "", box, ("a", "b"), (LineSeries("x", INK, (None, None)),), ("+", "−"))
    assert_harmless(drawn(Bars("Bars", "", box, (("Web", 0.0),), INK), stacked, line))
