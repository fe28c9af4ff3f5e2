"""The decision on a touchpoint that customers look for and do not find (S09, S19).

It is told by what the map already holds, so that grid and deck show it without knowing of it:
a touchpoint that is to be started becomes *planned*, one that is put off or turned down stays
*absent*, and its ``decision`` begins with the word for that, in the language of the workshop.
What the team adds, why or with which beginning, follows after a colon.
"""

from enum import StrEnum

from workshop_kit.content.labels import label
from workshop_kit.content.language import language_or_english, languages
from workshop_kit.model.edits import change_entry
from workshop_kit.model.keys import TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line


class Verdict(StrEnum):
    """What was decided on an absent touchpoint."""

    START = "start"
    NOT_NOW = "not_now"
    NO = "no"


def waiting_touchpoints(workshop: Workshop) -> tuple[Touchpoint, ...]:
    """Return the touchpoints that are absent or planned, those without a decision first."""
    waiting = [t for t in workshop.touchpoints if t.status is not TouchpointStatus.ACTIVE]
    return tuple(sorted(waiting, key=lambda touchpoint: verdict_of(touchpoint) is not None))


def verdict_of(touchpoint: Touchpoint) -> Verdict | None:
    """Return what was decided, or nothing.

    Examples
    --------
    >>> verdict_of(Touchpoint(id="t", status="absent", decision="Not now: no budget before May"))
    <Verdict.NOT_NOW: 'not_now'>
    >>> verdict_of(Touchpoint(id="t", status="planned", decision="With the next deliveries"))
    <Verdict.START: 'start'>
    """
    if touchpoint.status is TouchpointStatus.PLANNED:
        return Verdict.START
    head, _, _ = touchpoint.decision.partition(":")
    return _VERDICTS.get(head.strip().casefold())


def reason_of(touchpoint: Touchpoint) -> str:
    """Return what the team added to its decision.

    Examples
    --------
    >>> reason_of(Touchpoint(id="t", status="absent", decision="No: one more app for nobody"))
    'one more app for nobody'
    """
    head, _, reason = touchpoint.decision.partition(":")
    told = head.strip().casefold() in _VERDICTS
    return reason.strip() if told else touchpoint.decision


def decide(workshop: Workshop, value: str, *, entry_id: str) -> Workshop:
    """Write a decision and keep its reason; the same decision again takes it back."""
    touchpoint = workshop.find(entry_id)
    if not isinstance(touchpoint, Touchpoint):
        return workshop
    verdict = Verdict(value)
    chosen = None if verdict_of(touchpoint) is verdict else verdict
    return _written(workshop, touchpoint, chosen, reason_of(touchpoint))


def give_reason(workshop: Workshop, value: str, *, entry_id: str) -> Workshop:
    """Write why it was decided so; the decision stays."""
    touchpoint = workshop.find(entry_id)
    if not isinstance(touchpoint, Touchpoint):
        return workshop
    return _written(workshop, touchpoint, verdict_of(touchpoint), one_line(value))


def _written(
    workshop: Workshop, touchpoint: Touchpoint, verdict: Verdict | None, reason: str
) -> Workshop:
    begun = verdict is Verdict.START
    status = TouchpointStatus.PLANNED if begun else TouchpointStatus.ABSENT
    decision = reason
    if verdict is not None and not begun:
        word = label(f"terms.verdict.{verdict}", language_or_english(workshop.language))
        decision = f"{word}: {reason}" if reason else word
    return change_entry(workshop, touchpoint.id, status=status, decision=decision)


_VERDICTS = {
    label(f"terms.verdict.{verdict}", known).casefold(): verdict
    for verdict in Verdict
    for known in languages().values()
}
"""The word that begins a decision, in every language of the kit."""
