"""The sentence that sums a map up, with a suggestion; what is said held against what is thought."""

from functools import partial
from textwrap import shorten

from workshop_kit.analysis.empathy import lowest_action, said_and_thought
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, language_or_english
from workshop_kit.views.empathy_summary import suggested_summary
from workshop_kit.widgets.board.nodes import Button, Edit, Field, Group, Node, Text
from workshop_kit.widgets.empathy.phase_tabs import emotion_sign
from workshop_kit.widgets.empathy.sight import Sight
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.empathy import write_map

_LONGEST = 60


def map_field(sight: Sight, name: str, look: str = "") -> Field:
    """Return a field of the map, which may not have been begun yet."""
    empathy = sight.empathy
    return Field(
        label(f"empathy.map.{name}", sight.language),
        getattr(empathy, name),
        Edit(partial(write_map, empathy=empathy, field=name)),
        placeholder=label(f"empathy.map.placeholder.{name}", sight.language),
        lang=sight.workshop.language,
        key=field_key(empathy.id, name),
        look=look,
    )


def summary_band(sight: Sight) -> Group:
    """Return the summary with its sign, a suggestion that differs from it, and the headline."""
    felt = lowest_action(sight.actions)
    sign = emotion_sign(felt.emotion.score) if felt and felt.emotion else ""
    parts = (
        Text("", "span", icon=sign, look="wk-band-sign"),
        Group(
            (
                map_field(sight, "summary", "wk-quote"),
                *_suggestion(sight),
                map_field(sight, "headline"),
            ),
            look="wk-band-words",
        ),
    )
    return Group(parts if sign else parts[1:], look="wk-note wk-band", key="band")


def _suggestion(sight: Sight) -> tuple[Node, ...]:
    """Return the kit’s own sentence, in the language the team writes in."""
    language = sight.language
    written_in = language_or_english(sight.workshop.language)
    sentence = suggested_summary(sight.persona, lowest_action(sight.actions), written_in)
    if sentence and sentence == sight.empathy.summary:
        return ()
    if not sentence:
        waits = label("empathy.summary.waits", language)
        return () if sight.empathy.summary else (Text(waits, look="wk-small wk-muted"),)
    change = partial(write_map, empathy=sight.empathy, field="summary")
    use = Button(
        label("empathy.summary.use", language),
        Edit(change, read=lambda _pressed: sentence),
        key="use-suggestion",
        look="wk-quiet",
    )
    offer = label("empathy.summary.offer", language)
    words = (
        Text(offer, "span", look="wk-small wk-muted"),
        Text(sentence, "span", look="wk-example"),
    )
    return (Group((*words, use), look="wk-line wk-suggestion"),)


def difference(sight: Sight) -> tuple[Node, ...]:
    """Return the hint to compare what is said with what is thought, once both are there."""
    found = said_and_thought(sight.workshop, sight.empathy)
    if found is None:
        return ()
    said, thought = (_quoted(statement.text, sight.language) for statement in found)
    hint = label("empathy.differs", sight.language, said=said, thought=thought)
    return (Text(hint, icon="idea", look="wk-hint"),)


def _quoted(text: str, language: Language) -> str:
    short = shorten(text, _LONGEST, placeholder=" …")
    return language.quote(short if short != " …".strip() else f"{text[:_LONGEST]} …")
