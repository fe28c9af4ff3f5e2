"""One part of XML walked through as it is unpacked, without keeping it.

Expat says where elements begin; a document type ends the walk before an entity is even declared.
What the elements mean is a visitor's matter.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import ClassVar, Final
from xml.parsers import expat

from workshop_kit.errors import NotAnOfficeFile, OfficeFileError, Reason, UnsafeOfficeFile
from workshop_kit.importers.guard_threats import Threat, shown

MOST_ELEMENTS: Final = 4_000_000
"""In all parts that are visited element by element; four for each cell of the largest sheet that is read."""

LONGEST_TAG: Final = 1 << 20
"""Expat reads a tag again with every piece that it still lacks, so a long one costs hours."""

_LONGEST_TEXT: Final = 10_000


Look = Callable[[dict[str, str]], None]
"""Gets the attributes of an element that begins."""


class Visitor:
    """Looks at the elements of one part as they go by, and keeps what speaks against it."""

    reads: ClassVar[frozenset[str]] = frozenset()
    """Names of elements whose text is wanted."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.threats: list[Threat] = []

    def look(self, name: str) -> Look | None:
        """Return what looks at elements of a name, which stands without prefix."""

    def read(self, text: str) -> None:
        """Look at the text of an element that ``reads`` names."""

    def close(self) -> None:
        """Judge the part as a whole."""


def walk(
    pieces: Iterable[bytes],
    path: str,
    part: str,
    visitor_for: Callable[[str], Visitor | None],
    most: int = MOST_ELEMENTS,
) -> int:
    """Walk through a part and return how many elements were visited, ``most`` at the utmost.

    ``visitor_for`` chooses a visitor by the name of the first element.

    Raises
    ------
    UnsafeOfficeFile
        When the part declares a document type, or is made to keep its reader busy.
    NotAnOfficeFile
        When it is no XML.
    """
    steps = _Steps(path, part, visitor_for, most)
    given = 0
    for piece in pieces:
        given += len(piece)
        steps.take(piece)
        if given - steps.parser.CurrentByteIndex > LONGEST_TAG + len(piece):
            raise steps.refusal(Reason("“{part}” has a tag without end", part=shown(part)))
    steps.take(b"", last=True)
    if steps.visitor:
        steps.visitor.close()
    return steps.visited


class _Steps:
    def __init__(
        self, path: str, part: str, visitor_for: Callable[[str], Visitor | None], most: int
    ) -> None:
        self._path, self._part, self._visitor_for = path, part, visitor_for
        self._most = most
        self.visited = 0
        self.visitor: Visitor | None = None
        self._texts: list[str] = []
        self._known: dict[str, tuple[Look | None, bool]] = {}
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._document_type
        self.parser.StartElementHandler = self._first

    def take(self, piece: bytes, *, last: bool = False) -> None:
        try:
            self.parser.Parse(piece, last)
        except (expat.ExpatError, LookupError, ValueError) as damage:
            # the last two: it says it is in an encoding that nobody knows
            why = Reason("its part “{part}” is damaged", part=shown(self._part))
            raise NotAnOfficeFile(self._path, why) from damage

    def refusal(self, why: Reason) -> OfficeFileError:
        return UnsafeOfficeFile(self._path, why)

    def _document_type(self, *_: object) -> None:
        part = shown(self._part)
        raise self.refusal(
            Reason("“{part}” declares a document type, as Office never does", part=part)
        )

    def _first(self, name: str, attributes: dict[str, str]) -> None:
        self.visitor = self._visitor_for(local(name))
        # without a visitor expat walks on alone, at many times the speed
        self.parser.StartElementHandler = self._each if self.visitor else None
        if self.visitor:
            self._each(name, attributes)

    def _each(self, name: str, attributes: dict[str, str]) -> None:
        self.visited += 1
        if self.visited > self._most:
            raise self.refusal(Reason("“{part}” has too many elements", part=shown(self._part)))
        look, is_read = self._known.get(name) or self._meet(name)
        if look:
            look(attributes)
        if is_read:
            self._texts = []
            self.parser.CharacterDataHandler = self._text
            self.parser.EndElementHandler = self._end

    def _meet(self, name: str) -> tuple[Look | None, bool]:
        """Find out once what is to be done with elements of a name; sheets have millions."""
        assert self.visitor
        plain = local(name)
        self._known[name] = self.visitor.look(plain), plain in self.visitor.reads
        return self._known[name]

    def _text(self, text: str) -> None:
        self._texts.append(text)

    def _end(self, _: str) -> None:
        self.parser.CharacterDataHandler = self.parser.EndElementHandler = None
        assert self.visitor
        self.visitor.read("".join(self._texts)[:_LONGEST_TEXT])


def check_text(content: bytes, path: str, part: str) -> None:
    """Refuse a part that declares a document type; one that is no XML passes.

    Raises
    ------
    UnsafeOfficeFile
        When it does.
    """
    with suppress(NotAnOfficeFile):
        walk((content,), path, part, lambda _: None)


def local(name: str) -> str:
    """Return the name of an element or attribute without its prefix.

    Examples
    --------
    >>> local("x:worksheet"), local("row")
    ('worksheet', 'row')
    """
    return name.rpartition(":")[2]
