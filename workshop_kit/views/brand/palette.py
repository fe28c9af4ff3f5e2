"""The roles of a deck's colours taken over by the colours of a template.

What means something by its hue, pains, gains and the emotion scale, keeps its own; everything
else follows the template, shaded until it can be read (office colours by
``lumMod`` and ``lumOff``, so that a change of theme still changes them).
"""

import colorsys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from workshop_kit.content.contrast import TEXT, contrast, luminance
from workshop_kit.content.themes import Slot, Theme, lightened, theme

_GREY: Final = 0.18
"""Less saturated colours say nothing of a brand."""
_SAME_HUE: Final = 0.07
_DARK: Final = 0.18
"""A page of less luminance carries light words."""
_STEP: Final = 0.04
_ACCENTS: Final = ("accent1", "tx2", "accent2", "accent3", "accent4", "accent5", "accent6")
_WHOLE: Final = 100_000


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour as it will look, and where it comes from."""

    value: str
    slot: Slot


def brand_theme(
    colours: Mapping[str, str], heading_font: str, body_font: str, chosen: Mapping[str, str]
) -> Theme:
    """Return the kit's look in a template's colours; ``chosen`` names some roles' slots or values.

    A choice that ``slot_name`` calls by the name of what the role has anyway leaves it as it is.

    Examples
    --------
    >>> look = brand_theme({"bg1": "FFFFFF", "tx1": "000000", "accent1": "00A3E0"}, "", "", {})
    >>> look.slots["petrol"].scheme, contrast(look.colours["petrol"], "FFFFFF") >= TEXT
    ('accent1', True)
    """
    own = theme()
    page = colours.get("bg1", "FFFFFF")
    is_dark = luminance(page) < _DARK
    roles = _roles(own, colours, page, is_dark=is_dark)
    for role, name in chosen.items():
        if name != slot_name(roles[role].slot):
            beside = ground(role, roles["ink"].value, page)
            roles[role] = _readable(_named(name, colours), beside)
    return Theme(
        title=own.title,
        heading_font=heading_font or own.heading_font,
        body_font=body_font or own.body_font,
        colours={role: shade.value for role, shade in roles.items()},
        emotion={
            s: lightened(value, 0.5) if is_dark else value for s, value in own.emotion.items()
        },
        slots={role: shade.slot for role, shade in roles.items()},
        is_dark=is_dark,
    )


def slot_name(slot: Slot) -> str:
    """Return what a team calls a colour: its slot in the theme, else its value as ``RRGGBB``."""
    return slot.scheme or slot.value


def ground(role: str, ink: str, page: str) -> str:
    """Return what a role's colour has to stand out from: ideas carry ink, the others the page's."""
    return ink if role == "opportunity" else page


def _roles(own: Theme, colours: Mapping[str, str], page: str, *, is_dark: bool) -> dict[str, Shade]:
    ink = _ink(own, colours, page)
    found = list(_brand_colours(colours))
    strong = [_readable(shade, page) for shade in found]
    first = strong[0] if strong else ink
    second = strong[1] if len(strong) > 1 else _quiet(ink, page, is_dark=is_dark)
    bright = next((shade for shade in found[1:] if contrast(shade.value, ink.value) >= TEXT), None)
    paper = (("lumMod", 85_000), ("lumOff", 15_000)) if is_dark else (("lumMod", 95_000),)
    white = Shade(page, Slot("bg1"))
    return {
        "ink": ink,
        "paper_white": white,
        "highlight": white,
        "petrol": first,
        "front": first,
        "experience": second,
        "paper": _shaded(white, paper),
        "back": _quiet(ink, page, is_dark=is_dark),
        "opportunity": bright or _carrying(own.colours["opportunity"], ink.value, page),
        "pain": _readable(_fixed(own.colours["pain"]), page),
        "gain": _readable(_fixed(own.colours["gain"]), page),
    }


def _brand_colours(colours: Mapping[str, str]) -> Iterator[Shade]:
    """Yield the colours that have a hue, each hue once, the first accent first."""
    hues: list[float] = []
    for name in _ACCENTS:
        value = colours.get(name, "")
        if not value:
            continue
        hue, _, saturation = _hls(value)
        near = any(min(abs(hue - other), 1 - abs(hue - other)) < _SAME_HUE for other in hues)
        if saturation >= _GREY and not near and 0.02 < luminance(value) < 0.9:
            hues.append(hue)
            yield Shade(value, Slot(name))


def _ink(own: Theme, colours: Mapping[str, str], page: str) -> Shade:
    """Return the template's colour of text, or one that can be read where that one cannot."""
    value = colours.get("tx1", "")
    if value and contrast(value, page) >= TEXT + 1.5:
        return Shade(value, Slot("tx1"))
    dark, light = own.colours["ink"], own.colours["paper_white"]
    return _fixed(max((dark, light), key=lambda ink: contrast(ink, page)))


def _quiet(ink: Shade, page: str, *, is_dark: bool) -> Shade:
    """Return ink as pale as can still be read."""
    for share in (0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1):
        moved = round(share * _WHOLE)
        off = () if is_dark else (("lumOff", moved),)
        pale = _shaded(ink, (("lumMod", _WHOLE - moved), *off))
        if contrast(pale.value, page) >= TEXT + 0.4:
            return pale
    return ink


def _readable(shade: Shade, other: str) -> Shade:
    """Return a colour moved away from another until either can be read on the other one."""
    is_dark = luminance(other) < _DARK
    moved, tried = shade, 0.0
    while contrast(moved.value, other) < TEXT and tried < 1 - _STEP:
        tried += _STEP
        share = round((1 - tried) * _WHOLE)
        off = (("lumOff", _WHOLE - share),) if is_dark else ()
        moved = _shaded(shade, (("lumMod", share), *off))
    return moved


def _carrying(value: str, ink: str, page: str) -> Shade:
    """Return a colour of the kit's own, moved towards the page until it carries the page's ink."""
    share, shown = 0.0, value
    while contrast(shown, ink) < TEXT and share < 1.0:
        share = min(1.0, share + _STEP)
        shown = _mixed(value, page, share)
    return _fixed(shown)


def _mixed(value: str, other: str, share: float) -> str:
    pairs = ((int(value[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def _fixed(value: str) -> Shade:
    return Shade(value, Slot("", value))


def _named(name: str, colours: Mapping[str, str]) -> Shade:
    return Shade(colours[name], Slot(name)) if name in colours else _fixed(name)


def _shaded(shade: Shade, changes: tuple[tuple[str, int], ...]) -> Shade:
    hue, lightness, saturation = _hls(shade.value)
    for change, share in changes:
        part = share / _WHOLE
        lightness = lightness * part if change == "lumMod" else lightness + part
    parts = colorsys.hls_to_rgb(hue, min(1.0, lightness), saturation)
    value = "".join(f"{round(255 * part):02X}" for part in parts)
    slot = Slot(shade.slot.scheme, shade.slot.value, (*shade.slot.changes, *changes))
    return Shade(value, slot)


def _hls(value: str) -> tuple[float, float, float]:
    red, green, blue = (int(value[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return colorsys.rgb_to_hls(red, green, blue)
