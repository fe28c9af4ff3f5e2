"""The library of touchpoints and channels that a team chooses from, and adds to (T01-T24)."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language, languages
from workshop_kit.content.search import matches
from workshop_kit.model.keys import JourneyKey, Moment, Ownership
from workshop_kit.model.touchpoints import Channel, Touchpoint

_ONLINE = {"online": True, "offline": False, "both": None}


@dataclass(frozen=True, slots=True)
class ChannelCard:
    """A channel; ``online`` is nothing for one that is both, ``roles`` where it does most (T21)."""

    key: str
    name: str
    online: bool | None
    roles: tuple[JourneyKey, ...]
    rows: tuple[str, ...]

    def channel(self) -> Channel:
        """Return it as a channel of a workshop."""
        return Channel(key=self.key, name=self.name, online=self.online)


@dataclass(frozen=True, slots=True)
class TouchpointCard:
    """A touchpoint: its channel, who controls it, and where in a journey it is usually met.

    ``online`` is nothing for one that is both; ``automated`` ones are started or answered by a
    machine. ``rows`` are the rows of the method that name it.
    """

    key: str
    name: str
    channel: str
    online: bool | None
    ownership: Ownership
    moments: tuple[Moment, ...]
    keys: tuple[JourneyKey, ...]
    automated: bool
    rows: tuple[str, ...]

    def touchpoint(self, touchpoint_id: str) -> Touchpoint:
        """Return it as a touchpoint of a workshop."""
        return Touchpoint(
            id=touchpoint_id,
            name=self.name,
            channel_keys=(self.channel,),
            ownership=self.ownership,
        )


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A device, or a kind of tool, by key and name."""

    key: str
    row: str
    name: str


@dataclass(frozen=True, slots=True)
class TouchpointPrompt:
    """A question to ask while choosing touchpoints."""

    key: str
    row: str
    text: str


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(data_text("touchpoints.toml"))


def channel_cards(language: Language) -> tuple[ChannelCard, ...]:
    """Return every channel of the library."""
    return tuple(
        ChannelCard(
            key=entry["key"],
            name=language.pick(entry["name"]),
            online=_ONLINE[entry["where"]],
            roles=tuple(map(JourneyKey, entry["roles"])),
            rows=tuple(entry["rows"]),
        )
        for entry in _table()["channel"]
    )


def touchpoint_cards(language: Language) -> tuple[TouchpointCard, ...]:
    """Return every touchpoint of the library, roughly in the order of a journey."""
    return tuple(_card(entry, language) for entry in _table()["touchpoint"])


def touchpoints_at(key: JourneyKey, language: Language) -> tuple[TouchpointCard, ...]:
    """Return the touchpoints usually met at a point of a journey.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> [card.key for card in touchpoints_at(JourneyKey.TRIAL, language("en"))]
    ['test_drive']
    """
    return tuple(card for card in touchpoint_cards(language) if key in card.keys)


def find_touchpoints(query: str, language: Language) -> tuple[TouchpointCard, ...]:
    """Return the touchpoints that people may mean by some words, in any language of the kit.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> [card.name for card in find_touchpoints("chiosco", language("en"))]
    ['Self-service kiosk']
    """
    return tuple(
        _card(entry, language)
        for entry in _table()["touchpoint"]
        if matches(query, _searched(entry))
    )


def touchpoint_names(key: str) -> tuple[str, ...]:
    """Return what a touchpoint of the library is called, in every language of the kit.

    Examples
    --------
    >>> touchpoint_names("word_of_mouth")
    ('Word of mouth', 'Passaparola')
    """
    entry = next(entry for entry in _table()["touchpoint"] if entry["key"] == key)
    return tuple(language.pick(entry["name"]) for language in languages().values())


def devices(language: Language) -> tuple[NamedThing, ...]:
    """Return the devices a touchpoint may be used on (T17)."""
    return _named("device", language)


def tools(language: Language) -> tuple[NamedThing, ...]:
    """Return kinds of tools for the row of technology, without names of products (T24)."""
    return _named("tool", language)


def touchpoint_prompts(language: Language) -> tuple[TouchpointPrompt, ...]:
    """Return the questions to ask while choosing (T08, T19, T20, T22, T23)."""
    return tuple(
        TouchpointPrompt(entry["key"], entry["row"], language.pick(entry["text"]))
        for entry in _table()["prompt"]
    )


def _card(entry: dict[str, Any], language: Language) -> TouchpointCard:
    return TouchpointCard(
        key=entry["key"],
        name=language.pick(entry["name"]),
        channel=entry["channel"],
        online=_ONLINE[entry["where"]],
        ownership=Ownership(entry["ownership"]),
        moments=tuple(map(Moment, entry["moments"])),
        keys=tuple(map(JourneyKey, entry["keys"])),
        automated=entry.get("automated", False),
        rows=tuple(entry["rows"]),
    )


def _named(table: str, language: Language) -> tuple[NamedThing, ...]:
    return tuple(
        NamedThing(entry["key"], entry["row"], language.pick(entry["name"]))
        for entry in _table()[table]
    )


def _searched(entry: dict[str, Any]) -> Iterator[str]:
    channel = next(card for card in _table()["channel"] if card["key"] == entry["channel"])
    for language in languages().values():
        yield language.pick(entry["name"])
        yield language.pick(entry["synonyms"])
        yield language.pick(channel["name"])
