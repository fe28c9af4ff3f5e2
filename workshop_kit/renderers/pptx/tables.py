"""Native tables, written as one piece of XML."""

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.drawingml import (
    attribute,
    emu,
    line,
    paragraphs,
    solid,
    transform,
)
from workshop_kit.views.drawing import Cell, Table

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_SIDES = ("lnL", "lnR", "lnT", "lnB")


def table_frame(table: Table, shape_id: int, mark: str, tag: str, theme: Theme) -> str:
    """Return a table as ``<p:graphicFrame>``; ``mark`` ties it to a placeholder, if any."""
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{"".join(cells)}</a:tr>'
        for height, cells in zip(table.heights, _spread(table, tag, theme), strict=True)
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{shape_id}" '
        f'name="{attribute(table.name)}" descr="{attribute(table.description)}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{mark}</p:nvPr></p:nvGraphicFramePr>{transform(table.box, 'p')}"
        f'<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1" firstCol="1">'
        f"<a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>"
        f"{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _spread(table: Table, tag: str, theme: Theme) -> list[list[str]]:
    """Put every cell at its place and fill the rest of its span with merged cells."""
    width = len(table.widths)
    places: list[list[str | None]] = [[None] * width for _ in table.rows]
    for row, cells in enumerate(table.rows):
        for cell in cells:
            column = places[row].index(None)
            for down in range(cell.rows):
                for across in range(cell.columns):
                    places[row + down][column + across] = _cell(cell, across, down, tag, theme)
    return [[cell or "" for cell in row] for row in places]


def _cell(cell: Cell, across: int, down: int, tag: str, theme: Theme) -> str:
    span = ""
    if across == 0 and down == 0:
        span += f' gridSpan="{cell.columns}"' if cell.columns > 1 else ""
        span += f' rowSpan="{cell.rows}"' if cell.rows > 1 else ""
        body = paragraphs(cell.paragraphs, tag, theme)
    else:
        span += ' hMerge="1"' if across else ""
        span += ' vMerge="1"' if down else ""
        body = paragraphs((), tag, theme)
    left, right, top, bottom = (emu(margin) for margin in cell.margins)
    upright = ' vert="vert270"' if cell.upright else ""
    sides = "".join(
        line(side, border, theme) for side, border in zip(_SIDES, cell.borders, strict=True)
    )
    return (
        f"<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
        f'<a:tcPr marL="{left}" marR="{right}" marT="{top}" marB="{bottom}" '
        f'anchor="{_ANCHOR[cell.anchor]}"{upright}>{sides}{solid(cell.fill, theme)}</a:tcPr></a:tc>'
    )
