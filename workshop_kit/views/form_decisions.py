"""The forms with which a group decides: impact against effort (I03), and the plan (OUT5)."""

from string import ascii_uppercase

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.views.drawing import (
    INK,
    PETROL,
    QUIET,
    WHITE,
    Blank,
    Border,
    Box,
    Cell,
    Colour,
    Item,
    Slide,
    Table,
    Text,
    paragraph,
)
from workshop_kit.views.form_layouts import CHOICE
from workshop_kit.views.form_parts import OF_WORKSHOP, form_slide
from workshop_kit.views.layout_parts import CANVAS

IDEAS, PLANNED = 9, 8

_FIELD = Box(CANVAS.x + 40, CANVAS.y, 404, 372)
_LIST = Box(512, CANVAS.y, CANVAS.right - 512, 364)
_LIST_HEAD, _RATING, _DOT = 28.0, 56.0, 24.0
_HIGHEST = 5
_QUARTERS = {
    "quick": (0, 0, Colour("gain")),
    "big": (1, 0, Colour("front")),
    "fill": (0, 1, QUIET),
    "twice": (1, 1, Colour("pain")),
}
_PLAN = {
    "idea": 196.0,
    "pains": 146.0,
    "rating": 86.0,
    "owner": 114.0,
    "kpi": 136.0,
    "due": 74.0,
    "first_step": 112.0,
}
_LETTER = 24.0
_PLAN_HEAD = 48.0
_RULE = Border(0.5, Colour("back", lighter=0.5))


def ideas_form(language: Language) -> Slide:
    """Return the field of four quarters beside the list of what is rated."""
    choice = label("forms.ideas.choice", language)
    before = Box(_LIST.x, CHOICE.y, CHOICE.x - _LIST.x - 7, CHOICE.height)
    words = paragraph(choice, size=13, bold=True, colour=PETROL)
    items = (
        *_quarters(language),
        *_axes(language),
        _list(language),
        *_letters(),
        Text(choice, before, (words,), anchor="bottom"),
        Blank("choice"),
    )
    return form_slide("ideas", OF_WORKSHOP, items, language)


def _quarters(language: Language) -> list[Item]:
    wide, tall = _FIELD.width / 2 - 2, _FIELD.height / 2 - 2
    items: list[Item] = []
    for key, (across, down, ink) in _QUARTERS.items():
        name = label(f"forms.ideas.{key}", language)
        advice = label(f"forms.ideas.{key}_ask", language)
        box = Box(_FIELD.x + across * (wide + 4), _FIELD.y + down * (tall + 4), wide, tall)
        text = (
            paragraph(name, size=13, bold=True, colour=ink),
            paragraph(advice, size=10.5, italic=True, colour=QUIET),
        )
        frame = Colour(ink.name, lighter=0.5)
        items.append(Text(name, box, text, fill=WHITE, outline=frame, inset=(10, 8)))
    return items


def _axes(language: Language) -> list[Item]:
    """Return the names of the axes and their numbers; three begins the upper half."""
    items: list[Item] = []
    for number in range(1, _HIGHEST + 1):
        share = (number - 0.5) / 4 if number < 3 else 0.5 + (number - 2.5) / 6
        word = str(number)
        text = (paragraph(word, "center", size=11, colour=QUIET),)
        below = Box(_FIELD.x + share * _FIELD.width - 10, _FIELD.bottom + 3, 20, 15)
        left = Box(_FIELD.x - 20, _FIELD.bottom - share * _FIELD.height - 8, 18, 16)
        items += [Text(word, below, text), Text(word, left, text, anchor="middle")]
    effort = f"{label('forms.ideas.effort', language)} →"
    impact = f"{label('forms.ideas.impact', language)} →"
    words = paragraph(effort, "center", size=12, bold=True, colour=INK)
    items.append(Text(effort, Box(_FIELD.x, _FIELD.bottom + 18, _FIELD.width, 16), (words,)))
    words = paragraph(impact, "center", size=12, bold=True, colour=INK)
    side = Box(CANVAS.x - 2, _FIELD.y, 20, _FIELD.height)
    items.append(Text(impact, side, (words,), anchor="middle", upright=True))
    return items


