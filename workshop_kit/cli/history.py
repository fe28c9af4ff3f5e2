"""``workshop-kit history``: the versions of a workshop, and how to erase them."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop_kit.cli.spoken import spoken_language

if TYPE_CHECKING:
    from workshop_kit.workflows.history import History, HistoryLine

_SHOWN = 20
_DIGITS = 8


@click.command(
    epilog=(
        "\b\nExamples:\n  workshop-kit history buying-a-sofa\n"
        "  workshop-kit history buying-a-sofa --erase"
    )
)
@click.argument("workshop", type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Every version, not only the newest 20.")
@click.option("--json", "as_json", is_flag=True, help="Print a list for other programs.")
@click.option("--erase", is_flag=True, help="Erase all earlier versions and the change log.")
def history(workshop: Path, everything: bool, as_json: bool, erase: bool) -> None:
    """List the versions of WORKSHOP, newest first: when, who, what.

    WORKSHOP is a file that ends in .workshop.json, or the folder that holds it.
    """
    from workshop_kit.content.wording import translated
    from workshop_kit.workflows.history import erase_history
    from workshop_kit.workflows.history import history as history_of

    code = spoken_language(None, os.environ)
    if erase:
        done = translated("The history of {path} is erased.", code)
        click.echo(done.format(path=erase_history(workshop)))
        return
    found = history_of(workshop, limit=None if everything or as_json else _SHOWN)
    if as_json:
        rows = [_row(line) for line in found.lines]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    _print(found, code)


def _row(line: "HistoryLine") -> dict[str, object]:
    return {
        "version": line.id,
        "at": line.at.isoformat(timespec="seconds"),
        "author": line.author,
        "what": line.what,
        "current": line.is_current,
        "from_outside": line.is_from_outside,
    }


def _print(found: "History", code: str) -> None:
    from workshop_kit.cli.copies import say_copies
    from workshop_kit.content.wording import translated

    for line in found.lines:
        local = line.at.astimezone()
        moment = f"{found.language.day(local.date())}, {local:%H:%M:%S}"
        mark = "*" if line.is_current else " "
        click.echo(
            "  ".join(filter(None, (f"{mark} {line.id[:_DIGITS]}", moment, line.author, line.what)))
        )
    if found.more:
        more = translated("{count} more with --all", code)
        click.echo(f"  {more.format(count=found.more)}")
    say_copies(found.file, code)
