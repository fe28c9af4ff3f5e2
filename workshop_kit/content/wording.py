"""Sentences of the command line, the forms and the errors, in every language.

A sentence is written in English where it is used; its translations lie in the gettext
catalogues under ``locale/``, which ``scripts/make_catalogues.py`` keeps complete. Labels of
decks, sheets and notebooks belong to ``labels``.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from workshop_kit.errors import Reason, WorkshopKitError

DOMAIN = "workshop_kit"


def translated(message: str, language_code: str) -> str:
    """Return a sentence in a language; without a translation it stays English.

    Its gaps are filled afterwards, because a translation may order them differently.

    Examples
    --------
    >>> translated("The disk is full", "xx")
    'The disk is full'
    """
    return _catalogue(language_code).gettext(message)


def error_text(error: WorkshopKitError, language_code: str) -> str:
    """Return what an error says, in a language.

    Examples
    --------
    >>> from workshop_kit.errors import UnknownStarter
    >>> error_text(UnknownStarter("car-purchas", ["car-purchase"]), "it")
    'L’esempio di partenza «car-purchas» non esiste. Esempi di partenza: car-purchase. Forse «car-purchase»?'
    """
    values = {name: reason_text(value, language_code) for name, value in error.values.items()}
    sentences = (translated(sentence, language_code) for sentence in error.sentences())
    return " ".join(sentence.format(**values) for sentence in sentences)


def reason_text(value: str, language_code: str) -> str:
    """Return the part of a message that explains, in a language; other texts stay as they are.

    What fills its gaps may be reasons, too.
    """
    if isinstance(value, Reason):
        values = {name: reason_text(text, language_code) for name, text in value.values.items()}
        return translated(value.template, language_code).format(**values)
    return value


@cache
def _catalogue(language_code: str) -> NullTranslations:
    folder = files("workshop_kit") / "content" / "locale" / language_code / "LC_MESSAGES"
    file = folder / f"{DOMAIN}.mo"
    if not file.is_file():
        return NullTranslations()
    with file.open("rb") as catalogue:
        return GNUTranslations(catalogue)
