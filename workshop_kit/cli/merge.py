"""``workshop-kit merge``: a conflict copy brought back into its workshop."""

import os
from pathlib import Path

import click

from workshop_kit.cli import clock
from workshop_kit.cli.spoken import spoken_language


@click.command(
    epilog=('\b\nExample:\n  workshop-kit merge sofa.workshop.json "sofa.workshop (1).json"')
)
@click.argument("workshop", type=click.Path(path_type=Path))
@click.argument("copy", type=click.Path(path_type=Path))
def merge(workshop: Path, copy: Path) -> None:
    """Bring the changes of COPY, a conflict copy, into WORKSHOP.

    What both changed stays as it is in WORKSHOP, and what COPY says becomes a note there. COPY
    itself is not touched.
    """
    from workshop_kit.cli.told import say_done
    from workshop_kit.content.wording import translated
    from workshop_kit.store.author import author_name
    from workshop_kit.workflows.merge import merge as merge_copy

    done = merge_copy(workshop, copy, now=clock.now(), author=author_name())
    code = spoken_language(None, os.environ)
    say_done(done.file, done.text, done.made)
    if done.refused:
        click.echo(translated("Changed in both; kept as a note, to be decided by you:", code))
        for line in done.refused:
            click.echo(f"  {line}")
    over = translated("“{copy}” is no longer needed: look at the result, then delete it.", code)
    click.echo(over.format(copy=copy.name))
