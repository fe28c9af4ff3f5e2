"""The registers of a workshop while a map fills them: what is named twice is entered once."""

from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

from workshop_kit.content.language import languages
from workshop_kit.content.touchpoint_library import channel_cards
from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.journeys import Activity
from workshop_kit.model.keys import CoverStrength
from workshop_kit.model.people import Owner, Persona
from workshop_kit.model.records import Note
from workshop_kit.model.research import Statement
from workshop_kit.model.touchpoints import Channel, Touchpoint
from workshop_kit.model.value import Entry

E = TypeVar("E", bound=Entry)


class Registers:
    """Entries gathered from one file; their ids count, so the same file gives the same ones."""

    def __init__(self) -> None:
        self._entries: dict[str, dict[str, Entry]] = {}
        self._channels: dict[str, Channel] = {}
        self._named: dict[tuple[str, str], str] = {}
        self._counts: Counter[str] = Counter()

    def new_id(self, prefix: str) -> str:
        """Return the next id of a kind, such as ``pain-3``."""
        self._counts[prefix] += 1
        return f"{prefix}-{self._counts[prefix]}"

    def filled(self) -> dict[str, Any]:
        """Return every register by its name, as a workshop takes it."""
        found: dict[str, Any] = {name: tuple(kept.values()) for name, kept in self._entries.items()}
        return found | {"channels": tuple(self._channels.values())}

    def goal(self, text: str) -> str:
        """Enter a business goal, and return its id."""
        return self._once("goals", "goal", text, lambda key: Goal(id=key, text=text))

    def kpi(self, name: str) -> str:
        """Enter a KPI, and return its id."""
        return self._once("kpis", "kpi", name, lambda key: Kpi(id=key, name=name))

    def owner(self, role: str) -> str:
        """Enter a role, and return its id."""
        return self._once("owners", "owner", role, lambda key: Owner(id=key, role=role))

    def persona(self, name: str) -> str:
        """Enter a persona, and return its id."""
        return self._once("personas", "persona", name, lambda key: Persona(id=key, name=name))

    def touchpoint(self, name: str) -> str:
        """Enter a touchpoint, and return its id."""
        return self._once(
            "touchpoints", "touchpoint", name, lambda key: Touchpoint(id=key, name=name)
        )

    def pain(self, text: str, action_ids: tuple[str, ...]) -> str:
        """Enter a pain felt during some actions, and return its id."""
        key = self._once("pains", "pain", text, lambda key: Pain(id=key, text=text))
        pain = self._entries["pains"][key]
        assert isinstance(pain, Pain)
        self._change(pain, "pains", action_ids=_joined(pain.action_ids, action_ids))
        return key

    def idea(self, text: str, pain_id: str = "") -> None:
        """Enter an idea that helps with a pain, if there is one."""
        key = self._once("ideas", "idea", text, lambda key: Idea(id=key, text=text))
        idea = self._entries["ideas"][key]
        assert isinstance(idea, Idea)
        if pain_id and all(cover.pain_id != pain_id for cover in idea.covers):
            cover = Cover(pain_id=pain_id, strength=CoverStrength.HELPS)
            self._change(idea, "ideas", covers=(*idea.covers, cover))

    def statement(self, anchor: str, row: str, text: str) -> None:
        """Enter what somebody says of an action or a phase: an assumption (B01)."""
        self._add("statements", Statement(
            id=self.new_id("statement"), anchor=anchor, field=row, text=text
        ))  # fmt: skip

    def activity(self, anchor: str, text: str, owner: str, technology: str) -> None:
        """Enter work at an action or a phase; its owner is a role, entered as well."""
        self._add("activities", Activity(
            id=self.new_id("activity"), anchor=anchor, text=text,
            owner_id=self.owner(owner) if owner else "", technology=technology,
        ))  # fmt: skip

    def note(self, text: str) -> None:
        """Enter what has no other place."""
        self._add("notes", Note(id=self.new_id("note"), text=text))

    def channel(self, name: str, touchpoint_id: str) -> None:
        """Let a touchpoint run on a channel: one of the library by its name, else a new one."""
        known = next((c for c in self._channels.values() if _same(c.name, name)), None)
        channel = known or _library_channel(name) or Channel(key=self.new_id("channel"), name=name)
        self._channels.setdefault(channel.key, channel)
        point = self._entries["touchpoints"][touchpoint_id]
        assert isinstance(point, Touchpoint)
        keys = _joined(point.channel_keys, (channel.key,))
        self._change(point, "touchpoints", channel_keys=keys)

    def _once(self, register: str, prefix: str, name: str, make: Callable[[str], Entry]) -> str:
        named = (register, name.casefold())
        if named not in self._named:
            entry = make(self.new_id(prefix))
            self._named[named] = entry.id
            self._add(register, entry)
        return self._named[named]

    def _add(self, register: str, entry: Entry) -> None:
        self._entries.setdefault(register, {})[entry.id] = entry

    def _change(self, entry: E, register: str, **changes: Any) -> None:
        self._entries[register][entry.id] = entry.replace(**changes)


def _library_channel(name: str) -> Channel | None:
    """Return the channel of the library that is called so in any language, under this name."""
    for language in languages().values():
        for card in channel_cards(language):
            if _same(card.name, name):
                return Channel(key=card.key, name=name, online=card.online)
    return None


def _joined(before: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
