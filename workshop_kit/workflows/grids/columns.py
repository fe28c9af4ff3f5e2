"""What may be written in each column of a grid's tables, and which field it becomes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.errors import InputError
from workshop_kit.importers.plain_book import Content
from workshop_kit.model.edits import put
from workshop_kit.model.keys import Effect, Frequency, Horizon, Ownership, TouchpointStatus
from workshop_kit.model.people import Owner
from workshop_kit.model.touchpoints import Channel, Marker, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.row_values import kpi_text
from workshop_kit.workflows.days import parse_day
from workshop_kit.workflows.grids.findings import GridCase, Unreadable, checked, told
from workshop_kit.workflows.grids.typed_numbers import no_number, typed_number
from workshop_kit.workflows.ids import following_id

REASONS = ("confusing", "slow", "inconsistent", "effort", "reassuring", "clear")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a cell means: a value for its field, entries it needs, and a doubt about it."""

    value: Any
    needs: tuple[Owner | Channel, ...] = ()
    doubt: str = ""


Read = Callable[[Content | None, GridCase], Meant]


def _as_field(name: str) -> Callable[[Any, Any], dict[str, Any]]:
    return lambda _entry, value: {name: value}


@dataclass(frozen=True)
class ColumnRule:
    """One column that is read back: its key, how a cell is understood, which fields it changes."""

    key: str
    read: Read
    name: str = ""
    into: Callable[[Any, Any], dict[str, Any]] | None = field(default=None)

    def changes(self, entry: Any, value: Any) -> dict[str, Any]:
        """Return the fields of an entry with the value in them."""
        return (self.into or _as_field(self.name or self.key))(entry, value)


def supplied(workshop: Workshop, needs: tuple[Owner | Channel, ...]) -> Workshop:
    """Return a workshop that has the owners and channels a cell needs."""
    for entry in needs:
        if isinstance(entry, Owner):
            if all(old.role.casefold() != entry.role.casefold() for old in workshop.owners):
                workshop = put(workshop, "owners", entry)
        elif all(old.key != entry.key for old in workshop.channels):
            workshop = workshop.replace(channels=(*workshop.channels, entry))
    return workshop


def text(content: Content | None, case: GridCase) -> Meant:
    """Read any text; a number typed into a column of texts is its digits."""
    return Meant(told(checked(content, case)).strip())


def number(content: Content | None, case: GridCase) -> Meant:
    """Read a number without its unit, also one typed as text."""
    found = checked(content, case)
    if isinstance(found, str) and found.strip():
        value, doubt = typed_number(found.strip(), case)
        return Meant(value, doubt=doubt)
    if isinstance(found, str) or found is None:
        return Meant(None)
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise no_number(told(content), case)
    return Meant(float(found))


def whole(low: int, high: int) -> Read:
    """Return how a whole number between two ends is read."""

    def read(content: Content | None, case: GridCase) -> Meant:
        found = _figure(checked(content, case))
        if found is None:
            return Meant(None)
        if (
            isinstance(found, bool)
            or not isinstance(found, int | float)
            or found != int(found)
            or not low <= found <= high
        ):
            raise Unreadable(
                case.words("no_whole", given=told(content), low=str(low), high=str(high))
            )
        return Meant(int(found))

    return read


def _figure(found: Content | None) -> Content | None:
    """Return a whole number that was typed as text, and anything else as it is."""
    if not isinstance(found, str):
        return found
    digits = found.strip().replace("−", "-")
    if not digits:
        return None
    return int(digits) if digits.removeprefix("-").isdecimal() else found


def term(kind: type[StrEnum], labels: str, *, required: bool = False) -> Read:
    """Return how one of a few words is read, in any case of its letters."""

    def read(content: Content | None, case: GridCase) -> Meant:
        given = told(checked(content, case)).strip()
        words = {label(f"terms.{labels}.{key}", case.language).casefold(): key for key in kind}
        if not given and not required:
            return Meant(None)
        if given.casefold() not in words:
            allowed = ", ".join(label(f"terms.{labels}.{key}", case.language) for key in kind)
            raise Unreadable(case.words("not_listed", given=given, allowed=allowed))
        return Meant(words[given.casefold()])

    return read


def day(content: Content | None, case: GridCase) -> Meant:
    """Read a day, also one typed as words."""
    found = checked(content, case)
    if found is None or isinstance(found, date):
        return Meant(found)
    try:
        return Meant(parse_day(told(found), case.language))
    except InputError:
        raise Unreadable(case.words("no_day", given=told(found))) from None


def owner(content: Content | None, case: GridCase) -> Meant:
    """Read a role; one that nobody has yet is asked about."""
    role = told(checked(content, case)).strip()
    if not role:
        return Meant("")
    found = next((o for o in case.now.owners if o.role.casefold() == role.casefold()), None)
    if found is not None:
        return Meant(found.id)
    made = Owner(id=following_id(case.now, "owner", role), role=role)
    doubt = "" if role.casefold() in case.listed else case.words("unknown_owner", role=role)
    return Meant(made.id, (made,), doubt)


