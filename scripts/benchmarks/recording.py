"""The calls a renderer makes on XlsxWriter, written down once and made again without it.

What is made again is the same file: what it takes is what XlsxWriter takes for this workbook,
whoever calls it.
"""

import io
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import xlsxwriter
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.book import Workbook


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet, format or chart by its place among all that was made; the workbook is the first."""

    place: int


@dataclass(frozen=True, slots=True)
class Call:
    """One call.

    ``nests`` says whether an argument is a container, ``keeps`` whether something was made that
    later calls name.
    """

    target: int
    method: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    nests: bool
    keeps: bool


class Recorder:
    """An object of XlsxWriter that passes every call on and writes it down."""

    def __init__(self, real: Any, made: list[Any], calls: list[Call]) -> None:
        self._real, self._calls, self._objects = real, calls, made
        self._made = Made(len(made))
        made.append(real)

    def __getattr__(self, method: str) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            given = _with(arguments, _real), _with(options, _real)
            result = getattr(self._real, method)(*given[0], **given[1])
            keeps = isinstance(result, Worksheet | Format | Chart)
            # the kit's own sheets take formulas unread; the baseline uses XlsxWriter's
            options.pop("worksheet_class", None)
            written = _with(arguments, _named), _with(options, _named)
            nests = bool(options) or any(isinstance(a, dict | list) for a in arguments)
            self._calls.append(Call(self._made.place, method, *written, nests, keeps))
            return Recorder(result, self._objects, self._calls) if keeps else result

        return call


def recorded(view: Workbook) -> tuple[Call, ...]:
    """Return the calls that write a workbook."""
    calls: list[Call] = []

    def book(target: io.BytesIO, options: dict[str, Any]) -> Recorder:
        return Recorder(Real(target, options), [], calls)

    Real = xlsxwriter.Workbook  # noqa: N806
    with patch("xlsxwriter.Workbook", book):
        workbook_bytes(view)
    return tuple(calls)


def replayed(calls: tuple[Call, ...]) -> bytes:
    """Make the calls on a new workbook and return the file."""
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    made: list[Any] = [xlsxwriter.Workbook(buffer, options)]

    def find(value: Any) -> Any:
        return made[value.place] if isinstance(value, Made) else value

    for call in calls:
        method = getattr(made[call.target], call.method)
        if call.nests:
            result = method(*_with(call.arguments, find), **_with(call.options, find))
        else:
            result = method(*[find(argument) for argument in call.arguments])
        if call.keeps:
            made.append(result)
    return buffer.getvalue()


def _with(value: Any, change: Any) -> Any:
    """Return a value with every object inside it changed; containers are always new ones."""
    if isinstance(value, tuple):
        return tuple(_with(part, change) for part in value)
    if isinstance(value, list):
        return [_with(part, change) for part in value]
    if isinstance(value, dict):
        return {key: _with(part, change) for key, part in value.items()}
    return change(value)


def _real(value: Any) -> Any:
    return value._real if isinstance(value, Recorder) else value


def _named(value: Any) -> Any:
    return value._made if isinstance(value, Recorder) else value
