"""The first part: what hurts, and what the earlier steps have found (S15, L02-L08)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.collect import Collect
from workshop_kit.widgets.board.nodes import Button, Edit, Group, Text
from workshop_kit.widgets.brainstorming.looking import Looking
from workshop_kit.widgets.brainstorming.pain_card import pain_card
from workshop_kit.workflows.entries import add
from workshop_kit.workflows.gathering import Gathered, gathered
from workshop_kit.workflows.ideas import add_pains
from workshop_kit.workflows.ids import new_id

_WORDS = "brainstorming.collect"


def pain_part(workshop: Workshop, looking: Looking, language: Language) -> Group:
    """Return the pains and, beside them, what could be taken over with one click."""
    return Group(
        (_pains(workshop, looking, language), _found(workshop, language)), look="wk-main-side"
    )


def _pains(workshop: Workshop, looking: Looking, language: Language) -> Group:
    cards = tuple(pain_card(pain, workshop, looking, language) for pain in workshop.pains)
    example = () if cards else (Text(label(f"{_WORDS}.example", language), look="wk-example"),)
    new = Collect(
        label(f"{_WORDS}.new", language),
        str(len(workshop.pains)),
        Edit(partial(add_pains, first_id=new_id("pain"))),
        placeholder=label(f"{_WORDS}.new_placeholder", language),
        lines=True,
        lang=workshop.language,
        key="new-pains",
    )
    return Group(
        (
            Text(label(f"{_WORDS}.pains", language), "h3"),
            new,
            *example,
            Group(cards, look="wk-cards wk-notes"),
        ),
        tag="section",
        look="wk-panel wk-pain",
        key="pains",
    )


def _found(workshop: Workshop, language: Language) -> Group:
    notes = tuple(_note(found, workshop, language) for found in gathered(workshop, language))
    nothing = () if notes else (Text(label(f"{_WORDS}.none_left", language), look="wk-muted"),)
    return Group(
        (
            Text(label(f"{_WORDS}.found", language), "h3"),
            Text(label(f"{_WORDS}.found_lead", language), look="wk-muted"),
            *nothing,
            Group(notes, look="wk-cards"),
        ),
        tag="section",
        look="wk-panel wk-opp",
        key="found",
    )


def _note(found: Gathered, workshop: Workshop, language: Language) -> Group:
    kind = label(f"{_WORDS}.{found.kind}", language)
    word = label(f"{_WORDS}.take_{found.kind}", language)
    take = Button(
        word,
        Edit(partial(add, register=found.register, entry=found.entry)),
        icon="plus",
        name=f"{word}: {found.text}",
        key=f"take-{found.entry.id}",
        look="wk-quiet",
    )
    icon = "gap" if found.kind == "gap" else "idea"
    return Group(
        (
            Text(found.text, look="wk-said", lang=workshop.language),
            Text(f"{kind} · {found.where}", look="wk-muted wk-small", icon=icon),
            Group((take,), look="wk-foot"),
        ),
        tag="article",
        look=f"wk-card wk-sticky wk-sticky-{found.kind}",
        key=f"found-{found.entry.id}",
        label=found.text,
    )
