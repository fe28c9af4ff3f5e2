"""The matrix of touchpoints and phases to fill in by hand (T)."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import PhaseModel
from workshop_kit.views.drawing import (
    PETROL,
    QUIET,
    WHITE,
    Border,
    Cell,
    Colour,
    Paragraph,
    Slide,
    Table,
    Text,
    paragraph,
)
from workshop_kit.views.form_parts import OF_JOURNEY, head_items
from workshop_kit.views.form_phases import PHASE_HEIGHT, phase_cells
from workshop_kit.views.layout_parts import LEGEND, MAP

LINES = 11
"""The first line shows an example, the others are empty."""

_NAME, _WIDEST_PHASE = 172.0, 130.0
_MISSING = 1.25  # as many phases wide at least
_RULE = Border(0.5, Colour("back", lighter=0.5))
_EXAMPLE_MARKS = ("●", "●", "×")


def touchpoint_form(model: PhaseModel, language: Language) -> Slide:
    """Return the form: a line a touchpoint, a column a phase, and what is missing."""
    question = label("forms.touchpoints.question", language)
    signs = paragraph(label("forms.touchpoints.signs", language), "right", size=9.5, colour=QUIET)
    legend = Text(label("forms.journey.signs_name", language), LEGEND, (signs,), anchor="bottom")
    return Slide(
        "form_journey",
        label("forms.touchpoints.title", language),
        items=(*head_items(question, OF_JOURNEY, language), _table(model, language), legend),
        notes=(label("forms.touchpoints.notes", language),),
    )


def _table(model: PhaseModel, language: Language) -> Table:
    count = len(model.phases)
    wide = min(_WIDEST_PHASE, (MAP.width - _NAME) / (count + _MISSING))
    phases = phase_cells(model.phases, 1, wide)
    size = phases[0].paragraphs[0].runs[0].size
    head = (
        _heading(label("forms.touchpoints.touchpoint", language), size),
        *phases,
        _heading(label("forms.touchpoints.missing", language), size),
    )
    return Table(
        name=label("forms.touchpoints.name", language),
        description=label(
            "forms.touchpoints.description",
            language,
            phases=", ".join(phase.name for phase in model.phases),
        ),
        x=MAP.x,
        y=MAP.y,
        widths=(_NAME, *(wide,) * count, MAP.width - _NAME - count * wide),
        heights=(PHASE_HEIGHT, *((MAP.height - PHASE_HEIGHT) / LINES,) * LINES),
        rows=(head, _example(count, language), *(_line(("",) * (count + 2)),) * (LINES - 1)),
        placeholder="table",
    )


def _heading(words: str, size: float | None) -> Cell:
    text = paragraph(words, size=size, bold=True, colour=WHITE)
    return Cell((text,), PETROL, anchor="middle", margins=(7, 4, 2, 2))


def _example(count: int, language: Language) -> tuple[Cell, ...]:
    """Return a filled line in grey, to be read and not to be kept."""
    marks = (*_EXAMPLE_MARKS, *("",) * count)[:count]
    name = label("forms.touchpoints.example", language)
    return _line((name, *marks, label("forms.touchpoints.example_missing", language)))


def _line(words: tuple[str, ...]) -> tuple[Cell, ...]:
    last = len(words) - 1
    return tuple(
        Cell(
            _grey(text, centred=0 < place < last),
            anchor="middle",
            margins=(7, 4, 2, 2),
            borders=(_RULE, _RULE, _RULE, _RULE),
        )
        for place, text in enumerate(words)
    )


def _grey(text: str, *, centred: bool) -> tuple[Paragraph, ...]:
    if not text:
        return ()
    align = "center" if centred else "left"
    return (paragraph(text, align, size=11, italic=not centred, colour=QUIET),)  # type: ignore[arg-type]
