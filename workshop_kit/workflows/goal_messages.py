"""What could be said better about a goal: sentences that advise and never refuse (W18)."""

import re
from dataclasses import dataclass

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, languages
from workshop_kit.model.goals import Goal

_DIGITS_OF_A_SHARE = 2
_BARE_NUMBER = re.compile(r"\d+([.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence about one field; ``missing`` tells a gap from something unclear."""

    field: str
    text: str
    missing: bool = False


def goal_messages(goal: Goal, language: Language) -> tuple[Message, ...]:
    """Return what to look at again in a goal, unclear values first, then gaps in reading order.

    An empty goal is silent. A number without a unit is clear when the other end of the way has
    one, when it is signed (*+12*), or when the metric says what is counted (*contracts a month*).

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> goal = Goal(id="g", text="Sell more", metric="Test drives", target="25")
    >>> [message.text for message in goal_messages(goal, language("en"))][0]
    'The target is “25”. Add a unit, for example 25%.'
    """
    return (*_unclear(goal, language), *_gaps(goal, language))


def _unclear(goal: Goal, language: Language) -> tuple[Message, ...]:
    if _metric_counts(goal.metric):
        return ()
    bare = {field: _is_bare(getattr(goal, field)) for field in ("target", "baseline")}
    if bare["target"] and (bare["baseline"] or not goal.baseline):
        field = "target"
    elif bare["baseline"] and not bare["target"] and goal.target:
        field = "baseline"
    else:
        return ()
    given = getattr(goal, field)
    example = _with_unit(given, language)
    text = label(f"notebooks.goals.bare_{field}", language, given=given, example=example)
    return (Message(field, text),)


def _with_unit(number: str, language: Language) -> str:
    """Return a number with a unit that suits it: few shares are greater than a hundred."""
    if len(number) > _DIGITS_OF_A_SHARE:
        return label("notebooks.goals.a_month", language, number=number)
    return language.percent.format(number)


def _gaps(goal: Goal, language: Language) -> tuple[Message, ...]:
    filled = {
        field: bool(getattr(goal, field))
        for field in ("text", "metric", "target", "baseline", "day")
    }
    if not any(filled.values()):
        return ()
    if not filled["text"]:
        wanted = ["text"]
    else:
        # a way needs its end before its beginning
        wanted = ["metric", "target", "baseline", "day"]
        if not filled["target"]:
            wanted.remove("baseline")
    return tuple(
        Message(field, label(f"notebooks.goals.missing_{field}", language), missing=True)
        for field in wanted
        if not filled[field]
    )


def _is_bare(value: str) -> bool:
    return _BARE_NUMBER.fullmatch(value.strip()) is not None


def _metric_counts(metric: str) -> bool:
    """Whether the metric itself says what the number counts, in any of the kit’s languages."""
    words = "|".join(label("notebooks.goals.counting", known) for known in languages().values())
    return re.search(rf"\b(?:{words})\b", metric, flags=re.IGNORECASE) is not None
