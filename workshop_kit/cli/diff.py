"""``workshop-kit diff``: what changed in a workshop, in words."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop_kit.cli import clock
from workshop_kit.cli.spoken import spoken_language

if TYPE_CHECKING:
    from workshop_kit.workflows.compare import Comparison


@click.command(
    epilog=(
        "\b\nExamples:\n  workshop-kit diff buying-a-sofa\n"
        "  workshop-kit diff buying-a-sofa --from 09:00 --to 1f3a9c2e"
    )
)
@click.argument("workshop", type=click.Path(path_type=Path))
@click.option(
    "--from", "start", metavar="VERSION", default="", help="A version or a time (see history)."
)
@click.option("--to", "end", metavar="VERSION", default="", help="Another; now if none is given.")
@click.option(
    "--with",
    "other",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Compare with another file instead, such as a conflict copy.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a list for other programs.")
def diff(workshop: Path, start: str, end: str, other: Path | None, as_json: bool) -> None:
    """Tell what changed in WORKSHOP between two versions, in the team's language.

    Without any option that is the last change.
    """
    from workshop_kit.content.wording import translated
    from workshop_kit.workflows.compare import compare_files, compare_versions

    if other is None:
        found = compare_versions(workshop, now=clock.now(), start=start, end=end)
    else:
        found = compare_files(workshop, other)
    if as_json:
        click.echo(json.dumps(_rows(found), indent=2, ensure_ascii=False, default=str))
        return
    nothing = translated("Nothing differs.", spoken_language(None, os.environ))
    click.echo("\n".join(found.lines or [nothing]))


def _rows(found: "Comparison") -> list[dict[str, Any]]:
    from workshop_kit.views.difference_rows import difference_rows

    return difference_rows(found.found, found.words)
