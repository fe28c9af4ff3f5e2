from datetime import date
from pathlib import Path

import pytest

from workshop_kit.content.language import language
from workshop_kit.content.phase_models import model_keys
from workshop_kit.content.starters import blank_model, blank_starters, starter_text, starters
from workshop_kit.errors import UnknownStarter
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.start import start_workshop

TODAY = date(2027, 6, 30)


def without_ids(workshop: Workshop) -> object:
    """Return what a person would see of an empty workshop."""
    (journey,) = workshop.journeys
    phases = [(phase.key, phase.moment, phase.label) for phase in journey.phases]
    return workshop.title, workshop.language, journey.phase_model, phases


def test_there_is_a_blank_starter_for_each_phase_model() -> None:
    blanks = blank_starters(language("it"))
    assert [blank.key for blank in blanks] == [f"blank-{key}" for key in model_keys()]
    assert blanks[0].title == "Vuoto: Sei fasi, dal bisogno alla condivisione"
    assert all(blank.languages == ("en", "it") for blank in blanks)


def test_finished_examples_and_blank_ones_share_no_key() -> None:
    finished = {starter.key for starter in starters(language("en"))}
    assert not finished & {blank.key for blank in blank_starters(language("en"))}
    assert all(blank_model(key) is None for key in finished)


@pytest.mark.parametrize("model", model_keys())
def test_a_blank_starter_is_the_empty_workshop_of_its_model(tmp_path: Path, model: str) -> None:
    blank = start_workshop(
        tmp_path / "a" / "sofa", starter=f"blank-{model}", phases=None, language="it", today=TODAY
    )
    empty = start_workshop(
        tmp_path / "b" / "sofa", starter=None, phases=model, language="it", today=TODAY
    )
    assert without_ids(read_workshop(blank)) == without_ids(read_workshop(empty))


def test_a_blank_starter_without_a_model_is_refused_with_a_guess() -> None:
    with pytest.raises(UnknownStarter, match=r"car-purchase.*blank-PH6.*“blank-PH8”\?"):
        starter_text("blank-PH88", "en")
