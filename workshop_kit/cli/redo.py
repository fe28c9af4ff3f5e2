"""``workshop-kit redo``: the last undone change of a workshop made again."""

from pathlib import Path

import click

from workshop_kit.cli import clock


@click.command(epilog="\b\nExample:\n  workshop-kit redo buying-a-sofa")
@click.argument("workshop", type=click.Path(path_type=Path))
def redo(workshop: Path) -> None:
    """Make your last undone change of WORKSHOP again."""
    from workshop_kit.cli.told import say_done
    from workshop_kit.store.author import author_name
    from workshop_kit.workflows.undo import redo as redo_change

    step = redo_change(workshop, now=clock.now(), author=author_name())
    say_done(step.file, step.text, step.lines)
