"""The baseline of the deck benchmark: the same view drawn through python-pptx, cell by cell.

It is what one would write first: every shape through the library's own calls, every property
of every cell through its setter. Nothing but the benchmark uses it.
"""

import io
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from workshop_kit.content.assets import template_root
from workshop_kit.content.themes import theme
from workshop_kit.views.drawing import (
    Bars,
    Blank,
    Cell,
    Colour,
    Deck,
    EmotionCurve,
    Item,
    Lines,
    Paragraph,
    Picture,
    Slide,
    StackedBars,
    Table,
    Text,
)
from workshop_kit.views.layouts import layout


def naive_deck_bytes(view: Deck) -> bytes:
    """Return a deck with the same texts, tables and charts as the kit's own renderer writes."""
    deck = Presentation(io.BytesIO((template_root() / "decks" / "base.pptx").read_bytes()))
    masters = {master.name: master for master in deck.slide_layouts}
    for slide in view.slides:
        drawn = deck.slides.add_slide(masters[layout(slide.layout).name])
        _fill(drawn, slide)
        for item in slide.items:
            _draw(drawn, item)
        drawn.notes_slide.notes_text_frame.text = "\n".join(slide.notes)
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def _fill(drawn: Any, slide: Slide) -> None:
    drawn.shapes.title.text = slide.title
    plan = layout(slide.layout)
    for place in list(drawn.placeholders):
        index = place.placeholder_format.idx
        key = next((p.key for p in plan.placeholders if p.index == index), "title")
        if key in slide.fills:
            _write(place.text_frame, slide.fills[key])
        elif key != "title":
            place._element.getparent().remove(place._element)


def _draw(drawn: Any, item: Item) -> None:
    if isinstance(item, Text):
        shape = drawn.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_place(item.box))
        if item.fill:
            shape.fill.solid()
            shape.fill.fore_color.rgb = _rgb(item.fill)
        _write(shape.text_frame, item.paragraphs)
    elif isinstance(item, Table):
        _table(drawn, item)
    elif isinstance(item, Picture):
        drawn.shapes.add_picture(io.BytesIO(item.content), *_place(item.box))
    elif not isinstance(item, Blank):
        _chart(drawn, item)


def _chart(drawn: Any, item: EmotionCurve | Bars | StackedBars | Lines) -> None:
    data = CategoryChartData()
    if isinstance(item, EmotionCurve):
        data.categories = [point.name for point in item.points]
        data.add_series(item.name, [point.score for point in item.points])
        kind = XL_CHART_TYPE.LINE_MARKERS
    elif isinstance(item, Bars):
        data.categories = [name for name, _ in item.bars]
        data.add_series(item.name, [value for _, value in item.bars])
        kind = XL_CHART_TYPE.BAR_CLUSTERED
    elif isinstance(item, StackedBars):
        data.categories = item.categories
        for name, _, values in item.parts:
            data.add_series(name, values)
        kind = XL_CHART_TYPE.BAR_STACKED
    else:
        data.categories = item.categories
        for line in item.series:
            data.add_series(line.name, line.values)
        kind = XL_CHART_TYPE.LINE_MARKERS
    drawn.shapes.add_chart(kind, *_place(item.box), data)


def _table(drawn: Any, item: Table) -> None:
    frame = drawn.shapes.add_table(len(item.rows), len(item.widths), *_place(item.box))
    table = frame.table
    for column, width in zip(table.columns, item.widths, strict=True):
        column.width = Pt(width)
    for row, height in zip(table.rows, item.heights, strict=True):
        row.height = Pt(height)
    taken: set[tuple[int, int]] = set()
    for row_number, cells in enumerate(item.rows):
        column_number = 0
        for cell in cells:
            while (row_number, column_number) in taken:
                column_number += 1
            taken |= {
                (row_number + down, column_number + across)
                for down in range(cell.rows)
                for across in range(cell.columns)
            }
            _cell(table, row_number, column_number, cell)


def _cell(table: Any, row: int, column: int, cell: Cell) -> None:
    drawn = table.cell(row, column)
    if cell.rows > 1 or cell.columns > 1:
        drawn.merge(table.cell(row + cell.rows - 1, column + cell.columns - 1))
    left, right, top, bottom = cell.margins
    drawn.margin_left, drawn.margin_right = Pt(left), Pt(right)
    drawn.margin_top, drawn.margin_bottom = Pt(top), Pt(bottom)
    if cell.fill:
        drawn.fill.solid()
        drawn.fill.fore_color.rgb = _rgb(cell.fill)
    _write(drawn.text_frame, cell.paragraphs)


def _write(frame: Any, paragraphs: tuple[Paragraph, ...]) -> None:
    for number, piece in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        for run in piece.runs:
            drawn = paragraph.add_run()
            drawn.text = run.text
            drawn.font.bold, drawn.font.italic = run.bold, run.italic
            if run.size:
                drawn.font.size = Pt(run.size)
            if run.colour:
                drawn.font.color.rgb = _rgb(run.colour)


def _place(box: Any) -> tuple[Any, Any, Any, Any]:
    return Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height)


def _rgb(colour: Colour) -> Any:
    look = theme()
    if colour.name.startswith("emotion"):
        return RGBColor.from_string(look.emotion[int(colour.name.removeprefix("emotion"))])
    return RGBColor.from_string(look.tint(colour.name, colour.lighter))
