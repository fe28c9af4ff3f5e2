"""``workshop-kit adopt``: a map that was not made here, read into a new workshop."""

import json
import os
import shlex
import sys
from pathlib import Path

import click

from workshop_kit.cli.spoken import spoken_language


@click.command(
    epilog=(
        "\b\nExamples:\n  workshop-kit adopt map-of-the-agency.xlsx bella-casa\n"
        "  workshop-kit adopt phases.csv bella-casa --language it --yes"
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("folder", metavar="[NAME]", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Make the workshop without asking.")
@click.option("--language", metavar="LANGUAGE", help="Language of workshop and notebooks.")
@click.option("--scale", metavar="SCALE", help="What the emotions are scored on, such as 1-10.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found for other programs.")
def adopt(
    file: Path,
    folder: Path | None,
    yes: bool,
    language: str | None,
    scale: str | None,
    as_json: bool,
) -> None:
    """Read FILE, a journey map in Excel or CSV that was not made here, into a new workshop NAME.

    Tells first what it found: phases, actions, which row is which, and what stays as notes. On a
    terminal it asks before it makes anything; elsewhere it needs --yes. FILE is never changed.
    Without NAME the folder is called like FILE.
    """
    from workshop_kit.cli.adoption_told import adoption_data, adoption_lines
    from workshop_kit.content.language import language as language_of
    from workshop_kit.workflows.adopting.adopt import Wishes, read_adoption
    from workshop_kit.workflows.adopting.adopt import adopt as make
    from workshop_kit.workflows.start import refuse_taken, safe_name

    code = spoken_language(language, os.environ)
    words = language_of(code)
    target = folder or Path(safe_name(file.stem))
    wishes = Wishes(target.resolve().name, language, code, scale)
    found = read_adoption(file, wishes)
    asks = not (yes or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
    if yes or asks:
        refuse_taken(target)
    if not as_json:
        click.echo("\n".join([*adoption_lines(found, words), ""]))
    made = make(found, target) if yes or (asks and _agreed(code)) else None
    if as_json:
        click.echo(json.dumps(adoption_data(found, made, words), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(_next(file, target, made, code)))


def _next(file: Path, target: Path, made: Path | None, code: str) -> list[str]:
    """Return what was done, and what to do next."""
    from workshop_kit.content.wording import translated

    if made is None:
        again = shlex.join(["workshop-kit", "adopt", str(file), str(target), "--yes"])
        sentence = translated("Nothing was written. To make the workshop: {command}", code)
        return [sentence.format(command=again)]
    command = f"workshop-kit lab {shlex.quote(str(target))}"
    return [
        translated("The workshop is in {path}.", code).format(path=made),
        translated("Open its notebooks with: {command}", code).format(command=command),
    ]


def _agreed(code: str) -> bool:
    """Ask on the terminal; only a clear yes, in any language of the kit, is one."""
    from workshop_kit.content.language import languages
    from workshop_kit.content.search import plain_words
    from workshop_kit.content.wording import translated

    question = translated("Make this workshop? Type yes or no", code)
    answer = plain_words(click.prompt(question, default="", show_default=False))
    words = (plain_words(translated("yes", known)) for known in languages())
    return any(answer in (word, [word[0][0]]) for word in words)
