"""The lines under a journey: what its signs mean, which arrows it has, what was set aside."""

from collections.abc import Iterator

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.tables.grids import MARKS
from workshop_kit.views.journey_grid import JourneyGrid
from workshop_kit.views.tray_lines import tray_lines

_BETWEEN = "     "


def journey_notes(grid: JourneyGrid, language: Language) -> tuple[str, ...]:
    """Return the lines from top to bottom; the first explains the signs."""
    return (_signs(grid, language), *_arrows(grid, language), *tray_lines(grid, language))


def _signs(grid: JourneyGrid, language: Language) -> str:
    signs = [f"{mark} {label(f'grid.signs.{tag}', language)}" for tag, mark in MARKS.items()]
    if any(column.action and column.action.moment_of_truth for column in grid.columns):
        signs.append(f"★ {label('grid.signs.moment_of_truth', language)}")
    if not grid.row("ideas").is_empty:
        signs.append(label("grid.signs.letters", language))
    return _BETWEEN.join(signs)


def _arrows(grid: JourneyGrid, language: Language) -> Iterator[str]:
    numbers = {column.key: column.number for column in grid.columns if column.action}
    arrows = [
        f"{numbers[link.from_action]} → {numbers[link.to_action]} "
        f"({label(f'grid.links.{link.kind}', language)})"
        for link in grid.journey.links
        if link.from_action in numbers and link.to_action in numbers
    ]
    if arrows:
        yield label("grid.journey.arrows", language, arrows=", ".join(arrows))
