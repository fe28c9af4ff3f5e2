"""Pains and the ideas that answer them: many to many, because one idea may cover several."""

from datetime import date

from pydantic import Field

from workshop_kit.model.keys import (
    CoverStrength,
    Failure,
    Horizon,
    IdeaFamily,
    PainKind,
    Severity,
)
from workshop_kit.model.value import Entry, NoId, Value


class Pain(Entry):
    """What hurts, where, how badly, and how it may break the chain (B15, L02-L08)."""

    text: str = ""
    action_ids: tuple[NoId, ...] = ()
    touchpoint_ids: tuple[NoId, ...] = ()
    kind: PainKind | None = None
    severity: Severity = Severity.SLOWS
    failure: Failure | None = None
    causes: tuple[str, ...] = ()
    source_ids: tuple[NoId, ...] = ()
    accepted_reason: str = ""


class Cover(Value):
    """A pain that an idea answers, wholly or in part (I01)."""

    pain_id: NoId
    strength: CoverStrength = CoverStrength.SOLVES


class Idea(Entry):
    """An answer to pains; with owner, KPI and date it is an opportunity in the plan (OUT5).

    ``impact`` and ``effort`` run from 1 to 5.
    """

    text: str = ""
    covers: tuple[Cover, ...] = ()
    keyword_ids: tuple[NoId, ...] = ()
    impact: int | None = Field(default=None, ge=1, le=5)
    effort: int | None = Field(default=None, ge=1, le=5)
    horizon: Horizon | None = None
    family: IdeaFamily | None = None
    channel_keys: tuple[str, ...] = ()
    owner_id: NoId = ""
    kpi_id: NoId = ""
    due: date | None = None
    decision: str = ""


class Keyword(Entry):
    """A word of the business that steers the brainstorming (I02)."""

    text: str = ""


class Test(Entry):
    """A hypothesis that an idea is tried against (I08)."""

    # the name is the field's; without this, pytest would take it for a test class
    __test__ = False

    idea_id: NoId = ""
    hypothesis: str = ""
    metric: str = ""
    start: date | None = None
    end: date | None = None
    result: str = ""
