"""A template let in by the guard and made ready in a process with limits."""

from pathlib import Path
from zipfile import BadZipFile

from workshop_kit.errors import Reason, UnusableTemplate
from workshop_kit.importers.guard import guard
from workshop_kit.importers.limited import run_limited
from workshop_kit.inspection.templates.reader import read_template
from workshop_kit.renderers.pptx.branded import ready_template
from workshop_kit.views.brand.brand import Brand, ReadyTemplate, brand_of
from workshop_kit.views.brand.choices import Choices
from workshop_kit.workflows.templates.choices import check_boxes, check_choices, choices_beside


def opened_template(path: Path, *, anyway: bool = False) -> ReadyTemplate:
    """Return a template (.pptx, .potx) ready to be filled, with the choices that lie beside it.

    With ``anyway`` one comes back too that leaves too little room, to be reported on.

    Raises
    ------
    NotRead, NotAnOfficeFile, UnsafeOfficeFile, ReadingStopped
        When it cannot be let in: macros, encryption, damage.
    UnusableTemplate
        When no deck can be made on it.
    NotChoices
        When the file of choices beside it cannot be read, or fixes what cannot be used.
    """
    guarded = guard(path, "deck", leaving_out=True)
    choices = choices_beside(path)
    made = run_limited(_made_ready, guarded.content, str(path), choices, path=str(path))
    ready = ReadyTemplate(path.name, *made, guarded.left_out)
    if not ready.is_usable and not anyway:
        raise UnusableTemplate(
            str(path), Reason("its layouts leave too little room for a journey map")
        )
    return ready


def _made_ready(content: bytes, path: str, choices: Choices) -> tuple[Brand, bytes]:
    """Read and clean a template; the child's work."""
    template = read_template(content, path)
    check_choices(template, choices, Path(path))
    brand = brand_of(template, choices)
    check_boxes(brand, Path(path))
    try:
        return brand, ready_template(content, brand.zoom)
    except (KeyError, ValueError, AttributeError, BadZipFile) as fault:
        raise UnusableTemplate(path, Reason("it is built as no presentation is")) from fault
