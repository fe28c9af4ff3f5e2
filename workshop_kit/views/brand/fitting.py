"""Slides of the kit's page moved onto another page.

The kit's page is laid onto the free area of a layout: type and what belongs to it get one factor,
boxes are stretched to fill the area. They never get smaller than their type does, so every line
breaks where it was reckoned to.
"""

from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any, Final

from workshop_kit.views.drawing import (
    WHITE,
    Bars,
    Box,
    Cell,
    EmotionCurve,
    Item,
    Paragraph,
    Picture,
    Run,
    Slide,
    StackedBars,
    Table,
    Text,
)
from workshop_kit.views.layout_parts import Layout, Placeholder
from workshop_kit.views.typography import at_least

_SHEET_RIM: Final = 6.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """How things on the kit's page land on another one.

    ``type`` is the factor of their type, ``least`` its smallest size there, in points.
    """

    origin: Box
    area: Box
    type: float
    least: float

    @property
    def across(self) -> float:
        """How much wider things get."""
        return self.area.width / self.origin.width

    @property
    def down(self) -> float:
        """How much taller things get."""
        return self.area.height / self.origin.height

    def box(self, box: Box) -> Box:
        """Return where a box lands."""
        return Box(
            self.area.x + (box.x - self.origin.x) * self.across,
            self.area.y + (box.y - self.origin.y) * self.down,
            box.width * self.across,
            box.height * self.down,
        )

    def kept(self, box: Box) -> Box:
        """Return where a box lands that keeps its shape: circles, pictures."""
        room = self.box(box)
        width, height = box.width * self.type, box.height * self.type
        middle = room.x + (room.width - width) / 2, room.y + (room.height - height) / 2
        return Box(*middle, width, height)

    def size(self, size: float) -> float:
        """Return the size that type has there."""
        return max(size * self.type, self.least)

    def paragraphs(self, pieces: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """Return text at the size it has there."""
        return tuple(
            replace(
                piece,
                runs=tuple(
                    replace(run, size=self.size(run.size)) if run.size else run
                    for run in piece.runs
                ),
                before=piece.before * self.type,
            )
            for piece in pieces
        )


def sheet(area: Box, page: Box, title: Box) -> Text:
    """Return a sheet in the page's colour to lie under everything but the title."""
    x, y = max(area.x - _SHEET_RIM, 0.0), area.y - _SHEET_RIM
    if title.bottom <= area.y:
        y = max(y, title.bottom)
    right = min(area.right + _SHEET_RIM, page.right)
    bottom = min(area.bottom + _SHEET_RIM, page.bottom)
    if title.y >= area.bottom:
        bottom = min(bottom, title.y)
    return Text("Sheet", Box(x, y, right - x, bottom - y), fill=WHITE)


def on_page(slide: Slide, plan: Layout, stretch: Stretch) -> tuple[Item, ...]:
    """Return everything of a slide but its title as things drawn on a foreign page."""
    ornaments = tuple(
        Text(entry.name, entry.box, fill=entry.fill, outline=entry.outline, shape=entry.shape)
        for entry in plan.ornaments
    )
    texts = tuple(
        _placed(plan.placeholder(key), content)
        for key, content in slide.fills.items()
        if key != "title"
    )
    return tuple(moved(item, stretch) for item in (*ornaments, *texts, *slide.items))


def _placed(place: Placeholder, content: tuple[Paragraph, ...]) -> Text:
    """Return the text of a placeholder as a box of its own, in the placeholder's style."""
    return Text(
        place.key.replace("_", " ").capitalize(),
        place.box,
        tuple(_styled(piece, place) for piece in content),
        anchor=place.anchor,
        inset=place.inset,
    )


def _styled(piece: Paragraph, place: Placeholder) -> Paragraph:
    runs = tuple(
        Run(
            run.text,
            at_least(run.size or place.size),
            run.bold if run.bold is not None else place.bold or None,
            run.italic if run.italic is not None else place.italic or None,
            run.colour or place.colour,
            run.heading if run.heading is not None else place.heading,
        )
        for run in piece.runs
    )
    align = piece.align if piece.align != "left" else place.align
    return replace(piece, runs=runs, align=align, bullet=piece.bullet or place.bullets)


@singledispatch
def moved(item: Any, stretch: Stretch) -> Any:
    """Return a thing drawn, where it lands on another page."""
    return replace(item, box=stretch.box(item.box))


@moved.register
def _(item: Text, stretch: Stretch) -> Text:
    across, down = item.inset
    return replace(
        item,
        box=stretch.kept(item.box) if item.shape == "ellipse" else stretch.box(item.box),
        paragraphs=stretch.paragraphs(item.paragraphs),
        inset=(across * stretch.type, down * stretch.type),
    )


@moved.register
def _(item: Picture, stretch: Stretch) -> Picture:
    return replace(item, box=stretch.kept(item.box), placeholder="")


@moved.register
def _(item: Table, stretch: Stretch) -> Table:
    corner = stretch.box(Box(item.x, item.y, 0.0, 0.0))
    return replace(
        item,
        x=corner.x,
        y=corner.y,
        widths=tuple(width * stretch.across for width in item.widths),
        heights=tuple(height * stretch.down for height in item.heights),
        rows=tuple(tuple(_cell(cell, stretch) for cell in row) for row in item.rows),
        placeholder="",
    )


def _cell(cell: Cell, stretch: Stretch) -> Cell:
    left, right, top, bottom = (margin * stretch.type for margin in cell.margins)
    texts = stretch.paragraphs(cell.paragraphs)
    return replace(cell, paragraphs=texts, margins=(left, right, top, bottom))


@moved.register
def _(item: EmotionCurve, stretch: Stretch) -> EmotionCurve:
    points = tuple(replace(point, shift=point.shift * stretch.across) for point in item.points)
    return replace(
        item,
        box=stretch.box(item.box),
        plot_left=item.plot_left * stretch.across,
        points=points,
    )


@moved.register
def _(item: Bars, stretch: Stretch) -> Bars:
    return replace(item, box=stretch.box(item.box), size=stretch.size(item.size))


@moved.register
def _(item: StackedBars, stretch: Stretch) -> StackedBars:
    return replace(item, box=stretch.box(item.box), size=stretch.size(item.size))
