"""``workshop-kit restore``: an earlier version of a workshop brought back."""

from pathlib import Path

import click

from workshop_kit.cli import clock


@click.command(
    epilog=(
        "\b\nExamples:\n  workshop-kit restore buying-a-sofa\n"
        '  workshop-kit restore buying-a-sofa --at "2027-06-30 10:42"'
    )
)
@click.argument("workshop", type=click.Path(path_type=Path))
@click.option(
    "--at",
    metavar="VERSION",
    default="",
    help="A version (see history) or a time, such as 10:42.  [default: the one before]",
)
def restore(workshop: Path, at: str) -> None:
    """Bring an earlier version of WORKSHOP back, also of a file that is damaged or gone.

    It is a change like any other: undo takes it back.
    """
    from workshop_kit.cli.told import say_done
    from workshop_kit.store.author import author_name
    from workshop_kit.workflows.restore import restore as restore_version

    step = restore_version(workshop, now=clock.now(), author=author_name(), at=at)
    say_done(step.file, step.text, step.lines)
