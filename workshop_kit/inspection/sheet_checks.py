"""Rules of formulas, of what a sheet lets people type, and of what it prints at the edge."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import units, whole
from workshop_kit.inspection.cell_places import area_of
from workshop_kit.inspection.cell_values import store_of
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.formulas import LONGEST, is_balanced, sheets_in
from workshop_kit.inspection.namespaces import X
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.sheets_lint import sheets
from workshop_kit.inspection.workbook_names import sheet_names

_FORMULAS: Final = (
    f"{X}f",
    f"{X}formula",
    f"{X}formula1",
    f"{X}formula2",
    f"{X}definedName",
    f"{X}calculatedColumnFormula",
    f"{X}totalsRowFormula",
)
_LONGEST_LIST: Final = 255
_LONGEST_EDGE: Final = 255
_MESSAGES: Final = {"promptTitle": 32, "prompt": 255, "errorTitle": 32, "error": 255}


def formulas(package: Package) -> Iterator[Fault]:
    """Find formulas that do not close what they open, are too long, or name a sheet that is gone."""
    known = sheet_names(package)
    for name, root in package.rooted(f"{X}worksheet", f"{X}workbook", f"{X}table"):
        for element in root.iter(*_FORMULAS):
            formula = element.text or ""
            if not is_balanced(formula):
                yield fault("formula-unclosed", name, formula=formula)
            if units(formula) > LONGEST:
                yield fault("formula-too-long", name, length=units(formula))
            for sheet in sheets_in(formula):
                if sheet.lower() not in known:
                    yield fault("formula-lost-sheet", name, formula=formula, sheet=sheet)


def validations(package: Package) -> Iterator[Fault]:
    """Find lists to choose from and messages that are longer than Excel reads."""
    for name, root in sheets(package):
        for check in root.iter(f"{X}dataValidation"):
            source = check.findtext(f"{X}formula1") or ""
            length = units(source.strip('"'))
            if source.startswith('"') and length > _LONGEST_LIST:
                yield fault("list-too-long", name, length=length, cells=check.get("sqref"))
            for attribute, most in _MESSAGES.items():
                length = units(check.get(attribute, ""))
                if length > most:
                    yield fault("message-too-long", name, length=length, most=most)
            yield from _cells(check, name)


def conditions(package: Package) -> Iterator[Fault]:
    """Find rules for looks that name a look which is not there."""
    known = store_of(package).rule_looks
    for name, root in sheets(package):
        for block in root.iter(f"{X}conditionalFormatting"):
            yield from _cells(block, name)
        for rule in root.iter(f"{X}cfRule"):
            if rule.get("dxfId") and whole(rule.get("dxfId")) not in range(known):
                yield fault("rule-look-missing", name, look=rule.get("dxfId"))


def printed_edges(package: Package) -> Iterator[Fault]:
    """Find headers and footers of a printed page that are longer than Excel reads."""
    for name, root in sheets(package):
        for edge in root.iterfind(f"{X}headerFooter/*"):
            if units(edge.text or "") > _LONGEST_EDGE:
                yield fault("edge-too-long", name, length=units(edge.text or ""))


def _cells(element: etree._Element, part: str) -> Iterator[Fault]:
    """Find places that are no cells among those an element is for."""
    for place in element.get("sqref", "").split():
        # whole columns and rows, such as B:B, are allowed here
        if area_of(place) is None and not _is_line(place):
            yield fault("no-cells", part, cells=place)


def _is_line(place: str) -> bool:
    first, _, last = place.replace("$", "").partition(":")
    return (first.isalpha() and last.isalpha()) or (first.isdecimal() and last.isdecimal())
