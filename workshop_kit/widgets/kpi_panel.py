"""The KPIs that are followed: what each measures, from where to where, how often (K01-K24)."""

from collections.abc import Callable
from functools import partial

from workshop_kit.content.kpi_library import KpiCard, find_kpis, kpi_card, kpi_cards
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Kpi
from workshop_kit.model.keys import Frequency
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields, options_of
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Edit,
    Fold,
    Group,
    Look,
    Node,
    Option,
    Search,
    Text,
)
from workshop_kit.workflows.entries import add
from workshop_kit.workflows.goals import goal_codes
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.kpis import (
    add_kpi_of_goal,
    add_kpi_of_library,
    goals_without_kpi,
    is_followed,
)

_WORDS = "notebooks.kpi"
_SHOWN = 6


def kpi_panel(
    workshop: Workshop, query: str, look_for: Callable[[str], None], language: Language
) -> Group:
    """Return the panel with a card for each KPI, and the ways to another one.

    ``query`` is what is looked for in the library, ``look_for`` is told of the next one.
    """
    cards = tuple(_card(kpi, workshop, language) for kpi in workshop.kpis)
    own = Button(
        label(f"{_WORDS}.add", language),
        Edit(partial(add, register="kpis", entry=Kpi(id=new_id("kpi")))),
        icon="plus",
        key="add-kpi",
        look="wk-add",
    )
    parts = (
        Text(label(f"{_WORDS}.title", language), "h3"),
        Text(label(f"{_WORDS}.question", language), look="wk-muted"),
        Group(cards, look="wk-cards", key="cards-kpi"),
        *_of_goals(workshop, language),
        _library(workshop, query, look_for, language),
        own,
    )
    return Group(parts, tag="section", look="wk-panel wk-back")


def _card(kpi: Kpi, workshop: Workshop, language: Language) -> Group:
    fields = EntryFields(kpi, _WORDS, language, workshop.language)
    known = kpi_card(kpi.library_key, language)
    caution = (Text(known.caution, look="wk-muted wk-small"),) if known else ()
    numbers = (
        fields.number("baseline"),
        fields.number("target"),
        fields.line("unit", look="wk-short"),
        fields.menu("frequency", options_of(Frequency, "terms.frequency", language)),
    )
    return Group(
        (
            Group((fields.line("name", look="wk-strong"), *numbers), look="wk-line"),
            *caution,
            Group((_measured(fields, workshop, language), fields.remove(kpi.name)), look="wk-foot"),
        ),
        tag="article",
        look="wk-card",
        key=kpi.id,
        label=kpi.name,
    )


def _measured(fields: EntryFields, workshop: Workshop, language: Language) -> Chips | Text:
    """Return the goals to choose from: every KPI names those it measures (K24)."""
    if not workshop.goals:
        return Text(label(f"{_WORDS}.no_goals", language), look="wk-muted wk-small")
    options = (Option(goal_id, code) for goal_id, code in goal_codes(workshop).items())
    return fields.chips("goal_ids", options, look="wk-beside-label")


def _of_goals(workshop: Workshop, language: Language) -> tuple[Node, ...]:
    """Return a button for each metric of a goal that no KPI follows yet, or nothing."""
    codes = goal_codes(workshop)
    buttons = tuple(
        Button(
            f"{codes[goal.id]} · {goal.metric}",
            Edit(
                partial(add_kpi_of_goal, goal_id=goal.id, kpi_id=new_id("kpi"), language=language)
            ),
            icon="plus",
            name=label(f"{_WORDS}.follow", language, metric=goal.metric, code=codes[goal.id]),
            key=f"kpi-of-{goal.id}",
        )
        for goal in goals_without_kpi(workshop)
    )
    if not buttons:
        return ()
    lead = Text(label(f"{_WORDS}.of_goals", language), look="wk-small")
    return (Group((lead, Group(buttons, look="wk-line")), look="wk-stack wk-tight", key="metrics"),)


def _library(
    workshop: Workshop, query: str, look_for: Callable[[str], None], language: Language
) -> Fold:
    words = label(f"{_WORDS}.search", language)
    found = find_kpis(query, language)
    items = tuple(_item(card, workshop, language) for card in found[:_SHOWN])
    said = label(f"{_WORDS}.{'found' if found else 'nothing'}", language, count=len(found))
    parts = (
        Search(words, query, Look(look_for), key="kpi-search"),
        Text(said, look="wk-muted wk-small", key="kpi-results", status=True),
        Group(items, look="wk-columns", key="kpi-found"),
    )
    title = label(f"{_WORDS}.library", language, count=len(kpi_cards(language)))
    return Fold(title, parts, key="kpi-library")


def _item(card: KpiCard, workshop: Workshop, language: Language) -> Group:
    reason = label(f"{_WORDS}.followed", language) if is_followed(workshop, card) else ""
    word = label(f"{_WORDS}.take", language)
    take = Button(
        word,
        Edit(partial(add_kpi_of_library, card=card, kpi_id=new_id("kpi"))),
        icon="check" if reason else "plus",
        reason=reason,
        name=f"{word}: {card.name}",
        key=f"kpi-{card.key}",
        look="wk-quiet",
    )
    texts = (Text(card.name, "h4"), Text(card.formula, look="wk-small wk-muted"), take)
    return Group(texts, look="wk-card", key=f"kpi-card-{card.key}")
