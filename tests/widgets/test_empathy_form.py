"""Step 4 without a page: what the board shows, and what its keys write."""

from datetime import date
from pathlib import Path

import pytest

from seen_boards import node, nodes, texts
from workshop_kit.model.journeys import Action, Emotion, Journey, Phase
from workshop_kit.model.keys import JourneyKey, Tag
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap, Source, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.widgets.empathy.empathy_form import EmpathyForm
from workshop_kit.workflows.start import start_workshop

SEARCH, BUY = Phase(id="search", key=JourneyKey.SEARCH), Phase(id="buy", key=JourneyKey.BUY)
JOURNEY = Journey(
    id="j",
    persona_id="anna",
    phases=(SEARCH, BUY),
    actions=(
        Action(id="a1", phase_id="search", text="Looks around", emotion=Emotion(score=1)),
        Action(id="a2", phase_id="search", text="Asks a friend", emotion=Emotion(score=-2)),
    ),
)
FULL = Workshop(
    id="w",
    personas=(Persona(id="anna", name="Anna Neri"),),
    journeys=(JOURNEY,),
    sources=(Source(id="s1", kind="Interviews"),),
    empathy_maps=(EmpathyMap(id="m", persona_id="anna", phase_id="search"),),
    statements=(Statement(id="t1", anchor="m", field="thinks", text="Too dear"),),
)
NAME = "w.workshop.json"
HOSTILE = '<img src=x onerror="alert(1)"> =cmd|calc \u202eRTL 🎈'


def form_of(workshop: Workshop, folder: Path) -> EmpathyForm:
    save_new(folder / NAME, workshop)
    return EmpathyForm(folder, "en")


@pytest.fixture
def form(tmp_path: Path) -> EmpathyForm:
    return form_of(FULL, tmp_path)


def stored(form: EmpathyForm) -> Workshop:
    """Return what the form shows, which is what the file holds."""
    assert form.file.workshop is not None
    return form.file.workshop


def shown(form: EmpathyForm, key: str) -> bool:
    return any(found.get("key") == key for found in nodes(form))


def test_the_phase_of_the_first_map_is_shown_with_its_question(form: EmpathyForm) -> None:
    assert texts(form)[0] == "How does Anna react in the phase “search”?"
    assert node(form, "t1--text")["text"] == "Too dear"


def test_a_tab_shows_the_mean_and_the_lowest_and_marks_the_weakest_link(form: EmpathyForm) -> None:
    search, buy, whole = node(form, "phase")["options"]
    assert search["detail"] == "mean −0.5, lowest −2 · weakest link"
    assert search["sign"] == "emotion-1- hollow"
    assert buy["detail"] == "–"
    assert whole == {"label": "Whole journey"}


def test_the_first_sentence_of_a_phase_begins_its_map(form: EmpathyForm, tmp_path: Path) -> None:
    form.board.press("phase", "buy")
    form.board.press("add-says")
    begun = stored(form).empathy_maps[1]
    assert (begun.persona_id, begun.phase_id) == ("anna", "buy")
    sentence = stored(form).statements[1]
    assert (sentence.anchor, sentence.field, sentence.tag) == (begun.id, "says", Tag.ASSUMPTION)
    form.board.press(f"{sentence.id}--text", HOSTILE)
    assert node(form, f"{sentence.id}--text")["text"] == HOSTILE
    assert read_workshop(tmp_path / NAME).statements[1].text == HOSTILE


def test_evidence_asks_for_its_source_and_then_names_it(form: EmpathyForm) -> None:
    form.board.press("t1--tag", "evidence")
    assert node(form, "t1--more")["title"] == "Add the source"
    form.board.press("t1--source", "s1")
    assert node(form, "t1--more")["title"] == "Interviews"
    form.board.press("t1--sources", "s1")
    assert stored(form).statements[0].source_ids == ()


def test_a_sentence_moves_to_another_field(form: EmpathyForm) -> None:
    form.board.press("t1--move", "says")
    assert stored(form).statements[0].field == "says"


def test_what_was_removed_comes_back_by_undo(form: EmpathyForm) -> None:
    form.board.press("t1--remove")
    assert stored(form).statements == ()
    form.undo()
    assert [one.id for one in stored(form).statements] == ["t1"]


def test_the_extension_is_marked_and_switched_on_by_one_press(form: EmpathyForm) -> None:
    assert not shown(form, "gains")
    form.board.press("extension", "extended")
    assert shown(form, "gains")
    assert "Extension, not part of the method’s map" in texts(form)
    form.board.press("add-gains")
    (gain,) = (one for one in stored(form).statements if one.field == "gains")
    form.board.press(f"{gain.id}--text", "Time")
    form.board.press("extension", "extended")
    assert "1 sentence of the extension is hidden, not lost." in texts(form)


def test_score_word_trigger_and_source_become_the_suggested_sentence(form: EmpathyForm) -> None:
    form.board.press("action", "a2")
    form.board.press("a2--word_key", "left_alone")
    form.board.press("a2--trigger", "No answer for a week")
    form.board.press("a2--emotion--source", "s1")
    emotion = stored(form).journeys[0].actions[1].emotion
    expected = Emotion(
        score=-2, word_key="left_alone", trigger="No answer for a week", source_ids=("s1",)
    )
    assert emotion == expected
    form.board.press("use-suggestion")
    sentence = "In this moment Anna feels left alone. The reason: “No answer for a week”."
    assert stored(form).empathy_maps[0].summary == sentence
    assert not shown(form, "use-suggestion")
    form.board.press("a2--emotion", "unknown")
    assert stored(form).journeys[0].actions[1].emotion == Emotion(
        trigger="No answer for a week", source_ids=("s1",)
    )


