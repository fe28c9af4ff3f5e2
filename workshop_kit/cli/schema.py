"""``workshop-kit schema``: the workshop file, described for other programs."""

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of the workshop file.

    \b
    Example:
      workshop-kit schema > workshop.schema.json
    """
    from workshop_kit.store.file_schema import workshop_schema

    click.echo(json.dumps(workshop_schema(), indent=2, ensure_ascii=False))
