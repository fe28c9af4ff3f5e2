"""Step 2 without a page: sources, personas, and what is known about them."""

from pathlib import Path

import pytest

from workshop_kit.model.keys import Family, Status, Tag
from workshop_kit.model.people import Persona
from workshop_kit.model.research import Source, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.widgets.research.research_form import ResearchForm

WORKSHOP = Workshop(
    id="w",
    personas=(Persona(id="anna", name="Anna"),),
    sources=(Source(id="s1", kind="Interviews"),),
    statements=(Statement(id="t1", anchor="anna", field="needs", text="A clear price"),),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "w.workshop.json"
    save_new(path, WORKSHOP)
    return path


def test_a_statement_is_added_to_the_field_it_stands_in(file: Path) -> None:
    form = ResearchForm(file, "en")
    form.board.press("anna--add-frustrations")
    added = read_workshop(file).statements[-1]
    assert (added.anchor, added.field, added.tag) == ("anna", "frustrations", Tag.ASSUMPTION)


def test_evidence_names_its_source(file: Path) -> None:
    form = ResearchForm(file, "en")
    form.board.press("t1--tag", "evidence")
    form.board.press("t1--source", "s1")
    (said,) = read_workshop(file).statements
    assert (said.tag, said.source_ids) == (Tag.EVIDENCE, ("s1",))


def test_what_research_has_rejected_stays_and_is_marked(file: Path) -> None:
    form = ResearchForm(file, "en")
    form.board.press("t1--status", "rejected")
    (said,) = read_workshop(file).statements
    assert said.status is Status.REJECTED
    assert "Research has rejected this." in str(form.board.view)


def test_a_template_begins_a_source_of_its_family(file: Path) -> None:
    form = ResearchForm(file, "en")
    form.board.press("template-survey")
    assert read_workshop(file).sources[-1].family is Family.DATA