def kpi(content: Content | None, case: GridCase) -> Meant:
    """Read a KPI by its name, with or without its figures."""
    name = told(checked(content, case)).strip()
    if not name:
        return Meant("")
    every = case.now.kpis
    found = [k for k in every if kpi_text(k, case.language) == name]
    found = found or [k for k in every if k.name.casefold() == name.casefold()]
    old = [k for k in case.base.kpis if kpi_text(k, case.language) == name]
    found = found or [k for k in every if k.id in {one.id for one in old}]
    if not found:
        raise Unreadable(case.words("unknown_kpi", given=name))
    return Meant(found[0].id)


def touchpoint(content: Content | None, case: GridCase) -> Meant:
    """Read a touchpoint by its name."""
    name = told(checked(content, case)).strip()
    if not name:
        return Meant("")
    found = [p for p in case.now.touchpoints if p.name.casefold() == name.casefold()]
    if not found:
        raise Unreadable(case.words("unknown_touchpoint", given=name))
    return Meant(found[0].id)


def yes_or_no(content: Content | None, case: GridCase) -> Meant:
    """Read yes, no or nothing."""
    given = told(checked(content, case)).strip()
    if not given:
        return Meant(None)
    answers = {label(f"grid.touchpoints.{key}", case.language): key == "yes" for key in _ANSWERS}
    for words, answer in answers.items():
        if words.casefold() == given.casefold():
            return Meant(answer)
    raise Unreadable(case.words("not_listed", given=given, allowed=", ".join(answers)))


_ANSWERS = ("yes", "no")


def channels(content: Content | None, case: GridCase) -> Meant:
    """Read channels between commas; the longest known names first, for a name may hold commas."""
    names = {(c.name or c.key).casefold(): c.key for c in case.now.channels}
    keys: list[str] = []
    made: list[Channel] = []
    for name in _split(told(checked(content, case)), names):
        key = names.get(name.casefold())
        if key is None:
            key = following_id(case.now, "channel", name)
            made.append(Channel(key=key, name=name))
        keys.append(key)
    unknown = ", ".join(one.name for one in made if one.name.casefold() not in case.listed)
    doubt = case.words("unknown_channel", names=unknown) if unknown else ""
    return Meant(tuple(dict.fromkeys(keys)), tuple(made), doubt)


def reasons(content: Content | None, case: GridCase) -> Meant:
    """Read reasons between commas; teams may add their own."""
    words = {label(f"terms.reason.{key}", case.language).casefold(): key for key in REASONS}
    found = _split(told(checked(content, case)), words)
    return Meant(tuple(dict.fromkeys(words.get(word.casefold(), word) for word in found)))


def _split(text_given: str, known: dict[str, str]) -> list[str]:
    """Return what stands between commas; several pieces that make a known name stay together."""
    pieces = [piece.strip() for piece in text_given.replace("\n", ",").split(",")]
    found: list[str] = []
    start = 0
    while start < len(pieces):
        for end in range(len(pieces), start, -1):
            whole_name = ", ".join(pieces[start:end])
            if whole_name.casefold() in known or end == start + 1:
                if whole_name:
                    found.append(whole_name)
                start = end
                break
    return found


def _effect(entry: Touchpoint, value: Effect | None) -> dict[str, Any]:
    if value is None:
        return {"marker": None}
    kept = entry.marker.reasons if entry.marker else ()
    return {"marker": Marker(effect=value, reasons=kept)}


def _with_reasons(entry: Touchpoint, value: tuple[str, ...]) -> dict[str, Any]:
    effect = entry.marker.effect if entry.marker else (Effect.SLOWS if value else None)
    return {"marker": Marker(effect=effect, reasons=value) if effect else None}


TOUCHPOINT_RULES = (
    ColumnRule("name", text),
    ColumnRule("channels", channels, "channel_keys"),
    ColumnRule("purpose", text),
    ColumnRule("expectation", text),
    ColumnRule("benefit", text),
    ColumnRule("spark", text),
    ColumnRule("device", text),
    ColumnRule("ownership", term(Ownership, "ownership")),
    ColumnRule("status", term(TouchpointStatus, "touchpoint_status", required=True)),
    ColumnRule("marker", term(Effect, "effect"), into=_effect),
    ColumnRule("reasons", reasons, into=_with_reasons),
    ColumnRule("decision", text),
)
HANDOVER_RULES = (
    ColumnRule("from", touchpoint, "from_touchpoint"),
    ColumnRule("to", touchpoint, "to_touchpoint"),
    ColumnRule("linked", yes_or_no, "data_linked"),
    ColumnRule("repeated", text, "what_is_repeated"),
)
PLAN_RULES = (
    ColumnRule("idea", text, "text"),
    ColumnRule("horizon", term(Horizon, "horizon")),
    ColumnRule("impact", whole(1, 5)),
    ColumnRule("effort", whole(1, 5)),
    ColumnRule("owner", owner, "owner_id"),
    ColumnRule("kpi", kpi, "kpi_id"),
    ColumnRule("due", day),
    ColumnRule("decision", text),
)
KPI_RULES = (
    ColumnRule("name", text),
    ColumnRule("baseline", number),
    ColumnRule("target", number),
    ColumnRule("unit", text),
    ColumnRule("owner", owner, "owner_id"),
    ColumnRule("frequency", term(Frequency, "frequency")),
    ColumnRule("formula", text),
)
