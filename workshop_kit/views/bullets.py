"""Statements and other short texts as the bulleted lists of a panel."""

from collections.abc import Iterable, Sequence

from workshop_kit.analysis.evidence import is_supported
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Status, Tag
from workshop_kit.model.research import Statement
from workshop_kit.views.drawing import INK, QUIET, Colour, Paragraph, Run
from workshop_kit.views.layout_parts import Placeholder
from workshop_kit.views.map_cells import SIGNS
from workshop_kit.views.measure import fitted, height, with_size
from workshop_kit.views.typography import allowed, at_least

_BEFORE = 5.0
_SIZES = (16.0, 15.5, 15.0, 14.5, 14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)


def heading(text: str, colour: Colour) -> Paragraph:
    """Return the name of a panel."""
    return Paragraph((Run(text, bold=True, colour=colour),))


def bullet(text: str, sign: str = "", *, italic: bool = False) -> Paragraph:
    """Return one line of a list, with the sign of doubt behind it if there is one."""
    words = Run(text, italic=italic or None, colour=INK)
    doubt = (Run(f"\u00a0{sign}", colour=QUIET),) if sign else ()
    return Paragraph((words, *doubt), bullet=True, before=_BEFORE)


def quiet(text: str) -> Paragraph:
    """Return a line that says what is not there yet."""
    return Paragraph((Run(text, italic=True, colour=QUIET),), before=_BEFORE)


def statement_bullets(
    lookup: Lookup, statements: Iterable[Statement], language: Language, *, quoted: bool = False
) -> tuple[Paragraph, ...]:
    """Return statements as a list; rejected ones are left out, unsupported ones marked."""
    sources = {source.id for source in lookup.workshop.sources}
    return tuple(
        bullet(
            language.quote(statement.text) if quoted else statement.text,
            sign_of(statement, sources),
            italic=quoted,
        )
        for statement in statements
        if statement.text and statement.status is not Status.REJECTED
    )


def sign_of(statement: Statement, sources: set[str]) -> str:
    """Return the sign of a statement: none for evidence that names a source."""
    if statement.tag is Tag.EVIDENCE and not is_supported(statement, sources):
        return SIGNS[Tag.ASSUMPTION]
    return SIGNS.get(statement.tag, "")


def panels(
    places: Sequence[tuple[Placeholder, tuple[Paragraph, ...]]], largest: float = 14.0
) -> tuple[dict[str, tuple[Paragraph, ...]], bool]:
    """Return the texts of a slide's panels at one common size, and whether one was cut."""
    for size in (size for size in allowed(_SIZES) if size <= at_least(largest)):
        if all(
            height(texts, *_room(place)[:1], size) <= _room(place)[1] for place, texts in places
        ):
            return {place.key: with_size(texts, size) for place, texts in places}, False
    smallest = allowed(_SIZES)[-1:]
    results = {place.key: fitted(texts, *_room(place), smallest) for place, texts in places}
    return {key: texts for key, (texts, _) in results.items()}, True


def _room(place: Placeholder) -> tuple[float, float]:
    across, down = place.inset
    return place.box.width - 2 * across, place.box.height - 2 * down
