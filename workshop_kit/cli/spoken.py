"""Which language the command line answers in."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

_OPTION = "--language"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_DEFAULT = "en"


def spoken_language(asked: str | None, environment: Mapping[str, str]) -> str:
    """Return the language asked for if it is one of ours, else the system's, else English.

    Examples
    --------
    >>> spoken_language(None, {"LANG": "it_IT.UTF-8"}), spoken_language(None, {"LC_ALL": "C"})
    ('it', 'en')
    """
    from workshop_kit.content.language import languages

    system = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    for code in (asked, system.replace("-", "_").split("_")[0].split(".")[0].lower()):
        if code in languages():
            return str(code)
    return _DEFAULT


def asked_language(arguments: Sequence[str]) -> str | None:
    """Return the value of ``--language`` even on a command line that cannot be understood.

    Examples
    --------
    >>> asked_language(["publish", "--language", "it", "--oops"])
    'it'
    """
    for word, following in zip_longest(arguments, arguments[1:]):
        name, _, value = word.partition("=")
        if name == _OPTION:
            return value or following
    return None
