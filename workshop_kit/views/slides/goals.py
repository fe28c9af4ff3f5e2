"""Goals and scope: what the business, the path and the relationship should reach (S02-S05)."""

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Goal
from workshop_kit.model.keys import GoalKind
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import INK, QUIET, Colour, Slide, paragraph
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)

_WIDTHS = {
    "code": 34.0,
    "text": 232.0,
    "metric": 134.0,
    "way": 122.0,
    "day": 82.0,
    "benefit": 206.0,
    "links": 78.0,
}
_ACCENT = {GoalKind.BUSINESS: "back", GoalKind.PATH: "front", GoalKind.RELATIONSHIP: "experience"}


def goal_codes(workshop: Workshop, language: Language) -> dict[str, str]:
    """Return the code of each goal: B1, B2 … for business, P for the path, R for the relationship."""
    codes: dict[str, str] = {}
    for kind in GoalKind:
        letter = label(f"slides.goals.letter_{kind}", language)
        goals = [goal for goal in workshop.goals if goal.kind is kind]
        codes |= {goal.id: f"{letter}{number}" for number, goal in enumerate(goals, start=1)}
    return codes


def goals_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return the goals, business first, with the way each has to go."""
    codes = goal_codes(workshop, language)
    goals = [
        goal for kind in GoalKind for goal in workshop.goals if goal.kind is kind and goal.text
    ]
    rows = [_row(goal, codes, language) for goal in goals] or [_empty(language)]
    columns = [
        TableColumn(key, "" if key == "code" else label(f"slides.goals.{key}", language), width)
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.goals.name", language),
        label("slides.goals.description", language, count=len(goals)),
    )
    slide = Slide("plan", _headline(goals, language), notes=(script("goals", language),))
    return table_slides(slide, _subtitle(workshop, language), paged_table(columns, rows, text))


def _headline(goals: list[Goal], language: Language) -> str:
    if not goals:
        return label("slides.goals.headline_empty", language)
    measured = sum(bool(goal.target and goal.day) for goal in goals)
    key = "headline_all" if measured == len(goals) else "headline"
    return counted(f"slides.goals.{key}", language, len(goals), measured=measured)


def _subtitle(workshop: Workshop, language: Language) -> str:
    purposes = ", ".join(
        label(f"slides.goals.purpose_{purpose}", language) for purpose in workshop.purposes
    )
    return label("slides.goals.subtitle", language, purposes=purposes).rstrip(" ·")


def _row(goal: Goal, codes: dict[str, str], language: Language) -> TableRow:
    way = _way(goal.baseline or "?", goal.target)
    links = ", ".join(codes[key] for key in goal.linked_goal_ids if key in codes)
    accent = Colour(_ACCENT[goal.kind])
    return TableRow(
        {
            "code": (paragraph(codes[goal.id], bold=True, colour=accent),),
            "text": (paragraph(goal.text, bold=True, colour=INK),),
            "metric": (paragraph(goal.metric, colour=INK),),
            "way": (paragraph(way if goal.target else goal.baseline, colour=INK),),
            "day": (paragraph(language.day(goal.day) if goal.day else "", colour=INK),),
            "benefit": (paragraph(goal.customer_benefit, colour=INK),),
            "links": (paragraph(links, colour=QUIET),),
        }
    )


def _way(start: str, target: str) -> str:
    """Return a way to go; a unit that both ends share is said once, *14 → 20 a month*.

    The arrow never ends a line.
    """
    (number, _, unit), (_, _, same) = start.partition(" "), target.partition(" ")
    return f"{number if unit == same else start} →\u00a0{target}"


def _empty(language: Language) -> TableRow:
    first = paragraph(label("slides.goals.empty", language), italic=True, colour=QUIET)
    return TableRow({"text": (first,)})
