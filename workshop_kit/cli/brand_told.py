"""What came of a brand that a grid was to take over, told line by line."""

from pathlib import Path

import click

from workshop_kit.cli.left_out_told import say_left_out
from workshop_kit.content.wording import translated
from workshop_kit.views.sheet_brand import Aspect, SheetBrand


def say_brand(file: Path, brand: SheetBrand, language_code: str) -> None:
    """Tell what a grid took from a workbook, what was changed, not to be had, or left out."""
    for aspect, values in brand.aspects:
        sentence = _sentence(aspect, language_code)
        click.echo(sentence.format(file=file.name, values=", ".join(values)))
    say_left_out(brand.left_out, language_code)


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
