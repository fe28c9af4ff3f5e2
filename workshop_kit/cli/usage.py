"""A command line that cannot be understood, told in the kit's own words."""

from collections.abc import Callable
from typing import Any

import click

from workshop_kit.content.wording import translated


def usage_text(error: click.UsageError, language_code: str) -> str:
    """Return what is wrong with a command line, and where its help is, in two lines."""
    explain = _EXPLANATIONS.get(type(error).__name__, _as_click_says)
    command = error.ctx.command_path if error.ctx else "workshop-kit"
    advice = translated("More with: {command} --help", language_code).format(command=command)
    return f"{explain(error, language_code)}\n{advice}"


def _no_command(error: Any, code: str) -> str:
    group = error.ctx.command
    sentence = translated("There is no command “{given}”. Commands: {allowed}.", code)
    allowed = ", ".join(group.list_commands(error.ctx))
    return _with_guess(sentence.format(given=error.command_name, allowed=allowed), error, code)


def _no_option(error: Any, code: str) -> str:
    sentence = translated("There is no option “{given}” here.", code)
    return _with_guess(sentence.format(given=error.option_name), error, code)


def _with_guess(sentence: str, error: Any, code: str) -> str:
    if not error.possibilities:
        return sentence
    guess = translated("Did you mean “{near}”?", code).format(near=error.possibilities[0])
    return f"{sentence} {guess}"


def _missing(error: Any, code: str) -> str:
    sentence = translated("{name} is missing.", code)
    return sentence.format(name=error.param.human_readable_name)


def _misused(error: Any, code: str) -> str:
    sentence = translated("The option “{option}” is not used in this way.", code)
    return sentence.format(option=error.option_name)


def _too_many_words(_error: Any, code: str) -> str:
    return translated("There are more words on the line than this command takes.", code)


def _as_click_says(error: Any, _code: str) -> str:
    message: str = error.format_message()
    return message


_EXPLANATIONS: dict[str, Callable[[Any, str], str]] = {
    "NoSuchCommand": _no_command,
    "NoSuchOption": _no_option,
    "MissingParameter": _missing,
    "BadOptionUsage": _misused,
    "UsageError": _too_many_words,
}
