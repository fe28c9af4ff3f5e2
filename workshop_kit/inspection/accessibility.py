"""The accessibility check: whether people who listen to a file, or enlarge it, get all of it."""

from collections.abc import Callable, Iterator
from typing import Final

from workshop_kit.inspection import deck_accessibility, type_sizes, workbook_accessibility
from workshop_kit.inspection.findings import Fault, gathered
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.properties import document_language, document_title

Rule = Callable[[Package], Iterator[Fault]]

_RULES: Final[dict[str, tuple[Rule, ...]]] = {
    "deck": (
        document_title,
        document_language,
        deck_accessibility.titles,
        deck_accessibility.descriptions,
        deck_accessibility.empty_placeholders,
        deck_accessibility.table_headings,
        deck_accessibility.languages,
        deck_accessibility.reading_order,
        type_sizes.small_type,
    ),
    "workbook": (
        document_title,
        workbook_accessibility.descriptions,
        workbook_accessibility.sheet_titles,
        workbook_accessibility.frozen_headings,
        workbook_accessibility.block_merges,
    ),
}


def accessibility(package: Package) -> tuple[Fault, ...]:
    """Return what keeps somebody from reading a file; workbooks behind charts are left out."""
    rules = _RULES[package.kind]
    return tuple(gathered(found for rule in rules for found in rule(package)))
