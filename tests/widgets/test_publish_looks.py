"""The last notebook with a team's own look: what it offers, and what comes of it."""

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as DeckFile

from brand_files import GREEN, brand_file
from foreign_templates import file_of, full_of_bars, plain, with_links
from seen_boards import keys, node, texts
from small_workshop import SMALL
from workbook_reading import opened
from workshop_kit.store.disk import save_new
from workshop_kit.widgets.publish.publish_form import PublishForm


@pytest.fixture
def file(tmp_path: Path) -> Path:
    # what files of other programs look like is not for the check of written files
    folder = tmp_path / "foreign"
    folder.mkdir()
    save_new(folder / "sofa.workshop.json", SMALL)
    return folder / "sofa.workshop.json"


def offered(form: PublishForm, output: str) -> list[str]:
    return [option.get("key", "") for option in node(form, f"choose--{output}")["options"]]


def shape(deck: DeckFile) -> str:
    return f"{deck.slide_width / deck.slide_height:.2f} : 1"


def test_the_deck_is_made_on_the_chosen_template(file: Path) -> None:
    (file.parent / "house.potx").write_bytes(file_of(plain()))
    form = PublishForm(file)
    form.board.press("choose--deck", "house.potx")
    assert any(text.startswith("The deck is made on house.potx") for text in texts(form))
    form.board.press("make-deck")
    form.making.wait()
    deck = file.parent / "sofa-deck-en.pptx"
    assert shape(Presentation(str(deck))) == shape(plain())
    form.board.press("choose--deck", "")
    form.board.press("make-deck")
    form.making.wait()
    assert shape(Presentation(str(deck))) != shape(plain())


def test_the_grid_takes_the_look_of_the_chosen_workbook_and_says_what_it_took(file: Path) -> None:
    brand_file(file.parent / "green.xlsx", GREEN, ("Barlow", "Barlow"))
    form = PublishForm(file)
    form.board.press("choose--grid", "green.xlsx")
    form.board.press("make-grid")
    form.making.wait()
    head = opened((file.parent / "sofa-grid-en.xlsx").read_bytes())["Plan"]["B5"]
    assert head.font.name == "Barlow"
    assert "Fonts taken from green.xlsx: Barlow." in texts(form)


def test_a_template_in_which_nothing_fits_is_said_on_the_card(file: Path) -> None:
    (file.parent / "bars.pptx").write_bytes(file_of(full_of_bars(), as_template=False))
    form = PublishForm(file)
    form.board.press("choose--deck", "bars.pptx")
    form.board.press("make-deck")
    form.making.wait()
    assert form.making.said["deck"].is_problem
    assert any("too little room for a journey map" in text for text in texts(form))
    assert not (file.parent / "sofa-deck-en.pptx").exists()


def test_what_a_template_brings_besides_its_look_is_left_out_and_named(file: Path) -> None:
    (file.parent / "house.potx").write_bytes(file_of(with_links()))
    form = PublishForm(file)
    form.board.press("choose--deck", "house.potx")
    form.board.press("make-deck")
    form.making.wait()
    assert any(text.startswith("Left out: ") for text in texts(form))


def test_what_the_kit_has_written_is_no_template(file: Path) -> None:
    form = PublishForm(file)
    form.board.press("make-all")
    form.making.wait()
    assert "choose--deck" not in keys(form)
    assert any(text.startswith("For a look of your own") for text in texts(form))
    (file.parent / "sofa-deck-en.pptx").write_bytes(file_of(plain(), as_template=False))
    (file.parent / "house.pptx").write_bytes(file_of(plain(), as_template=False))
    (file.parent / "~$house.pptx").write_bytes(b"")
    form.look()
    assert offered(form, "deck") == ["", "house.pptx"]


def test_a_template_that_is_gone_by_now_is_said(file: Path) -> None:
    (file.parent / "house.potx").write_bytes(file_of(plain()))
    form = PublishForm(file)
    form.board.press("choose--deck", "house.potx")
    (file.parent / "house.potx").unlink()
    form.board.press("make-deck")
    form.making.wait()
    assert form.making.said["deck"].is_problem
    assert offered(form, "deck") == ["", "house.potx"]
    form.board.press("choose--deck", "")
    form.board.press("make-deck")
    form.making.wait()
    assert (file.parent / "sofa-deck-en.pptx").exists()
