"""``workshop-kit phases``: the phase models, and a workshop moved to another of them."""

import json
import os
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop_kit.cli import clock
from workshop_kit.cli.spoken import spoken_language

if TYPE_CHECKING:
    from workshop_kit.content.phase_models import PhaseModel
    from workshop_kit.workflows.phases import JourneySwitch

_BETWEEN = "; "


@click.command(
    epilog=(
        "\b\nExamples:\n  workshop-kit phases\n  workshop-kit phases --switch PH8 buying-a-sofa"
    )
)
@click.option("--json", "as_json", is_flag=True, help="Print a list for other programs.")
@click.option(
    "--switch",
    type=(str, click.Path(path_type=Path)),
    metavar="MODEL WORKSHOP",
    help="Give a workshop the phases of MODEL instead; nothing in it is lost.",
)
def phases(as_json: bool, switch: tuple[str, Path] | None) -> None:
    """List the phase models that a journey can have, or change the model of a workshop."""
    if switch is not None:
        _switch(*switch)
        return
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
            {
                "row": card.row,
                "key": card.key,
                "takes": card.takes,
                "ours": card.ours,
                "moment": card.moment,
                "name": card.name,
            }
            for card in model.phases
        ],
    }


def _switch(model: str, workshop: Path) -> None:
    from workshop_kit.content.phase_models import phase_model
    from workshop_kit.content.wording import translated
    from workshop_kit.store.author import author_name
    from workshop_kit.workflows.phases import switch_phases

    done = switch_phases(workshop, model, now=clock.now(), author=author_name())
    code = done.language.code
    title = phase_model(model, done.language).title
    for journey in done.journeys:
        for line in _told(journey, title, code):
            click.echo(line)
    back = sorted({entry.origin for entry in done.journeys} - {model, ""})
    if len(back) == 1:
        command = f"workshop-kit phases --switch {back[0]} {shlex.quote(str(workshop))}"
        click.echo(translated("Back again with: {command}", code).format(command=command))


def _told(journey: "JourneySwitch", title: str, code: str) -> Iterator[str]:
    """Yield what happened to one journey, line by line."""
    from workshop_kit.content.wording import translated

    if journey.origin == journey.target:
        yield translated("{journey}: already in {model}, “{title}”.", code).format(
            journey=journey.name, model=journey.target, title=title
        )
        return
    yield translated("{journey}: now in {model}, “{title}”.", code).format(
        journey=journey.name, model=journey.target, title=title
    )
    of_the_phase = translated("of the phase itself: {texts}", code)
    for move in journey.moves:
        yield f"  {move.origin} → {move.target}"
        if move.actions:
            yield f"    {_BETWEEN.join(move.actions)}"
        if move.values:
            yield f"    {of_the_phase.format(texts=_BETWEEN.join(move.values))}"
    yield from _tray(journey, code)


def _tray(journey: "JourneySwitch", code: str) -> Iterator[str]:
    from workshop_kit.content.wording import translated

    if journey.waiting or journey.left_over:
        yield "  " + translated("In the tray, until a model has a phase for it again:", code)
    else:
        yield "  " + translated("Everything found a phase.", code)
    for text, key in journey.waiting:
        yield f"    {text} ({key})"
    of_phase = translated("of the phase “{phase}”: {texts}", code)
    for phase, texts in journey.left_over:
        yield f"    {of_phase.format(phase=phase, texts=_BETWEEN.join(texts))}"
    if journey.parked:
        parked = translated("Laid aside by the team, and left there: {texts}", code)
        yield f"  {parked.format(texts=_BETWEEN.join(journey.parked))}"
