"""``workshop-kit publish``: the deck and the grid of a workshop."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop_kit.cli import clock
from workshop_kit.cli.progress import shown_progress
from workshop_kit.cli.spoken import spoken_language

if TYPE_CHECKING:
    from workshop_kit.workflows.read_grid import GridReading


@click.command(
    epilog=(
        "\b\n"
        "Examples:\n"
        "  workshop-kit publish buying-a-sofa\n"
        "  workshop-kit publish buying-a-sofa --to for-the-client --formats deck --language it\n"
        "  workshop-kit publish buying-a-sofa --audience board --draft --accent #7A1F3D\n"
        "  workshop-kit publish buying-a-sofa --template agency.potx\n"
        "  workshop-kit publish from-the-client.xlsx --formats deck"
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
@click.option(
    "--slides", metavar="LIST", default="", help="Kinds of slides, such as cover,map,plan."
)
@click.option("--audience", metavar="NAME", default="", help="Preset: board, team or workshop.")
@click.option("--draft", is_flag=True, help="Mark every slide as a draft.")
@click.option("--logo", metavar="FILE", type=click.Path(path_type=Path), help="Logo for the cover.")
@click.option(
    "--accent", metavar="COLOUR", default="", help="The client's colour, such as #0F6B70."
)
@click.option(
    "--template",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Your own template (.pptx, .potx) for the deck; see workshop-kit template check.",
)
@click.option(
    "--grid-template",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Workbook (.xlsx, .xltx) whose colours, fonts and logo the grid takes.",
)
def publish(
    workshop: Path,
    to: Path | None,
    formats: str,
    language: str | None,
    **wishes: Any,
) -> None:
    """Write the PowerPoint deck and the Excel grid of WORKSHOP.

    WORKSHOP is a file that ends in .workshop.json, or the folder that holds it; or a filled grid
    (.xlsx), which needs no other file.
    """
    from workshop_kit.cli.copies import say_copies
    from workshop_kit.cli.looks_told import say_looks
    from workshop_kit.cli.reading_told import finding_lines
    from workshop_kit.cli.results import say_remarks, say_written
    from workshop_kit.workflows.publish import Remark, wishes_of
    from workshop_kit.workflows.publish import publish as publish_workshop

    start = clock.seconds()
    chosen = tuple(name.strip() for name in formats.split(","))
    wanted = wishes_of(**wishes)
    remarks: list[Remark] = []
    readings: list[GridReading] = []
    with shown_progress() as tell:
        written = publish_workshop(
            workshop,
            to=to,
            formats=chosen,
            language=language,
            today=clock.today(),
            wishes=wanted,
            on_progress=tell,
            on_remark=remarks.append,
            on_reading=readings.append,
        )
    spoken = spoken_language(language, os.environ)
    say_written(written, clock.seconds() - start, spoken)
    say_remarks(remarks, spoken)
    looks = {"deck": wishes["template"], "grid": wishes["grid_template"]}
    say_looks(looks, chosen, wanted, spoken)
    for reading in (one for one in readings if not one.is_clean):
        click.echo("\n".join(finding_lines(reading)))
    if not readings:
        say_copies(workshop, spoken)
