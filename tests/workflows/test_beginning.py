from datetime import date
from pathlib import Path

import pytest

from workshop_kit.analysis.paths_compared import compared
from workshop_kit.model.goals import Goal
from workshop_kit.model.journeys import Action, Emotion, Journey, Phase
from workshop_kit.model.keys import Family, MethodStep, Mode, Tag
from workshop_kit.model.people import Persona
from workshop_kit.model.research import Source, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.beginning import choose_model, name_persona, set_mode
from workshop_kit.workflows.notebook_language import notebook_language, replace_notebooks
from workshop_kit.workflows.reset import reset_step
from workshop_kit.workflows.start import start_workshop

TODAY = date(2027, 3, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "sofa"
    start_workshop(place, starter=None, phases="PH6", language="en", today=TODAY)
    return place


def test_the_notebooks_of_a_folder_are_put_into_the_other_language(folder: Path) -> None:
    assert notebook_language(folder) == "en"
    done = replace_notebooks(folder, "it")
    assert "00_start.ipynb" in done.replaced
    assert done.left == ()
    assert notebook_language(folder) == "it"
    assert "# Inizio" in (folder / "00_start.ipynb").read_text(encoding="utf-8")


def test_a_notebook_in_which_somebody_wrote_is_left_as_it_is(folder: Path) -> None:
    own = folder / "01_goals.ipynb"
    text = own.read_text(encoding="utf-8").replace("# 1 · Goals", "# Our goals")
    own.write_text(text, encoding="utf-8")
    done = replace_notebooks(folder, "it")
    assert done.left == ("01_goals.ipynb",)
    assert own.read_text(encoding="utf-8") == text


def test_outputs_do_not_make_a_notebook_somebodys_own(folder: Path) -> None:
    own = folder / "01_goals.ipynb"
    text = own.read_text(encoding="utf-8").replace(
        '"execution_count": null', '"execution_count": 3'
    )
    own.write_text(text, encoding="utf-8")
    assert replace_notebooks(folder, "it").left == ()


def test_a_missing_notebook_is_not_brought_back(folder: Path) -> None:
    (folder / "01_goals.ipynb").unlink()
    assert "01_goals.ipynb" not in replace_notebooks(folder, "it").replaced
    assert not (folder / "01_goals.ipynb").exists()


def test_naming_the_persona_again_changes_the_same_one() -> None:
    workshop = Workshop(id="w", journeys=(Journey(id="j"),))
    once = name_persona(workshop, "Ada", journey_id="j", persona_id="p1")
    twice = name_persona(once, " Ada \n Rossi", journey_id="j", persona_id="p2")
    assert [(persona.id, persona.name) for persona in twice.personas] == [("p1", "Ada Rossi")]


def test_another_model_keeps_what_was_written(folder: Path) -> None:
    workshop = read_workshop(next(folder.glob("*.workshop.json")))
    there = choose_model(workshop, "PH8")
    assert len(there.journeys[0].phases) == 8
    assert choose_model(there, "PH6").journeys[0].phases == workshop.journeys[0].phases


def test_the_use_is_one_of_three() -> None:
    assert set_mode(Workshop(id="w"), "class").mode is Mode.CLASS
    with pytest.raises(ValueError, match="party"):
        set_mode(Workshop(id="w"), "party")


FULL = Workshop(
    id="w",
    title="Buying a car",
    goals=(Goal(id="g"),),
    sources=(Source(id="s", family=Family.DATA),),
    personas=(Persona(id="p", name="Ada", quote="No.", quote_source_ids=("s",)),),
    statements=(
        Statement(id="s1", anchor="p", field="needs", text="A car"),
        Statement(id="s2", anchor="a", field="thoughts", tag=Tag.EVIDENCE, source_ids=("s",)),
    ),
    journeys=(
        Journey(
            id="j",
            persona_id="p",
            phases=(Phase(id="ph", goal_ids=("g",)),),
            actions=(Action(id="a", phase_id="ph", emotion=Emotion(score=1, source_ids=("s",))),),
        ),
    ),
)


@pytest.mark.parametrize(
    ("step", "left"),
    [
        (MethodStep.GOALS, {"s", "p", "s1", "s2", "j", "ph", "a"}),
        (MethodStep.RESEARCH, {"g", "p", "s2", "j", "ph", "a"}),
        (MethodStep.EMPATHY, {"g", "s", "p", "s1", "s2", "j", "ph", "a"}),
        (MethodStep.DRAWING, {"g", "s", "p", "s1", "j", "ph"}),
    ],
)
def test_an_emptied_step_leaves_the_others_whole(step: MethodStep, left: set[str]) -> None:
    emptied = reset_step(FULL, step)
    assert emptied.by_id.keys() == left
    assert emptied.title == "Buying a car"
    assert "Ada" in {persona.name for persona in emptied.personas}


def test_nothing_points_to_what_an_emptied_step_held() -> None:
    emptied = reset_step(FULL, MethodStep.RESEARCH)
    assert emptied.statements[0].source_ids == ()
    assert emptied.journeys[0].actions[0].emotion == Emotion(score=1)


def test_paths_are_compared_by_what_is_done_and_in_which_order() -> None:
    expected = ["Sees the ad", "Calls the dealer", "Visits the showroom", "Signs"]
    observed = ["Asks a friend", "sees the ad", "Visits a showroom", "Calls the dealer", "Signs"]
    found = [(line.kind, line.expected, line.observed) for line in compared(expected, observed)]
    assert [kind for kind, *_ in found] == ["unforeseen", "both", "both", "elsewhere", "both"]
    assert sorted(text for _, text, _ in found if text) == sorted(expected)
    assert [text for *_, text in found if text] == observed
