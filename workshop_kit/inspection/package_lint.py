"""The package lint: every rule about whether Office opens a file without repairing it.

The Open XML SDK (``sdk``) compares a file with the schema; these rules see what lies beyond
it, and most of the schema’s common faults too, so that they are of use alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from workshop_kit.errors import OfficeFileError
from workshop_kit.inspection import (
    cell_values,
    charts_lint,
    package_rules,
    relations,
    shapes_lint,
    sheet_checks,
    sheet_tables,
    sheets_lint,
    slide_tables,
    slides_lint,
    workbook_names,
)
from workshop_kit.inspection.findings import Fault, fault, gathered
from workshop_kit.inspection.packages import Package, package_of

Rule = Callable[[Package], Iterator[Fault]]

INSIDE: Final = "!"
"""Stands between a workbook inside a deck and the part of it: ``/ppt/embeddings/a.xlsx!/xl/…``."""

_OF_ALL: Final[tuple[Rule, ...]] = (
    package_rules.unreadable_parts,
    package_rules.doubled_parts,
    package_rules.content_types,
    relations.used_relations,
    relations.relation_targets,
    relations.outside_relations,
    relations.needed_relations,
    relations.unreachable_parts,
    shapes_lint.shape_numbers,
    shapes_lint.sizes,
    shapes_lint.colours,
    charts_lint.axes,
    charts_lint.series,
)
_OF_KIND: Final[dict[str, tuple[Rule, ...]]] = {
    "deck": (
        slides_lint.slide_list,
        slides_lint.master_list,
        slides_lint.sections,
        slides_lint.custom_shows,
        slide_tables.slide_tables,
    ),
    "workbook": (
        sheets_lint.order_of_parts,
        sheets_lint.rows_and_cells,
        sheets_lint.merged_blocks,
        cell_values.values,
        cell_values.long_texts,
        cell_values.styles,
        cell_values.sheet_colours,
        workbook_names.sheet_titles,
        workbook_names.open_sheet,
        workbook_names.defined_names,
        sheet_tables.table_names,
        sheet_tables.table_columns,
        sheet_tables.table_places,
        sheet_tables.table_headers,
        sheet_checks.formulas,
        sheet_checks.validations,
        sheet_checks.conditions,
        sheet_checks.printed_edges,
    ),
}


def lint(package: Package) -> tuple[Fault, ...]:
    """Return what Office would stumble over, workbooks inside the file included."""
    books, unreadable = _books(package)
    faults = [
        *gathered(found for rule in _rules(package) for found in rule(package)),
        *gathered(charts_lint.chart_sheets(package, books)),
        *unreadable,
    ]
    for part, book in books.items():
        inside = gathered(found for rule in _rules(book) for found in rule(book))
        faults += [replace(found, part=f"{part}{INSIDE}{found.part}") for found in inside]
    return tuple(faults)


def _rules(package: Package) -> tuple[Rule, ...]:
    return (*_OF_ALL, *_OF_KIND[package.kind])


def _books(package: Package) -> tuple[dict[str, Package], list[Fault]]:
    """Open the workbooks that a file carries, and tell which cannot be opened."""
    books: dict[str, Package] = {}
    unreadable = []
    for part in package.names:
        if part.lower().endswith(".xlsx"):
            try:
                books[part] = package_of(package.content(part), f"{package.path}{INSIDE}{part}")
            except OfficeFileError:
                unreadable.append(fault("unreadable-workbook", part))
    return books, unreadable
