"""``workshop-kit publish``: the deck and the grid of a workshop."""

import os
from pathlib import Path

import click

from workshop_kit.cli import clock
from workshop_kit.cli.progress import shown_progress
from workshop_kit.cli.spoken import spoken_language


@click.command(
    epilog=(
        "\b\n"
        "Examples:\n"
        "  workshop-kit publish buying-a-sofa\n"
        "  workshop-kit publish buying-a-sofa --to for-the-client --formats deck --language it"
    )
)
@click.argument("workshop", type=click.Path(path_type=Path))
@click.option(
    "--to",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder for the files; beside WORKSHOP.",
)
@click.option(
    "--formats", metavar="LIST", default="deck,grid", show_default=True, help="What to write."
)
@click.option(
    "--language",
    metavar="LANGUAGE",
    help="Language of the labels, such as it; what people typed stays as it is.",
)
def publish(workshop: Path, to: Path | None, formats: str, language: str | None) -> None:
    """Write the PowerPoint deck and the Excel grid of WORKSHOP.

    WORKSHOP is a file that ends in .workshop.json, or the folder that holds it.
    """
    from workshop_kit.cli.results import say_written
    from workshop_kit.workflows.publish import publish as publish_workshop

    start = clock.seconds()
    with shown_progress() as tell:
        written = publish_workshop(
            workshop,
            to=to,
            formats=tuple(name.strip() for name in formats.split(",")),
            language=language,
            today=clock.today(),
            on_progress=tell,
        )
    say_written(written, clock.seconds() - start, spoken_language(language, os.environ))
