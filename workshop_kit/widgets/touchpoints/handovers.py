"""From one touchpoint to the next: whether data go along, and what has to be repeated (L11, O08)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.touchpoints import Handover
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Button, Choice, Edit, Group, Option, Text
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.entries import add, set_field
from workshop_kit.workflows.ids import new_id

_WORDS = "touchpoints.handover"
_LINKED = {"yes": True, "no": False, "unknown": None}


def handover_panel(workshop: Workshop, language: Language) -> Group:
    """Return a card for each handover, and the button for another."""
    cards = tuple(_card(handover, workshop, language) for handover in workshop.handovers)
    example = () if cards else (Text(label(f"{_WORDS}.example", language), look="wk-example"),)
    parts = (
        Text(label(f"{_WORDS}.title", language), "h3"),
        Text(label(f"{_WORDS}.question", language), look="wk-muted"),
        Group(cards, look="wk-cards", key="handovers"),
        *example,
        _add_button(workshop, language),
    )
    return Group(parts, tag="section", look="wk-panel wk-exp wk-handovers")


def _card(handover: Handover, workshop: Workshop, language: Language) -> Group:
    fields = EntryFields(handover, _WORDS, language, workshop.language)
    no_text = label("notebooks.forms.no_text", language)
    names = {point.id: point.name or no_text for point in workshop.touchpoints}
    points = tuple(Option(key, name) for key, name in names.items())
    ends = (handover.from_touchpoint, handover.to_touchpoint)
    name = " → ".join(names[key] for key in ends if key in names)
    menus = Group(
        (fields.menu("from_touchpoint", points), fields.menu("to_touchpoint", points)),
        look="wk-handover",
    )
    repeated = fields.lines("what_is_repeated")
    foot = Group((fields.remove(name),), look="wk-foot")
    return Group(
        (menus, _linked(handover, language), repeated, foot),
        tag="article",
        look="wk-card",
        key=handover.id,
        label=name,
    )


def _linked(handover: Handover, language: Language) -> Choice:
    options = tuple(Option(key, label(f"{_WORDS}.linked.{key}", language)) for key in _LINKED)
    chosen = next(key for key, value in _LINKED.items() if value is handover.data_linked)
    write = partial(set_field, entry_id=handover.id, field="data_linked")
    return Choice(
        label(f"{_WORDS}.data_linked", language),
        options,
        chosen,
        Edit(write, read=_LINKED.get),
        key=field_key(handover.id, "data_linked"),
    )


def _add_button(workshop: Workshop, language: Language) -> Button:
    reason = "" if len(workshop.touchpoints) > 1 else label(f"{_WORDS}.too_few", language)
    return Button(
        label(f"{_WORDS}.add", language),
        Edit(partial(add, register="handovers", entry=Handover(id=new_id("handover")))),
        icon="plus",
        key="add-handover",
        reason=reason,
        look="wk-add",
    )
