"""The fourth part: the weakest link, the absent touchpoints, and what was decided (L01, S19, I09)."""

from datetime import date
from functools import partial

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Journey
from workshop_kit.model.records import Decision
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.collect import Collect
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Choice, Edit, Field, Group, Option, Text
from workshop_kit.widgets.brainstorming.chain_panel import chain_panel
from workshop_kit.widgets.brainstorming.looking import Looking
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.ideas import add_decision
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.touchpoint_decisions import (
    Verdict,
    decide,
    give_reason,
    reason_of,
    verdict_of,
    waiting_touchpoints,
)

_WORDS = "brainstorming.decide"


def decide_part(
    workshop: Workshop, journey: Journey | None, looking: Looking, language: Language, today: date
) -> Group:
    """Return the chain, and below it touchpoints beside the log of decisions."""
    below = Group(
        (_touchpoints(workshop, language), _log(workshop, language, today)), look="wk-main-side"
    )
    return Group((chain_panel(workshop, journey, looking, language), below), look="wk-stack")


def _touchpoints(workshop: Workshop, language: Language) -> Group:
    waiting = waiting_touchpoints(workshop)
    undecided = sum(verdict_of(point) is None for point in waiting)
    told = counted(f"{_WORDS}.open", language, undecided) if waiting else _word("none", language)
    cards = tuple(_touchpoint(point, workshop, language) for point in waiting)
    return Group(
        (
            Text(_word("touchpoints", language), "h3"),
            Text(told, look="wk-muted"),
            Group(cards, look="wk-cards"),
        ),
        tag="section",
        look="wk-panel wk-front",
        key="absent",
    )


def _touchpoint(point: Touchpoint, workshop: Workshop, language: Language) -> Group:
    verdict = verdict_of(point)
    options = tuple(Option(v.value, label(f"terms.verdict.{v}", language)) for v in Verdict)
    chosen = Choice(
        label(f"{_WORDS}.verdict", language, touchpoint=point.name),
        options,
        verdict or "",
        Edit(partial(decide, entry_id=point.id)),
        key=field_key(point.id, "verdict"),
        look="wk-unnamed",
    )
    reason = Field(
        _word("reason_start" if verdict is Verdict.START else "reason", language),
        reason_of(point),
        Edit(partial(give_reason, entry_id=point.id)),
        placeholder=_word("reason_placeholder", language),
        lang=workshop.language,
        key=field_key(point.id, "reason"),
    )
    benefit = (
        (Text(point.benefit, look="wk-muted wk-small", lang=workshop.language),)
        if point.benefit
        else ()
    )
    name = Text(point.name or label("notebooks.forms.no_text", language), "h4")
    return Group(
        (Group((name, chosen), look="wk-ends"), *benefit, reason),
        tag="article",
        look="wk-card",
        key=f"decide-{point.id}",
        label=point.name,
    )


def _log(workshop: Workshop, language: Language, today: date) -> Group:
    entries = tuple(_decision(decision, workshop, language) for decision in workshop.decisions)
    new = Collect(
        _word("new", language),
        str(len(workshop.decisions)),
        Edit(partial(add_decision, decision_id=new_id("decision"), today=today)),
        placeholder=_word("new_placeholder", language),
        lang=workshop.language,
        key="new-decision",
    )
    return Group(
        (Text(_word("log", language), "h3"), Group(entries, look="wk-cards"), new),
        tag="section",
        look="wk-panel wk-back",
        key="log",
    )


def _decision(decision: Decision, workshop: Workshop, language: Language) -> Group:
    fields = EntryFields(decision, "brainstorming.decision", language, workshop.language)
    return Group(
        (
            fields.line("text", look="wk-strong wk-unnamed"),
            fields.line("reason"),
            Group((fields.day("day"), fields.remove(decision.text)), look="wk-foot"),
        ),
        tag="article",
        look="wk-card",
        key=decision.id,
        label=decision.text,
    )


def _word(key: str, language: Language) -> str:
    return label(f"{_WORDS}.{key}", language)
