"""What a command has written, told in a few lines."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop_kit.content.file_sizes import size_text
from workshop_kit.content.language import language
from workshop_kit.content.wording import translated

if TYPE_CHECKING:
    from workshop_kit.workflows.publish import Remark


def say_written(paths: Iterable[Path], seconds: float, language_code: str) -> None:
    """Tell which files were written, how large they are and how long it took."""
    words = language(language_code)
    heading = translated("Written in {seconds} s:", language_code)
    click.echo(heading.format(seconds=words.number(round(seconds, 1))))
    for path in paths:
        click.echo(f"  {path}  {size_text(path.stat().st_size, words)}")


def say_remarks(remarks: "Iterable[Remark]", language_code: str) -> None:
    """Tell what did not fit whole, and where all of it stands."""
    for remark in remarks:
        sentence = translated(
            "Cut in {file} on the slide “{slide}”: the full text is in its notes.", language_code
        )
        if remark.cell:
            sentence = translated(
                "Cut in {file} at {cell}, longer than a cell holds: the full text is in the workshop file.",
                language_code,
            )
        click.echo(sentence.format(file=remark.file, slide=remark.slide, cell=remark.cell))
