"""``workshop-kit demo``: a finished example, to look at."""

import os
from pathlib import Path

import click

from workshop_kit.cli import clock
from workshop_kit.cli.progress import shown_progress
from workshop_kit.cli.spoken import spoken_language


@click.command(epilog="\b\nExample:\n  workshop-kit demo --language it")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("demo"))
@click.option("--language", metavar="LANGUAGE", help="One language, such as it, instead of all.")
def demo(folder: Path, language: str | None) -> None:
    """Write the deck and the grid of a finished workshop to DIR.

    DIR is the folder “demo” unless you name another.
    """
    from workshop_kit.cli.results import say_written
    from workshop_kit.content.language import languages
    from workshop_kit.workflows.demo import make_demo

    start = clock.seconds()
    chosen = (language,) if language else tuple(languages())
    with shown_progress() as tell:
        written = make_demo(folder, languages=chosen, today=clock.today(), on_progress=tell)
    say_written(written, clock.seconds() - start, spoken_language(language, os.environ))
