"""Make ``templates/fonts/*.json``: how wide every character of four type families is.

Text is measured before it is drawn, also on machines that have none of the fonts. Calibri,
Georgia and Arial are not free to read out, so free fonts made to their widths stand in for
them: Carlito, Gelasio and Liberation Sans. DejaVu Sans, one of the widest common families,
answers for every family the kit does not know.

A table is in thousandths of the type size, rounded up: it may promise more room than a word
takes, never less. ``--check`` compares with what is there instead of writing.
"""

import json
import logging
import string
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click
from fontTools.ttLib import TTFont

from preview import GELASIO, ROOT, MissingProgram

TABLES = ROOT / "templates" / "fonts"

BLOCKS = (
    (0x0020, 0x024F),  # Latin, Latin-1, Latin Extended-A and -B
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x2000, 0x206F),  # general punctuation
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x214F),  # letterlike symbols: ™ № ℃
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators, among them the minus
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x27BF),  # miscellaneous symbols and dingbats: ★ ✓
)
WITHOUT_WIDTH = {"Mn", "Me", "Cc", "Cf", "Zl", "Zp"}
SOFT_HYPHEN = 0x00AD
# drawn with the glyph of another character where a font leaves them out
STAND_INS = {0x00A0: 0x0020, 0x00AD: 0x002D, 0x2010: 0x002D, 0x2011: 0x002D, 0x202F: 0x0020}


@dataclass(frozen=True, slots=True)
class Style:
    """One of the four styles, by its name in a table, in fontconfig and in a woff file."""

    key: str
    fontconfig: str
    fontsource: str


STYLES = (
    Style("regular", "regular", "400-normal"),
    Style("bold", "bold", "700-normal"),
    Style("italic", "italic", "400-italic"),
    Style("bold_italic", "bold:italic", "700-italic"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A family, the free font it is read from, and how to find its line height in it."""

    family: str
    stand_in: str
    read: Callable[[Style], list[TTFont]]
    line: Callable[[TTFont], float]

    @property
    def path(self) -> Path:
        """The table of the family."""
        return TABLES / f"{self.family.lower().replace(' ', '_')}.json"


def windows_line(font: TTFont) -> float:
    """Return the height of a line as Windows metrics give it, in parts of the type size."""
    os2 = font["OS/2"]
    return float((os2.usWinAscent + os2.usWinDescent) / font["head"].unitsPerEm)


def line_with_gap(font: TTFont) -> float:
    """Return the height of a line with the gap the font asks for below it."""
    hhea = font["hhea"]
    return float((hhea.ascent - hhea.descent + hhea.lineGap) / font["head"].unitsPerEm)


def georgia_line(_: TTFont) -> float:
    """Return Georgia’s own height, 0.917 above and 0.219 below; Gelasio’s is not made to it."""
    return 0.917 + 0.219


def installed(family: str, style: Style) -> list[TTFont]:
    """Return a font of this machine.

    Raises
    ------
    MissingProgram
        When the font, or fontconfig to find it, is not installed.
    """
    try:
        answer = subprocess.run(
            ["fc-match", "-f", "%{family}\n%{file}", f"{family}:{style.fontconfig}"],
            capture_output=True,
            text=True,
            check=True,
        )
    except FileNotFoundError:
        missing = "fontconfig (apt install fontconfig)"
        raise MissingProgram(missing) from None
    found, _, file = answer.stdout.partition("\n")
    if found != family:
        raise MissingProgram(family)
    return [TTFont(file)]


def upright(family: str, style: Style) -> list[TTFont]:
    """Return the upright font for the slanted style too, when both have the same widths."""
    weight = "bold" if style.key.startswith("bold") else "regular"
    return installed(family, Style(style.key, weight, ""))


def gelasio(style: Style) -> list[TTFont]:
    """Return the two parts of a Gelasio: Latin, and the Latin of more languages."""
    files = [
        GELASIO / f"gelasio-{subset}-{style.fontsource}.woff" for subset in ("latin", "latin-ext")
    ]
    if not all(file.is_file() for file in files):
        missing = "Gelasio (npm ci, in the project’s folder)"
        raise MissingProgram(missing)
    return [TTFont(file) for file in files]


SOURCES = (
    Source("Calibri", "Carlito", partial(installed, "Carlito"), windows_line),
    Source("Georgia", "Gelasio", gelasio, georgia_line),
    Source("Arial", "Liberation Sans", partial(installed, "Liberation Sans"), line_with_gap),
    Source("DejaVu Sans", "DejaVu Sans", partial(upright, "DejaVu Sans"), line_with_gap),
)


def widths(fonts: list[TTFont]) -> dict[int, int]:
    """Return the advance of every character worth a table, in thousandths of the type size."""
    found: dict[int, int] = {}
    for font in fonts:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        for code, glyph in font.getBestCmap().items():
            found.setdefault(code, -(-metrics[glyph][0] * 1000 // em))
    for code, drawn_as in STAND_INS.items():
        found.setdefault(code, found[drawn_as])
    return {code: found[code] for code in sorted(found) if _has_width(code)}


def default_width(table: dict[int, int]) -> int:
    """Return the mean width of the letters A to z, for letters the font does not have."""
    letters = [table[ord(letter)] for letter in string.ascii_letters]
    return -(-sum(letters) // len(letters))


def runs(table: dict[int, int]) -> Iterator[tuple[int, list[int]]]:
    """Yield the widths of consecutive characters, each run with its first code point."""
    start, run = 0, list[int]()
    for code, width in table.items():
        if run and code == start + len(run):
            run.append(width)
        else:
            if run:
                yield start, run
            start, run = code, [width]
    yield start, run


def table_text(source: Source) -> str:
    """Return a family’s table as JSON, a run of characters a line."""
    styles = {style.key: source.read(style) for style in STYLES}
    line = max(source.line(fonts[0]) for fonts in styles.values())
    blocks = ",\n".join(f'"{key}": {_style_text(widths(fonts))}' for key, fonts in styles.items())
    head = {
        "family": source.family,
        "measured_on": source.stand_in,
        # rounded up like the widths, past the noise of a sum of floats
        "line": -(-round(line * 1e6) // 100) / 1e4,
    }
    lines = ",\n".join(f'"{key}": {json.dumps(value)}' for key, value in head.items())
    return f'{{\n{lines},\n"styles": {{\n{blocks}\n}}\n}}\n'


def _has_width(code: int) -> bool:
    in_blocks = any(first <= code <= last for first, last in BLOCKS)
    category = unicodedata.category(chr(code))
    return in_blocks and (category not in WITHOUT_WIDTH or code == SOFT_HYPHEN)


def _style_text(table: dict[int, int]) -> str:
    lines = ",\n".join(
        f'"{start:04X}": {json.dumps(run, separators=(",", ":"))}' for start, run in runs(table)
    )
    return f'{{\n"default": {default_width(table)},\n"runs": {{\n{lines}\n}}\n}}'


@click.command()
@click.option("--check", is_flag=True, help="Compare with the tables that are there.")
def main(check: bool) -> None:
    """Make the tables of widths from the free fonts of this machine."""
    # some of the fonts are dated 1970, which fontTools remarks on at every reading
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    try:
        texts = {source.path: table_text(source) for source in SOURCES}
    except MissingProgram as error:
        raise click.ClickException(str(error)) from None
    if not check:
        TABLES.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
        return
    stale = [path for path, text in texts.items() if path.read_text(encoding="utf-8") != text]
    if stale:
        message = f"made anew they would differ: {', '.join(path.name for path in stale)}"
        raise click.ClickException(message)


if __name__ == "__main__":
    main()
