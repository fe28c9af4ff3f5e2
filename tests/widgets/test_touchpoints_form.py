from pathlib import Path

import pytest

from seen_boards import keys, node, nodes, texts
from workshop_kit.model.journeys import Action, Emotion, Journey, Phase
from workshop_kit.model.keys import Effect, Moment, Ownership, TouchpointStatus
from workshop_kit.model.touchpoints import Channel, Handover, Marker, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.widgets.touchpoints.touchpoints_form import TouchpointsForm

PHASES = (
    Phase(id="try", label="Try"),
    Phase(id="buy", label="Buy", moment=Moment.DURING),
    Phase(id="use", label="Use", moment=Moment.AFTER),
)
ACTIONS = (
    Action(id="a1", phase_id="try", text="Asks", touchpoint_ids=("t",), emotion=Emotion(score=-1)),
    Action(id="a2", phase_id="try", text="Drives", touchpoint_ids=("t",)),
    Action(id="a3", phase_id="buy", text="Signs"),
)
WORKSHOP = Workshop(
    id="w",
    channels=(Channel(key="shop", name="Shop", online=False),),
    touchpoints=(
        Touchpoint(id="t", name="Test drive", channel_keys=("shop",), ownership=Ownership.OWNED),
        Touchpoint(id="n", name="Delivery news", status=TouchpointStatus.ABSENT),
    ),
    journeys=(Journey(id="j", phases=PHASES, actions=ACTIONS),),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    save_new(path, WORKSHOP)
    return path


def test_a_cell_says_what_the_deck_says_and_in_how_many_actions(file: Path) -> None:
    form = TouchpointsForm(file)
    cell = node(form, "t--in--try")
    assert (cell["label"], cell["detail"]) == ("●●○  −1", "2 actions")
    assert cell["name"] == "Test drive, Try: ●●○  −1, 2 actions"
    assert node(form, "t--in--buy")["label"] == "–"


def test_the_moments_are_counted_and_thin_ones_marked(file: Path) -> None:
    form = TouchpointsForm(file)
    heads = [n for n in nodes(form) if n["kind"] == "head" and n["scope"] == "colgroup"]
    assert [head["children"][0]["text"] for head in heads] == [
        "Before · 1, thin",
        "During · nothing",
        "After · nothing",
    ]
    assert all("wk-thin" in head["look"] for head in heads)


def test_pressing_a_cell_marks_the_touchpoint_and_a_missing_one_becomes_a_gap(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("n--in--buy")
    assert read_workshop(file).journeys[0].actions[2].touchpoint_ids == ("n",)
    cell = node(form, "n--in--buy")
    assert (cell["label"], cell["icon"], cell["detail"]) == ("gap", "gap", "nobody there")
    form.board.press("n--in--buy")
    assert read_workshop(file).journeys == WORKSHOP.journeys


def test_pressing_a_cell_of_a_phase_without_actions_is_enough_to_use_it(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("t--in--use")
    added = read_workshop(file).journeys[0].actions[-1]
    assert (added.phase_id, added.text, added.touchpoint_ids) == ("use", "", ("t",))
    assert node(form, "t--in--use")["label"] == "●○○"


def test_a_phase_with_several_actions_asks_which(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("n--in--try")
    assert node(form, "n--in--try")["expanded"] == "true"
    chips = node(form, "actions")
    assert [option["label"] for option in chips["options"]] == ["Asks", "Drives"]
    form.board.press("actions", "a2")
    assert read_workshop(file).journeys[0].actions[1].touchpoint_ids == ("t", "n")
    form.board.press("n--in--try")
    assert "actions" not in keys(form)


def test_what_is_found_is_marked_and_taken_over_once(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("search", "chiosco")
    assert [key for key in keys(form) if key.startswith("library-")] == ["library-kiosk"]
    form.board.press("library-kiosk")
    assert node(form, "library-kiosk")["reason"] == "chosen"
    form.board.press("library-kiosk")
    added = read_workshop(file).touchpoints[2:]
    assert [point.name for point in added] == ["Self-service kiosk"]
    form.board.press("search", "self")
    marked = next(found for found in nodes(form) if found["kind"] == "marked")
    assert marked["pieces"][0] == {"text": "Self", "marked": True}
    form.board.press("search", "zzz")
    assert any(text.startswith("Nothing found") for text in texts(form))


def test_filters_narrow_the_library_and_all_of_it_can_be_shown(file: Path) -> None:
    form = TouchpointsForm(file)

    def count() -> int:
        return sum(key.startswith("library-") for key in keys(form))

    few = count()
    form.board.press("show-all")
    everything = count()
    form.board.press("filter", "after")
    form.board.press("filter", "offline")
    form.board.press("show-all")
    assert few < count() < everything
    form.board.press("filter", "offline")
    form.board.press("filter", "after")
    form.board.press("show-all")
    assert count() == everything


def test_an_own_touchpoint_opens_at_once_and_only_one_card_is_open(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("t--open")
    assert node(form, "t--open")["expanded"] == "true"
    form.board.press("own")
    own = read_workshop(file).touchpoints[2]
    assert f"card-{own.id}" in keys(form)
    assert "card-t" not in keys(form)
    form.board.press(f"{own.id}--name", "Asks a neighbour")
    assert read_workshop(file).touchpoints[2].name == "Asks a neighbour"
    form.board.press(f"{own.id}--close")
    assert f"card-{own.id}" not in keys(form)


def test_a_missing_touchpoint_is_asked_first_what_it_would_bring(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("n--open")
    order = [key for key in keys(form) if key.startswith("n--") and "--in--" not in key]
    assert order.index("n--benefit") < order.index("n--decision") < order.index("n--purpose")
    form.board.press("n--status", "active")
    order = [key for key in keys(form) if key.startswith("n--")]
    assert order.index("n--purpose") < order.index("n--benefit")


def test_every_field_of_a_touchpoint_can_be_written(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("t--open")
    for name in ("purpose", "expectation", "benefit", "spark", "decision", "device"):
        form.board.press(f"t--{name}", f"The {name}")
    for name, key in (("status", "planned"), ("ownership", "others"), ("effect", "slows")):
        form.board.press(f"t--{name}", key)
    form.board.press("t--reasons", "effort")
    form.board.press("t--channel-1", "website")
    form.board.press("t--own-channel-2", "Choir")
    workshop = read_workshop(file)
    point, choir = workshop.touchpoints[0], workshop.channels[2]
    assert point == Touchpoint(
        id="t",
        name="Test drive",
        channel_keys=("shop", "website", choir.key),
        device="The device",
        ownership=Ownership.OTHERS,
        status=TouchpointStatus.PLANNED,
        purpose="The purpose",
        expectation="The expectation",
        benefit="The benefit",
        spark="The spark",
        marker=Marker(effect=Effect.SLOWS, reasons=("effort",)),
        decision="The decision",
    )
    assert choir.name == "Choir"
    form.board.press("t--effect", "")
    form.board.press("t--ownership", "")
    point = read_workshop(file).touchpoints[0]
    assert (point.marker, point.ownership) == (None, None)


def test_sparks_are_listed_with_the_way_to_their_touchpoint(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("n--open")
    form.board.press("n--spark", "A photo of the car on its way")
    assert "A photo of the car on its way" in texts(form)
    form.board.press("t--open")
    form.board.press("n--spark-of")
    assert "card-n" in keys(form)


def test_a_handover_says_whether_data_go_along_and_what_is_repeated(file: Path) -> None:
    form = TouchpointsForm(file)
    form.board.press("add-handover")
    (handover,) = read_workshop(file).handovers
    form.board.press(f"{handover.id}--from_touchpoint", "t")
    form.board.press(f"{handover.id}--to_touchpoint", "n")
    form.board.press(f"{handover.id}--data_linked", "no")
    form.board.press(f"{handover.id}--what_is_repeated", "The old car")
    written = Handover(id=handover.id, from_touchpoint="t", to_touchpoint="n", data_linked=False)
    assert read_workshop(file).handovers == (written.replace(what_is_repeated="The old car"),)
    form.board.press(f"{handover.id}--data_linked", "unknown")
    assert read_workshop(file).handovers[0].data_linked is None


def test_a_hint_opens_the_touchpoint_it_speaks_of(file: Path) -> None:
    form = TouchpointsForm(file)
    hint = next(key for key in keys(form) if key.startswith("hint-"))
    form.board.press(hint)
    assert "card-n" in keys(form)


def test_the_journey_is_chosen_where_there_are_several(tmp_path: Path) -> None:
    path = tmp_path / "two.workshop.json"
    other = Journey(id="k", scenario="Second car", phases=(Phase(id="drive", label="Drive"),))
    save_new(path, WORKSHOP.replace(journeys=(*WORKSHOP.journeys, other)))
    form = TouchpointsForm(path)
    assert "t--in--try" in keys(form)
    form.board.press("journey", "k")
    assert "t--in--drive" in keys(form)
    assert "t--in--try" not in keys(form)


@pytest.mark.parametrize("journeys", [(), (Journey(id="j"),)])
def test_without_phases_the_way_to_them_is_shown(
    tmp_path: Path, journeys: tuple[Journey, ...]
) -> None:
    path = tmp_path / "bare.workshop.json"
    save_new(path, Workshop(id="w", journeys=journeys))
    form = TouchpointsForm(path, "it")
    (link,) = (found for found in nodes(form) if found["kind"] == "link")
    assert link["href"] == "00_start.ipynb"


def test_another_of_the_method_s_questions_is_shown_on_request(file: Path) -> None:
    form = TouchpointsForm(file)
    before = texts(form)
    form.board.press("next-question")
    assert texts(form) != before
