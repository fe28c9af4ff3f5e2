"""The journey workbook as a contract, for whoever writes one and whoever reads it back.

Every sheet is found by a mark in its cell A1 and read by keys, never by position:

* **Journey** (one a journey). A1 holds ``GRID_MARK``, B1 the journey's id. Row 1 holds the id of
  the action of each column, from ``FIRST_COLUMN`` on; a column without an id was added by
  hand, and the second of two equal ids is a copy. ``phase:ID`` stands where a phase has no action
  yet. Column A holds the key of each row: those of the header (``HEADLINE_ROW``, ``PHASE_ROW``,
  ``NUMBER_ROW``) and those of the grid's rows, of which emotion has the ``EMOTION_ROWS``. A cell merged over all columns of a phase holds
  what hangs on the phase.
* **Touchpoints**, **Plan**, **KPI** and **Lists**. Row 1 holds the key of each column and column A
  the id of each line (in Lists: none). A further table below the first is announced by its key in
  column A of the row above its headers, and has the columns of the contract in their order:
  ``handovers`` on Touchpoints, ``readings`` on KPI, where each line holds the id of its KPI. On
  Touchpoints, ``use:PHASE`` stands over what is computed for a phase and not to be read back.
* **Ideas**. Row 1 holds the id of the idea of each column, after the ``IDEA_COLUMNS``; column A the
  id of the pain of each row, ``IDEA_HEAD_ROW`` or a key of ``IDEA_ROWS``; a cell holds a sign of
  ``STRENGTHS`` or nothing.
* **Review** holds sentences only.
* **Data** mirrors every register of ``tables.registers`` and is not meant to be edited: column A
  holds the register of each row, the first row of a register its column names. Empty registers
  are left out, and ``data_cell`` says how a value becomes a cell.

How sure a statement is stands behind it as a sign (``marked``), because a sign survives
editing and a grey print. Text without a sign was typed by hand: an assumption (B01).
"""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from workshop_kit.model.keys import CoverStrength, Tag

FORMAT: Final = 1

GRID_MARK: Final = f"workshop-kit:grid:{FORMAT}"
PLAN_MARK: Final = f"workshop-kit:plan:{FORMAT}"
LISTS_MARK: Final = f"workshop-kit:lists:{FORMAT}"
DATA_MARK: Final = f"workshop-kit:data:{FORMAT}"

TOUCHPOINTS_MARK: Final = f"workshop-kit:touchpoints:{FORMAT}"
IDEAS_MARK: Final = f"workshop-kit:ideas:{FORMAT}"
KPI_MARK: Final = f"workshop-kit:kpi:{FORMAT}"
REVIEW_MARK: Final = f"workshop-kit:review:{FORMAT}"

TOUCHPOINTS_SHEET: Final = "Touchpoints"
IDEAS_SHEET: Final = "Ideas"
PLAN_SHEET: Final = "Plan"
KPI_SHEET: Final = "KPI"
REVIEW_SHEET: Final = "Review"
LISTS_SHEET: Final = "Lists"
DATA_SHEET: Final = "Data"

KEY_ROW: Final = 0
KEY_COLUMN: Final = 0
FIRST_COLUMN: Final = 3
"""The first column of actions, counted from 0: before it stand keys, section and label."""

HEADLINE_ROW: Final = "headline"
PHASE_ROW: Final = "phase"
NUMBER_ROW: Final = "number"
SCORE_ROW: Final = "emotion_score"
WORD_ROW: Final = "emotion_word"
TRIGGER_ROW: Final = "emotion_trigger"
CURVE_ROWS: Final = ("emotion_curve_top", "emotion_curve", "emotion_curve_bottom")
EMOTION_ROWS: Final = (SCORE_ROW, WORD_ROW, *CURVE_ROWS, TRIGGER_ROW)

PLAN_COLUMNS: Final = (
    "id",
    "letter",
    "idea",
    "pains",
    "horizon",
    "impact",
    "effort",
    "leverage",
    "owner",
    "kpi",
    "due",
    "decision",
    "missing",
)

TOUCHPOINT_COLUMNS: Final = (
    "id",
    "name",
    "channels",
    "reach",
    "purpose",
    "expectation",
    "benefit",
    "spark",
    "device",
    "ownership",
    "status",
    "marker",
    "reasons",
    "decision",
)
HANDOVERS: Final = "handovers"
HANDOVER_COLUMNS: Final = ("id", "from", "to", "linked", "repeated")

IDEA_ROWS: Final = ("leverage", "impact", "effort", "horizon", "family", "keywords")
"""What stands below the pains of each idea."""

