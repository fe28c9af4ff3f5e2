"""The language of the notebooks in this folder; what people typed stays as it is."""

from collections.abc import Callable

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, languages
from workshop_kit.widgets.board.nodes import Choice, Group, Look, Option, Text


def language_switch(
    code: str, switch: Callable[[str], None], said: str, language: Language
) -> Group:
    """Return the choice of a language; ``said`` is what came of the last one."""
    options = tuple(Option(each.code, each.name) for each in languages().values())
    choice = Choice(
        label("start.language.title", language), options, code, Look(switch), key="language"
    )
    lead = Text(label("start.language.lead", language), look="wk-muted wk-small")
    outcome = (Text(said, look="wk-note"),) if said else ()
    return Group((choice, lead, *outcome), tag="section", look="wk-stack wk-tight")
