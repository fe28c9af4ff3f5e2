"""What the team knows and how it knows it: sources, statements, empathy maps."""

from datetime import date

from workshop_kit.model.keys import Family, Status, Tag
from workshop_kit.model.value import Count, Entry, NoId

PERSONA_FIELDS = (
    "needs",
    "goals",
    "motivations",
    "preferences",
    "frustrations",
    "expectations",
)
"""The fields of statements anchored to a persona (R01, W17), in plural like the grid's rows."""

EMPATHY_FIELDS = ("thinks", "sees", "hears", "says")
"""The method's four fields of an empathy map (E04-E07), in reading order."""

EXTENDED_FIELDS = ("does", "feels", "pains", "gains")
"""The marked extension of an empathy map (E08)."""


class Source(Entry):
    """One piece of research (S06, W12): stories heard or data counted."""

    kind: str = ""
    family: Family = Family.STORY
    day: date | None = None
    n: Count | None = None
    method: str = ""
    learned: str = ""
    bias_note: str = ""
    consent: bool | None = None


class Statement(Entry):
    """One sentence about the customer, with its evidence tag (W08).

    ``anchor`` is the id of what it speaks of (action, phase, persona, empathy map,
    touchpoint) and ``field`` the key of the row or field it stands in, for example
    ``thoughts`` or ``customer_goals``. It starts as an assumption (B01).
    """

    anchor: NoId = ""
    field: str = ""
    text: str = ""
    tag: Tag = Tag.ASSUMPTION
    status: Status = Status.OPEN
    source_ids: tuple[NoId, ...] = ()


class EmpathyMap(Entry):
    """A persona's inner state in one scenario (E02); the fields are statements.

    The method has four fields: ``thinks sees hears says`` (E04-E07). ``extended`` adds the
    marked extension ``does feels pains gains`` (E08).
    """

    persona_id: NoId = ""
    scenario: str = ""
    phase_id: NoId = ""
    headline: str = ""
    summary: str = ""
    extended: bool = False
