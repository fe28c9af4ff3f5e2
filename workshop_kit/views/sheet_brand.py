"""How the sheets look for a client: what is taken from the workbook of their brand, and why not more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from workshop_kit.content.font_widths import is_known
from workshop_kit.content.themes import Theme, theme
from workshop_kit.importers.brand_books import BrandBook, BrandLogo
from workshop_kit.importers.guard_threats import Threat
from workshop_kit.views.book import Palette
from workshop_kit.views.brand_colours import brand_colours, darkened
from workshop_kit.views.office_themes import is_default_font, is_default_theme

Aspect = Literal["colours", "darkened", "default_theme", "fonts", "unknown_font", "logo", "no_logo"]
"""What there is to say of a brand: what was taken, what was changed, what could not be had."""


@dataclass(frozen=True, slots=True, eq=False)
class SheetBrand:
    """The look of sheets: colours and fonts in the roles of the kit’s theme, and a logo.

    ``palette`` is what Excel itself then offers. ``aspects`` tells what came of the brand, each
    with the values that belong to it, ``left_out`` what its workbook brought that nobody reads.
    """

    theme: Theme
    palette: Palette | None = None
    logo: BrandLogo | None = None
    aspects: tuple[tuple[Aspect, tuple[str, ...]], ...] = ()
    left_out: tuple[Threat, ...] = ()


def sheet_brand(book: BrandBook) -> SheetBrand:
    """Return how sheets look in the brand of a workbook; what it does not have stays the kit’s.

    Examples
    --------
    >>> brand = sheet_brand(BrandBook(colours={"accent1": "6A1B9A"}, cell_font="Arial"))
    >>> brand.theme.colours["petrol"], brand.theme.body_font
    ('6A1B9A', 'Arial')
    >>> [aspect for aspect, _ in brand.aspects]
    ['colours', 'fonts', 'no_logo']
    """
    ours = theme()
    is_default = is_default_theme(book.colours)
    colours = ours.colours if is_default else brand_colours(book.colours, ours.colours)
    heading, body = _fonts(book, ours)
    look = replace(ours, colours=colours, heading_font=heading, body_font=body)
    palette = None if is_default else Palette(book.title, book.colours, heading, body)
    return SheetBrand(look, palette, book.logo, tuple(_aspects(book, look, palette)), book.left_out)


def _fonts(book: BrandBook, ours: Theme) -> tuple[str, str]:
    """Return the fonts of titles and of cells; those that every new file has are nobody’s brand."""
    own = [font for font in (book.cell_font, book.body_font) if not is_default_font(font)]
    if not is_default_font(book.heading_font):
        return book.heading_font, own[0] if own else ours.body_font
    return (own[0], own[0]) if own else (ours.heading_font, ours.body_font)


def _aspects(
    book: BrandBook, look: Theme, palette: Palette | None
) -> Iterator[tuple[Aspect, tuple[str, ...]]]:
    if palette is None:
        yield "default_theme", ()
    else:
        yield "colours", ()
        changed = darkened(book.colours, look.colours)
        if changed:
            yield "darkened", changed
    fonts = tuple(dict.fromkeys((look.heading_font, look.body_font)))
    if (look.heading_font, look.body_font) != (theme().heading_font, theme().body_font):
        yield "fonts", fonts
    unknown = tuple(font for font in fonts if not is_known(font))
    if unknown:
        yield "unknown_font", unknown
    yield ("logo" if book.logo else "no_logo"), ()
