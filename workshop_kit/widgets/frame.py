"""What every notebook shows on top: whose workshop this is, and how far it has come."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.markup import icon, text
from workshop_kit.widgets.progress import Progress, progress


def header(workshop: Workshop | None, language: Language) -> str:
    """Return the line with the product and, where it can be read, the workshop and its client."""
    product = label("notebooks.frame.product", language)
    of_whom = f'<span class="small muted">{text(_of_whom(workshop, language))}</span>'
    return (
        f'<div class="top" lang="{language.tag}"><span class="brand">{text(product)}</span>'
        f"{of_whom if workshop else ''}</div>"
    )


def strip(workshop: Workshop, here: MethodStep, language: Language) -> str:
    """Return the six steps with what each holds so far; one of them is where we are."""
    steps = "".join(_step(step, here, language) for step in progress(workshop, language))
    title = text(label("notebooks.frame.steps", language))
    return f'<nav aria-label="{title}"><ol class="strip">{steps}</ol></nav>'


def lost_banner(language: Language) -> str:
    """Return the sentence that appears when the kernel is gone; until then it is hidden."""
    sentence = label("notebooks.frame.lost", language)
    own_text = label("notebooks.frame.lost_text", language)
    return (
        f'<div class="lost" role="alert">{icon("plug")}'
        f'<span>{text(sentence)} <span class="lost-text">{text(own_text)}</span></span></div>'
    )


def _of_whom(workshop: Workshop | None, language: Language) -> str:
    names = [workshop.title, workshop.client] if workshop else []
    return " · ".join(filter(None, names)) or label("notebooks.frame.untitled", language)


def _step(step: Progress, here: MethodStep, language: Language) -> str:
    current = step.step is here
    parts = "".join(f'<i class="{"on" if there else ""}"></i>' for there in step.parts)
    mark = ' class="here" aria-current="step"' if current else ""
    said = label("notebooks.frame.here", language)
    note = f'<span class="vh">{text(said)}</span>' if current else ""
    return (
        f"<li{mark}><b>{text(label(f'notebooks.step.{step.step}', language))}</b>{note}"
        f'<div class="parts" aria-hidden="true">{parts}</div><small>{text(step.words)}</small></li>'
    )
