"""What the plan still lacks, with the fields to fill it in right there (OUT5)."""

from collections.abc import Collection, Iterable
from functools import partial

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Idea
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.idea_phases import idea_phases
from workshop_kit.views.plan_items import PlanItem
from workshop_kit.widgets.board.collect import Collect
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Edit, Fold, Group, Node, Option, Text
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.ideas import give_kpi, give_owner
from workshop_kit.workflows.ids import new_id

_WORDS = "publish.plan"
FIRST = 4
"""So many are open at once; the others follow behind a line."""


def plan_panel(
    workshop: Workshop, items: Iterable[PlanItem], held: Collection[str], language: Language
) -> Group:
    """Return the opportunities that lack something, and in a fold those that lack nothing.

    The ids in ``held`` lacked something when somebody began to fill them in: they stay in place.
    """
    items = tuple(items)
    open_ones = [item for item in items if item.missing or item.idea.id in held]
    done = [item for item in items if item not in open_ones]
    cards = [_card(item, workshop, language) for item in open_ones]
    rest = cards[FIRST:]
    parts: tuple[Node, ...] = (
        *_heading(items, language),
        *cards[:FIRST],
        *([_fold("others", tuple(rest), language)] if rest else []),
        *([_fold("done", tuple(_line(item, language) for item in done), language)] if done else []),
    )
    lacks = any(item.missing for item in items)
    return Group(parts, tag="section", look=f"wk-panel {'wk-pain' if lacks else ''}", key="plan")


def _heading(items: tuple[PlanItem, ...], language: Language) -> tuple[Text, ...]:
    if not items:
        return (
            Text(label(f"{_WORDS}.none", language), "h3"),
            Text(label(f"{_WORDS}.none_lead", language), look="wk-muted wk-small"),
        )
    lacking = sum(bool(item.missing) for item in items)
    if not lacking:
        return (Text(counted(f"{_WORDS}.complete", language, len(items)), "h3"),)
    return (
        Text(counted(f"{_WORDS}.lacking", language, lacking), "h3"),
        Text(label(f"{_WORDS}.lead", language), look="wk-muted wk-small"),
    )


def _fold(word: str, inner: tuple[Node, ...], language: Language) -> Fold:
    return Fold(counted(f"{_WORDS}.{word}", language, len(inner)), inner, key=f"plan-{word}")


def _card(item: PlanItem, workshop: Workshop, language: Language) -> Group:
    fields = EntryFields(item.idea, _WORDS, language, workshop.language)
    state = (
        label(f"{_WORDS}.lacks", language, what=_missing(item, language))
        if item.missing
        else label(f"{_WORDS}.filled", language)
    )
    parts = (
        Text(f"{item.letter} · {item.idea.text}", "h4"),
        Text(_second_line(item, workshop, language), look="wk-muted wk-small"),
        Group(_owner(item.idea, fields, workshop), look="wk-pair"),
        Group((_kpi(item.idea, fields, workshop), fields.day("due")), look="wk-pair"),
        Text(state, look="wk-small", icon="minus" if item.missing else "check"),
    )
    return Group(parts, tag="article", look="wk-card", key=f"plan-{item.idea.id}")


def _second_line(item: PlanItem, workshop: Workshop, language: Language) -> str:
    pains = counted(f"{_WORDS}.pains", language, len(item.pains)) if item.pains else ""
    value = language.number(item.leverage)
    leverage = label(f"{_WORDS}.leverage", language, value=value) if item.leverage else ""
    phases = ", ".join(idea_phases(workshop, item.idea, language))
    return " · ".join(filter(None, [phases, item.horizon, pains, leverage]))


def _owner(idea: Idea, fields: EntryFields, workshop: Workshop) -> tuple[Node, ...]:
    known = [Option(owner.id, owner.role) for owner in workshop.owners if owner.role]
    give = partial(give_owner, idea_id=idea.id, owner_id=new_id("owner"))
    new = Collect(
        label(f"{_WORDS}.new_owner", fields.language),
        idea.owner_id,
        Edit(give),
        placeholder=label(f"{_WORDS}.placeholder.new_owner", fields.language),
        lang=workshop.language,
        key=field_key(idea.id, "new-owner"),
    )
    return (*([fields.menu("owner_id", known)] if known else []), new)


def _kpi(idea: Idea, fields: EntryFields, workshop: Workshop) -> Node:
    known = [Option(kpi.id, kpi.name) for kpi in workshop.kpis if kpi.name]
    if known:
        return fields.menu("kpi_id", known)
    give = partial(give_kpi, idea_id=idea.id, kpi_id=new_id("kpi"))
    return Collect(
        label(f"{_WORDS}.kpi_id", fields.language),
        idea.kpi_id,
        Edit(give),
        placeholder=label(f"{_WORDS}.placeholder.new_kpi", fields.language),
        lang=workshop.language,
        key=field_key(idea.id, "new-kpi"),
    )


def _missing(item: PlanItem, language: Language) -> str:
    return ", ".join(label(f"{_WORDS}.missing_{name}", language) for name in item.missing)


def _line(item: PlanItem, language: Language) -> Group:
    due = language.day(item.due) if item.due else ""
    parts = (
        Text(f"{item.letter} · {item.idea.text}"),
        Text(" · ".join(filter(None, [item.owner, item.kpi, due])), look="wk-muted wk-small"),
    )
    return Group(parts, look="wk-done", key=f"done-{item.idea.id}")
