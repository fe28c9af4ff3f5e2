"""Workbooks of people who write formulas, links and code: what they write stays text."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from small_workshop import JOURNEY, SMALL
from workbook_reading import bytes_of, cell_at, opened, parts
from workshop_kit.model.goals import Reading
from workshop_kit.model.ideas import Keyword
from workshop_kit.model.keys import Effect
from workshop_kit.model.touchpoints import Handover, Marker, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshops import workshops

HOSTILE = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.org","click")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "{=1+1}",
    "'=1+1",
    '"=1+1',
    "https://example.org",
    "mailto:a@example.org",
    "internal:Plan!A1",
    "file:///etc/passwd",
    "#REF!",
    "0012",
    "<b>bold</b> & \x00\x07 ]]> _x000D_",
)


READINGS = (
    Reading(day=date(2026, 1, 31), value=90),
    Reading(day=date(2026, 2, 28), value=108.5, n=40),
)


REFERENCE = r"'(Journey|KPI)'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?"


PLACE = re.compile(r"\$?\b[A-Z]{1,3}\$?\d+\b")


@cache
def ours(code: str = "en") -> set[tuple[str, str]]:
    """Return every formula that a workbook may hold in a language, whatever is in the workshop."""
    return formulas(bytes_of(SMALL, code))


def saying(text: str) -> Workshop:
    """Return the small workshop with one text wherever a person can write."""
    actions = tuple(action.replace(text=text) for action in JOURNEY.actions)
    phases = tuple(phase.replace(label=text) for phase in JOURNEY.phases)
    changed = JOURNEY.replace(headline=text, scenario=text, actions=actions, phases=phases)
    registers = {
        name: tuple(entry.replace(**{field: text}) for entry in getattr(SMALL, name))
        for name, field in (
            ("statements", "text"),
            ("pains", "text"),
            ("ideas", "text"),
            ("goals", "text"),
            ("owners", "role"),
            ("kpis", "name"),
            ("touchpoints", "name"),
            ("channels", "name"),
            ("personas", "name"),
        )
    }
    registers["kpis"] = tuple(
        kpi.replace(unit=text, formula=text, readings=READINGS) for kpi in registers["kpis"]
    )
    written = dict.fromkeys(
        ("device", "purpose", "expectation", "benefit", "spark", "decision"), text
    )
    marker = Marker(effect=Effect.SLOWS, reasons=(text,))
    registers["touchpoints"] = tuple(
        point.replace(marker=marker, **written) for point in registers["touchpoints"]
    )
    registers["ideas"] = tuple(
        idea.replace(keyword_ids=("kw",), decision=text) for idea in registers["ideas"]
    )
    everywhere: Workshop = SMALL.replace(
        title=text,
        client=text,
        facilitator=text,
        figures_note=text,
        journeys=(changed,),
        keywords=(Keyword(id="kw", text=text),),
        handovers=(Handover(id="h", from_touchpoint="t", what_is_repeated=text),),
        **registers,
    )
    return everywhere


def formulas(content: bytes) -> set[tuple[str, str]]:
    """Return sheet and wording of every formula, with a sign for each place of a cell."""
    return {
        (sheet.title, PLACE.sub("#", str(cell.value)))
        for sheet in opened(content).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def test_formulas_stand_only_where_something_is_computed() -> None:
    assert {sheet for sheet, _ in ours()} == {"Ideas", "Plan", "KPI"}
    assert not [text for _, text in ours() if "hybrid" in text.lower() or "Sales lead" in text]


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_what_people_write_stays_text(text: str) -> None:
    content = bytes_of(saying(text))
    assert formulas(content) == ours()
    charts = [part for name, part in parts(content).items() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2
    references = [found for part in charts for found in re.findall("<c:f>([^<]*)</c:f>", part)]
    assert not [place for place in references if not re.fullmatch(REFERENCE, place)]
    book = opened(content)
    assert not [cell for s in book.worksheets for row in s for cell in row if cell.hyperlink]
    action = cell_at(book["Journey"], "actions", "a1")
    assert action.data_type == "s"
    # openpyxl shows the escape that keeps Excel from reading “_x000D_” as a line end
    assert str(action.value).replace("_x005F_", "_") == cell_text(text)
    assert bool(action.quotePrefix) == (text[0] in "=+-@\t\r" and not text.startswith("\r"))


def test_strings_that_broke_other_programs_stay_text(inputs: Path) -> None:
    strings = [text for text in json.loads((inputs / "text" / "blns.json").read_text()) if text]
    touchpoints = tuple(
        Touchpoint(id=f"n{number}", name=text) for number, text in enumerate(strings)
    )
    content = bytes_of(SMALL.replace(touchpoints=touchpoints))
    assert formulas(content) == ours()
    lists = opened(content)["Lists"]
    (column,) = (cell.column for cell in lists[1] if cell.value == "touchpoints")
    read = {lists.cell(row, column).value for row in range(6, lists.max_row + 1)}
    assert {cell_text(text) for text in strings} <= read | {""}


@given(workshops())
@settings(max_examples=6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_any_workshop_becomes_a_workbook_without_formulas_of_people(workshop: Workshop) -> None:
    content = bytes_of(workshop, "it")
    assert formulas(content) <= ours("it")
    titles = opened(content).sheetnames
    assert len(titles) == 8 + max(len(workshop.journeys), 1)
