"""Which ideas answer most pains (I01, S18)."""

from collections.abc import Iterable

from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.keys import CoverStrength, Severity
from workshop_kit.model.workshop import Workshop

_WEIGHT = {Severity.SLOWS: 2.0, Severity.BLOCKS: 3.0}


def leverage(workshop: Workshop, idea: Idea) -> float:
    """Sum the pains an idea covers: 2 for one that slows, 3 for one that blocks, half if it only helps.

    Examples
    --------
    >>> pain = Pain(id="p", severity=Severity.BLOCKS)
    >>> idea = Idea(id="i", covers=(Cover(pain_id="p", strength=CoverStrength.HELPS),))
    >>> leverage(Workshop(id="w", pains=(pain,), ideas=(idea,)), idea)
    1.5
    """
    pains = {pain.id: pain for pain in workshop.pains}
    return sum(
        _weight(pains[cover.pain_id], cover) for cover in idea.covers if cover.pain_id in pains
    )


def ideas_for(workshop: Workshop, pain: Pain) -> tuple[Idea, ...]:
    """Return the ideas that cover a pain, those with most leverage first."""
    covering = [i for i in workshop.ideas if any(cover.pain_id == pain.id for cover in i.covers)]
    return tuple(sorted(covering, key=lambda idea: -leverage(workshop, idea)))


def ideas_touching(workshop: Workshop, pains: Iterable[Pain]) -> tuple[Idea, ...]:
    """Return the ideas that cover any of some pains, in the order of the register."""
    keys = {pain.id for pain in pains}
    return tuple(i for i in workshop.ideas if any(cover.pain_id in keys for cover in i.covers))


def pain_weight(pain: Pain) -> float:
    """Return what a pain weighs: 3 if it blocks, 2 if it slows."""
    return _WEIGHT[pain.severity]


def _weight(pain: Pain, cover: Cover) -> float:
    half = 0.5 if cover.strength is CoverStrength.HELPS else 1.0
    return pain_weight(pain) * half
