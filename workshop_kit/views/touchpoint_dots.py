"""How much a touchpoint is used, as three dots: the same sign on the slide and in the sheet."""

_FULL, _HOLLOW, _MOST = "●", "○", 3


def dots(actions: int) -> str:
    """Return a full dot for each action, three at the most.

    Examples
    --------
    >>> dots(0), dots(1), dots(7)
    ('○○○', '●○○', '●●●')
    """
    full = min(actions, _MOST)
    return _FULL * full + _HOLLOW * (_MOST - full)
