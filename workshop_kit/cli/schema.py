"""``workshop-kit schema``: the workshop file, described for other programs."""

import json

import click


@click.command(epilog="\b\nExample:\n  workshop-kit schema > workshop.schema.json")
def schema() -> None:
    """Print the JSON Schema of the workshop file."""
    from workshop_kit.store.file_schema import workshop_schema

    click.echo(json.dumps(workshop_schema(), indent=2, ensure_ascii=False))
