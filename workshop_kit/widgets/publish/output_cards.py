"""A card for each output: what it looks like, what it is, what is there of it, and the buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from workshop_kit.content.file_sizes import size_text
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.widgets import clock
from workshop_kit.widgets.board.nodes import Button, Group, Link, Look, Node, Picture, Text
from workshop_kit.widgets.publish.making import Said
from workshop_kit.workflows.outputs import OutputFile

_WORDS = "publish.output"


@dataclass(frozen=True, slots=True)
class OutputCard:
    """What a card shows: pictures as pairs of SVG and words, files, and what came of making them."""

    output: str
    pictures: tuple[tuple[str, str], ...]
    files: tuple[OutputFile, ...]
    is_making: bool
    said: Said | None


def output_card(card: OutputCard, make: Callable[[str], None], language: Language) -> Group:
    """Return the card of an output; ``make`` is told when the button is pressed."""
    name = label(f"{_WORDS}.{card.output}.name", language)
    shown = tuple(Picture(svg, words) for svg, words in card.pictures if svg)
    lines = tuple(
        part for file in card.files for part in _file(file, len(card.files) > 1, language)
    )
    parts: tuple[Node, ...] = (
        Group(shown, look="wk-cover"),
        Text(name, "h3"),
        Text(label(f"{_WORDS}.{card.output}.what", language), look="wk-muted wk-small"),
        *lines,
        *_came_of_it(card.said),
        Group((_button(card, name, make, language),), look="wk-foot"),
    )
    return Group(parts, tag="article", look="wk-card wk-output", key=f"output-{card.output}")


def made_text(file: OutputFile, language: Language) -> str:
    """Say when a file was made and how large it is, or that it is not there yet."""
    if file.found is None:
        return label(f"{_WORDS}.not_made", language)
    when = moment_text(clock.local_time(file.written), clock.now(), language)
    key = "by_hand" if file.by_hand else "outdated" if file.outdated else "made"
    return label(f"{_WORDS}.{key}", language, when=when, size=size_text(file.size, language))


def moment_text(moment: datetime, now: datetime, language: Language) -> str:
    """Return the time of a moment, with its day unless that is today.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> now = datetime(2027, 3, 31, 18, 0)
    >>> moment_text(datetime(2027, 3, 31, 17, 42), now, language("en"))
    '17:42'
    >>> moment_text(datetime(2027, 3, 30, 17, 42), now, language("en"))
    '30 Mar 2027, 17:42'
    """
    time = f"{moment:%H:%M}"
    return time if moment.date() == now.date() else f"{language.day(moment.date())}, {time}"


def _file(file: OutputFile, is_one_of_several: bool, language: Language) -> tuple[Node, ...]:
    """Return the line of a file: its state and, once it is there, the link that opens it."""
    icon = "clock" if file.outdated or file.by_hand else "check" if file.found else "minus"
    state = Text(made_text(file, language), look="wk-small", icon=icon)
    named = (Text(file.name, look="wk-small wk-file"),) if is_one_of_several else ()
    if file.found is None:
        return (*named, state)
    word = label(f"{_WORDS}.open", language)
    way = Link(
        word,
        file.found.name,
        icon="file",
        name=f"{word}: {file.found.name}",
        file=True,
        key=f"open-{file.name}",
    )
    return (*named, Group((state, way), look="wk-ends"))


def _came_of_it(said: Said | None) -> tuple[Node, ...]:
    if said is None:
        return ()
    look, icon = ("wk-warning", "warning") if said.is_problem else ("wk-muted", "")
    return tuple(Text(line, look=f"{look} wk-small", icon=icon) for line in said.sentences)


def _button(card: OutputCard, name: str, make: Callable[[str], None], language: Language) -> Button:
    is_there = any(file.found for file in card.files)
    word = "making" if card.is_making else "again" if is_there else "make"
    needs_it = any(file.outdated or file.found is None for file in card.files)
    text = label(f"{_WORDS}.{word}", language)
    return Button(
        text,
        Look(lambda _value: make(card.output)),
        icon="clock" if card.is_making else "redo" if is_there else "plus",
        key=f"make-{card.output}",
        look="" if needs_it else "wk-quiet",
        name=f"{text}: {name}",
    )
