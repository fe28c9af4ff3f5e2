"""The journey grid as a small picture of a workbook: what is written where, without its texts."""

from collections.abc import Iterable

from workshop_kit.content.themes import Theme, theme
from workshop_kit.renderers.svg.markup import number, rectangle, text
from workshop_kit.views.drawing import Box
from workshop_kit.views.layout_parts import HEIGHT, WIDTH
from workshop_kit.views.overview_map import OverviewMap

_HEAD = 34.0
_MARGIN = 40.0
_LABELS = 190.0
_GAP = 3.0
_TALLEST = 40.0
_SECTIONS = {
    "front": "front",
    "experience": "experience",
    "back": "back",
    "next": "opportunity",
}


def workbook_svg(seen: OverviewMap, name: str) -> str:
    """Return the sheet of a journey as one ``<svg>``, its view box that of a slide.

    ``name`` is what screen readers say of it.

    Examples
    --------
    >>> workbook_svg(OverviewMap((), (), ()), "An empty sheet")[:4]
    '<svg'
    """
    parts = "".join((*_paper(), *_head(seen), *_rows(seen)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(WIDTH)} {number(HEIGHT)}" '
        f'role="img" aria-label="{text(name)}">{parts}</svg>'
    )


def _paper() -> Iterable[str]:
    """Draw the page with the grey edges of a sheet."""
    colours = theme()
    yield _filled(Box(0, 0, WIDTH, HEIGHT), colours.colours["paper_white"])
    yield _filled(Box(0, 0, WIDTH, _HEAD / 2), colours.tint("ink", 0.88))
    yield _filled(Box(0, 0, _MARGIN / 2, HEIGHT), colours.tint("ink", 0.88))


def _head(seen: OverviewMap) -> Iterable[str]:
    petrol = theme().colours["petrol"]
    for place in range(len(seen.phases)):
        left, width = _column(place, len(seen.phases))
        yield _filled(Box(left, _HEAD, width, _HEAD), petrol)


def _rows(seen: OverviewMap) -> Iterable[str]:
    top = 2 * _HEAD + _GAP
    height = min(_TALLEST, (HEIGHT - top - _MARGIN / 2) / max(1, len(seen.rows)))
    for row in seen.rows:
        accent = _SECTIONS.get(row.row.section, "back")
        yield _filled(Box(_MARGIN, top, _LABELS, height - _GAP), theme().tint(accent, 0.7))
        for place, state in enumerate(row.states):
            left, width = _column(place, len(seen.phases))
            box = Box(left, top, width, height - _GAP)
            if row.row.key == "emotion":
                yield _filled(box, _emotion(seen.emotions[place], theme()))
            else:
                lighter = {"written": 0.35, "assumed": 0.72, "empty": 0.95}[state]
                yield _filled(box, theme().tint(accent, lighter))
        top += height


def _column(place: int, count: int) -> tuple[float, float]:
    """Return where a column begins and how wide it is."""
    start = _MARGIN + _LABELS + _GAP
    step = (WIDTH - start - _MARGIN / 2) / count
    return start + place * step, step - _GAP


def _emotion(score: int | None, colours: Theme) -> str:
    return colours.tint("ink", 0.95) if score is None else colours.emotion[score]


def _filled(box: Box, colour: str) -> str:
    return rectangle(box, f' fill="#{colour}"')