IDEA_HEAD_ROW: Final = "row:ideas"
IDEA_COLUMNS: Final = ("column:pain", "column:severity", "column:weight", "column:answers")
"""The keys of what is no idea and no pain; the colon keeps them apart from every id."""

KPI_COLUMNS: Final = (
    "id",
    "name",
    "baseline",
    "target",
    "unit",
    "latest",
    "read_on",
    "way",
    "standing",
    "owner",
    "frequency",
    "formula",
)
READINGS: Final = "readings"
READING_COLUMNS: Final = ("id", "kpi", "day", "value", "n", "goal")
CALCULATOR: Final = "calculator"

LISTS: Final = ("owners", "touchpoints", "channels", "kpis", "scale", "words")

PROPERTIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "workshop": "workshop-kit:workshop",
        "format": "workshop-kit:format",
        "language": "workshop-kit:language",
        "edition": "workshop-kit:edition",
        "content": "workshop-kit:content",
    }
)
"""The names of the custom document properties; decks have those that say where they come from."""

MARKS: Final[Mapping[Tag, str]] = MappingProxyType(
    {Tag.EVIDENCE: "•", Tag.ASSUMPTION: "◦", Tag.UNKNOWN: "(?)"}
)
"""The sign behind a statement, by how sure the team is of it."""

STRENGTHS: Final[Mapping[CoverStrength, str]] = MappingProxyType(
    {CoverStrength.SOLVES: "●", CoverStrength.HELPS: "○"}
)
"""How far an idea answers a pain, as it stands in a matrix."""

FIRST_DAY: Final = date(1900, 3, 1)
"""Before this, day numbers mean different days to different programs."""

_NO_BREAK = "\u00a0"
_TAGS = {mark: tag for tag, mark in MARKS.items()}
_MARKED = re.compile(rf"\s*({'|'.join(map(re.escape, _TAGS))})\s*$")


def journey_sheet(number: int) -> str:
    """Return the title of the sheet of a journey, counted from 1.

    Examples
    --------
    >>> journey_sheet(1), journey_sheet(2)
    ('Journey', 'Journey 2')
    """
    return "Journey" if number == 1 else f"Journey {number}"


def row_name(number: int, row: str) -> str:
    """Return the defined name of a row on the sheet of a journey, counted from 1."""
    return f"WK_journey_{number}_{row}"


def list_name(key: str) -> str:
    """Return the defined name of a list, which grows with what is typed below it.

    Examples
    --------
    >>> list_name("owners")
    'WK_owners'
    """
    return f"WK_{key}"


def table_name(key: str) -> str:
    """Return the name of a table, such as the plan or the table of a list."""
    return f"WK_table_{key}"


def empty_phase_key(phase_id: str) -> str:
    """Return what stands in row 1 over the empty column of a phase without actions."""
    return f"phase:{phase_id}"


def phase_use_key(phase_id: str) -> str:
    """Return what stands over the column that shows how much a phase uses each touchpoint."""
    return f"use:{phase_id}"


def marked(text: str, tag: Tag | None) -> str:
    r"""Put the sign of a tag behind a text; the no-break space keeps it on the last line.

    Examples
    --------
    >>> marked("Prices differ", Tag.ASSUMPTION)
    'Prices differ\xa0◦'
    """
    return text if tag is None or not text else f"{text}{_NO_BREAK}{MARKS[tag]}"


def unmarked(text: str) -> tuple[str, Tag | None]:
    """Return a text without its sign, and the tag the sign stands for.

    Examples
    --------
    >>> unmarked("Prices differ ◦"), unmarked("Is it safe?")
    (('Prices differ', <Tag.ASSUMPTION: 'assumption'>), ('Is it safe?', None))
    """
    found = _MARKED.search(text)
    return (text[: found.start()], _TAGS[found[1]]) if found else (text, None)


def data_cell(value: Any) -> str | float | bool | date | None:
    """Return what a value of a register is on the data sheet.

    A list or the unknown keys become JSON, an empty one nothing. Numbers and days that a
    spreadsheet would change, and every time of day, become text as Python writes it.

    Examples
    --------
    >>> data_cell(("a", "b")), data_cell(()), data_cell(0.25), data_cell(2**60)
    ('["a", "b"]', None, 0.25, '1152921504606846976')
    """
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, tuple | list | dict):
        return json.dumps(value, ensure_ascii=False, default=str) if value else None
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value if value >= FIRST_DAY else value.isoformat()
    if isinstance(value, int | float):
        return value if _survives(value) else repr(value)
    return str(value) or None


def _survives(number: float) -> bool:
    """Whether a spreadsheet keeps a number as it is: it writes sixteen digits."""
    if isinstance(number, int):
        return abs(number) <= 10**15
    return abs(number) < 1e300 and float(f"{number:.16G}") == number
