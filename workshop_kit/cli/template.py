"""``workshop-kit template``: what is made of a team's own template, before anything is published."""

import json
import os
from pathlib import Path

import click

from workshop_kit.cli import clock
from workshop_kit.cli.spoken import spoken_language

_UNUSABLE = 1


@click.group(epilog="\b\nExample:\n  workshop-kit template check agency.potx --sample")
def template() -> None:
    """Decks on your own template: what is made of it."""


@template.command(
    name="check",
    epilog=(
        "\b\n"
        "Examples:\n"
        "  workshop-kit template check agency.potx\n"
        "  workshop-kit template check agency.potx --sample --language it\n"
        "  workshop-kit template check agency.potx --save"
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sample", is_flag=True, help="Write a trial deck beside FILE.")
@click.option("--save", is_flag=True, help="Write the choices beside FILE, to change them by hand.")
@click.option("--json", "as_json", is_flag=True, help="Print an object for other programs.")
@click.option("--language", metavar="LANGUAGE", help="Language of the answer, such as it.")
@click.pass_context
def check(
    context: click.Context,
    file: Path,
    *,
    sample: bool,
    save: bool,
    as_json: bool,
    language: str | None,
) -> None:
    """Tell which layouts of FILE (.pptx, .potx) carry what, in which colours and fonts.

    Lines with an exclamation mark tell where the template does not help and something takes its
    place. What was fixed in a file of the same name (.toml) beside FILE holds.

    Ends with 0 where a deck can be made on FILE, 1 where it cannot, 2 where FILE is not let in.
    """
    from workshop_kit.cli.template_told import template_lines, template_row
    from workshop_kit.content.labels import label
    from workshop_kit.content.language import language as language_of
    from workshop_kit.workflows.template_sample import sample_deck
    from workshop_kit.workflows.templates.choices import choices_file, keep_choices
    from workshop_kit.workflows.templates.ready import opened_template

    words = language_of(language or spoken_language(None, os.environ))
    ready = opened_template(file, anyway=True)
    written = {}
    if save:
        written["choices"] = keep_choices(file, ready.brand)
    if sample and ready.is_usable:
        written["sample"] = sample_deck(file, ready, words, today=clock.today())
    if as_json:
        row = {**template_row(ready, words), **{key: str(path) for key, path in written.items()}}
        click.echo(json.dumps(row, ensure_ascii=False, indent=2))
    else:
        read = choices_file(file)
        told = (
            label(f"templates.{key}", words, file=path)
            if key == "sample" or path == read
            else label("templates.choices_aside", words, file=path, read=read)
            for key, path in written.items()
        )
        click.echo("\n".join([*template_lines(ready, words), *told]))
    if not ready.is_usable:
        context.exit(_UNUSABLE)
