"""What a team has fixed for its template: a small file of the same name beside it (``BRAND.toml``)."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from workshop_kit.content.contrast import colour_value
from workshop_kit.errors import NotChoices, Reason
from workshop_kit.importers.guard_file import file_content
from workshop_kit.importers.guard_threats import shown
from workshop_kit.store.outputs import place_output
from workshop_kit.views.brand.brand import Brand
from workshop_kit.views.brand.choices import Choices
from workshop_kit.views.brand.frames import layouts_named
from workshop_kit.views.brand.palette import slot_name
from workshop_kit.views.brand.template import Template
from workshop_kit.views.drawing import Box

_MOST_NAMES: Final = 30
_POINTS_A_CM: Final = 72 / 2.54
_LONGEST: Final = 1000
_SIDES: Final = ("left", "top", "width", "height")
_ROLES: Final = {
    "headers": "petrol",
    "front": "front",
    "experience": "experience",
    "ideas": "opportunity",
}
"""How the file calls the roles of colours."""
_PARTS: Final = {
    "layouts": ("cover", "content"),
    "title": _SIDES,
    "area": _SIDES,
    "colours": tuple(_ROLES),
}
_NAMES: Final = frozenset({"tx1", "tx2", "bg2", *(f"accent{number}" for number in range(1, 7))})
_HEAD: Final = """\
# How journey decks use “{name}”. Change what you like; what you delete is chosen for you again.
# Layouts go by name, or by their number in the list. Lengths are centimetres from the top left
# corner of the template's page. Colours are tx1, tx2, bg2, accent1 … accent6, or like "#0F6B70".
"""


def choices_file(template: Path) -> Path:
    """Return where the choices for a template lie.

    Examples
    --------
    >>> choices_file(Path("acme.potx")).name
    'acme.toml'
    """
    return template.with_suffix(".toml")


def choices_beside(template: Path) -> Choices:
    """Return what was fixed for a template, nothing where no file lies beside it.

    Raises
    ------
    NotChoices
        With what cannot be read in the file.
    """
    file = choices_file(template)
    if not file.exists():
        return Choices()
    try:
        table = tomllib.loads(file_content(file).decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise NotChoices(str(file), Reason("it is no TOML ({text})", text=str(fault))) from fault
    for name in table.keys() - _PARTS.keys():
        raise NotChoices(str(file), Reason("it has a part “{name}” nobody knows", name=name))
    layouts = _part(table, "layouts", file)
    return Choices(
        cover=str(layouts.get("cover", "")),
        content=str(layouts.get("content", "")),
        title=_box(_part(table, "title", file), "title", file),
        area=_box(_part(table, "area", file), "area", file),
        colours=dict(_colour(*entry, file) for entry in _part(table, "colours", file).items()),
    )


def check_choices(template: Template, choices: Choices, path: Path) -> None:
    """Refuse choices that name a layout the template does not have.

    Raises
    ------
    NotChoices
        With the names there are.
    """
    file = str(choices_file(path))
    for named in (choices.cover, choices.content):
        if named and not layouts_named(template, named):
            names = _listed([entry.name for entry in template.layouts[:_MOST_NAMES]])
            reason = Reason("no layout is called “{name}”; there are {all}", name=named, all=names)
            raise NotChoices(file, reason)


def check_boxes(brand: Brand, path: Path) -> None:
    """Refuse boxes fixed by hand that lie off the page, or that no words would find room in.

    Raises
    ------
    NotChoices
        With what they need.
    """
    frame = brand.content
    fixed = [
        *([("title", frame.title_box, brand.least_title)] if frame.is_title_fixed else []),
        *([("area", frame.area, brand.least_area)] if frame.is_area_fixed else []),
    ]
    for name, box, (width, height) in fixed:
        if not _is_on(brand.template.page, box):
            raise _refused(path, Reason("“{name}” does not lie on the page", name=name))
        if box.width < width or box.height < height:
            reason = Reason(
                "“{name}” is too small: it needs {width} × {height} cm at least",
                name=name,
                width=_whole_cm(width),
                height=_whole_cm(height),
            )
            raise _refused(path, reason)
    if frame.is_title_fixed and not brand.has_room:
        reason = Reason("“{name}” leaves too little room for a journey map", name="title")
        raise _refused(path, reason)


def _is_on(page: Box, box: Box) -> bool:
    starts = min(box.x, box.y, box.width, box.height) >= -1
    return starts and box.right <= page.right + 1 and box.bottom <= page.bottom + 1


def _refused(path: Path, reason: Reason) -> NotChoices:
    return NotChoices(str(choices_file(path)), reason)


def _whole_cm(points: float) -> str:
    """Return a length in whole centimetres, rounded up."""
    return str(math.ceil(points / _POINTS_A_CM))


def _listed(names: Sequence[str]) -> Reason:
    """Return names one after the other, each in the quotes of the reader's language."""
    *before, last = names
    listed = Reason("“{name}”", name=last)
    for name in reversed(before):
        listed = Reason("“{name}”, {others}", name=name, others=listed)
    return listed


