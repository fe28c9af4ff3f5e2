"""The emotion of one column: score, word, trigger, sources (E09-E11)."""

from functools import partial

from workshop_kit.content.emotions import emotion_scale, emotion_words
from workshop_kit.content.labels import label
from workshop_kit.model.journeys import Emotion
from workshop_kit.widgets.board.nodes import Chips, Choice, Edit, Field, Node, Option
from workshop_kit.widgets.drawing.emotion_cells import emotion_sign
from workshop_kit.widgets.drawing.entry_details import source_chips
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.emotions import (
    UNKNOWN,
    set_score,
    set_trigger,
    set_word,
    turn_emotion_source,
    turn_word,
)

_WORDS = "drawing.emotion"


def emotion_details(sight: Sight, anchor: str) -> tuple[Node, ...]:
    """Return the scale and, once a place on it is chosen, what tells more about it."""
    action = sight.action(anchor)
    if action is None:
        return ()
    emotion = action.emotion
    if emotion is None:
        return (_scale(sight, anchor, None),)
    lang = sight.workshop.language
    edit = Edit(partial(turn_emotion_source, action_id=anchor))
    key = field_key(anchor, "emotion-sources")
    return (
        _scale(sight, anchor, emotion),
        *_words(sight, anchor, emotion),
        Field(
            label(f"{_WORDS}.own_word", sight.language),
            emotion.word,
            Edit(partial(set_word, action_id=anchor)),
            lang=lang,
            key=field_key(anchor, "word"),
        ),
        Field(
            label("grid.journey.emotion_trigger", sight.language),
            emotion.trigger,
            Edit(partial(set_trigger, action_id=anchor)),
            lang=lang,
            key=field_key(anchor, "trigger"),
        ),
        *source_chips(sight.workshop.sources, emotion.source_ids, edit, key, sight.language),
    )


def _scale(sight: Sight, anchor: str, emotion: Emotion | None) -> Choice:
    words = emotion_scale(sight.language)
    options = [
        Option(
            str(score),
            sight.language.number(score, signed=True),
            sign=emotion_sign(score),
            detail=words[score],
        )
        for score in sorted(words)
    ]
    unknown = label("terms.tag.unknown", sight.language)
    chosen = "" if emotion is None else UNKNOWN if emotion.score is None else str(emotion.score)
    return Choice(
        label(f"{_WORDS}.scale", sight.language),
        (*options, Option(UNKNOWN, "?", sign=emotion_sign(None), detail=unknown)),
        chosen,
        Edit(partial(set_score, action_id=anchor)),
        key=field_key(anchor, "score"),
        look="wk-map-scale",
    )


def _words(sight: Sight, anchor: str, emotion: Emotion) -> tuple[Chips, ...]:
    near = [
        word
        for word in emotion_words(sight.language)
        if word.score == emotion.score or word.key == emotion.word_key
    ]
    if not near:
        return ()
    return (
        Chips(
            label(f"{_WORDS}.word", sight.language),
            tuple(Option(word.key, word.label) for word in near),
            (emotion.word_key,) if emotion.word_key and not emotion.word else (),
            Edit(partial(turn_word, action_id=anchor)),
            key=field_key(anchor, "word_key"),
        ),
    )
