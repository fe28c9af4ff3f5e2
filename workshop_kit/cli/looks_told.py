"""What came of the files that were given for the look of the deck and of the grid."""

from collections.abc import Collection, Mapping
from pathlib import Path

import click

from workshop_kit.content.labels import label
from workshop_kit.content.language import language
from workshop_kit.views.deck import Wishes
from workshop_kit.workflows.looks import look_lines


def say_looks(
    given: Mapping[str, Path | None], formats: Collection[str], wishes: Wishes, language_code: str
) -> None:
    """Tell what was taken from a file, changed or left out, or that it was not used.

    ``given`` has a file, or none, for each output; ``formats`` names those that were made.
    """
    words = language(language_code)
    for output, file in given.items():
        if file is not None and output in formats:
            for line in look_lines(output, file, wishes, words):
                click.echo(line)
        elif file is not None:
            click.echo(label(f"templates.unused_{output}", words, file=file.name))
