"""The colours that slides on a layout can name, and what lies behind them."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from workshop_kit.content.contrast import colour_value
from workshop_kit.inspection.attributes import whole
from workshop_kit.inspection.namespaces import A, P

_USUAL: Final = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hlink": "hlink", "folHlink": "folHlink",
}  # fmt: skip
_FIRST_FILL: Final = 1001


def mapping_of(layout: etree._Element, master: etree._Element) -> tuple[dict[str, str], bool]:
    """Return which slot of the theme each name stands for, and whether the layout changed that."""
    own = layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    said = own if own is not None else master.find(f"{P}clrMap")
    named = (
        {name: said.get(name, slot) for name, slot in _USUAL.items()} if said is not None else {}
    )
    return named or dict(_USUAL), own is not None


def colours_of(theme: etree._Element, mapping: dict[str, str]) -> dict[str, str]:
    """Return the colour of every name, and of every slot under its own name."""
    scheme = theme.find(f".//{A}clrScheme")
    slots = {
        etree.QName(slot).localname: _slot_value(slot)
        for slot in (scheme if scheme is not None else ())
    }
    named = {name: slots.get(slot, "") for name, slot in mapping.items()}
    return {name: value for name, value in (slots | named).items() if value}


def _slot_value(slot: etree._Element) -> str:
    for colour in slot:
        value = colour.get("lastClr") or colour.get("val") or ""
        return colour_value(value) or ""
    return ""


def solid_value(fill: etree._Element, colours: Mapping[str, str]) -> str:
    """Return the colour of a solid fill as ``RRGGBB``; shades of theme colours are reckoned."""
    for colour in fill:
        value = colour.get("val", "")
        kind = etree.QName(colour).localname
        if kind == "srgbClr":
            return colour_value(value) or ""
        if kind == "schemeClr":
            return _shaded(colours.get(value, ""), colour)
        return colour_value(colour.get("lastClr", "")) or ""
    return ""


def _shaded(value: str, colour: etree._Element) -> str:
    """Mix towards black and white as ``lumMod`` and ``lumOff`` nearly do."""
    if not value:
        return ""
    parts = [int(value[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    for change in colour:
        said = whole(change.get("val"))
        share = 1.0 if said is None else said / 100_000
        match etree.QName(change).localname:
            case "lumMod" | "shade":
                parts = [part * share for part in parts]
            case "lumOff":
                parts = [part + share for part in parts]
            case "tint":
                parts = [1 - (1 - part) * share for part in parts]
    return "".join(f"{round(255 * min(1.0, max(0.0, part))):02X}" for part in parts)


def background_of(
    layout: etree._Element, master: etree._Element, theme: etree._Element, colours: dict[str, str]
) -> str:
    """Return the colour behind everything; empty for a picture or gradient."""
    for root in (layout, master):
        ground = root.find(f"{P}cSld/{P}bg")
        if ground is None:
            continue
        own = ground.find(f"{P}bgPr")
        if own is not None:
            fill = own.find(f"{A}solidFill")
            return solid_value(fill, colours) if fill is not None else ""
        named = ground.find(f"{P}bgRef")
        return _of_theme(named, theme, colours) if named is not None else ""
    return colours.get("bg1", "FFFFFF")


def _of_theme(named: etree._Element, theme: etree._Element, colours: dict[str, str]) -> str:
    fills = theme.find(f".//{A}bgFillStyleLst")
    place = (whole(named.get("idx")) or _FIRST_FILL) - _FIRST_FILL
    chosen = fills[place] if fills is not None and 0 <= place < len(fills) else None
    if chosen is not None and chosen.tag != f"{A}solidFill":
        return ""
    return solid_value(named, colours)
