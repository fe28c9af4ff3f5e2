"""The people of a workshop: who takes part, who owns the work, whose journey it is."""

from workshop_kit.model.value import Entry, NoId, Value


class Participant(Entry):
    """Somebody in the room; an alias is enough, a name is never asked."""

    alias: str = ""
    department: str = ""


class Owner(Entry):
    """A role that answers for an activity, an idea or a KPI (G10)."""

    role: str = ""
    department: str = ""


class Segment(Entry):
    """A group of customers that behave alike (R18)."""

    name: str = ""
    description: str = ""


class Fact(Value):
    """One line of a persona's profile, such as *Household: partner, two children*."""

    label: str = ""
    text: str = ""


class Persona(Entry):
    """The customer whose journey is mapped (R01).

    Needs, goals, motivations, preferences, frustrations and expectations are statements
    anchored to the persona, so that each carries its evidence.
    """

    name: str = ""
    summary: str = ""
    quote: str = ""
    quote_source_ids: tuple[NoId, ...] = ()
    headline: str = ""
    facts: tuple[Fact, ...] = ()
    segment_id: NoId = ""
    portrait_id: NoId = ""
