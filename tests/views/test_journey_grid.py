"""The grid as content: which line stands in which cell."""

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.model.journeys import Action, Phase
from workshop_kit.model.keys import Status, Tag, TouchpointStatus
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.journey_grid import JourneyGrid, journey_grid
from workshop_kit.views.plan_items import plan_items
from workshop_kit.views.row_values import kpi_text

EN, IT = language("en"), language("it")


def texts(grid: JourneyGrid, row: str) -> list[tuple[int, int, str]]:
    return [(cell.first, cell.span, cell.text) for cell in grid.row(row).cells]


def test_columns_are_actions_in_time_order_under_their_phases() -> None:
    grid = journey_grid(SMALL, JOURNEY, EN)
    assert [(c.number, c.key) for c in grid.columns] == [(1, "a1"), (2, "a2"), (3, "a3")]
    assert [(p.label, p.first, p.span) for p in grid.phases] == [("Try", 0, 2), ("Buy", 2, 1)]


def test_a_value_of_a_phase_spans_its_columns() -> None:
    grid = journey_grid(SMALL, JOURNEY, EN)
    assert texts(grid, "business_goals") == [(0, 2, "Sell more hybrids"), (2, 1, "")]
    assert texts(grid, "owner") == [(0, 2, "Sales lead"), (2, 1, "")]
    assert texts(grid, "technology")[0] == (0, 2, "Calendar")


def test_values_of_actions_keep_their_columns_and_a_shared_one_stands_first() -> None:
    action = JOURNEY.actions[1].replace(goal_ids=("g",))
    journey = JOURNEY.replace(actions=(JOURNEY.actions[0], action, JOURNEY.actions[2]))
    grid = journey_grid(SMALL, journey, EN)
    assert texts(grid, "business_goals")[:2] == [
        (0, 1, "Sell more hybrids"),
        (1, 1, "Sell more hybrids"),
    ]


def test_thoughts_are_quoted_as_the_language_does_and_carry_their_tag() -> None:
    cells = journey_grid(SMALL, JOURNEY, IT).row("thoughts").cells
    assert [cell.text for cell in cells] == ["«Is it free?»", "", "«They hide something.»"]
    assert [line.tag for cell in cells for line in cell.lines] == [Tag.EVIDENCE, Tag.ASSUMPTION]


def test_an_idea_is_written_once_and_its_letter_shows_where_else_it_helps() -> None:
    grid = journey_grid(SMALL, JOURNEY, EN)
    assert [cell.text for cell in grid.row("ideas").cells] == ["+ A", "", "A Offer in 24 hours"]


def test_a_phase_without_actions_keeps_an_empty_column() -> None:
    journey = JOURNEY.replace(actions=())
    grid = journey_grid(SMALL, journey, EN)
    assert [(c.key, c.action) for c in grid.columns] == [("ph1", None), ("ph2", None)]


def test_an_action_whose_phase_is_gone_still_appears() -> None:
    lost = Action(id="lost", phase_id="gone", text="Waits")
    journey = JOURNEY.replace(actions=(*JOURNEY.actions, lost))
    grid = journey_grid(SMALL, journey, EN)
    assert grid.phases[-1].label == "Without a phase"
    assert grid.columns[-1].action == lost


def test_a_phase_without_its_own_name_takes_the_models() -> None:
    phase = Phase(id="ph", key=JOURNEY.phases[1].key)
    journey = JOURNEY.replace(phases=(phase,), actions=())
    assert journey_grid(SMALL, journey, IT).phases[0].label == "Acquisto"


def test_a_planned_touchpoint_and_a_rejected_statement_say_so() -> None:
    planned = SMALL.touchpoints[0].replace(status=TouchpointStatus.PLANNED)
    rejected = SMALL.statements[0].replace(status=Status.REJECTED)
    changed = SMALL.replace(touchpoints=(planned,), statements=(rejected,))
    grid = journey_grid(changed, JOURNEY, EN)
    assert grid.row("touchpoints").cells[0].text == "Booking page (planned)"
    assert grid.row("thoughts").cells[0].text == "“Is it free?” (rejected)"


def test_every_row_covers_every_column_once() -> None:
    for row in journey_grid(SMALL, JOURNEY, EN).rows:
        covered = [c for cell in row.cells for c in range(cell.first, cell.first + cell.span)]
        assert covered == [0, 1, 2], row.row.key


def test_a_kpi_says_where_it_comes_from_and_where_it_goes() -> None:
    kpi = SMALL.kpis[0]
    assert kpi_text(kpi, EN) == "Drives booked 86 → 130 a month"
    assert kpi_text(kpi.replace(baseline=None), EN) == "Drives booked ? → 130 a month"
    percent = kpi.replace(unit="%", baseline=4.2, target=5.5)
    assert kpi_text(percent, IT) == "Drives booked 4,2 → 5,5\u00a0%"


def test_the_plan_names_what_an_idea_still_lacks() -> None:
    bare = SMALL.ideas[0].replace(id="bare", owner_id="", due=None)
    items = plan_items(SMALL.replace(ideas=(*SMALL.ideas, bare)), EN)
    assert [(item.letter, item.missing) for item in items] == [("A", ()), ("B", ("owner", "due"))]


def test_an_empty_workshop_has_an_empty_plan() -> None:
    assert plan_items(Workshop(id="w"), EN) == ()
