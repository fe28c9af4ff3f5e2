"""The last notebook: making files, and filling what the plan still lacks."""

from pathlib import Path

import pytest
from PIL import Image

from seen_boards import node, nodes, texts
from small_workshop import SMALL
from workshop_kit.model.ideas import Idea
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new
from workshop_kit.widgets import clock
from workshop_kit.widgets.publish.publish_form import PublishForm

HOSTILE = '<img src=x onerror="alert(1)">'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    loose = (Idea(id="i2", text=HOSTILE), Idea(id="i3", text="One price", owner_id="o"))
    save_new(path, SMALL.replace(ideas=(*SMALL.ideas, *loose)))
    return path


def test_a_pressed_button_makes_the_deck_beside_the_workshop(file: Path) -> None:
    form = PublishForm(file)
    assert "not made yet" in texts(form)
    form.board.press("make-deck")
    form.making.wait()
    assert (file.parent / "car-deck-en.pptx").exists()
    assert node(form, "open-car-deck-en.pptx")["href"] == "car-deck-en.pptx"
    assert "Written beside the workshop file: car-deck-en.pptx" in texts(form)
    assert node(form, "make-deck")["label"] == "Make again"


def test_while_a_deck_is_made_the_form_says_so_and_takes_what_is_typed(file: Path) -> None:
    form = PublishForm(file)
    shown: list[str] = []
    form.board.observe(lambda _change: shown.extend(texts(form)), "view")
    with form._turn:  # the thread cannot show that it is done
        form.board.press("make-deck")
        form.board.press("i2--due", "31/03/2027")
        assert node(form, "make-deck")["label"] == "Being made…"
    form.making.wait()
    assert "Making the deck…" in shown
    assert read_workshop(file).ideas[1].due is not None


def test_a_form_that_is_closed_meanwhile_still_gets_its_file_written(file: Path) -> None:
    form = PublishForm(file)
    form.board.press("make-grid")
    form.close()
    form.making.wait()
    assert (file.parent / "car-grid-en.xlsx").exists()


def test_a_file_that_somebody_deletes_is_no_longer_offered(file: Path) -> None:
    form = PublishForm(file)
    form.board.press("make-forms")
    form.making.wait()
    (file.parent / "blank-PH5c-grid-en.xlsx").unlink()
    form.look()
    assert "open-blank-PH5c-grid-en.xlsx" not in [each.get("key") for each in nodes(form)]


def test_both_languages_make_two_of_each(file: Path) -> None:
    form = PublishForm(file)
    form.board.press("choose--language", "both")
    form.board.press("choose--audience", "board")
    form.board.press("make-all")
    form.making.wait()
    made = sorted(path.name for path in file.parent.iterdir() if path.suffix != ".json")
    assert made == [
        "blank-PH5c-deck-en.pptx", "blank-PH5c-deck-it.pptx",
        "blank-PH5c-grid-en.xlsx", "blank-PH5c-grid-it.xlsx",
        "car-deck-en.pptx", "car-deck-it.pptx", "car-grid-en.xlsx", "car-grid-it.xlsx",
    ]  # fmt: skip


def test_a_deck_changed_by_hand_stays_and_the_form_says_so(file: Path) -> None:
    form = PublishForm(file)
    deck = file.parent / "car-deck-en.pptx"
    deck.write_bytes(b"somebody else's")
    form.board.press("make-deck")
    form.making.wait()
    assert deck.read_bytes() == b"somebody else's"
    assert any(text.startswith("car-deck-en.pptx: somebody changed it") for text in texts(form))
    assert node(form, "open-car-deck-en.pptx")["href"] == "car-deck-en-2.pptx"


def test_a_file_open_in_an_office_program_is_said_on_its_card(file: Path) -> None:
    form = PublishForm(file)
    (file.parent / "~$car-grid-en.xlsx").touch()
    form.board.press("make-grid")
    form.making.wait()
    said = form.making.said["grid"]
    assert said.is_problem
    assert said.sentences[0] in texts(form)
    assert "Not everything could be made; the card says why." in texts(form)


