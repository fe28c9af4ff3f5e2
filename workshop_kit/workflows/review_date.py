"""The day on which the team looks at its map again (N01)."""

from datetime import date

from workshop_kit.model.workshop import Workshop


def set_review_date(workshop: Workshop, value: date | None) -> Workshop:
    """Write the review date, or take it away."""
    changed: Workshop = workshop.replace(review_date=value)
    return changed
