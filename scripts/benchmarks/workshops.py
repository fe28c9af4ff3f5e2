"""The workshops that are measured: the finished example, and larger ones made from it."""

from datetime import UTC, date, datetime

from workshop_kit.content.language import language
from workshop_kit.content.starters import starter_text
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_from_text

TODAY = date(2026, 1, 1)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ENGLISH = language("en")


def car_purchase() -> Workshop:
    """Return the finished example: one journey of ten actions."""
    return workshop_from_text(starter_text("car-purchase", "en"), "car-purchase")


def with_actions(workshop: Workshop, times: int) -> Workshop:
    """Return the workshop with every action several times: so many times the columns."""
    journey = workshop.journeys[0]
    actions = tuple(
        action.replace(id=f"{action.id}-{copy}" if copy else action.id)
        for action in journey.actions
        for copy in range(times)
    )
    enlarged: Workshop = workshop.replace(journeys=(journey.replace(actions=actions),))
    return enlarged


def with_journeys(workshop: Workshop, times: int) -> Workshop:
    """Return the workshop with its journey several times: eight slides or so for each."""
    journey = workshop.journeys[0]
    copies = tuple(
        journey.replace(
            id=f"journey-{copy}",
            links=(),
            phases=tuple(p.replace(id=f"{p.id}-{copy}") for p in journey.phases),
            actions=tuple(
                a.replace(id=f"{a.id}-{copy}", phase_id=f"{a.phase_id}-{copy}")
                for a in journey.actions
            ),
        )
        for copy in range(times)
    )
    enlarged: Workshop = workshop.replace(journeys=copies)
    return enlarged


def with_notes(workshop: Workshop, number: int) -> Workshop:
    """Return the workshop with so many statements, each with an ordinary sentence."""
    sentence = "The price is higher at every visit, and nobody can say why that is so."
    statements = tuple(
        Statement(id=f"statement-{place}", anchor="a1", field="thoughts", text=sentence)
        for place in range(number)
    )
    enlarged: Workshop = workshop.replace(statements=statements)
    return enlarged
