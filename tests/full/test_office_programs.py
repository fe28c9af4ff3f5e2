"""The judges are judged: a sound file passes, a broken one does not, pictures show our fonts."""

import subprocess
import zipfile
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches

import preview
from office import render, require, validate

pytestmark = pytest.mark.full


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """Write one slide with a coloured line in each of the two fonts."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    for place, family in enumerate(("Calibri", "Georgia")):
        box = slide.shapes.add_textbox(Inches(1), Inches(1 + place), Inches(4), Inches(1))
        run = box.text_frame.paragraphs[0].add_run()
        run.text = f"{family}: perché, łódź"
        run.font.name, run.font.color.rgb = family, RGBColor(0x12, 0x34, 0x56)
    path = tmp_path / "foreign" / "deck.pptx"
    path.parent.mkdir()
    presentation.save(str(path))
    return path


def with_wrong_colour(deck: Path) -> Path:
    """Copy a deck and shorten its colours by a digit, which no schema allows."""
    broken = deck.with_name("broken.pptx")
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'"123456"', b'"12345"'))
    return broken


def test_a_sound_deck_passes(deck: Path) -> None:
    assert validate(deck) == []


def test_a_colour_with_five_digits_is_found(deck: Path) -> None:
    findings = validate(with_wrong_colour(deck))
    assert len(findings) == 2
    assert all("/ppt/slides/slide1.xml" in finding for finding in findings)


def test_a_picture_shows_the_stand_ins_under_the_names_of_the_originals(
    deck: Path, tmp_path: Path
) -> None:
    pdffonts = require("pdffonts", "poppler-utils")
    pages = render([deck], tmp_path / "shots", dpi=50)
    assert [page.name for page in pages[deck]] == ["deck.pptx-1.png"]
    pdf = tmp_path / "shots" / "deck.pptx.pdf"
    drawn = subprocess.run([pdffonts, str(pdf)], capture_output=True, text=True, check=True).stdout
    assert {line.split("+")[1].split()[0] for line in drawn.splitlines()[2:]} == {
        "Calibri-Regular",
        "Georgia-Regular",
    }


@pytest.mark.parametrize(("family", "height"), [("Calibri", 1.221), ("Georgia", 1.136)])
def test_the_stand_ins_are_as_high_as_the_originals(family: str, height: float) -> None:
    try:
        folder = preview.preview_fonts().parent
    except preview.MissingProgram as missing:
        pytest.skip(str(missing))
    for file in folder.glob(f"{family}-*.ttf"):
        font = TTFont(file)
        line = (font["hhea"].ascent - font["hhea"].descent) / font["head"].unitsPerEm
        assert line == pytest.approx(height, abs=0.001)
