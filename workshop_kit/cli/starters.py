"""``workshop-kit starters``: the examples and blank workshops that a workshop can begin from."""

import json
import os
from dataclasses import asdict

import click

from workshop_kit.cli.spoken import spoken_language

_KEYS = ("key", "title", "languages")


@click.command(epilog="\b\nExample:\n  workshop-kit starters")
@click.option("--json", "as_json", is_flag=True, help="Print a list for other programs.")
def starters(as_json: bool) -> None:
    """List the finished examples and the blank workshops that a workshop can begin from."""
    from workshop_kit.content.language import language
    from workshop_kit.content.starters import blank_starters
    from workshop_kit.content.starters import starters as finished

    words = language(spoken_language(None, os.environ))
    found = (*finished(words), *blank_starters(words))
    if as_json:
        rows = [{key: asdict(starter)[key] for key in _KEYS} for starter in found]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for starter in found:
        click.echo(f"{starter.key}  {starter.title} ({', '.join(starter.languages)})")
        click.echo(f"    {starter.summary}")
