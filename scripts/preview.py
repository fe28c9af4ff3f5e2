"""Pictures of decks and grids as Office would draw them, made with LibreOffice.

Office’s own fonts are not free to copy, so two free fonts of the same widths stand in for them
under their names, with the line heights of the originals. Without that a picture shows lines
closer than PowerPoint sets them, and hides text that runs over. The fonts live in the user’s
cache folder and never in the project.

Table cells are then drawn at the line height of PowerPoint. Text boxes and placeholders are not:
LibreOffice sets their lines at 1.2 em whatever the font (Calibri 1.22, Georgia 1.14).
"""

import logging
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
GELASIO = ROOT / "node_modules" / "@fontsource" / "gelasio" / "files"

_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">.</dir>
</fontconfig>
"""
_CARLITO = "Carlito (apt install fonts-crosextra-carlito)"
_GELASIO = "Gelasio (npm ci, in the project’s folder)"
_SECONDS_TO_START = 120
_SECONDS_PER_FILE = 20


class MissingProgram(Exception):
    """A program or font for drawing is not installed; the message says what to install."""

    def __init__(self, what: str) -> None:
        super().__init__(f"to draw pictures, install {what}")


class NoPicture(Exception):
    """LibreOffice ran and left no picture of a file."""


@dataclass(frozen=True, slots=True)
class Style:
    """One of the four styles of a family, by its names in the three places that name it."""

    name: str
    fontconfig: str
    fontsource: str


@dataclass(frozen=True, slots=True)
class LineHeight:
    """How far a line reaches above and below its baseline, in parts of the type size."""

    ascent: float
    descent: float


STYLES = (
    Style("Regular", "regular", "400-normal"),
    Style("Bold", "bold", "700-normal"),
    Style("Italic", "italic", "400-italic"),
    Style("Bold Italic", "bold:italic", "700-italic"),
)
CALIBRI = LineHeight(0.952, 0.269)
GEORGIA = LineHeight(0.917, 0.219)


def render(paths: Sequence[Path], folder: Path, dpi: int = 110) -> dict[Path, list[Path]]:
    """Draw every page of some Office files, all in one run of LibreOffice.

    ``folder`` receives ``NAME.pdf`` and ``NAME-1.png``, ``NAME-2.png`` … for each file, where
    ``NAME`` keeps its ending: a deck and a grid may be called the same otherwise.

    Raises
    ------
    MissingProgram
        When LibreOffice, Poppler, fontconfig or a font is not installed.
    NoPicture
        When LibreOffice could not read one of the files.
    """
    _programs("soffice", "pdftoppm")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="preview-") as name:
        work = Path(name)
        copies = {path: work / f"{number}{path.suffix}" for number, path in enumerate(paths)}
        for path, copy in copies.items():
            shutil.copyfile(path, copy)
        _convert(list(copies.values()), work)
        return {
            path: _pages(copy.with_suffix(".pdf"), path, folder, dpi)
            for path, copy in copies.items()
        }


def preview_fonts() -> Path:
    """Return a fontconfig file that adds stand-ins for Calibri and Georgia, made once.

    Raises
    ------
    MissingProgram
        When fontconfig, or Carlito and Gelasio, from which they are made, are not installed.
    """
    folder = Path(platformdirs.user_cache_dir("workshop-kit")) / "preview-fonts-2"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(dir=folder.parent, prefix="preview-fonts-"))
        try:
            _make_fonts(making)
            making.rename(folder)
        except OSError:
            # another run made them first
            if not folder.exists():
                raise
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return folder / "fonts.conf"


def _programs(*names: str) -> None:
    packages = {
        "soffice": "LibreOffice (apt install libreoffice-impress libreoffice-calc)",
        "pdftoppm": "Poppler (apt install poppler-utils)",
        "fc-match": "fontconfig (apt install fontconfig)",
    }
    missing = [packages[name] for name in names if shutil.which(name) is None]
    if missing:
        raise MissingProgram(", ".join(missing))


def _convert(copies: Sequence[Path], work: Path) -> None:
    command = [
        "soffice",
        f"-env:UserInstallation={(work / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(work),
        *map(str, copies),
    ]
    environment = {**os.environ, "FONTCONFIG_FILE": str(preview_fonts())}
    _run_to_end(command, environment, _SECONDS_TO_START + _SECONDS_PER_FILE * len(copies))


def _run_to_end(command: list[str], environment: Mapping[str, str], seconds: float) -> None:
    """Run a program that starts others, and take all of them along when it hangs."""
    process = subprocess.Popen(
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _pages(pdf: Path, source: Path, folder: Path, dpi: int) -> list[Path]:
    if not pdf.is_file():
        message = f"LibreOffice made no pages from {source}"
        raise NoPicture(message)
    kept = folder / f"{source.name}.pdf"
    shutil.move(pdf, kept)
    for old in _pictures(source, folder):
        old.unlink()
    prefix = folder / source.name
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", str(kept), str(prefix)], check=True)
    return _pictures(source, folder)


def _pictures(source: Path, folder: Path) -> list[Path]:
    start = f"{source.name}-"
    return sorted(
        path for path in folder.iterdir() if path.name.startswith(start) and path.suffix == ".png"
    )


def _make_fonts(folder: Path) -> None:
    _programs("fc-match")
    # Carlito was made in 1970, it says, and fontTools remarks on that at every reading
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    for style in STYLES:
        for family in ("Calibri", "Calibri Light"):  # the light one is as wide
            _write(_carlito(style), family, style, CALIBRI, folder)
        _write(_gelasio(style, folder), "Georgia", style, GEORGIA, folder)
    (folder / "fonts.conf").write_text(_FONTS_CONF, encoding="utf-8")


def _carlito(style: Style) -> TTFont:
    answer = subprocess.run(
        ["fc-match", "-f", "%{family}\n%{file}", f"Carlito:{style.fontconfig}"],
        capture_output=True,
        text=True,
        check=True,
    )
    family, _, file = answer.stdout.partition("\n")
    if family != "Carlito":
        raise MissingProgram(_CARLITO)
    return TTFont(file)


def _gelasio(style: Style, folder: Path) -> TTFont:
    """Join the two subsets of the font, Latin and the Latin of other alphabets."""
    parts = []
    for subset in ("latin", "latin-ext"):
        woff = GELASIO / f"gelasio-{subset}-{style.fontsource}.woff"
        if not woff.is_file():
            raise MissingProgram(_GELASIO)
        font = TTFont(woff)
        font.flavor = None
        parts.append(folder / f"{subset}.part")
        font.save(parts[-1])
    merged = Merger().merge(list(map(str, parts)))
    for part in parts:
        part.unlink()
    return merged


def _write(font: TTFont, family: str, style: Style, height: LineHeight, folder: Path) -> None:
    _set_line_height(font, height)
    _set_names(font, family, style.name)
    font.save(folder / f"{family}-{style.fontsource}.ttf")


def _set_line_height(font: TTFont, height: LineHeight) -> None:
    ascent = round(height.ascent * font["head"].unitsPerEm)
    descent = round(height.descent * font["head"].unitsPerEm)
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def _set_names(font: TTFont, family: str, style: str) -> None:
    table = font["name"]
    table.names = []
    values = {
        1: family,
        2: style,
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
    }
    for name_id, value in values.items():
        table.setName(value, name_id, 3, 1, 0x409)
