"""Conflict copies beside a workshop: said, so that nobody works on in one of two files."""

import shlex
from pathlib import Path

import click


def say_copies(workshop: Path, language_code: str) -> None:
    """Name the conflict copies of a workshop on the error stream, and what to do with them."""
    from workshop_kit.content.wording import translated
    from workshop_kit.store.conflicts import conflict_copies
    from workshop_kit.workflows.past_versions import historic_file

    said = translated(
        "“{copy}” is a conflict copy of “{file}”, which is used. See what differs with: "
        "workshop-kit diff {path} --with {other}. Bring it in with: "
        "workshop-kit merge {path} {other}",
        language_code,
    )
    file = historic_file(workshop)
    for copy in conflict_copies(file):
        path, other = shlex.quote(str(file)), shlex.quote(str(copy))
        click.echo(said.format(copy=copy.name, file=file.name, path=path, other=other), err=True)
