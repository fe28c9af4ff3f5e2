"""``workshop-kit publish --grid-template``: what it says, and what it leaves alone."""

from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from pptx import Presentation

from brand_files import GREEN, brand_file, picture
from small_workshop import SMALL
from workbook_reading import opened
from workshop_kit.cli.app import app, run
from workshop_kit.store.disk import save_new

BRAND = "green.xlsx"


@pytest.fixture(autouse=True)
def _a_workshop_and_two_brands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "foreign"
    folder.mkdir()
    monkeypatch.chdir(folder)
    save_new(Path("sofa.workshop.json"), SMALL)
    logo = picture((300, 60), "#00492F")
    brand_file(folder / BRAND, GREEN, ("Barlow", "Barlow"), logo)
    brand_file(folder / "plain.xltx")


def published(brand: str, *words: str) -> Result:
    arguments = ["publish", ".", "--formats", "grid", "--grid-template", brand, *words]
    return CliRunner().invoke(app, arguments, catch_exceptions=False)


def test_it_says_what_was_taken_and_what_was_changed() -> None:
    told = published(BRAND)
    assert told.exit_code == 0
    assert told.stdout.splitlines()[2:] == [
        "The grid takes the colours of green.xlsx.",
        "White words on 00A651 would be hard to read, so the grid has it darker.",
        "Fonts taken from green.xlsx: Barlow.",
        "How wide Barlow runs is not known here, so columns and rows are made rather too large.",
        "The logo of green.xlsx stands on the first sheet.",
    ]
    sheet = opened(Path("sofa-grid-en.xlsx").read_bytes())["Plan"]
    assert (sheet["B5"].font.name, sheet["B5"].fill.fgColor.rgb) == ("Barlow", "FF00492F")


def test_a_theme_of_offices_own_is_told_in_the_language_asked_for() -> None:
    told = published("plain.xltx", "--language", "it").stdout
    assert "non contiene i colori del marchio" in told
    assert "Nessun logo" in told


def test_what_the_brands_workbook_brings_besides_is_named() -> None:
    book = openpyxl.load_workbook(BRAND)
    sheet = book.worksheets[0]
    sheet["A30"] = "=CMD|calc!A1"
    sheet["A31"].hyperlink = "file:///c:/prices.xlsx"
    book.save(BRAND)
    told = published(BRAND).stdout.splitlines()
    named = [line for line in told if line.startswith("Left out: ")]
    assert any("starts a program" in line for line in named)
    assert any("file:///c:/prices.xlsx" in line for line in named)
    assert len(named) == 2


@pytest.mark.parametrize(
    ("asked_for", "option", "sentence"),
    [
        ("deck", "--grid-template", "green.xlsx was not used: no grid was asked for."),
        ("grid", "--template", "house.pptx was not used: no deck was asked for."),
    ],
)
def test_a_look_for_what_nobody_asked_for_is_told(
    asked_for: str, option: str, sentence: str
) -> None:
    Presentation().save("house.pptx")
    file = sentence.split()[0]
    arguments = ["publish", ".", "--formats", asked_for, option, file]
    told = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert told.exit_code == 0
    assert told.stdout.splitlines()[2:] == [sentence]


def test_the_brands_workbook_stays_as_it_is() -> None:
    before = Path(BRAND).read_bytes()
    published(BRAND)
    assert Path(BRAND).read_bytes() == before


@pytest.mark.parametrize("name", ["none.xlsx", "sofa.workshop.json"])
def test_what_is_no_workbook_is_refused_before_anything_is_written(name: str) -> None:
    assert run(["publish", ".", "--grid-template", name], {}) == 2
    assert list(Path.cwd().glob("sofa-*")) == []