def _line_height() -> float:
    return (_LIST.height - _LIST_HEAD) / IDEAS


def _list(language: Language) -> Table:
    heads = (
        "",
        *(
            label(f"forms.ideas.{key}", language)
            for key in ("idea", "impact_short", "effort_short")
        ),
    )
    head = tuple(
        Cell(
            (paragraph(words, "center" if place > 1 else "left", size=11, bold=True, colour=WHITE),)
            if words
            else (),
            PETROL,
            anchor="middle",
            margins=(5, 5, 3, 3),
        )
        for place, words in enumerate(heads)
    )
    letter = _DOT + 12
    return Table(
        name=label("forms.ideas.name", language),
        description=label(
            "forms.ideas.description", language, first="A", last=ascii_uppercase[IDEAS - 1]
        ),
        x=_LIST.x,
        y=_LIST.y,
        widths=(letter, _LIST.width - letter - 2 * _RATING, _RATING, _RATING),
        heights=(_LIST_HEAD, *(_line_height(),) * IDEAS),
        rows=(head, *(_lined(len(heads)),) * IDEAS),
    )


def _lined(count: int) -> tuple[Cell, ...]:
    """Return an empty line: open at both ends, with thin lines between its cells."""
    return tuple(
        Cell(
            anchor="middle",
            margins=(5, 5, 3, 3),
            borders=(_RULE if place > 1 else None, None, None, _RULE),
        )
        for place in range(count)
    )


def _letters() -> list[Item]:
    """Return the letters as circles of their own: on screen they are dragged into the field."""
    items: list[Item] = []
    for place in range(IDEAS):
        letter = ascii_uppercase[place]
        middle = _LIST.y + _LIST_HEAD + (place + 0.5) * _line_height()
        box = Box(_LIST.x + 4, middle - _DOT / 2, _DOT, _DOT)
        text = (paragraph(letter, "center", size=12, bold=True, colour=PETROL),)
        items.append(
            Text(letter, box, text, fill=WHITE, outline=PETROL, anchor="middle", shape="ellipse")
        )
    return items


def plan_form(language: Language) -> Slide:
    """Return the plan: a line an opportunity, with all that makes it happen."""
    head = (Cell((), PETROL), *(_plan_heading(key, language) for key in _PLAN))
    names = ", ".join(label(f"forms.plan.{key}", language) for key in _PLAN)
    table = Table(
        name=label("forms.plan.name", language),
        description=label("forms.plan.description", language, count=PLANNED, headings=names),
        x=CANVAS.x,
        y=CANVAS.y,
        widths=(_LETTER, *_PLAN.values()),
        heights=(_PLAN_HEAD, *((CANVAS.height - _PLAN_HEAD) / PLANNED,) * PLANNED),
        rows=(head, *(_plan_line(place) for place in range(PLANNED))),
        placeholder="table",
    )
    return form_slide("plan", OF_WORKSHOP, (table,), language)


def _plan_heading(key: str, language: Language) -> Cell:
    return Cell(
        (
            paragraph(label(f"forms.plan.{key}", language), size=11, bold=True, colour=WHITE),
            paragraph(
                label(f"forms.plan.{key}_ask", language), size=9.5, italic=True, colour=WHITE
            ),
        ),
        PETROL,
        anchor="middle",
        margins=(6, 3, 3, 3),
    )


def _plan_line(place: int) -> tuple[Cell, ...]:
    letter = paragraph(ascii_uppercase[place], "center", size=12, bold=True, colour=PETROL)
    empty = tuple(Cell(margins=(6, 4, 3, 3), borders=(_RULE, None, None, _RULE)) for _ in _PLAN)
    return Cell(
        (letter,), anchor="middle", margins=(2, 2, 3, 3), borders=(None, None, None, _RULE)
    ), *empty
