"""What reading a grid finds: changes that can be made, questions to a person, problems."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, language_or_english
from workshop_kit.importers.plain_book import (
    Content,
    Place,
    PlainBook,
    PlainError,
    PlainFormula,
    PlainSheet,
    content_text,
    same_content,
)
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.addresses import address
from workshop_kit.views.cell_limits import LONGEST

Kind = Literal["added", "changed", "moved", "removed"]
Edit = Callable[[Workshop], Workshop]


@dataclass(frozen=True, slots=True)
class GridChange:
    """One difference between a grid and the workshop; with a ``doubt`` it is a question.

    ``where`` names sheet and cell; ``before`` and ``after`` are what stands there.
    """

    kind: Kind
    where: str
    before: str
    after: str
    edit: Edit
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class GridProblem:
    """Something that was not read, where it stands, and why."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class StrangeContent:
    """A sheet, row or column that is none of ours; it is left in the file and told."""

    where: str
    text: str


Finding = GridChange | GridProblem | StrangeContent


@dataclass(frozen=True, slots=True)
class GridCase:
    """A grid beside the workshop it was made from (``base``) and the one there is ``now``.

    ``language`` is that of the labels in the file; ``listed`` are the roles and channels that
    somebody added on the sheet of lists, in small letters.
    """

    file: PlainBook
    base: Workshop
    base_book: PlainBook
    now: Workshop
    now_book: PlainBook
    language: Language
    listed: frozenset[str] = frozenset()

    def words(self, key: str, **values: str) -> str:
        """Return a sentence about reading, in the language of the team."""
        return label(f"reading.{key}", language_or_english(self.now.language), **values)


class Unreadable(Exception):
    """A cell holds what its column does not take; the message is a sentence for people."""


def where(sheet: PlainSheet, place: Place, name: str = "") -> str:
    """Return where a cell is, with the name of its row or column.

    Examples
    --------
    >>> where(PlainSheet("Plan", {}), (5, 8), "Owner")
    'Plan I6 (Owner)'
    """
    told = f"{sheet.title} {address(*place)}"
    return f"{told} ({name})" if name else told


def told(content: Content | None) -> str:
    """Return a content as words for a sentence or a report."""
    return "" if content is None else content_text(content)


def kind_of(before: Content | None, after: Content | None) -> Kind:
    """Return whether a cell was filled, emptied or changed."""
    if same_content(before, None):
        return "added"
    return "removed" if same_content(after, None) else "changed"


def checked(content: Content | None, case: GridCase) -> Content | None:
    """Return what was written in a cell.

    Raises
    ------
    Unreadable
        When it is a formula, an error, or longer than a cell holds.
    """
    if isinstance(content, PlainFormula):
        raise Unreadable(case.words("formula"))
    if isinstance(content, PlainError):
        raise Unreadable(case.words("error_value", given=content.text))
    if isinstance(content, str) and _units(content) > LONGEST:
        raise Unreadable(case.words("too_long"))
    return content


def settled(
    change: GridChange, current: str | None, case: GridCase
) -> Iterator[GridChange | GridProblem]:
    """Yield a change, unless it is made already; one that others changed too becomes a question.

    ``current`` is what the workshop shows at that place now, or None where the place is gone.
    """
    if _units(change.before) >= LONGEST:
        yield GridProblem(change.where, case.words("cut_text"))
    elif current is None:
        yield _doubted(change, case.words("gone_since"))
    elif same_content(current, change.after) or change.edit(case.now) == case.now:
        return  # made already, or the same in other words
    elif same_content(current, change.before):
        yield change
    else:
        yield _doubted(change, case.words("changed_since", now=current))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2


def _doubted(change: GridChange, doubt: str) -> GridChange:
    told_before = f"{change.doubt} " if change.doubt else ""
    return GridChange(
        change.kind,
        change.where,
        change.before,
        change.after,
        change.edit,
        doubt=f"{told_before}{doubt}",
    )
