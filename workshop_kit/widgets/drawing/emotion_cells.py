"""The row of emotions: one cell a column, with its point and its piece of the curve (G06, E09)."""

from collections.abc import Iterator
from functools import partial

from workshop_kit.content.emotions import emotion_word
from workshop_kit.content.labels import label
from workshop_kit.model.journeys import Action, Emotion
from workshop_kit.views.column_curves import ColumnCurve, column_curves
from workshop_kit.widgets.board.map_nodes import MapCell, Mark
from workshop_kit.widgets.board.nodes import Edit
from workshop_kit.widgets.drawing.sight import Sight, cell_key
from workshop_kit.workflows.emotion_steps import step_score

_MIDDLE = 50.0


def emotion_cells(sight: Sight) -> Iterator[MapCell]:
    """Yield the cells of the emotions from left to right."""
    actions = [column.action for column in sight.grid.columns]
    felt = [action.emotion if action else None for action in actions]
    curves = column_curves([emotion.score if emotion else None for emotion in felt])
    weakest = sight.chain.weakest
    lowest = weakest.lowest.id if weakest and weakest.lowest else ""
    for column, curve in zip(sight.grid.columns, curves, strict=True):
        key = cell_key("emotion", column.key)
        if column.action is None:
            yield MapCell(Edit(lambda workshop, _value: workshop), row="emotion", key=key)
            continue
        mark = _mark(column.action, curve, sight, is_weak=column.key == lowest)
        yield MapCell(
            Edit(partial(step_score, action_id=column.key)),
            row="emotion",
            invite="" if column.action.emotion else label("drawing.invite.emotion", sight.language),
            mark=mark,
            key=key,
        )


def emotion_sign(score: int | None) -> str:
    """Return the name of the sign for a score."""
    if score is None:
        return "emotion-unknown"
    return f"emotion-{abs(score)}{'-' if score < 0 else ''}"


def _mark(action: Action, curve: ColumnCurve, sight: Sight, *, is_weak: bool) -> Mark:
    language = sight.language
    truth = label("grid.signs.moment_of_truth", language) if action.moment_of_truth else ""
    emotion = action.emotion
    if emotion is None:
        return Mark(truth=truth)
    return Mark(
        path=curve.path,
        level=_MIDDLE if curve.level is None else curve.level,
        sign=emotion_sign(emotion.score),
        said=_said(emotion, sight),
        hollow=not any(key in sight.workshop.by_id for key in emotion.source_ids),
        below=emotion.score is not None and emotion.score < 0,
        weak=label("drawing.map.weakest", language) if is_weak else "",
        truth=truth,
    )


def _said(emotion: Emotion, sight: Sight) -> str:
    """Write an emotion with its number; what nobody knows is said to be unknown."""
    word = emotion_word(emotion, sight.language)
    if emotion.score is None:
        return word or label("terms.tag.unknown", sight.language)
    return f"{word} {sight.language.number(emotion.score, signed=True)}"