def _part(table: Mapping[str, Any], name: str, file: Path) -> Mapping[str, Any]:
    part = table.get(name, {})
    if not isinstance(part, dict):
        raise NotChoices(str(file), Reason("“{name}” is no part of its own", name=name))
    if name != "colours":  # what is wrong there is told of colours
        for entry in part.keys() - set(_PARTS[name]):
            raise NotChoices(
                str(file),
                Reason(
                    "“{part}” has an entry “{name}” nobody knows; there are {all}",
                    part=name,
                    name=entry,
                    all=", ".join(_PARTS[name]),
                ),
            )
    return part


def _box(part: Mapping[str, Any], name: str, file: Path) -> Box | None:
    if not part:
        return None
    sides = [part.get(side) for side in _SIDES]
    if not all(_is_length(side) for side in sides):
        reason = Reason("“{name}” wants left, top, width and height in centimetres", name=name)
        raise NotChoices(str(file), reason)
    x, y, width, height = (float(side) * _POINTS_A_CM for side in sides if side is not None)
    return Box(x, y, width, height)


def _is_length(side: object) -> bool:
    # in Python True is a number, too
    return isinstance(side, int | float) and not isinstance(side, bool) and abs(side) < _LONGEST


def _colour(role: str, value: object, file: Path) -> tuple[str, str]:
    if role not in _ROLES:
        reason = Reason(
            "no colour is called “{name}”; there are {all}", name=role, all=", ".join(_ROLES)
        )
        raise NotChoices(str(file), reason)
    text = str(value)
    colour = text if text in _NAMES else colour_value(text)
    if colour is None:
        raise NotChoices(str(file), Reason("“{name}” is not a colour", name=text))
    return _ROLES[role], colour


def keep_choices(template: Path, brand: Brand) -> Path:
    """Write what was chosen for a template beside it, to be changed by hand; return the file.

    A file that somebody changed is never overwritten: the new one gets another name.
    """
    return place_output(choices_file(template), choices_text(template.name, brand).encode("utf-8"))


def choices_text(name: str, brand: Brand) -> str:
    """Return what was chosen as the text of a file."""
    frame = brand.content
    lines = [_HEAD.format(name=shown(name)), "[layouts]"]
    if brand.cover is not None:
        lines.append(f"cover = {_quoted(_reference(brand, brand.cover.part))}")
    lines.append(f"content = {_quoted(_reference(brand, frame.layout.part))}")
    for part, box in (("title", frame.title_box), ("area", frame.area)):
        values = zip(_SIDES, (box.x, box.y, box.width, box.height), strict=True)
        lines += [
            "",
            f"[{part}]",
            *(f"{side} = {value / _POINTS_A_CM:.2f}" for side, value in values),
        ]
    lines += ["", "[colours]"]
    for word, role in _ROLES.items():
        name = slot_name(brand.look.slots[role])
        lines.append(f"{word} = {_quoted(name if name in _NAMES else f'#{name}')}")
    return "\n".join(lines) + "\n"


def _reference(brand: Brand, part: str) -> str:
    """Return the name of a layout, or its number where several share it or it has none."""
    layouts = brand.template.layouts
    place, found = next((n, e) for n, e in enumerate(layouts, start=1) if e.part == part)
    alike = sum(1 for entry in layouts if entry.name == found.name)
    return found.name if alike == 1 and found.name and not found.name.isdecimal() else str(place)


def _quoted(text: str) -> str:
    """Return a text as TOML writes it."""
    escaped = "".join(
        f"\\u{ord(character):04X}" if character < " " or character == "\x7f" else character
        for character in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'
