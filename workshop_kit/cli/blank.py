"""``workshop-kit blank``: forms to print and fill."""

import os
from pathlib import Path

import click

from workshop_kit.cli import clock
from workshop_kit.cli.progress import shown_progress
from workshop_kit.cli.spoken import spoken_language


@click.command(
    epilog=(
        "\b\nExamples:\n  workshop-kit blank\n  workshop-kit blank forms --phases PH8 --language it"
    )
)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path())
@click.option("--phases", metavar="MODEL", help="Phase model of the forms; PH6.")
@click.option("--language", metavar="LANGUAGE", help="Language of the forms, such as it.")
@click.option(
    "--formats", metavar="LIST", default="deck,grid", show_default=True, help="What to write."
)
def blank(folder: Path, phases: str | None, language: str | None, formats: str) -> None:
    """Write blank forms to DIR: slides to print or fill in, and an empty workbook.

    DIR is the current folder unless you name another.
    """
    from workshop_kit.cli.results import say_written
    from workshop_kit.workflows.blank import make_blank_forms

    start = clock.seconds()
    spoken = spoken_language(language, os.environ)
    with shown_progress() as tell:
        written = make_blank_forms(
            folder,
            phases=phases,
            language=language or spoken,
            formats=tuple(name.strip() for name in formats.split(",")),
            today=clock.today(),
            on_progress=tell,
        )
    say_written(written, clock.seconds() - start, spoken)
