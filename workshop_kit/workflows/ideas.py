"""Edits of ideas, pains and keywords, as functions ``(workshop, value) → workshop`` (S15-S18)."""

from datetime import date

from workshop_kit.analysis.keywords import (
    MOST,
    Found,
    fold,
    recurring_words,
    spoken_texts,
    words,
)
from workshop_kit.content.language import language_or_english
from workshop_kit.content.stop_words import plural_endings, stop_words
from workshop_kit.model.edits import change_entry, put
from workshop_kit.model.goals import Kpi
from workshop_kit.model.ideas import Cover, Idea, Keyword, Pain
from workshop_kit.model.keys import CoverStrength
from workshop_kit.model.people import Owner
from workshop_kit.model.records import Decision
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line


def add_ideas(workshop: Workshop, value: str, *, first_id: str, keyword_id: str = "") -> Workshop:
    r"""Make an idea of each line, at once; empty lines are none.

    ``first_id`` begins their ids, so that one message that arrives twice adds them once.
    ``keyword_id`` is the keyword they were found under.

    Examples
    --------
    >>> workshop = add_ideas(Workshop(id="w"), "Offer in a day\n\nOne price", first_id="idea-1")
    >>> [idea.text for idea in workshop.ideas]
    ['Offer in a day', 'One price']
    """
    lines = filter(None, map(one_line, value.splitlines()))
    found_under = (keyword_id,) if workshop.find(keyword_id) else ()
    for place, line in enumerate(lines):
        idea = Idea(id=f"{first_id}-{place}", text=line, keyword_ids=found_under)
        workshop = put(workshop, "ideas", idea)
    return workshop


def add_pains(workshop: Workshop, value: str, *, first_id: str) -> Workshop:
    """Make a pain of each line; empty lines are none."""
    lines = filter(None, map(one_line, value.splitlines()))
    for place, line in enumerate(lines):
        workshop = put(workshop, "pains", Pain(id=f"{first_id}-{place}", text=line))
    return workshop


def turn_cover(workshop: Workshop, _value: str = "", *, idea_id: str, pain_id: str) -> Workshop:
    """Go round what an idea is to a pain: nothing, helps, solves, nothing (I01).

    Examples
    --------
    >>> workshop = Workshop(id="w", pains=(Pain(id="p"),), ideas=(Idea(id="i"),))
    >>> turned = turn_cover(workshop, idea_id="i", pain_id="p")
    >>> [cover.strength.value for cover in turned.ideas[0].covers]
    ['helps']
    """
    idea, pain = workshop.find(idea_id), workshop.find(pain_id)
    if not isinstance(idea, Idea) or not isinstance(pain, Pain):
        return workshop
    others = tuple(cover for cover in idea.covers if cover.pain_id != pain_id)
    following = {None: CoverStrength.HELPS, CoverStrength.HELPS: CoverStrength.SOLVES}
    strength = following.get(strength_of(idea, pain_id))
    mine = (Cover(pain_id=pain_id, strength=strength),) if strength else ()
    return change_entry(workshop, idea_id, covers=(*others, *mine))


def strength_of(idea: Idea, pain_id: str) -> CoverStrength | None:
    """Return how far an idea answers a pain, or nothing."""
    return next((cover.strength for cover in idea.covers if cover.pain_id == pain_id), None)


def set_causes(workshop: Workshop, value: str, *, entry_id: str) -> Workshop:
    """Write the causes of a pain, one a line (L08)."""
    causes = tuple(filter(None, map(one_line, value.splitlines())))
    return change_entry(workshop, entry_id, causes=causes)


def suggested_keywords(workshop: Workshop) -> tuple[Found, ...]:
    """Return the words that come back in the research and are no keywords yet, ten at most."""
    language = language_or_english(workshop.language)
    endings = plural_endings(language)
    chosen = {fold(word) for keyword in workshop.keywords for word in words(keyword.text)}
    known = chosen | {several for one in chosen for several in _several(one, endings)}
    # a persona is whom all of it is about
    names = {fold(word) for persona in workshop.personas for word in words(persona.name)}
    found = recurring_words(spoken_texts(workshop), stop_words() | names, endings)
    return tuple(word for word in found if fold(word.text) not in known)[:MOST]


def add_keyword(workshop: Workshop, value: str, *, keyword_id: str) -> Workshop:
    """Put a word at the end of the keywords, unless it is there already."""
    text = one_line(value)
    if not text or any(fold(keyword.text) == fold(text) for keyword in workshop.keywords):
        return workshop
    return put(workshop, "keywords", Keyword(id=keyword_id, text=text))


def give_owner(workshop: Workshop, value: str, *, idea_id: str, owner_id: str) -> Workshop:
    """Make the role with this name answer for an idea; a role that is not known yet is noted."""
    role = one_line(value)
    if not role:
        return workshop
    known = next((o.id for o in workshop.owners if o.role.casefold() == role.casefold()), "")
    if not known:
        workshop = put(workshop, "owners", Owner(id=owner_id, role=role))
    return change_entry(workshop, idea_id, owner_id=known or owner_id)


def give_kpi(workshop: Workshop, value: str, *, idea_id: str, kpi_id: str) -> Workshop:
    """Tie an idea to the KPI with this name; one that is not known yet is noted."""
    name = one_line(value)
    if not name:
        return workshop
    known = next((k.id for k in workshop.kpis if k.name.casefold() == name.casefold()), "")
    if not known:
        workshop = put(workshop, "kpis", Kpi(id=kpi_id, name=name))
    return change_entry(workshop, idea_id, kpi_id=known or kpi_id)


def add_decision(workshop: Workshop, value: str, *, decision_id: str, today: date) -> Workshop:
    """Write something that was decided into the log, with its day (I09)."""
    text = one_line(value)
    if not text:
        return workshop
    return put(workshop, "decisions", Decision(id=decision_id, day=today, text=text))


def _several(one: str, endings: tuple[tuple[str, str], ...]) -> set[str]:
    """Return the plurals a word may have, and the words it may be the plural of."""
    forms = {one.removesuffix(end) + several for end, several in endings if one.endswith(end)}
    return forms | {
        one.removesuffix(several) + end for end, several in endings if one.endswith(several)
    }