def test_an_action_can_be_begun_where_the_phase_has_none(form: EmpathyForm) -> None:
    form.board.press("phase", "buy")
    assert not any(found.get("look") == "wk-unnamed wk-scale" for found in nodes(form))
    offered = f"{form.new_ids['action']}--text"
    form.board.press(offered, "Signs")
    action = stored(form).journeys[0].actions[2]
    assert (action.text, action.phase_id, action.key) == ("Signs", "buy", "buy")
    assert node(form, offered)["text"] == "Signs"
    form.board.press(f"{action.id}--emotion", "2")
    assert "+2" in node(form, "phase")["options"][1]["detail"]


def test_another_scenario_is_shown_at_once_and_can_be_removed(form: EmpathyForm) -> None:
    form.board.press("add-map")
    first, second = stored(form).empathy_maps
    assert node(form, "map")["chosen"] == second.id
    form.board.press(f"{second.id}--scenario", "On the phone")
    form.board.press("map", first.id)
    assert shown(form, "t1--text")
    form.board.press("remove-map")
    assert [one.scenario for one in stored(form).empathy_maps] == ["On the phone"]
    assert stored(form).statements == ()


def test_whether_a_value_is_shared_is_said_beside_it(form: EmpathyForm) -> None:
    form.board.press("add-values")
    value = stored(form).statements[1]
    form.board.press(f"{value.id}--status", "rejected")
    assert stored(form).statements[1].status == "rejected"


def test_what_is_said_is_held_against_what_is_thought(form: EmpathyForm) -> None:
    assert not any("not always" in text for text in texts(form))
    form.board.press("add-says")
    form.board.press(f"{stored(form).statements[1].id}--text", "x" * 10_000)
    (hint,) = (text for text in texts(form) if "not always" in text)
    assert "“Too dear”" in hint
    assert len(hint) < 250


def test_the_whole_journey_has_a_map_of_its_own_and_all_actions(form: EmpathyForm) -> None:
    form.board.press("phase", "")
    assert texts(form)[0] == "How does Anna react along the journey?"
    assert [option["key"] for option in node(form, "action")["options"]] == ["a1", "a2"]
    form.board.press("add-sees")
    assert stored(form).empathy_maps[1].phase_id == ""


def test_the_whole_journey_without_actions_points_to_the_phases(tmp_path: Path) -> None:
    form = form_of(FULL.replace(journeys=(JOURNEY.replace(actions=()),)), tmp_path)
    form.board.press("phase", "")
    assert any(text.startswith("No action is written yet") for text in texts(form))


def test_of_two_journeys_and_personas_one_is_chosen(tmp_path: Path) -> None:
    bea = Persona(id="bea", name="Bea")
    second = JOURNEY.replace(id="k", phases=(BUY.replace(id="buy2"),), actions=(), scenario="Again")
    two = FULL.replace(personas=(*FULL.personas, bea), journeys=(JOURNEY, second))
    form = form_of(two, tmp_path)
    assert [option["label"] for option in node(form, "journey")["options"]] == [
        "no text yet · as-is",
        "Again · as-is",
    ]
    form.board.press("journey", "k")
    assert texts(form)[0] == "How does Anna react in the phase “purchase”?"
    form.board.press("persona", "bea")
    assert texts(form)[0] == "How does Bea react along the journey?"


def test_the_button_at_the_end_goes_to_the_next_phase(form: EmpathyForm) -> None:
    form.board.press("next-phase")
    assert texts(form)[0] == "How does Anna react in the phase “purchase”?"
    assert not shown(form, "next-phase")


def test_without_a_persona_the_board_says_what_comes_first(tmp_path: Path) -> None:
    form = form_of(Workshop(id="w", journeys=(Journey(id="j"),)), tmp_path)
    assert shown(form, "add-persona")
    form.board.press("add-persona")
    (persona,) = stored(form).personas
    assert stored(form).journeys[0].persona_id == persona.id
    assert texts(form)[0] == "How does the customer react along the journey?"
    links = [found["href"] for found in nodes(form) if found.get("kind") == "link"]
    assert links == ["00_start.ipynb", "00_start.ipynb"]


def test_a_map_can_be_written_without_any_journey(tmp_path: Path) -> None:
    form = form_of(Workshop(id="w", personas=(Persona(id="anna", name="Anna"),)), tmp_path)
    form.board.press("add-hears")
    assert stored(form).statements[0].field == "hears"


def test_emptying_the_step_leaves_persona_and_phases(form: EmpathyForm) -> None:
    form.reset()
    assert stored(form).empathy_maps == ()
    assert stored(form).statements == ()
    assert texts(form)[0].startswith("How does Anna react")


@pytest.mark.parametrize("code", ["en", "it"])
def test_the_finished_example_is_shown_in_its_language(tmp_path: Path, code: str) -> None:
    path = start_workshop(
        tmp_path / "car",
        starter="car-purchase",
        phases=None,
        language=code,
        today=date(2027, 3, 1),
    )
    form = EmpathyForm(path)
    begins = {"en": "How does Martina react", "it": "Come reagisce Martina"}
    assert texts(form)[0].startswith(begins[code])
    assert len(form.board._deeds) > 60
