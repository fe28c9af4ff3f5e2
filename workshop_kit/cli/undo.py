"""``workshop-kit undo``: the last change of a workshop taken back."""

from pathlib import Path

import click

from workshop_kit.cli import clock


@click.command(
    epilog=(
        "\b\nExamples:\n  workshop-kit undo buying-a-sofa\n"
        "  workshop-kit undo buying-a-sofa --at 1f3a9c2e"
    )
)
@click.argument("workshop", type=click.Path(path_type=Path))
@click.option(
    "--at", metavar="VERSION", default="", help="The change that made VERSION (see history)."
)
def undo(workshop: Path, at: str) -> None:
    """Take back your last change of WORKSHOP, and nothing else.

    What somebody changed again since is not taken back. Yours are the changes made under the
    name in WORKSHOP_KIT_AUTHOR, or under no name if it is not set.
    """
    from workshop_kit.cli.told import say_done
    from workshop_kit.store.author import author_name
    from workshop_kit.workflows.undo import undo as undo_change

    step = undo_change(workshop, now=clock.now(), author=author_name(), at=at)
    say_done(step.file, step.text, step.lines)
