"""What came of a brand that a grid was to take over, in sentences."""

from workshop_kit.content.language import Language
from workshop_kit.content.wording import translated
from workshop_kit.views.left_out import left_out_lines
from workshop_kit.views.sheet_brand import Aspect, SheetBrand


def brand_lines(file: str, brand: SheetBrand, words: Language) -> list[str]:
    """Return what a grid took from a workbook, what was changed, not to be had, or left out."""
    told = (
        _sentence(aspect, words.code).format(file=file, values=", ".join(values))
        for aspect, values in brand.aspects
    )
    return [*told, *left_out_lines(brand.left_out, words)]


def _sentence(aspect: Aspect, language_code: str) -> str:
    """Return what is said of one aspect, with gaps."""
    sentences: dict[Aspect, str] = {
        "colours": translated("The grid takes the colours of {file}.", language_code),
        "darkened": translated(
            "White words on {values} would be hard to read, so the grid has it darker.",
            language_code,
        ),
        "default_theme": translated(
            "The theme of {file} is one that every new file has, so the brand’s colours are not "
            "in it: the grid keeps the kit’s. Set them in Excel under Page Layout, Colors.",
            language_code,
        ),
        "fonts": translated("Fonts taken from {file}: {values}.", language_code),
        "unknown_font": translated(
            "How wide {values} runs is not known here, so columns and rows are made rather too large.",
            language_code,
        ),
        "logo": translated("The logo of {file} stands on the first sheet.", language_code),
        "no_logo": translated(
            "No logo found: {file} has no PNG, JPEG or GIF picture on its first sheet or in its "
            "header.",
            language_code,
        ),
    }
    return sentences[aspect]
