"""The overview map on a board: the journey so far, one small cell a row and phase."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.overview_map import OverviewMap, OverviewRow, overview_map
from workshop_kit.widgets.board.nodes import Cell, Group, Head, Row, Table, Text

_WORDS = "notebooks.overview"


def overview(workshop: Workshop, journey: Journey, language: Language) -> Group:
    """Return the map of a journey with its legend, for a panel or a fold."""
    seen = overview_map(workshop, journey, language)
    count = label(f"{_WORDS}.filled", language, filled=seen.filled, cells=seen.cells)
    corner = Head((Text(label(f"{_WORDS}.rows", language), "span", look="vh"),))
    head = Row((corner, *(Head((Text(name, "span"),)) for name in seen.phases)))
    rows = [_row(row, seen, language) for row in seen.rows]
    legend = tuple(
        Text(label(f"{_WORDS}.{state}", language), "span", look=f"ov-key ov-{state}")
        for state in ("written", "assumed", "empty")
    )
    table = Table(label(f"{_WORDS}.title", language), (head, *rows), look="wk-overview")
    return Group((Text(count, look="wk-muted wk-small"), table, Group(legend, look="wk-line")))


def _row(row: OverviewRow, seen: OverviewMap, language: Language) -> Row:
    head = Head((Text(row.row.label, "span"),), scope="row")
    if row.row.key == "emotion":
        return Row((head, *(_emotion(score, language) for score in seen.emotions)))
    cells = (
        Cell(
            (Text(label(f"{_WORDS}.{state}", language), "span", look="vh"),),
            look=f"ov-{state} ov-{row.row.section}",
        )
        for state in row.states
    )
    return Row((head, *cells))


def _emotion(score: int | None, language: Language) -> Cell:
    if score is None:
        return Cell((Text(label(f"{_WORDS}.empty", language), "span", look="vh"),), look="ov-empty")
    sign = f"emotion{score}-" if score < 0 else f"emotion-{score}"
    words = language.number(score, signed=True)
    return Cell((Text(words, "span", icon=sign),), look="ov-emotion")
