"""What a check has found, told to people as tables and to programs as JSON."""

import io
import shutil
from collections.abc import Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from workshop_kit.cli.standing_told import is_behind, standing_lines, standing_row
from workshop_kit.content.language import Language
from workshop_kit.content.wording import error_text, translated
from workshop_kit.inspection.findings import Finding
from workshop_kit.workflows.check import Checked

CLEAN, FOUND, UNREADABLE = 0, 1, 2

_USUAL_TERMINAL = (100, 24)


def exit_code(checked: Sequence[Checked]) -> int:
    """Return how the command ends: the worst that happened to a file."""
    if any(result.refusal for result in checked):
        return UNREADABLE
    found = (result.findings or is_behind(result.standing) for result in checked)
    return FOUND if any(found) else CLEAN


def say_checked(checked: Sequence[Checked], words: Language) -> None:
    """Tell of each file whether something was found, what, and whether the SDK judged it."""
    for result in checked:
        if result.refusal is not None:
            click.echo(error_text(result.refusal, words.code), err=True)
            continue
        click.echo(f"{_summary(result, words)} {_sdk(result, words)}")
        if result.findings:
            click.echo(_table(result.findings, words))
        if result.standing is not None:
            click.echo("\n".join(standing_lines(result.file, result.standing, words)))


def checked_row(result: Checked, language_code: str) -> dict[str, Any]:
    """Return one file for ``--json``; ``docs/checking-files.md`` explains the keys."""
    refusal = error_text(result.refusal, language_code) if result.refusal else None
    state = "findings" if result.findings else "clean"
    against = {"against": standing_row(result.standing)} if result.standing else {}
    return {
        "file": str(result.file),
        "state": "unreadable" if refusal else state,
        "sdk": "run" if result.by_sdk else "not run",
        "error": refusal,
        "findings": [
            {"part": found.part, "rule": found.rule, "message": found.message}
            for found in result.findings
        ],
        **against,
    }


def _summary(result: Checked, words: Language) -> str:
    counted = len(result.findings)
    if counted == 0:
        sentence = translated("{file}: nothing found.", words.code)
    elif counted == 1:
        sentence = translated("{file}: 1 finding.", words.code)
    else:
        sentence = translated("{file}: {count} findings.", words.code)
    return sentence.format(file=result.file, count=words.number(counted))


def _sdk(result: Checked, words: Language) -> str:
    if result.by_sdk:
        return translated("Open XML SDK: run.", words.code)
    return translated("Open XML SDK: not run.", words.code)


def _table(findings: Sequence[Finding], words: Language) -> str:
    """Return findings as a table that fits the terminal; texts from the file stay as they are."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 2), header_style="")
    table.add_column(translated("Part of the file", words.code), overflow="fold", max_width=44)
    table.add_column(translated("Rule", words.code), overflow="fold")
    table.add_column(translated("What is wrong", words.code), overflow="fold")
    for found in findings:
        table.add_row(found.part, found.rule, found.message)
    text = io.StringIO()
    columns = shutil.get_terminal_size(_USUAL_TERMINAL).columns
    Console(file=text, width=columns, color_system=None, markup=False, emoji=False).print(table)
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines())
