"""What a command has done to a workshop, told line by line."""

from collections.abc import Iterable
from pathlib import Path

import click


def say_done(file: Path, text: str, lines: Iterable[str]) -> None:
    """Tell which file was changed, how, and what is different in it now."""
    click.echo(f"{file.name}: {text}")
    for line in lines:
        click.echo(f"  {line}")
