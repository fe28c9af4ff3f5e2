"""What the persona feels during an action: score, word, trigger, sources (S13, E09-E11)."""

from functools import partial

from workshop_kit.content.emotions import emotion_scale, emotion_words
from workshop_kit.content.labels import label
from workshop_kit.model.journeys import Action, Emotion
from workshop_kit.model.keys import Tag
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Choice,
    Edit,
    Field,
    Link,
    Look,
    Node,
    Option,
    Remove,
    Text,
)
from workshop_kit.widgets.board.sources import source_controls
from workshop_kit.widgets.empathy.phase_tabs import emotion_sign
from workshop_kit.widgets.empathy.sight import Sight
from workshop_kit.widgets.fields import field_key
from workshop_kit.widgets.notebook_names import START
from workshop_kit.workflows.columns import begin_action
from workshop_kit.workflows.emotions import (
    UNKNOWN,
    forget_emotion,
    set_score,
    set_trigger,
    set_word,
    turn_emotion_source,
    turn_word,
)


def emotion_panel(sight: Sight, look_at_action: Look) -> tuple[Node, ...]:
    """Return what the persona feels during the action that is looked at, or what comes first."""
    title = Text(label("empathy.emotion.title", sight.language, name=sight.name), "h3")
    if sight.action is None:
        return title, *_without_action(sight)
    fields = EntryFields(sight.action, "empathy.action", sight.language, sight.workshop.language)
    parts: tuple[Node, ...] = (
        title,
        *_choice_of_action(sight, look_at_action),
        fields.line("text", look="wk-strong"),
        _scale(sight, sight.action),
    )
    emotion = sight.action.emotion
    if emotion is None:
        return *parts, Text(label("empathy.emotion.example", sight.language), look="wk-example")
    return *parts, *_details(sight, sight.action, emotion)


def _without_action(sight: Sight) -> tuple[Node, ...]:
    language = sight.language
    if sight.phase is None and sight.journey and sight.journey.phases:
        return (Text(label("empathy.emotion.choose_phase", language)),)
    if sight.phase is None:
        return (
            Text(label("empathy.emotion.no_phase", language)),
            Link(label("empathy.begin.start", language), START, look="wk-quiet"),
        )
    action_id = sight.new_ids["action"]
    first = Field(
        label("empathy.action.text", language),
        "",
        Edit(partial(begin_action, phase_id=sight.phase.id, action_id=action_id)),
        placeholder=label("empathy.action.placeholder.text", language),
        lang=sight.workshop.language,
        # the key of the field that follows once the action is there: it is the same field
        key=field_key(action_id, "text"),
        look="wk-strong",
    )
    return (
        Text(label("empathy.emotion.no_action", language)),
        first,
        Text(label("empathy.emotion.example", language), look="wk-example"),
    )


def _choice_of_action(sight: Sight, look_at_action: Look) -> tuple[Node, ...]:
    """Return the actions to choose from; where there is only one, nothing is to be chosen."""
    if len(sight.actions) == 1 or sight.action is None:
        return ()
    options = tuple(
        Option(action.id, action.text or _unnamed(sight, number), _sign(action))
        for number, action in enumerate(sight.actions, start=1)
    )
    choice = Choice(
        label("empathy.emotion.actions", sight.language),
        options,
        sight.action.id,
        look_at_action,
        key="action",
        look="wk-action-choice",
    )
    derived = Text(label("empathy.emotion.derived", sight.language), look="wk-small wk-muted")
    return choice, derived


def _unnamed(sight: Sight, number: int) -> str:
    return label("empathy.emotion.unnamed", sight.language, number=number)


def _sign(action: Action) -> str:
    if action.emotion is None:
        return ""
    return emotion_sign(action.emotion.score, sourced=bool(action.emotion.source_ids))


def _scale(sight: Sight, action: Action) -> Choice:
    """Return the six places of the scale: sign, number and word."""
    language = sight.language
    words = emotion_scale(language)
    options = [
        Option(str(score), language.number(score, signed=True), emotion_sign(score), words[score])
        for score in sorted(words)
    ]
    unknown = Option(UNKNOWN, "?", emotion_sign(None), label("empathy.emotion.unknown", language))
    return Choice(
        label("empathy.emotion.scale", language),
        (*options, unknown),
        _chosen(action.emotion),
        Edit(partial(set_score, action_id=action.id)),
        key=field_key(action.id, "emotion"),
        look="wk-unnamed wk-scale",
    )


def _chosen(emotion: Emotion | None) -> str:
    if emotion is None:
        return ""
    return UNKNOWN if emotion.score is None else str(emotion.score)


def _details(sight: Sight, action: Action, emotion: Emotion) -> tuple[Node, ...]:
    """Return the word, the trigger and the sources of an emotion."""
    language, key = sight.language, action.id
    tag = Tag.EVIDENCE if emotion.source_ids else Tag.ASSUMPTION
    change = partial(turn_emotion_source, action_id=key)
    said = label("empathy.emotion.forgotten", language, text=action.text)
    return (
        *_words(sight, action, emotion),
        Field(
            label("empathy.emotion.trigger", language),
            emotion.trigger,
            Edit(partial(set_trigger, action_id=key)),
            placeholder=label("empathy.emotion.trigger_placeholder", language),
            lang=sight.workshop.language,
            key=field_key(key, "trigger"),
        ),
        Text(label(f"terms.tag.{tag}", language), look="wk-small", icon=tag),
        *source_controls(
            sight.workshop, field_key(key, "emotion"), emotion.source_ids, change, sight.language
        ),
        Button(
            label("empathy.emotion.forget", language),
            Remove(partial(forget_emotion, action_id=key), said),
            key=field_key(key, "forget"),
            look="wk-quiet wk-remove",
        ),
    )


def _words(sight: Sight, action: Action, emotion: Emotion) -> tuple[Node, ...]:
    """Return the library’s words for the score, the chosen one, and a field for another."""
    language = sight.language
    options = tuple(
        Option(word.key, word.label)
        for word in emotion_words(language)
        if word.key == emotion.word_key or word.score == emotion.score
    )
    chips = Chips(
        label("empathy.emotion.word", language),
        options,
        (emotion.word_key,) if emotion.word_key and not emotion.word else (),
        Edit(partial(turn_word, action_id=action.id)),
        key=field_key(action.id, "word_key"),
    )
    own = Field(
        label("empathy.emotion.own_word", language),
        emotion.word,
        Edit(partial(set_word, action_id=action.id)),
        placeholder=label("empathy.emotion.own_word_placeholder", language),
        lang=sight.workshop.language,
        key=field_key(action.id, "word"),
    )
    return (*((chips,) if options else ()), own)
