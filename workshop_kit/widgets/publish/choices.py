"""What an output is to be like: for whom, in which language, with which look (OUT7-OUT9)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from workshop_kit.content.contrast import colour_value
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, languages
from workshop_kit.errors import NotAColour
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.deck import AUDIENCES, Wishes
from workshop_kit.views.logo import Logo
from workshop_kit.widgets.board.nodes import (
    Choice,
    Edit,
    Field,
    Group,
    Look,
    Menu,
    Node,
    Option,
    Text,
)
from workshop_kit.workflows.logo import possible_logos, read_logo
from workshop_kit.workflows.looks import possible_looks
from workshop_kit.workflows.publish import wishes_of

_WORDS = "publish.choices"
BOTH = "both"
_LOOKS = ("deck", "grid")


@dataclass(slots=True)
class Choices:
    """What was chosen for the next files; only the colour belongs to the workshop itself.

    ``logo`` names a file beside the workshop, ``deck`` and ``grid`` those whose look they take.
    """

    language: str
    audience: str = "team"
    mark: str = ""
    logo: str = ""
    deck: str = ""
    grid: str = ""

    def languages(self) -> tuple[Language, ...]:
        """Return the languages of the labels."""
        known = languages()
        return tuple(known.values()) if self.language == BOTH else (known[self.language],)

    def wishes(self, folder: Path) -> Wishes:
        """Return the wishes for the deck; the logo is a file of ``folder``.

        Raises
        ------
        NotALogo, NotRead
            When the logo cannot be used.
        """
        wishes = wishes_of(audience=self.audience, draft=bool(self.mark))
        return replace(wishes, logo=_read(folder / self.logo)) if self.logo else wishes

    def look(self, output: str) -> str:
        """Return the name of the file whose look an output takes, or nothing."""
        return {"deck": self.deck, "grid": self.grid}.get(output, "")

    def at(self, name: str) -> Look:
        """Return the deed that takes whatever is chosen."""
        return Look(partial(setattr, self, name))


def choices_panel(
    chosen: Choices, workshop: Workshop, folder: Path, problem: str, language: Language
) -> Group:
    """Return the panel of choices; ``problem`` says why the logo cannot be used."""
    rows = (
        Group((_audience(chosen, language), _language(chosen, language)), look="wk-line wk-wishes"),
        Text(label(f"{_WORDS}.audience_{chosen.audience}", language), look="wk-muted wk-small"),
        Group(
            (
                _mark(chosen, language),
                _accent(workshop, language),
                *_logos(chosen, folder, language),
            ),
            look="wk-line wk-wishes",
        ),
        *_looks(chosen, folder, language),
        *([Text(problem, look="wk-warning", icon="warning")] if problem else []),
    )
    return Group(rows, tag="section", look="wk-panel", label=label(f"{_WORDS}.title", language))


def set_accent(workshop: Workshop, value: str) -> Workshop:
    """Write the client’s colour, or take it away."""
    changed: Workshop = workshop.replace(brand=workshop.brand.replace(accent=value))
    return changed


def read_accent(typed: str) -> str:
    """Return a colour as ``#RRGGBB``; nothing typed is the kit’s own.

    Raises
    ------
    NotAColour
        When the text names none.

    Examples
    --------
    >>> read_accent(" 7a1f3d "), read_accent("")
    ('#7A1F3D', '')
    """
    if not typed.strip():
        return ""
    value = colour_value(typed)
    if value is None:
        raise NotAColour(typed.strip())
    return f"#{value}"


def _read(path: Path) -> Logo:
    try:
        return _logo(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        return read_logo(path)  # which says in a sentence that it is gone


@lru_cache(maxsize=4)
def _logo(path: Path, _time: int) -> Logo:
    """Read a logo once, as long as its file stays the same: the form asks after every change."""
    return read_logo(path)


def _audience(chosen: Choices, language: Language) -> Choice:
    options = tuple(Option(name, label(f"{_WORDS}.{name}", language)) for name in AUDIENCES)
    title = label(f"{_WORDS}.audience", language)
    return Choice(title, options, chosen.audience, chosen.at("audience"), key="choose--audience")


def _language(chosen: Choices, language: Language) -> Choice:
    options = (
        *(Option(each.code, each.name) for each in languages().values()),
        Option(BOTH, label(f"{_WORDS}.both", language)),
    )
    title = label(f"{_WORDS}.language", language)
    return Choice(title, options, chosen.language, chosen.at("language"), key="choose--language")


def _mark(chosen: Choices, language: Language) -> Choice:
    options = tuple(
        Option(key, label(f"{_WORDS}.{word}", language))
        for key, word in (("", "final"), ("draft", "draft"))
    )
    title = label(f"{_WORDS}.mark", language)
    return Choice(title, options, chosen.mark, chosen.at("mark"), key="choose--mark")


def _accent(workshop: Workshop, language: Language) -> Field:
    return Field(
        label(f"{_WORDS}.accent", language),
        workshop.brand.accent,
        Edit(set_accent, read=read_accent),
        placeholder="#0F6B70",
        waits=True,
        key="choose--accent",
        look="wk-short",
    )


def _logos(chosen: Choices, folder: Path, language: Language) -> tuple[Menu | Text, ...]:
    names = possible_logos(folder)
    if not names:
        return (Text(label(f"{_WORDS}.no_logo", language), look="wk-muted wk-small wk-hint"),)
    none = Option("", label("notebooks.forms.none", language))
    options = (none, *(Option(name, name) for name in names))
    title = label(f"{_WORDS}.logo", language)
    return (Menu(title, options, chosen.logo, chosen.at("logo"), key="choose--logo"),)


def _looks(chosen: Choices, folder: Path, language: Language) -> Iterator[Node]:
    """Yield what offers the files that may have a look of their own, or says how they get here."""
    menus = tuple(_menus(chosen, folder, language))
    if not menus:
        yield Text(label(f"{_WORDS}.no_look", language), look="wk-muted wk-small wk-hint")
        return
    yield Group(menus, look="wk-line wk-wishes")
    for output in _LOOKS:
        if file := chosen.look(output):
            said = label(f"{_WORDS}.takes_{output}", language, file=file)
            yield Text(said, look="wk-muted wk-small", key=f"takes-{output}")


def _menus(chosen: Choices, folder: Path, language: Language) -> Iterator[Menu]:
    own = Option("", label(f"{_WORDS}.own_look", language))
    for output in _LOOKS:
        picked = chosen.look(output)
        # one that is gone by now stays on the list, so that another can be chosen instead
        names = sorted({*possible_looks(folder, output), picked} - {""})
        if names:
            options = (own, *(Option(name, name) for name in names))
            title = label(f"{_WORDS}.look_{output}", language)
            yield Menu(title, options, picked, chosen.at(output), key=f"choose--{output}")
