"""``workshop-kit publish``: the deck and the grid of a workshop."""

import os
from pathlib import Path

import click

from workshop_kit.cli import clock
from workshop_kit.cli.progress import shown_progress
from workshop_kit.cli.spoken import spoken_language


@click.command()
@click.argument("workshop", type=click.Path(path_type=Path))
@click.option("--to", metavar="DIR", type=click.Path(path_type=Path), help="Folder for the files.")
@click.option(
    "--formats", metavar="LIST", default="deck,grid", help="What to write; deck,grid writes both."
)
@click.option(
    "--language",
    metavar="LANGUAGE",
    help="Language of the labels, en or it; what people typed stays as it is.",
)
def publish(workshop: Path, to: Path | None, formats: str, language: str | None) -> None:
    """Write the PowerPoint deck and the Excel grid of WORKSHOP.

    WORKSHOP is a file that ends in .workshop.json, or the folder that holds it.

    \b
    Examples:
      workshop-kit publish buying-a-sofa
      workshop-kit publish buying-a-sofa --to for-the-client --formats deck --language it
    """
    from workshop_kit.cli.results import say_written
    from workshop_kit.workflows.publish import publish as publish_workshop

    start = clock.seconds()
    with shown_progress() as tell:
        written = publish_workshop(
            workshop,
            to=to,
            formats=tuple(name.strip() for name in formats.split(",") if name.strip()),
            language=language,
            today=clock.today(),
            on_progress=tell,
        )
    say_written(written, clock.seconds() - start, spoken_language(language, os.environ))
