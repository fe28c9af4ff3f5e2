"""A brand’s colours in the roles that the kit’s own theme has, each readable where it is used.

White words stand on the main colour and on the bands of the sections, ink on that of the ideas
and on all tints. Emotions, pains and gains keep the kit’s colours: they have a meaning.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from workshop_kit.content.colour_differences import chroma, difference
from workshop_kit.content.contrast import TEXT, contrast, dark_enough
from workshop_kit.content.themes import lightened
from workshop_kit.views.office_themes import is_default_ground

_WHITE = "FFFFFF"
_INK = 7.0
"""The least contrast of ink on white; on the tints of the sheets it then stays above 4.5."""
_PAPER = 1.25
"""The most that paper may differ from white."""
_APART = 20.0
_OTHER_HUE = 40.0
"""Bands that differ by so much in CIE Lab are told apart, and look like another colour."""
_COLOURED, _STRONG = 12.0, 30.0
"""What is less is called grey, and pale."""
_MUD = 45.0
"""A colour darkened by more is another one: yellow becomes olive."""
_SLATE = "3B4252"
"""A dark grey that goes with every brand."""
_TINTS_APART = 7.0
_QUIET = 0.38


def brand_colours(theirs: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, str]:
    """Return the kit’s named colours as a theme of twelve slots gives them.

    Examples
    --------
    >>> ours = {"ink": "1C2330", "pain": "B8472F", "opportunity": "D9A441"}
    >>> colours = brand_colours({"dk2": "4B0082", "accent1": "00A651", "accent2": "FFD500"}, ours)
    >>> [colours[role] for role in ("petrol", "front", "opportunity", "pain")]
    ['4B0082', '008842', 'FFD500', 'B8472F']
    """
    accents = tuple(dict.fromkeys(_accents(theirs)))
    lead = _lead(accents)
    main = _main(theirs, lead)
    front = dark_enough(lead) if lead else main
    ink = _ink(theirs.get("dk1", ""), ours["opportunity"]) or ours["ink"]
    paper = _paper(theirs, main, ink)
    others = [value for value in accents if value != lead]
    ideas = _ideas(others, ink, front, ours["pain"]) or ours["opportunity"]
    rest = [value for value in (*others, theirs.get("dk2", "")) if value not in ("", ideas)]
    return {
        **ours,
        "ink": ink,
        "petrol": main,
        "paper": paper,
        "front": front,
        "experience": _experience(rest, front, main),
        "opportunity": ideas,
        "back": dark_enough(lightened(ink, _QUIET), TEXT * contrast(paper, _WHITE) + 0.1),
    }


def darkened(theirs: Mapping[str, str], used: Mapping[str, str]) -> tuple[str, ...]:
    """Return the colours of a theme that carry no white words and were therefore darkened."""
    shades = {dark_enough(value): value for value in _accents(theirs)}
    taken = (shades[value] for value in used.values() if value in shades)
    return tuple(dict.fromkeys(value for value in taken if value not in used.values()))


def _accents(theirs: Mapping[str, str]) -> Iterator[str]:
    """Yield the accents that have a hue, in order; of a brand in greys those that are dark."""
    values = [theirs.get(f"accent{place}", "") for place in range(1, 7)]
    coloured = [value for value in values if value and chroma(value) >= _COLOURED]
    yield from coloured or [value for value in values[:1] if value]


def _lead(accents: tuple[str, ...]) -> str:
    """Return the accent that leads: the first, unless white words would ask to turn it into mud."""
    clean = (value for value in accents if difference(value, dark_enough(value)) <= _MUD)
    return next(clean, "")


def _main(theirs: Mapping[str, str], lead: str) -> str:
    """Return the dark colour of a brand; where it has none of its own, its leading accent."""
    dark = theirs.get("dk2", "")
    is_own = dark and not is_default_ground(dark) and contrast(dark, _WHITE) >= TEXT
    if is_own and (chroma(dark) >= _COLOURED or not lead):
        return dark
    return dark_enough(lead) if lead else _SLATE


def _ink(dark: str, ideas: str) -> str:
    """Return the colour of a brand’s texts, if it can be read on all that it may have to stand on."""
    fits = dark and contrast(dark, _WHITE) >= _INK and contrast(dark, ideas) >= TEXT
    return dark if fits else ""


def _paper(theirs: Mapping[str, str], main: str, ink: str) -> str:
    light = theirs.get("lt2", "")
    is_own = light and not is_default_ground(light)
    if is_own and contrast(light, _WHITE) <= _PAPER and contrast(light, ink) >= _INK:
        return light
    return lightened(main, 0.93)


def _ideas(accents: Iterable[str], ink: str, front: str, pain: str) -> str:
    """Return the accent that carries ink best, and that nobody takes for actions or for pains."""

    def is_apart(value: str) -> bool:
        tints = lightened(value, 0.78), lightened(front, 0.85)
        return difference(*tints) >= _TINTS_APART and difference(value, pain) >= _OTHER_HUE

    fitting = [
        value
        for value in accents
        if chroma(value) >= _STRONG and contrast(value, ink) >= TEXT and is_apart(value)
    ]
    other_hue = [value for value in fitting if difference(value, front) >= _OTHER_HUE]
    return max(other_hue or fitting, key=lambda value: contrast(value, ink), default="")


def _experience(accents: list[str], front: str, main: str) -> str:
    """Return a colour for the middle section, told apart from those of the others."""
    ready = [value for value in accents if contrast(value, _WHITE) >= TEXT]
    darkened = [dark_enough(value) for value in accents]
    candidates = (*ready, *darkened, main, _SLATE)
    return _first(candidates, lambda value: difference(value, front) >= _APART) or main


def _first(values: Iterable[str], fits: Callable[[str], bool]) -> str:
    return next((value for value in values if value and fits(value)), "")
