"""The matrix of ideas and pains: a full dot solves, a ring helps (I01, S18)."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from workshop_kit.analysis.leverage import leverage, pain_weight
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Idea, Pain
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.plan_items import PlanItem, plan_items
from workshop_kit.views.row_values import idea_letter
from workshop_kit.widgets.board.nodes import Button, Cell, Edit, Group, Head, Node, Row, Table, Text
from workshop_kit.widgets.brainstorming.looking import Looking
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.idea_picture import quarter_name
from workshop_kit.workflows.ideas import strength_of, turn_cover

_WORDS = "brainstorming.matrix"
_FIGURES = ("leverage", "impact", "effort")


def matrix(
    workshop: Workshop,
    ideas: Sequence[Idea],
    opened: str,
    touching: Collection[str],
    looking: Looking,
    language: Language,
) -> Group:
    """Return the table in the order of ``ideas``; those ``touching`` the weakest link are named."""
    items = {item.idea.id: item for item in plan_items(workshop, language)}
    letters = {idea.id: idea_letter(place) for place, idea in enumerate(workshop.ideas)}
    rows = [_head(workshop, language)]
    for idea in ideas:
        heading = _heading(idea, letters[idea.id], items.get(idea.id), looking, language)
        marks = _marks(idea, opened, touching, language)
        cells = tuple(_cell(idea, letters[idea.id], pain, language) for pain in workshop.pains)
        head = Head((heading, *marks), scope="row", key=f"head-{idea.id}")
        rows.append(Row((head, *cells, *_figures(workshop, idea, language)), key=f"row-{idea.id}"))
    table = Table(label(f"{_WORDS}.name", language), tuple(rows), walks=True, key="matrix")
    announced = _announced(workshop, letters, looking.pressed, language)
    return Group((table, announced), look="wk-matrix")


def _head(workshop: Workshop, language: Language) -> Row:
    corner = Head((Text(label(f"{_WORDS}.corner", language), "span"),), key="corner")
    pains = tuple(_pain(pain, workshop, language) for pain in workshop.pains)
    figures = tuple(
        Head((Text(label(f"{_WORDS}.{name}", language), "span"),), key=f"figure-{name}")
        for name in _FIGURES
    )
    return Row((corner, *pains, *figures), key="heads")


def _pain(pain: Pain, workshop: Workshop, language: Language) -> Head:
    weight = language.number(pain_weight(pain))
    told = f"{label(f'terms.severity.{pain.severity}', language)} {weight}"
    return Head(
        (
            Text(pain.text or _unnamed(language), "span", lang=workshop.language),
            Text(told, "small"),
        ),
        key=f"pain-{pain.id}",
    )


def _heading(
    idea: Idea, letter: str, item: PlanItem | None, looking: Looking, language: Language
) -> Button:
    return Button(
        f"{letter}  {idea.text or _unnamed(language)}",
        looking.at_once("idea_id", idea.id),
        detail=quarter_name(item, language) if item else "",
        key=f"open-{idea.id}",
        look="wk-idea-name",
    )


def _marks(
    idea: Idea, opened: str, touching: Collection[str], language: Language
) -> tuple[Node, ...]:
    marks = []
    if idea.id in touching:
        weakest = label(f"{_WORDS}.weakest", language)
        marks.append(Text(weakest, look="wk-small wk-at-weakest", icon="chain"))
    if idea.id == opened:
        marks.append(
            Text(label(f"{_WORDS}.opened", language), look="wk-small wk-muted", icon="eye")
        )
    return tuple(marks)


def _cell(idea: Idea, letter: str, pain: Pain, language: Language) -> Cell:
    turned = Edit(partial(turn_cover, idea_id=idea.id, pain_id=pain.id))
    name = _cell_name(idea, letter, pain, language)
    icon = strength_of(idea, pain.id) or ""
    button = Button("", turned, icon=icon, name=name, key=_cell_key(idea, pain))
    return Cell((button,), key=f"at-{idea.id}-{pain.id}")


def _cell_key(idea: Idea, pain: Pain) -> str:
    return field_key("cover", f"{idea.id}--{pain.id}")


def _cell_name(idea: Idea, letter: str, pain: Pain, language: Language) -> str:
    word = label(f"{_WORDS}.{strength_of(idea, pain.id) or 'nothing'}", language)
    of_pain = pain.text or _unnamed(language)
    return label(f"{_WORDS}.cell", language, idea=letter, pain=of_pain, word=word)


def _announced(
    workshop: Workshop, letters: Mapping[str, str], pressed: str, language: Language
) -> Text:
    """Return what the cell that was pressed last says now, for those who do not see it."""
    said = (
        _cell_name(idea, letters[idea.id], pain, language)
        for idea in workshop.ideas
        for pain in workshop.pains
        if _cell_key(idea, pain) == pressed
    )
    return Text(next(said, ""), "output", look="vh", key="pressed")


def _figures(workshop: Workshop, idea: Idea, language: Language) -> tuple[Cell, ...]:
    values = (
        language.number(leverage(workshop, idea)),
        str(idea.impact or "–"),
        str(idea.effort or "–"),
    )
    return tuple(
        Cell((Text(value, "span", look=f"wk-num wk-{name}"),), key=f"{name}-{idea.id}")
        for name, value in zip(_FIGURES, values, strict=True)
    )


def _unnamed(language: Language) -> str:
    return label("notebooks.forms.no_text", language)
