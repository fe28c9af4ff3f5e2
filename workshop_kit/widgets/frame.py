"""What every notebook shows on top: whose workshop this is, and how far it has come."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.markup import icon, text
from workshop_kit.widgets.notebook_names import NOTEBOOKS
from workshop_kit.widgets.progress import Progress, progress


def header(workshop: Workshop | None, language: Language) -> str:
    """Return the line with the product and, where it can be read, the workshop and its client."""
    product = label("notebooks.frame.product", language)
    of_whom = f'<span class="small muted">{text(_of_whom(workshop, language))}</span>'
    return (
        f'<div class="top" lang="{language.tag}"><span class="brand">{text(product)}</span>'
        f"{of_whom if workshop else ''}</div>"
    )


def strip(workshop: Workshop, here: MethodStep | None, language: Language) -> str:
    """Return the six steps with what each holds so far; one of them is where we are."""
    steps = "".join(_step(step, here, language) for step in progress(workshop, language))
    title = text(label("notebooks.frame.steps", language))
    return f'<nav aria-label="{title}"><ol class="strip">{steps}</ol></nav>'


def lost_banner(language: Language) -> str:
    """Return the sentence that appears when the kernel is gone; until then it is hidden.

    Its button is shown where the lab extension is there to hear it, the menu’s name elsewhere.
    """
    sentence, how, own_text, again = (
        text(label(f"notebooks.frame.{key}", language))
        for key in ("lost", "lost_how", "lost_text", "again")
    )
    return (
        f'<div class="lost" role="alert">{icon("plug")}'
        f'<span>{sentence} <span class="lost-how">{how}</span> '
        f'<span class="lost-text">{own_text}</span></span>'
        f'<button type="button" class="jupyter-button wk-again">{again}</button></div>'
    )


def _of_whom(workshop: Workshop | None, language: Language) -> str:
    names = [workshop.title, workshop.client] if workshop else []
    return " · ".join(filter(None, names)) or label("notebooks.frame.untitled", language)


def _step(step: Progress, here: MethodStep | None, language: Language) -> str:
    current = step.step is here
    parts = "".join(f'<i class="{"on" if there else ""}"></i>' for there in step.parts)
    mark = ' class="here" aria-current="step"' if current else ""
    said = label("notebooks.frame.here", language)
    note = f'<span class="vh">{text(said)}</span>' if current else ""
    name = text(label(f"notebooks.step.{step.step}", language))
    title = name if current else f'<a href="{NOTEBOOKS[step.step]}">{name}</a>'
    return (
        f"<li{mark}><b>{title}</b>{note}"
        f'<div class="parts" aria-hidden="true">{parts}</div><small>{text(step.words)}</small></li>'
    )
