"""What the presenter reads under a slide: how to tell it, the full text, the sources."""

from workshop_kit.content.emotions import emotion_word
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.journey_grid import JourneyGrid
from workshop_kit.views.map_pages import Page
from workshop_kit.views.tray_lines import tray_lines


def script(slide: str, language: Language, **values: object) -> str:
    """Return the facilitator's script of a kind of slide."""
    return label(f"deck.script.{slide}", language, **values)


def map_notes(
    grid: JourneyGrid, page: Page, title: str, subtitle: str, language: Language
) -> tuple[str, ...]:
    """Return the map in words, column by column, so that nothing is only in the picture."""
    lines = [script("map", language), "", title, subtitle]
    for phase in grid.phases:
        for column in grid.columns[phase.first : phase.first + phase.span]:
            if not page.first <= column.number - 1 <= page.last:
                continue
            text = column.action.text if column.action else label("deck.map.no_action", language)
            lines += ["", f"{phase.label} — {column.number}. {text}"]
            lines += _column_lines(grid, page, column.number - 1, language)
    if page.last >= len(grid.columns) - 1:
        lines += [line for aside in tray_lines(grid, language) for line in ("", aside)]
    return tuple(lines)


def _column_lines(grid: JourneyGrid, page: Page, place: int, language: Language) -> list[str]:
    lines = []
    for row in page.rows:
        cell = next(c for c in row.cells if c.first <= place < c.first + c.span)
        if row.row.key == "emotion":
            lines += _emotion_line(grid, row.row.label, place, language)
        elif cell.lines and row.row.key != "actions":
            lines.append(f"{row.row.label}: {'; '.join(line.text for line in cell.lines)}")
    return lines


def _emotion_line(grid: JourneyGrid, name: str, place: int, language: Language) -> list[str]:
    action = grid.columns[place].action
    emotion = action.emotion if action else None
    if emotion is None or emotion.score is None:
        return []
    score = language.number(emotion.score, signed=True)
    why = f" — {emotion.trigger}" if emotion.trigger else ""
    return [f"{name}: {score} {emotion_word(emotion, language)}{why}"]


def source_lines(workshop: Workshop, language: Language) -> tuple[str, ...]:
    """Return the research the workshop stands on, one line a source."""
    lines = []
    for source in workshop.sources:
        size = f" (n = {language.number(source.n)})" if source.n is not None else ""
        day = f", {language.day(source.day)}" if source.day else ""
        lines.append(f"• {source.kind}{size}{day}")
    return (label("deck.sources", language), *lines) if lines else ()
