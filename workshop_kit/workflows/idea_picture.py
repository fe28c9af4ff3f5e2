"""Impact against effort as a picture for the screen, dot by dot as the slide has it (I03)."""

from dataclasses import dataclass
from datetime import date

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.svg.slides import part_svg
from workshop_kit.views.deck import Wishes, deck
from workshop_kit.views.drawing import Box
from workshop_kit.views.plan_items import PlanItem, plan_items
from workshop_kit.views.slides.impact_effort import FIELD, quadrant, rated_field

_QUARTERS = ("quick", "big", "fill", "twice")
_LEFT, _BELOW, _EDGE = 26.0, 28.0, 4.0


@dataclass(frozen=True, slots=True)
class IdeaPicture:
    """An SVG, the same in words, and the number of ideas that are not rated yet."""

    svg: str
    told: str
    unrated: int


def idea_picture(workshop: Workshop, language: Language, *, today: date) -> IdeaPicture:
    """Return the four quarters with a dot for every idea that has impact and effort.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.ideas import Idea
    >>> workshop = Workshop(id="w", ideas=(Idea(id="i", text="One price", impact=5, effort=2),))
    >>> idea_picture(workshop, language("en"), today=date(2026, 1, 1)).told
    'Quick wins: A One price. Big bets: none. Fill-ins: none. Think twice: none.'
    """
    items = plan_items(workshop, language)
    rated = [item for item in items if item.idea.impact and item.idea.effort]
    view = deck(workshop, language, today=today, wishes=Wishes(slides=("impact_effort",)))
    told = " ".join(_told(quarter, rated, language) for quarter in _QUARTERS)
    frame = Box(
        FIELD.x - _LEFT,
        FIELD.y - _EDGE,
        FIELD.width + _LEFT + _EDGE,
        FIELD.height + _EDGE + _BELOW,
    )
    svg = part_svg(rated_field(rated, language), frame, told, view)
    return IdeaPicture(svg, told, len(items) - len(rated))


def quarter_name(item: PlanItem, language: Language) -> str:
    """Return what an idea is by its quarter, such as a quick win; nothing until it is rated."""
    if not item.idea.impact or not item.idea.effort:
        return ""
    return label(f"brainstorming.quarter.{quadrant(item)}", language)


def _told(quarter: str, rated: list[PlanItem], language: Language) -> str:
    here = [f"{item.letter} {item.idea.text}" for item in rated if quadrant(item) == quarter]
    name = label(f"slides.impact_effort.{quarter}", language)
    return f"{name}: {', '.join(here) or label('brainstorming.picture.nobody', language)}."
