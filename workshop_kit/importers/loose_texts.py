"""Texts of a workbook that stand in no cell: comments, links, and shapes laid over the sheets.

Maps are often drawn with text boxes; a reader of cells would lose them.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from zipfile import ZipFile

from workshop_kit.importers.part_xml import part_tree

_DRAWINGS = "xl/drawings/drawing"
_PICTURES = ("xl/media/", "xl/charts/chart")
_SHEET_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

Kind = Literal["comment", "link", "box"]


@dataclass(frozen=True, slots=True)
class LooseText:
    """A text beside the cells; ``sheet`` and ``cell`` are empty where nothing tells them."""

    kind: Kind
    text: str
    sheet: str = ""
    cell: str = ""


def cell_texts(book: Any) -> Iterator[LooseText]:
    """Yield the comments and the links of cells of a workbook of openpyxl."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                comment, link = getattr(cell, "comment", None), getattr(cell, "hyperlink", None)
                if comment is not None and comment.text.strip():
                    yield LooseText("comment", comment.text, sheet.title, cell.coordinate)
                target = link.target if link is not None else None
                if target and target != cell.value:
                    yield LooseText("link", target, sheet.title, cell.coordinate)


def box_texts(content: bytes) -> Iterator[LooseText]:
    """Yield the texts of shapes, in the order of the file; a group yields one text a shape."""
    with ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith(_DRAWINGS) and name.endswith(".xml"):
                tree = part_tree(archive.read(name))
                for body in tree.iter(f"{_SHEET_DRAWING}txBody") if tree is not None else ():
                    lines = (
                        "".join(run.text or "" for run in paragraph.iter(f"{_DRAWING}t"))
                        for paragraph in body.iter(f"{_DRAWING}p")
                    )
                    text = "\n".join(line for line in lines if line.strip())
                    if text:
                        yield LooseText("box", text)


def picture_count(content: bytes) -> int:
    """Return how many pictures and charts a workbook has; they are not read."""
    with ZipFile(io.BytesIO(content)) as archive:
        return sum(name.startswith(_PICTURES) for name in archive.namelist())
