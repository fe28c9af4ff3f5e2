"""The way from the first notebook into the steps: the first one that is not finished."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import Group, Link, Text
from workshop_kit.widgets.notebook_names import NOTEBOOKS, PUBLISH
from workshop_kit.widgets.progress import progress


def way_on(workshop: Workshop, language: Language) -> Group:
    """Return the link to the first step with a part that is still empty, or to publishing."""
    open_step = next((p.step for p in progress(workshop, language) if not all(p.parts)), None)
    if open_step is None:
        words, notebook = label("start.way.publish", language), PUBLISH
    else:
        number = list(NOTEBOOKS).index(open_step) + 1
        name = label(f"notebooks.step.{open_step}", language)
        words = label("start.way.step", language, number=number, name=name)
        notebook = NOTEBOOKS[open_step]
    link = Link(words, notebook, icon="next", look="wk-primary")
    kept = Text(label("start.way.kept", language), look="wk-muted wk-small")
    return Group((link, kept), look="wk-stack wk-tight")
