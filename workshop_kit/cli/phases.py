"""``workshop-kit phases``: the phase models that a journey can have."""

import json
import os
from typing import TYPE_CHECKING, Any

import click

from workshop_kit.cli.spoken import spoken_language

if TYPE_CHECKING:
    from workshop_kit.content.phase_models import PhaseModel


@click.command(epilog="\b\nExample:\n  workshop-kit phases")
@click.option("--json", "as_json", is_flag=True, help="Print a list for other programs.")
def phases(as_json: bool) -> None:
    """List the phase models that a journey can have."""
    from workshop_kit.content.language import language
    from workshop_kit.content.phase_models import phase_models

    models = phase_models(language(spoken_language(None, os.environ)))
    if as_json:
        click.echo(json.dumps([_row(model) for model in models], indent=2, ensure_ascii=False))
        return
    for model in models:
        click.echo(f"{model.key}  {model.title}")
        click.echo(f"    {' · '.join(card.name for card in model.phases)}")


def _row(model: "PhaseModel") -> dict[str, Any]:
    return {
        "key": model.key,
        "title": model.title,
        "use": model.use,
        "phases": [
            {"row": card.row, "key": card.key, "moment": card.moment, "name": card.name}
            for card in model.phases
        ],
    }
