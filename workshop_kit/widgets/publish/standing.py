"""Where the workshop stands: how sure the cover calls it, and what the six steps still lack."""

from workshop_kit.analysis.evidence import evidence
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.slides.cover import evidence_state
from workshop_kit.widgets.board.nodes import Group, Link, Text
from workshop_kit.widgets.notebook_names import NOTEBOOKS
from workshop_kit.widgets.progress import Progress, progress

_WORDS = "publish.standing"


def evidence_panel(workshop: Workshop, language: Language) -> Group:
    """Return the sentence of the cover about evidence, and what would change it (W08, R4)."""
    found = evidence(workshop)
    if not found.statements:
        change = label(f"{_WORDS}.no_statements", language)
    elif found.state == "evidence":
        change = label(f"{_WORDS}.keep", language)
    else:
        following = "mixed" if found.state == "hypothesis" else "evidence"
        name = label(f"terms.evidence_state.{following}", language)
        change = counted(f"{_WORDS}.change", language, found.to_next_state, state=name)
    parts = (
        Text(label(f"{_WORDS}.cover", language), "h3"),
        Text(evidence_state(workshop, language), look="wk-quote"),
        Text(change, look="wk-small", icon="idea"),
    )
    return Group(parts, tag="section", look="wk-panel wk-exp", key="evidence")


def steps_panel(workshop: Workshop, language: Language) -> Group:
    """Return the steps that have empty parts, each with a way to its notebook; the others below."""
    steps = progress(workshop, language)
    open_ones = tuple(_step(step, language) for step in steps if not all(step.parts))
    full = tuple(_way(step, language) for step in steps if all(step.parts))
    title = label(f"{_WORDS}.{'steps' if open_ones else 'steps_full'}", language)
    said = Text(label(f"{_WORDS}.full", language), "span", look="wk-small", icon="check")
    others = (said, *full) if open_ones else full
    parts = (
        Text(title, "h3"),
        *([Group(open_ones, tag="ul", look="wk-steps")] if open_ones else []),
        *([Group(others, look="wk-line wk-full")] if full else []),
    )
    return Group(parts, tag="section", look="wk-panel", key="steps")


def _step(step: Progress, language: Language) -> Group:
    names = label(f"{_WORDS}.parts_{step.step}", language).split("|")
    empty = [name for name, there in zip(names, step.parts, strict=True) if not there]
    said = label(f"{_WORDS}.empty", language, parts=", ".join(empty))
    line = (_way(step, language), Text(said, "span", look="wk-small", icon="minus"))
    return Group(line, tag="li", key=f"steps-{step.step}")


def _way(step: Progress, language: Language) -> Link:
    number = list(NOTEBOOKS).index(step.step) + 1
    return Link(
        f"{number} · {label(f'notebooks.step.{step.step}', language)}",
        NOTEBOOKS[step.step],
        look="wk-quiet",
        key=f"step-{step.step}",
    )
