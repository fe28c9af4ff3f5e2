"""What a touchpoint is to the customer in a phase, as a cell of the sheet says it."""

from workshop_kit.analysis.touchpoint_use import Use
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.views.sheet import Style
from workshop_kit.views.sheet_styles import Looks, varied
from workshop_kit.views.touchpoint_dots import dots


def use_text(use: Use, language: Language) -> str | None:
    """Return dots and the lowest emotion, or the word for a gap; nothing where it is not used."""
    if use.kind == "none":
        return None
    if use.kind == "gap":
        return label("slides.touchpoints.gap", language)
    if use.kind == "planned":
        return f"{dots(0)} {label('slides.touchpoints.planned', language)}"
    if use.lowest is None:
        return dots(use.actions)
    return f"{dots(use.actions)}  {language.number(use.lowest, signed=True)}"


def use_style(use: Use, looks: Looks) -> Style:
    """Return the look of that cell; the tint only repeats what its text says."""
    plain = varied(looks.word, down="top")
    if use.kind == "gap":
        pain = looks.theme.colours["pain"]
        return varied(plain, bold=True, colour=pain, fill=looks.theme.tint("pain", 0.9))
    if use.kind == "planned":
        return varied(plain, fill=looks.theme.tint("opportunity", 0.78))
    return plain if use.lowest is None else varied(plain, fill=looks.emotion_tint(use.lowest))
