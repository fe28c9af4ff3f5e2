"""The log of sources: stories heard and data counted, side by side (S06, W12)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Family
from workshop_kit.model.research import Source
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Button, Edit, Group, Text
from workshop_kit.workflows.entries import add
from workshop_kit.workflows.ids import new_id

_WORDS = "research.source"


def source_panels(workshop: Workshop, language: Language) -> Group:
    """Return one panel for each of the two families."""
    panels = tuple(_panel(family, workshop, language) for family in Family)
    return Group(panels, look="wk-columns")


def _panel(family: Family, workshop: Workshop, language: Language) -> Group:
    sources = [source for source in workshop.sources if source.family is family]
    cards = tuple(_card(source, workshop, language) for source in sources)
    example = (
        Text(label(f"{_WORDS}.{family}.example", language), look="wk-example")
        if not cards
        else None
    )
    parts = (
        Text(label(f"{_WORDS}.{family}.title", language), "h3"),
        Text(label(f"{_WORDS}.{family}.question", language), look="wk-muted"),
        Group(cards, look="wk-cards", key=f"cards-{family}"),
        *filter(None, [example]),
        _add_button(family, language),
    )
    return Group(parts, tag="section", look=f"wk-panel wk-{family}")


def _card(source: Source, workshop: Workshop, language: Language) -> Group:
    fields = EntryFields(source, _WORDS, language, workshop.language)
    return Group(
        (
            fields.line("kind", look="wk-strong"),
            Group((fields.day("day"), fields.count("n"), fields.line("method")), look="wk-line"),
            fields.lines("learned"),
            fields.line("bias_note"),
            Group((fields.remove(source.kind),), look="wk-foot"),
        ),
        tag="article",
        look="wk-card",
        key=source.id,
        label=source.kind,
    )


def _add_button(family: Family, language: Language) -> Button:
    entry = Source(id=new_id("source"), family=family)
    return Button(
        label(f"{_WORDS}.add", language),
        Edit(partial(add, register="sources", entry=entry)),
        icon="plus",
        key=f"add-source-{family}",
        look="wk-add",
    )
