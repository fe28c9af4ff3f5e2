"""The sources that stand behind a statement or an emotion: named, added, taken away."""

from collections.abc import Callable
from functools import partial
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.research import Source
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import Chips, Edit, Link, Menu, Node, Option, Text
from workshop_kit.widgets.notebook_names import NOTEBOOKS

_WORDS = "notebooks.statements"


def source_controls(
    workshop: Workshop,
    key: str,
    named: tuple[str, ...],
    change: Callable[..., Any],
    language: Language,
) -> tuple[Node, ...]:
    """Return chips for the sources that are named, and a list of the others.

    ``change`` is a change of the workshop by the id of a source. Without any source the way to
    the research is shown instead.
    """
    sources = workshop.sources
    if not sources:
        waits = Text(label(f"{_WORDS}.no_sources", language), look="wk-muted wk-small")
        link = Link(
            label(f"{_WORDS}.research", language), NOTEBOOKS[MethodStep.RESEARCH], look="wk-quiet"
        )
        return waits, link
    chosen = tuple(_option(source, language) for source in sources if source.id in named)
    others = tuple(_option(source, language) for source in sources if source.id not in named)
    first = Option("", label(f"{_WORDS}.choose_source", language))
    chips = Chips(
        label(f"{_WORDS}.sources", language),
        chosen,
        tuple(option.key for option in chosen),
        Edit(change),
        key=f"{key}--sources",
        look="wk-unnamed",
    )
    menu = Menu(
        label(f"{_WORDS}.source", language),
        (first, *others),
        "",
        Edit(partial(_unless_empty, change)),
        key=f"{key}--source",
        look="wk-unnamed",
    )
    return (*((chips,) if chosen else ()), *((menu,) if others else ()))


def source_names(workshop: Workshop, named: tuple[str, ...], language: Language) -> str:
    """Return the sources that exist, in words, in the order they were named."""
    found = (workshop.find(key) for key in named)
    return " · ".join(_name(source, language) for source in found if isinstance(source, Source))


def _option(source: Source, language: Language) -> Option:
    return Option(source.id, _name(source, language))


def _name(source: Source, language: Language) -> str:
    name = source.kind or label("notebooks.forms.no_text", language)
    return f"{name}, {language.day(source.day)}" if source.day else name


def _unless_empty(change: Callable[..., Any], workshop: Any, value: str) -> Any:
    return change(workshop, value) if value else workshop
