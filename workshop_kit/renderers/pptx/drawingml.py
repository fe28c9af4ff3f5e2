"""The small pieces of DrawingML: lengths, colours, runs, paragraphs.

Text from people is escaped here and nowhere else.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from xml.sax.saxutils import escape

from workshop_kit.content.themes import Slot, Theme, lightened
from workshop_kit.views.drawing import Border, Box, Colour, Paragraph, Run

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)

SCHEME = {
    "ink": "tx1",
    "paper_white": "bg1",
    "petrol": "tx2",
    "paper": "bg2",
    "front": "accent1",
    "pain": "accent2",
    "opportunity": "accent3",
    "experience": "accent4",
    "gain": "accent5",
    "back": "accent6",
    "highlight": "folHlink",
}
"""Where each named colour sits in PowerPoint's theme."""

_EMU_A_POINT = 12_700
_BULLET_INDENT = 12.0
_SMALLEST = 9.0
_FACE = {
    None: "",
    True: '<a:latin typeface="+mj-lt"/>',
    False: '<a:latin typeface="+mn-lt"/>',
}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"[\r\n\t]+")
_DARKEST_TINT = 0.22  # darker ones can no longer be told from the page
_VIVID = {"front"}  # dark saturated accents whose light tints turn neon unless toned down


def emu(points: float) -> int:
    """Return a length in English Metric Units.

    Examples
    --------
    >>> emu(72)
    914400
    """
    return round(points * _EMU_A_POINT)


def text(value: str) -> str:
    r"""Escape text for an element; characters XML cannot hold are left out.

    Examples
    --------
    >>> text("<b>\x07 & more")
    '&lt;b&gt; &amp; more'
    """
    return escape(plain(value))


def plain(value: str) -> str:
    """Return text on one line, without the characters that XML cannot hold."""
    return _BREAKS.sub(" ", _FORBIDDEN.sub("", value))


def has_words(pieces: Iterable[Paragraph]) -> bool:
    """Whether anything of some paragraphs can be seen, once XML has taken what it holds."""
    return any(plain(part.text).strip() for piece in pieces for part in piece.runs)


def attribute(value: str) -> str:
    """Escape text for an attribute in double quotes."""
    return escape(_FORBIDDEN.sub("", value), {'"': "&quot;", "\n": "&#10;", "\t": " "})


@lru_cache(maxsize=512)
def solid(colour: Colour | None, theme: Theme) -> str:
    """Return a fill: a theme colour with its tint, an emotion colour, or none."""
    if colour is None:
        return "<a:noFill/>"
    if colour.name.startswith("emotion"):
        value = lightened(theme.emotion[int(colour.name.removeprefix("emotion"))], colour.lighter)
        return f'<a:solidFill><a:srgbClr val="{value}"/></a:solidFill>'
    slot = theme.slots.get(colour.name) or Slot(SCHEME[colour.name])
    kind, value = ("schemeClr", slot.scheme) if slot.scheme else ("srgbClr", slot.value)
    changes = "".join(f'<a:{name} val="{share}"/>' for name, share in slot.changes)
    tint = _dark_tint(colour) if theme.is_dark else _tint(colour, is_own=not theme.slots)
    return f'<a:solidFill><a:{kind} val="{value}">{changes}{tint}</a:{kind}></a:solidFill>'


def _dark_tint(colour: Colour) -> str:
    """Return a tint on a dark page: what is lighter on white is darker there."""
    if colour.lighter:
        return f'<a:lumMod val="{round(100_000 * max(_DARKEST_TINT, 1 - colour.lighter))}"/>'
    if colour.darker:
        added = round(100_000 * colour.darker)
        return f'<a:lumMod val="{100_000 - added}"/><a:lumOff val="{added}"/>'
    return ""


def _tint(colour: Colour, *, is_own: bool) -> str:
    if colour.lighter:
        kept, added = round(100_000 * (1 - colour.lighter)), round(100_000 * colour.lighter)
        is_vivid = is_own and colour.name in _VIVID and colour.lighter > 0.4
        toned = '<a:satMod val="45000"/>' if is_vivid else ""
        return f'<a:lumMod val="{kept}"/><a:lumOff val="{added}"/>{toned}'
    if colour.darker:
        return f'<a:lumMod val="{round(100_000 * (1 - colour.darker))}"/>'
    return ""


@lru_cache(maxsize=512)
def line(tag: str, border: Border | None, theme: Theme) -> str:
    """Return one side of a cell or an outline; without a border, an explicit nothing."""
    if border is None:
        return f'<a:{tag} w="0"><a:noFill/></a:{tag}>'
    return (
        f'<a:{tag} w="{emu(border.width)}" cap="flat" cmpd="sng" algn="ctr">'
        f'{solid(border.colour, theme)}<a:prstDash val="solid"/></a:{tag}>'
    )


def transform(box: Box, prefix: str = "a") -> str:
    """Return position and size of a shape (``a``) or graphic frame (``p``)."""
    return (
        f'<{prefix}:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></{prefix}:xfrm>'
    )


def run(piece: Run, tag: str, theme: Theme) -> str:
    """Return one run with its language and only the properties it sets itself."""
    properties = [f'lang="{tag}"']
    if piece.size is not None:
        properties.append(f'sz="{round(piece.size * 100)}"')
    if piece.bold is not None:
        properties.append(f'b="{int(piece.bold)}"')
    if piece.italic is not None:
        properties.append(f'i="{int(piece.italic)}"')
    fill = solid(piece.colour, theme) if piece.colour else ""
    face = _FACE[piece.heading]
    return (
        f'<a:r><a:rPr {" ".join(properties)} dirty="0">{fill}{face}</a:rPr>'
        f"<a:t>{text(piece.text)}</a:t></a:r>"
    )


def paragraph(piece: Paragraph, tag: str, theme: Theme) -> str:
    """Return one paragraph; bullets and their absence are both explicit."""
    if piece.bullet:
        indent = emu(_BULLET_INDENT)
        place = f' marL="{indent}" indent="-{indent}"'
        mark = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    else:
        place, mark = ' marL="0" indent="0"', "<a:buNone/>"
    before = f'<a:spcBef><a:spcPts val="{round(piece.before * 100)}"/></a:spcBef>'
    # without words a paragraph is as high as its end mark, which is 18 pt unless it says so
    runs = "".join(run(part, tag, theme) for part in piece.runs if part.text)
    size = next((part.size for part in piece.runs if part.size), _SMALLEST)
    end = "" if runs else f'<a:endParaRPr lang="{tag}" sz="{round(size * 100)}" dirty="0"/>'
    return (
        f'<a:p><a:pPr{place} algn="{_ALIGN[piece.align]}">{before}{mark}</a:pPr>{runs}{end}</a:p>'
    )


def paragraphs(pieces: Iterable[Paragraph], tag: str, theme: Theme) -> str:
    """Return the paragraphs of a text body, at least one as the format asks."""
    return "".join(paragraph(piece, tag, theme) for piece in pieces) or paragraph(
        Paragraph(()), tag, theme
    )
