"""One slide as one self-contained SVG."""

from collections.abc import Iterable

from workshop_kit.renderers.svg.bars import bars, stacked_bars
from workshop_kit.renderers.svg.curves import emotion_curve, lines
from workshop_kit.renderers.svg.look import Look, families, look_of
from workshop_kit.renderers.svg.markup import number, rectangle, text
from workshop_kit.renderers.svg.shapes import ornament, picture, placeholder, text_shape
from workshop_kit.renderers.svg.tables import table
from workshop_kit.views.drawing import (
    INK,
    WHITE,
    Bars,
    Blank,
    Box,
    Deck,
    EmotionCurve,
    Item,
    Lines,
    Paragraph,
    Picture,
    Slide,
    StackedBars,
    Text,
    paragraph,
)
from workshop_kit.views.layout_parts import HEIGHT, WIDTH
from workshop_kit.views.layouts import layout
from workshop_kit.views.titles import title_line

_PAGE = Box(0, 0, WIDTH, HEIGHT)


def slide_svg(slide: Slide, view: Deck, number_shown: int = 1) -> str:
    """Return a slide of a deck as one ``<svg>``, its view box 960 × 540 points.

    ``number_shown`` is the number in its corner. The picture holds no script, no id and no
    reference to anything outside; a logo lies in it as data. It is as wide as the element it
    stands in, and its name for screen readers is the slide's title.

    Examples
    --------
    >>> from datetime import date
    >>> view = Deck("", "", "", "en-GB", "Footer", (), "w", 1, date(2026, 1, 1))
    >>> slide_svg(Slide("blank", "Two moments decide"), view)[:26]
    '<svg xmlns="http://www.w3.'
    """
    look = look_of(view)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(WIDTH)} {number(HEIGHT)}" '
        f'role="img" aria-label="{text(slide.title)}" xml:lang="{text(view.tag)}" '
        f'lang="{text(view.tag)}" direction="ltr" '
        f'font-family="{families(look.theme.body_font)}" fill="{look.colour(INK)}">'
        f"{''.join(_shapes(slide, view.footer, number_shown, look))}</svg>"
    )


def part_svg(items: Iterable[Item], box: Box, name: str, view: Deck) -> str:
    """Return some shapes of a slide as one ``<svg>`` of their own, as large as ``box``.

    ``name`` is what screen readers say of it; ``view`` gives the colours and the language.

    Examples
    --------
    >>> from datetime import date
    >>> view = Deck("", "", "", "en-GB", "Footer", (), "w", 1, date(2026, 1, 1))
    >>> part_svg((), Box(10, 20, 300, 200), "Impact and effort", view)[40:68]
    'viewBox="10 20 300 200" role'
    """
    look = look_of(view)
    frame = " ".join(map(number, (box.x, box.y, box.width, box.height)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{frame}" '
        f'role="img" aria-label="{text(name)}" lang="{text(view.tag)}" direction="ltr" '
        f'font-family="{families(look.theme.body_font)}" fill="{look.colour(INK)}">'
        f"{''.join(_item(item, look) for item in items)}</svg>"
    )


def _shapes(slide: Slide, footer: str, number_shown: int, look: Look) -> list[str]:
    """Return the shapes from back to front: the layout's, the slide's, footer and number."""
    plan = layout(slide.layout)
    shapes = [rectangle(_PAGE, look.fill(plan.background or WHITE))]
    shapes += [ornament(item, look) for item in plan.ornaments]
    fills: dict[str, tuple[Paragraph, ...]] = {"title": (title_line(slide),), **slide.fills}
    for place in plan.placeholders:
        shapes.append(placeholder(place, fills.get(place.key, ()), look))
    shapes += [_item(item, look) for item in slide.items]
    last = {"ftr": footer, "sldNum": str(number_shown)}
    for place in plan.placeholders:
        if place.kind in last:
            words = (paragraph(last[place.kind], place.align),)
            shapes.append(placeholder(place, words, look))
    return shapes


def _item(item: Item, look: Look) -> str:
    if isinstance(item, Text):
        return text_shape(item, look)
    if isinstance(item, Blank):
        return ""  # an empty placeholder shows nothing in a show
    if isinstance(item, Picture):
        return picture(item)
    if isinstance(item, EmotionCurve):
        return emotion_curve(item, look)
    if isinstance(item, Bars):
        return bars(item, look)
    if isinstance(item, StackedBars):
        return stacked_bars(item, look)
    if isinstance(item, Lines):
        return lines(item, look)
    return table(item, look)
