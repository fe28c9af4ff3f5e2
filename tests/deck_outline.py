"""A deck written out as lines a person can read: slide, shape, text. Golden files hold these."""

import io
from collections.abc import Iterator
from typing import Any

from pptx import Presentation


def opened(content: bytes) -> Any:
    """Return the deck; untyped, because a shape's kind is known only when it is looked at."""
    return Presentation(io.BytesIO(content))


def outline(content: bytes) -> str:
    """Return every slide with its shapes, their places in points and their texts."""
    lines: list[str] = []
    for number, slide in enumerate(opened(content).slides, start=1):
        lines.append(f"Slide {number} ({slide.slide_layout.name})")
        lines += [f"  {line}" for shape in slide.shapes for line in _shape(shape)]
        lines.append("")
    return "\n".join(lines)


def texts(slide: Any) -> list[str]:
    """Return every text of a slide: shapes and table cells."""
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return [text for text in found if text]


def _shape(shape: Any) -> Iterator[str]:
    place = f"{shape.left.pt:.0f},{shape.top.pt:.0f} {shape.width.pt:.0f}×{shape.height.pt:.0f}"
    yield f"{shape.name} [{place}]"
    if shape.has_text_frame and shape.text_frame.text:
        yield from (f"    {p.text}" for p in shape.text_frame.paragraphs)
    if shape.has_table:
        for row in shape.table.rows:
            yield "    " + " | ".join(cell.text.replace("\n", " / ") for cell in row.cells)
    if shape.has_chart:
        plot = shape.chart.plots[0]
        for name, value in zip(plot.categories, plot.series[0].values, strict=True):
            yield f"    {name}: {value}"
