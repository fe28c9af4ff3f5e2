from datetime import date
from pathlib import Path

import pytest

from seen_boards import nodes, texts
from workshop_kit.model.keys import Mode, Purpose
from workshop_kit.store.disk import read_workshop
from workshop_kit.widgets.start.start_form import StartForm
from workshop_kit.workflows.start import start_workshop


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return start_workshop(
        tmp_path / "sofa", starter=None, phases="PH6", language="it", today=date(2027, 3, 1)
    )


def test_what_is_chosen_and_typed_stands_in_the_file(file: Path) -> None:
    form = StartForm(file.parent)
    form.board.press("details--title", "Comprare un divano")
    form.board.press("details--day", "31 marzo 2027")
    form.board.press("mode", "class")
    form.board.press("purposes", "align")
    form.board.press("customer--name", "Ada Rossi")
    workshop = read_workshop(file)
    journey = workshop.journeys[0]
    form.board.press(f"{journey.id}--scenario", "Il vecchio divano si rompe")
    form.board.press("phases", "PH3c")
    workshop = read_workshop(file)
    assert (workshop.title, workshop.mode) == ("Comprare un divano", Mode.CLASS)
    assert workshop.day == date(2027, 3, 31)
    assert workshop.purposes == (Purpose.ALIGN,)
    assert workshop.personas[0].name == "Ada Rossi"
    assert workshop.journeys[0].scenario == "Il vecchio divano si rompe"
    assert len(workshop.journeys[0].phases) == 3


def test_all_models_are_shown_on_demand(file: Path) -> None:
    form = StartForm(file.parent)

    def models() -> int:
        (choice,) = [n for n in nodes(form) if n.get("key") == "phases"]
        return len(choice["options"])

    assert models() == 4
    form.board.press("phases--all")
    assert models() == 11
    form.board.press("phases--all")
    assert models() == 4


def test_the_example_is_read_slide_by_slide_and_closed(file: Path) -> None:
    form = StartForm(file.parent)
    form.board.press("example--begin")
    seen = []
    for _ in range(3):
        (picture,) = [n for n in nodes(form) if n.get("kind") == "picture"]
        seen.append(picture["svg"])
        form.board.press("example--next")
    assert len(set(seen)) == 3
    assert not [n for n in nodes(form) if n.get("kind") == "picture"]


def test_the_language_of_the_notebooks_is_switched(file: Path) -> None:
    form = StartForm(file.parent)
    form.board.press("language", "en")
    assert "# Start" in (file.parent / "00_start.ipynb").read_text(encoding="utf-8")
    assert any("Fatto." in text for text in texts(form))


def test_the_way_on_leads_to_the_first_step_with_something_missing(file: Path) -> None:
    form = StartForm(file.parent)
    (link,) = [node for node in nodes(form) if node.get("kind") == "link"]
    assert link["href"] == "01_goals.ipynb"
    assert link["label"] == "Continuare con il passo 1, Obiettivi"


def test_actions_without_a_phase_are_named_in_the_tray(tmp_path: Path) -> None:
    file = start_workshop(
        tmp_path / "car", starter="car-purchase", phases=None, language="en", today=date(2027, 3, 1)
    )
    form = StartForm(file.parent)
    form.board.press("phases", "PH3a")
    assert any("wait in the tray" in text for text in texts(form))
    form.board.press("phases", "PH5c")
    assert not any("wait in the tray" in text for text in texts(form))
