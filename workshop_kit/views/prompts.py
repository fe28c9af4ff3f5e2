"""What the layouts' empty placeholders show, in a language."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.views.layouts import LAYOUTS


def prompts(language: Language) -> dict[str, str]:
    """Return every prompt by its key.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> prompts(language("it"))["persona.portrait"]
    'Ritratto'
    """
    keys = {place.prompt for entry in LAYOUTS for place in entry.placeholders if place.prompt}
    return {key: label(f"prompts.{key}", language) for key in sorted(keys)}
