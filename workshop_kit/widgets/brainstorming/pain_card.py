"""One pain: a card that opens for where it hurts, how, why, and what became of it."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.ideas import Pain
from workshop_kit.model.keys import Failure, PainKind, Severity
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields, options_of
from workshop_kit.widgets.board.nodes import Button, Edit, Field, Group, Node, Option, Text
from workshop_kit.widgets.brainstorming.looking import Looking
from workshop_kit.widgets.brainstorming.picked import picked
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.ideas import set_causes

_WORDS = "brainstorming.pain"


def pain_card(pain: Pain, workshop: Workshop, looking: Looking, language: Language) -> Group:
    """Return the card of a pain; one at a time is open."""
    fields = EntryFields(pain, _WORDS, language, workshop.language)
    opened = looking.pain_id == pain.id
    severity = fields.choice(
        "severity", options_of(Severity, "terms.severity", language), look="wk-unnamed"
    )
    parts: tuple[Node, ...] = (
        fields.line("text", look="wk-strong wk-unnamed"),
        Group((severity, _opener(pain, looking, language, opened=opened)), look="wk-ends"),
        *_told(pain, workshop, language),
    )
    if opened:
        parts = (*parts, *_details(pain, fields, workshop, language))
    return Group(
        parts,
        tag="article",
        look=f"wk-card wk-sticky wk-sticky-pain{' wk-opened' if opened else ''}",
        key=pain.id,
        label=pain.text or label("notebooks.forms.no_text", language),
    )


def _opener(pain: Pain, looking: Looking, language: Language, *, opened: bool) -> Button:
    word = label(f"{_WORDS}.{'close' if opened else 'open'}", language)
    return Button(
        word,
        looking.opening("pain_id", pain.id),
        icon="up" if opened else "down",
        name=f"{word}: {pain.text}",
        expanded=str(opened).lower(),
        key=field_key(pain.id, "open"),
        look="wk-quiet",
    )


def _told(pain: Pain, workshop: Workshop, language: Language) -> tuple[Text, ...]:
    """Return where it hurts and what comes of it, in a line each."""
    where = [entry for key in pain.action_ids if (entry := _action_name(key, workshop, language))]
    names = {point.id: point.name for point in workshop.touchpoints}
    where += [names[key] for key in pain.touchpoint_ids if names.get(key)]
    lines = [Text(" · ".join(where) or label(f"{_WORDS}.nowhere", language), look=_QUIET)]
    if pain.failure:
        lines.append(
            Text(label(f"terms.failure.{pain.failure}", language), look=_QUIET, icon="next")
        )
    if pain.accepted_reason:
        accepted = label(f"{_WORDS}.accepted", language, reason=pain.accepted_reason)
        lines.append(Text(accepted, look=_QUIET, icon="check"))
    return tuple(lines)


def _details(
    pain: Pain, fields: EntryFields, workshop: Workshop, language: Language
) -> tuple[Node, ...]:
    causes = Field(
        label(f"{_WORDS}.causes", language),
        "\n".join(pain.causes),
        Edit(partial(set_causes, entry_id=pain.id)),
        placeholder=label(f"{_WORDS}.placeholder.causes", language),
        lines=True,
        lang=workshop.language,
        key=field_key(pain.id, "causes"),
    )
    kinds = fields.menu("kind", options_of(PainKind, "history.pain_kind", language))
    failures = fields.menu("failure", options_of(Failure, "terms.failure", language))
    return (
        picked(fields, "action_ids", _actions(workshop, language)),
        picked(fields, "touchpoint_ids", _touchpoints(workshop)),
        Group((kinds, failures), look="wk-columns"),
        causes,
        picked(fields, "source_ids", _sources(workshop)),
        fields.line("accepted_reason"),
        Group((fields.remove(pain.text),), look="wk-foot"),
    )


def _actions(workshop: Workshop, language: Language) -> list[Option]:
    return [
        Option(action.id, _action_name(action.id, workshop, language))
        for journey in workshop.journeys
        for action in journey.actions
    ]


def _action_name(action_id: str, workshop: Workshop, language: Language) -> str:
    for journey in workshop.journeys:
        phases = {phase.id: phase_label(phase, journey, language) for phase in journey.phases}
        for action in journey.actions:
            if action.id == action_id:
                # an action may still be without words: then its phase says where
                return action.text or phases.get(action.phase_id, "")
    return ""


def _touchpoints(workshop: Workshop) -> list[Option]:
    return [Option(point.id, point.name) for point in workshop.touchpoints if point.name]


def _sources(workshop: Workshop) -> list[Option]:
    return [Option(source.id, source.kind) for source in workshop.sources if source.kind]


_QUIET = "wk-muted wk-small"
