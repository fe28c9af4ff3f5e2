"""``workshop-kit read-grid``: a grid that people filled in, brought back into its workshop."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop_kit.cli import clock

if TYPE_CHECKING:
    from workshop_kit.workflows.read_grid import GridReading

CLEAR, OPEN = 0, 1


@click.command(
    name="read-grid",
    epilog=(
        "\b\nExamples:\n  workshop-kit read-grid buying-a-sofa-grid-en.xlsx\n"
        "  workshop-kit read-grid from-the-client.xlsx buying-a-sofa --apply"
    ),
)
@click.argument("grid", type=click.Path(path_type=Path))
@click.argument("workshop", required=False, type=click.Path(path_type=Path))
@click.option("--apply", is_flag=True, help="Bring the changes into WORKSHOP, as one edit.")
@click.option("--accept", is_flag=True, help="Say yes to every question; read them first.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found for other programs.")
@click.pass_context
def read_grid(
    context: click.Context,
    grid: Path,
    workshop: Path | None,
    apply: bool,
    accept: bool,
    as_json: bool,
) -> None:
    """Tell what people changed in GRID, an Excel grid of WORKSHOP, in the team's language.

    Cells are known by hidden keys, so rows and columns may have been moved, added or sorted.
    Nothing is changed without --apply, and GRID never is. Without WORKSHOP it is the one beside
    GRID that it was made from.

    Ends with 0 where everything is clear, 1 where questions or unread cells are left, 2 where a
    file cannot be read.
    """
    from workshop_kit.cli.reading_told import reading_lines
    from workshop_kit.store.author import author_name
    from workshop_kit.workflows.read_grid import apply_grid
    from workshop_kit.workflows.read_grid import read_grid as compare

    if apply:
        found = apply_grid(grid, workshop, now=clock.now(), author=author_name(), accept=accept)
    else:
        found = compare(grid, workshop)
    if as_json:
        click.echo(json.dumps(_rows(found), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(reading_lines(found, accepted=apply and accept)))
    open_questions = found.questions and not (apply and accept)
    context.exit(OPEN if open_questions or found.problems else CLEAR)


def _rows(found: "GridReading") -> dict[str, Any]:
    def change(one: Any) -> dict[str, str]:
        return {"kind": one.kind, "where": one.where, "before": one.before, "after": one.after}

    return {
        "changes": [change(one) for one in found.changes],
        "questions": [{**change(one), "text": one.doubt} for one in found.questions],
        "problems": [{"where": one.where, "text": one.text} for one in found.problems],
        "aside": [{"where": one.where, "text": one.text} for one in found.aside],
    }
