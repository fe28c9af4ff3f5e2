"""The emotions of a map: numbers on any scale, signs and words become scores from −2 to +2 (E09)."""

from collections import defaultdict
from dataclasses import dataclass

from workshop_kit.content.emotions import emotion_words
from workshop_kit.importers.map_lanes import Lane
from workshop_kit.importers.map_tables import LaneValue
from workshop_kit.importers.plain_book import content_text
from workshop_kit.model.journeys import Emotion
from workshop_kit.workflows.adopting.cell_lines import cell_lines
from workshop_kit.workflows.adopting.felt_texts import Felt, felt
from workshop_kit.workflows.adopting.map_case import MapCase, brief
from workshop_kit.workflows.adopting.scales import Scale, scale_of

_NAMED = 3


@dataclass
class _Gathered:
    """What the lanes say of the emotion of one action."""

    by_number: int | None = None
    by_words: int | None = None
    word: str = ""
    trigger: str = ""


def read_emotions(case: MapCase, asked: Scale | None) -> None:
    """Give actions their emotions; ``asked`` is the scale that somebody named."""
    gathered: dict[int, _Gathered] = defaultdict(_Gathered)
    for lane in case.lanes("emotion_score", "emotion"):
        _read(case, lane, asked, gathered)
    for column, value in case.by_column(*case.lanes("emotion_trigger")):
        emotion = gathered[column]
        emotion.trigger = _joined(emotion.trigger, *cell_lines(value.content))
    for column, emotion in gathered.items():
        case.actions[column]["emotion"] = _emotion(case, emotion)
    torn = sum(_is_torn(emotion) for emotion in gathered.values())
    if torn:
        case.tell("question", case.table.sheet.title, "two_scores", count=str(torn))
    _tell_open(case, [column for column, emotion in gathered.items() if _score(emotion) is None])


def _read(case: MapCase, lane: Lane, asked: Scale | None, gathered: dict[int, _Gathered]) -> None:
    """Read the cells of a lane on its scale."""
    values = [(value, felt(value.content)) for value in case.readable(lane)]
    scale = _scale(case, lane, [one for _, one in values], asked)
    changed = []
    for value, one in values:
        for column in value.columns:
            _gather(gathered[column], one, scale)
        changed += _told(case, value, one, scale)
    if changed:
        case.aside.append((lane.name, changed))
    worded = sum(one.number is None and one.score is not None for _, one in values)
    if worded:
        where = case.where(lane.place)
        case.tell("question", where, "from_words", name=lane.name, count=str(worded))


def _scale(case: MapCase, lane: Lane, told: list[Felt], asked: Scale | None) -> Scale:
    """Return the scale of a lane, and ask where the map does not name it."""
    numbers = [one.number for one in told if one.number is not None]
    top = next((one.top for one in told if one.top is not None), None)
    scale = asked or scale_of(lane.name, numbers, top)
    if numbers and not scale.is_ours:
        key = "scale" if scale.sure else "likely_scale"
        case.tell("question", case.where(lane.place), key, name=lane.name, scale=str(scale))
    elif numbers and not scale.sure:
        case.tell("question", case.where(lane.place), "our_scale", name=lane.name)
    return scale


def _gather(one: _Gathered, more: Felt, scale: Scale) -> None:
    if more.number is not None and one.by_number is None:
        one.by_number = scale.score(more.number)
    if more.is_known and one.by_words is None:
        one.by_words = more.score
    if more.word and not one.word:
        one.word = more.word
    elif more.word:
        one.trigger = _joined(one.trigger, more.word)
    one.trigger = _joined(one.trigger, more.trigger)


def _told(case: MapCase, value: LaneValue, one: Felt, scale: Scale) -> list[str]:
    """Return a line for the notes where a cell does not stay as it was written."""
    content = content_text(value.content).strip()
    score = one.score if one.number is None else scale.score(one.number)
    if one.number is not None and score is None:
        case.tell(
            "problem", case.where(value.place), "off_the_scale", given=content, scale=str(scale)
        )
    if one.number is not None:
        kept = scale.is_ours and score == one.number and content.strip("+-−–").isdecimal()
    else:
        kept = content in (one.word, one.trigger)
    if kept:
        return []
    told = "?" if score is None else case.language.number(score, signed=True)
    return [f"{case.placed(value)} → {told}"]


def _is_torn(one: _Gathered) -> bool:
    """Whether numbers say one thing of an action and words another."""
    return None not in (one.by_number, one.by_words) and one.by_number != one.by_words


def _score(one: _Gathered) -> int | None:
    return one.by_words if one.by_number is None else one.by_number


def _emotion(case: MapCase, one: _Gathered) -> Emotion:
    """Return an emotion; a word that the picker offers is named by its key."""
    listed = {word.label.casefold(): word.key for word in emotion_words(case.language)}
    key = listed.get(one.word.casefold(), "")
    return Emotion(
        score=_score(one), word_key=key, word="" if key else one.word, trigger=one.trigger
    )


def _tell_open(case: MapCase, columns: list[int]) -> None:
    if not columns:
        return
    names = [case.actions[column]["text"] or case.phase_of[column].label for column in columns]
    told = "; ".join(brief(name) for name in names[:_NAMED]) + (" …" if names[_NAMED:] else "")
    sheet = case.table.sheet.title
    case.tell("question", sheet, "no_score", count=str(len(names)), actions=told)


def _joined(before: str, *more: str) -> str:
    return "; ".join(filter(None, (before, *more)))
