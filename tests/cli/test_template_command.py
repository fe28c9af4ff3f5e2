"""``workshop-kit template check``, as people and programs see it."""

import json
from pathlib import Path

import pytest

from foreign_templates import dark, file_of, full_of_bars, plain, with_links
from workshop_kit.cli.app import run

EVERYDAY = {"LANG": "en_GB.UTF-8"}


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    path = tmp_path / "foreign" / "brand.potx"
    path.parent.mkdir()
    path.write_bytes(file_of(plain()))
    return path


def test_a_template_is_told_line_by_line(brand: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "check", str(brand), "--language", "en"], EVERYDAY) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "brand.potx: a deck can be made on it."
    assert "  · Page of 25.4 × 19.1 cm, 11 layouts" in lines
    assert any(line.startswith("  · All other slides: layout “Title Only (6)”") for line in lines)
    assert any(
        line.startswith("  ! The colours are those of an untouched Office") for line in lines
    )


def test_it_is_told_in_italian_too(brand: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "check", str(brand), "--language", "it"], EVERYDAY) == 0
    assert "Pagina di 25,4 × 19,1 cm, 11 layout" in capsys.readouterr().out


def test_programs_get_an_object(brand: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brand.write_bytes(file_of(dark()))
    assert run(["template", "check", str(brand), "--json"], EVERYDAY) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["file"], row["usable"], row["left_out"]) == ("brand.potx", True, [])
    assert "dark" in {fact["key"] for fact in row["facts"]}


def test_choices_and_a_trial_deck_are_written_beside_it(
    brand: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["template", "check", str(brand), "--save", "--sample", "--language", "it"]
    assert run(asked, EVERYDAY) == 0
    assert sorted(path.name for path in brand.parent.iterdir()) == [
        "brand-sample-it.pptx",
        "brand.potx",
        "brand.toml",
    ]
    assert "brand.toml" in capsys.readouterr().out


def test_choices_that_somebody_changed_stay_the_ones_that_are_read(
    brand: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["template", "check", str(brand), "--save", "--language", "en"]
    assert run(asked, EVERYDAY) == 0
    assert "brand.toml: change them there, and publish again" in capsys.readouterr().out
    choices = brand.with_suffix(".toml")
    choices.write_text('[colours]\nheaders = "accent2"\n', encoding="utf-8")
    assert run(asked, EVERYDAY) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("Choices written to ")
    assert "brand-2.toml, for comparison" in last
    assert last.endswith("brand.toml was changed by hand and stays the file that is read")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Left out: “ppt/slideLayouts/"), ("it", "Escluso: «ppt/slideLayouts/")],
)
def test_what_is_left_out_is_named_once(
    brand: Path, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    brand.write_bytes(file_of(with_links()))
    assert run(["template", "check", str(brand), "--language", language], EVERYDAY) == 0
    (line,) = (line for line in capsys.readouterr().out.splitlines() if "C:/logo.png" in line)
    assert line.startswith(words)
    assert line.count("slideLayout6.xml.rels") == 1


def test_a_template_without_room_ends_with_one(
    brand: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brand.write_bytes(file_of(full_of_bars()))
    assert run(["template", "check", str(brand), "--language", "en"], EVERYDAY) == 1
    assert "too little room for a journey map" in capsys.readouterr().out


def test_what_is_no_template_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Monday", encoding="utf-8")
    assert run(["template", "check", str(path), "--language", "en"], EVERYDAY) == 2
    assert "Traceback" not in capsys.readouterr().err
