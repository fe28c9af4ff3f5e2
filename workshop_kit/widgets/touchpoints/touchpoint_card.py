"""Everything about one touchpoint; of one that is missing, what it would bring comes first (S09)."""

from dataclasses import dataclass
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.touchpoint_library import channel_cards
from workshop_kit.model.keys import Effect, Ownership, TouchpointStatus
from workshop_kit.model.touchpoints import Channel, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields, options_of
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Choice,
    Edit,
    Field,
    Group,
    Look,
    Menu,
    Option,
    Text,
)
from workshop_kit.widgets.fields import field_key
from workshop_kit.widgets.touchpoints.viewpoint import Viewpoint
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.touchpoints import (
    add_channel,
    name_channel,
    set_effect,
    turn_reason,
)

_REASONS = ("confusing", "slow", "inconsistent", "effort", "reassuring", "clear")


def touchpoint_card(
    point: Touchpoint, workshop: Workshop, viewpoint: Viewpoint, language: Language
) -> Group:
    """Return the card with all fields of a touchpoint."""
    fields = EntryFields(point, "touchpoints.card", language, workshop.language)
    card = _Card(point, workshop, fields, language)
    close = Button(
        label("touchpoints.card.close", language),
        Look(partial(viewpoint.turn_card, point.id)),
        icon="up",
        key=field_key(point.id, "close"),
        look="wk-quiet",
    )
    parts = (
        fields.line("name", look="wk-strong"),
        card.standing(),
        *card.of_missing(),
        card.channels(),
        card.contents(),
        Group((close, fields.remove(point.name)), look="wk-foot"),
    )
    return Group(parts, tag="article", look="wk-card", key=f"card-{point.id}", label=point.name)


@dataclass(frozen=True, slots=True)
class _Card:
    point: Touchpoint
    workshop: Workshop
    fields: EntryFields
    language: Language

    def standing(self) -> Group:
        """Return whether it is in use, and who controls it."""
        statuses = options_of(TouchpointStatus, "terms.touchpoint_status", self.language)
        owners = options_of(Ownership, "terms.ownership", self.language)
        return Group(
            (self.fields.choice("status", statuses), self.fields.choice("ownership", owners)),
            look="wk-columns",
        )

    def of_missing(self) -> tuple[Group, ...]:
        """Return what to ask of one that is not in use: benefit and decision (S09, S19)."""
        if self._in_use:
            return ()
        question = Text(self._words(f"{self.point.status}_question"), "h3")
        answers = Group((self._benefit, self._decision), look="wk-columns")
        look = "wk-warning" if self.point.status is TouchpointStatus.ABSENT else "wk-note"
        return (Group((question, answers), look=look, key=field_key(self.point.id, "missing")),)

    def channels(self) -> Group:
        """Return the channels it runs on, those that may be added, and the device."""
        listed = tuple(Option(c.key, c.name or c.key) for c in self.workshop.channels)
        chips = (self.fields.chips("channel_keys", listed),) if listed else ()
        line = Group(
            (self._more_channels(), self._own_channel(), self.fields.line("device")), look="wk-line"
        )
        return Group((*chips, line), look="wk-channels")

    def contents(self) -> Group:
        """Return what it is for, what it gives, and what it does to the customer’s progress."""
        names = ("purpose", "expectation")
        in_use = (self._benefit, self._decision) if self._in_use else ()
        return Group(
            (
                *(self.fields.lines(name) for name in names),
                *in_use,
                self.fields.lines("spark"),
                self._effect(),
            ),
            look="wk-columns",
        )

    def _effect(self) -> Group:
        marker = self.point.marker
        none = Option("", label("notebooks.forms.none", self.language))
        choice = Choice(
            self._words("effect"),
            (*options_of(Effect, "terms.effect", self.language), none),
            marker.effect if marker else "",
            Edit(partial(set_effect, touchpoint_id=self.point.id), read=_effect),
            key=field_key(self.point.id, "effect"),
        )
        return Group((choice, *self._reasons()), look="wk-cards")

    def _reasons(self) -> tuple[Chips, ...]:
        if self.point.marker is None:
            return ()
        given = self.point.marker.reasons
        known = [Option(key, label(f"terms.reason.{key}", self.language)) for key in _REASONS]
        own = [Option(tag, tag) for tag in given if tag not in _REASONS]
        return (
            Chips(
                self._words("reasons"),
                (*known, *own),
                given,
                Edit(partial(turn_reason, touchpoint_id=self.point.id)),
                key=field_key(self.point.id, "reasons"),
            ),
        )

    def _more_channels(self) -> Menu:
        known = {channel.key for channel in self.workshop.channels}
        cards = {c.key: c.channel() for c in channel_cards(self.language) if c.key not in known}
        first = Option("", self._words("choose"))
        return Menu(
            self._words("more_channels"),
            (first, *(Option(key, channel.name) for key, channel in cards.items())),
            "",
            Edit(partial(_with_known, cards=cards, point_id=self.point.id)),
            key=field_key(self.point.id, f"channel-{len(known)}"),
        )

    def _own_channel(self) -> Field:
        change = partial(name_channel, channel_key=new_id("channel"), touchpoint_id=self.point.id)
        return Field(
            self._words("own_channel"),
            "",
            Edit(change),
            placeholder=self._words("placeholder.own_channel"),
            waits=True,
            lang=self.workshop.language,
            # a name that was taken over leaves an empty field
            key=field_key(self.point.id, f"own-channel-{len(self.workshop.channels)}"),
        )

    @property
    def _in_use(self) -> bool:
        return self.point.status is TouchpointStatus.ACTIVE

    @property
    def _benefit(self) -> Field:
        return self.fields.lines("benefit")

    @property
    def _decision(self) -> Field:
        return self.fields.lines("decision")

    def _words(self, key: str) -> str:
        return label(f"touchpoints.card.{key}", self.language)


def _with_known(
    workshop: Workshop, key: str, *, cards: dict[str, Channel], point_id: str
) -> Workshop:
    return add_channel(workshop, cards[key], touchpoint_id=point_id) if key in cards else workshop


def _effect(key: str) -> Effect | None:
    return Effect(key) if key else None
