"""The size of a file in words."""

from workshop_kit.content.language import Language

_KILO = 1000
_MEGA = 1000 * _KILO


def size_text(size: int, words: Language) -> str:
    """Return the size of a file as people say it.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> size_text(482_300, language("en")), size_text(1_240_000, language("it"))
    ('482 KB', '1,2 MB')
    """
    if size < _MEGA:
        return f"{words.number(max(1, round(size / _KILO)))} KB"
    return f"{words.number(round(size / _MEGA, 1))} MB"
