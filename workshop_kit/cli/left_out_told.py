"""What a file brought and what was left out of it, told line by line."""

from collections.abc import Iterable
from pathlib import Path

import click

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.language import language as language_of
from workshop_kit.content.wording import reason_text
from workshop_kit.importers.guard_threats import Threat

_MOST = 20


def say_left_out(threats: Iterable[Threat], language_code: str) -> None:
    """Name on the command line what was in a file and is not in what was made of it."""
    for line in left_out_lines(threats, language_of(language_code)):
        click.echo(line)


def say_unused(file: Path, output: str, language_code: str) -> None:
    """Say that a file was given for an output, ``deck`` or ``grid``, that was not asked for."""
    click.echo(label(f"templates.unused_{output}", language_of(language_code), file=file.name))


def left_out_lines(threats: Iterable[Threat], words: Language) -> list[str]:
    """Return what links, objects and scripts were left out, each once; beyond twenty, their number."""
    reasons = list(dict.fromkeys(reason_text(threat.reason, words.code) for threat in threats))
    lines = [label("templates.left_out", words, reason=reason) for reason in reasons[:_MOST]]
    more = len(reasons) - _MOST
    return lines if more <= 0 else [*lines, label("templates.left_out_more", words, count=more)]
