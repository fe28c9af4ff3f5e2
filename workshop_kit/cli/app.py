"""The command ``workshop-kit``: its subcommands, and what happens when one of them fails."""

from collections.abc import Mapping, Sequence

import click

from workshop_kit.cli.adopt import adopt
from workshop_kit.cli.blank import blank
from workshop_kit.cli.check import check
from workshop_kit.cli.demo import demo
from workshop_kit.cli.diff import diff
from workshop_kit.cli.history import history
from workshop_kit.cli.lab import lab
from workshop_kit.cli.merge import merge
from workshop_kit.cli.new import new
from workshop_kit.cli.phases import phases
from workshop_kit.cli.publish import publish
from workshop_kit.cli.read_grid import read_grid
from workshop_kit.cli.redo import redo
from workshop_kit.cli.restore import restore
from workshop_kit.cli.schema import schema
from workshop_kit.cli.spoken import asked_language, spoken_language
from workshop_kit.cli.starters import starters
from workshop_kit.cli.template import template
from workshop_kit.cli.undo import undo
from workshop_kit.errors import WorkshopKitError

NAME = "workshop-kit"

WRONG = 2
INTERRUPTED = 130


@click.group(epilog="\b\nExample:\n  workshop-kit demo")
@click.version_option(
    package_name="journey-workshop-kit", prog_name=NAME, message="%(prog)s %(version)s"
)
def app() -> None:
    """Customer-journey workshops that end in an editable deck and a journey grid."""


_HISTORY = (history, diff, undo, redo, restore, merge)

for _command in (
    demo,
    new,
    publish,
    blank,
    starters,
    phases,
    schema,
    lab,
    check,
    read_grid,
    adopt,
    template,
    *_HISTORY,
):
    app.add_command(_command)


def commands() -> dict[str, click.Command]:
    """Return every subcommand by its name."""
    return dict(app.commands)


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run one command line and return its exit code.

    What the kit expects to go wrong is told in a line or two, in the language asked for, and
    gives 2; an interruption gives 130. Anything else is a fault in the program and is raised.
    """
    try:
        code = app.main(list(arguments), prog_name=NAME, standalone_mode=False)
    except (click.UsageError, WorkshopKitError) as error:
        language_code = spoken_language(asked_language(arguments), environment)
        click.echo(_told(error, language_code), err=True)
        return WRONG
    except (click.Abort, KeyboardInterrupt):
        language_code = spoken_language(asked_language(arguments), environment)
        click.echo(_interrupted(language_code), err=True)
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _told(error: click.UsageError | WorkshopKitError, language_code: str) -> str:
    from workshop_kit.cli.usage import usage_text
    from workshop_kit.content.wording import error_text

    if isinstance(error, WorkshopKitError):
        return error_text(error, language_code)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    return usage_text(error, language_code)


def _interrupted(language_code: str) -> str:
    from workshop_kit.content.wording import translated

    return translated("Interrupted.", language_code)