def test_a_workshop_changed_since_is_said(file: Path) -> None:
    form = PublishForm(file)
    form.board.press("make-deck")
    form.making.wait()
    form.board.press("i2--due", "31/03/2027")
    assert any("the workshop changed since" in text for text in texts(form))


def test_owner_kpi_and_date_are_filled_in_where_they_are_missed(file: Path) -> None:
    form = PublishForm(file)
    assert "2 opportunities lack an owner, a KPI or a date" in texts(form)
    form.board.press("i2--new-owner", "Head of digital")
    form.board.press("i2--kpi_id", "k")
    form.board.press("i2--due", "31/03/2027")
    written = read_workshop(file)
    assert [owner.role for owner in written.owners] == ["Sales lead", "Head of digital"]
    assert written.ideas[1].owner_id == written.owners[1].id
    assert "1 opportunity lacks an owner, a KPI or a date" in texts(form)


def test_an_opportunity_that_is_complete_now_stays_where_it_was_filled_in(file: Path) -> None:
    form = PublishForm(file)
    form.board.press("i3--kpi_id", "k")
    form.board.press("i3--due", "31/03/2027")
    assert node(form, "i3--due")["text"] == "31 Mar 2027"
    assert "owner, KPI and date are there" in texts(form)


def test_a_hostile_idea_is_a_text(file: Path) -> None:
    form = PublishForm(file)
    assert f"B · {HOSTILE}" in texts(form)
    pictures = [each["svg"] for each in nodes(form) if each.get("kind") == "picture"]
    assert all("<img" not in svg for svg in pictures)


def test_the_pictures_are_drawn_again_only_after_a_change(file: Path) -> None:
    form = PublishForm(file)
    kept = dict(form._pictures._kept)
    form.board.press("choose--audience", "board")
    assert all(form._pictures._kept[key] is drawn for key, drawn in kept.items())
    form.board.press("choose--mark", "draft")
    assert form._pictures._kept["cover"] is not kept["cover"]
    assert form._pictures._kept["grid"] is kept["grid"]


def test_the_clients_colour_is_kept_in_the_workshop_and_nonsense_is_refused(file: Path) -> None:
    form = PublishForm(file)
    form.board.press("choose--accent", "petrol")
    assert "is not a colour" in node(form, "choose--accent")["problem"]
    form.board.press("choose--accent", "#7a1f3d")
    assert read_workshop(file).brand.accent == "#7A1F3D"


def test_a_logo_beside_the_workshop_can_be_chosen_and_a_damaged_one_is_said(file: Path) -> None:
    Image.new("RGB", (40, 20), "red").save(file.parent / "logo.png")
    (file.parent / "not.png").write_bytes(b"no picture")
    form = PublishForm(file)
    form.board.press("choose--logo", "logo.png")
    assert "data:image/png" in node_with_svg(form)
    form.board.press("choose--logo", "not.png")
    assert any("cannot be used as a logo" in text for text in texts(form))


def node_with_svg(form: PublishForm) -> str:
    return next(str(each["svg"]) for each in nodes(form) if each.get("kind") == "picture")


def test_the_sentence_of_the_cover_says_what_would_change_it(file: Path) -> None:
    form = PublishForm(file)
    assert "With a source for 2 more sentences it reads: evidence-based." in texts(form)


def test_the_six_steps_say_what_is_empty_and_lead_there(file: Path) -> None:
    form = PublishForm(file)
    assert node(form, "step-research")["href"] == "02_research.ipynb"
    assert any(line.startswith("still empty: ") and "data" in line for line in texts(form))


def test_an_empty_workshop_shows_the_forms_and_no_plan(tmp_path: Path) -> None:
    path = tmp_path / "new.workshop.json"
    save_new(path, SMALL.replace(ideas=(), pains=(), statements=(), journeys=()))
    form = PublishForm(path, "it")
    assert "Ancora nessuna opportunità" in texts(form)
    edit_workshop(path, lambda now: now.replace(title="Nuovo"), now=clock.now())
    form.look()
