"""``workshop-kit new``: the folder of a new workshop."""

import os
import shlex
from pathlib import Path

import click

from workshop_kit.cli import clock
from workshop_kit.cli.spoken import spoken_language


@click.command(
    epilog=(
        "\b\n"
        "Examples:\n"
        "  workshop-kit new buying-a-sofa\n"
        "  workshop-kit new my-copy --starter car-purchase --language it"
    )
)
@click.argument("folder", metavar="NAME", type=click.Path(path_type=Path))
@click.option("--starter", metavar="STARTER", help="Begin from a finished example (see starters).")
@click.option(
    "--phases", metavar="MODEL", help="Phases to begin with (see phases).  [default: PH6]"
)
@click.option(
    "--language", metavar="LANGUAGE", help="Language of workshop and notebooks, such as it."
)
def new(folder: Path, starter: str | None, phases: str | None, language: str | None) -> None:
    """Make the folder NAME with a new workshop and its notebooks."""
    from workshop_kit.content.wording import translated
    from workshop_kit.workflows.start import start_workshop

    code = spoken_language(language, os.environ)
    file = start_workshop(
        folder, starter=starter, phases=phases, language=language or code, today=clock.today()
    )
    command = f"workshop-kit lab {shlex.quote(str(folder))}"
    click.echo(translated("The workshop is in {path}.", code).format(path=file))
    click.echo(translated("Open its notebooks with: {command}", code).format(command=command))
