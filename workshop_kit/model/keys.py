"""The closed lists of the method: every key a workshop may store, without any wording.

Words for these keys in each language live in ``content``.
"""

from enum import StrEnum


class MethodStep(StrEnum):
    """The six steps of the method, in order (S01)."""

    GOALS = "goals"
    RESEARCH = "research"
    TOUCHPOINTS = "touchpoints"
    EMPATHY = "empathy"
    BRAINSTORMING = "brainstorming"
    DRAWING = "drawing"


class JourneyKey(StrEnum):
    """What happens at a point of a journey, whichever phase model names it (P.12)."""

    NEED = "need"
    DISCOVER = "discover"
    SEARCH = "search"
    COMPARE = "compare"
    TRIAL = "trial"
    BUY = "buy"
    RECEIVE_USE = "receive_use"
    SUPPORT = "support"
    EVALUATE = "evaluate"
    LOYALTY = "loyalty"
    RECOMMEND = "recommend"
    OTHER = "other"


class Moment(StrEnum):
    """Where a phase stands relative to the purchase (PH3c)."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Mode(StrEnum):
    """How the kit is used: in a client workshop, alone, or in a class."""

    WORKSHOP = "workshop"
    SELF_STUDY = "self_study"
    CLASS = "class"


class Purpose(StrEnum):
    """What the map is for (W05-W08)."""

    UNDERSTAND = "understand"
    OPTIMISE = "optimise"
    ALIGN = "align"
    TARGET = "target"


class Family(StrEnum):
    """The two lanes of research: stories heard and data counted (W12)."""

    STORY = "story"
    DATA = "data"


class Tag(StrEnum):
    """How sure the team is of a statement (W08, B01)."""

    EVIDENCE = "evidence"
    ASSUMPTION = "assumption"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """What research has said of a statement so far; a rejected one stays, marked."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class GoalKind(StrEnum):
    """Whom a goal serves: the business, the customer's path, the relationship (S02-S05, D03)."""

    BUSINESS = "business"
    PATH = "path"
    RELATIONSHIP = "relationship"


class Frequency(StrEnum):
    """How often a KPI is read."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


class JourneyState(StrEnum):
    """A journey as it is today or as the team wants it (W19)."""

    AS_IS = "as_is"
    TO_BE = "to_be"


class LinkKind(StrEnum):
    """An arrow between actions that breaks the plain order (D25)."""

    SKIP = "skip"
    LOOP = "loop"
    BRANCH = "branch"


class Effect(StrEnum):
    """What an action or touchpoint does to the customer's progress (W21, B14)."""

    HELPS = "helps"
    SLOWS = "slows"
    BLOCKS = "blocks"


class Ownership(StrEnum):
    """Who controls a touchpoint (S11)."""

    OWNED = "owned"
    PARTNER = "partner"
    PAID = "paid"
    OTHERS = "others"


class TouchpointStatus(StrEnum):
    """Whether a touchpoint is in use, decided, or missing (S09)."""

    ACTIVE = "active"
    PLANNED = "planned"
    ABSENT = "absent"


class PainKind(StrEnum):
    """How a pain leaves the customer (W09)."""

    FRUSTRATED = "frustrated"
    CONFUSED = "confused"
    DISAPPOINTED = "disappointed"


class Severity(StrEnum):
    """How strongly a pain holds the customer up (B15)."""

    SLOWS = "slows"
    BLOCKS = "blocks"


class Failure(StrEnum):
    """The three ways a chain breaks (L02-L04)."""

    LEAVES = "leaves"
    DOES_NOT_RETURN = "does_not_return"
    DOES_NOT_RECOMMEND = "does_not_recommend"


class CoverStrength(StrEnum):
    """How far an idea answers a pain (I01)."""

    SOLVES = "solves"
    HELPS = "helps"


class Horizon(StrEnum):
    """When an idea can be in place (S17)."""

    NOW = "now"
    QUARTER = "quarter"
    LATER = "later"


class IdeaFamily(StrEnum):
    """What an idea does: less friction, help in time, channels connected (I06)."""

    FRICTION = "friction"
    HELP = "help"
    CONNECT = "connect"
