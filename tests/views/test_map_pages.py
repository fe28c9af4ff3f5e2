"""How a map is spread over slides: nothing missing, nothing over the edge, nothing tiny."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import Slide, Table
from workshop_kit.views.journey_grid import journey_grid
from workshop_kit.views.layout_parts import MAP
from workshop_kit.views.map_pages import column_groups, pages
from workshop_kit.views.slides.journey_map import journey_map

EN = language("en")
SENTENCE = "She calls twice, waits for an answer and compares what she was told. "


def journey_of(*spans: int, text: str = "Compares three offers") -> Journey:
    phases = tuple(Phase(id=f"ph{n}", label=f"Phase {n}") for n in range(len(spans)))
    actions = tuple(
        Action(id=f"a{n}-{k}", phase_id=f"ph{n}", text=text)
        for n, span in enumerate(spans)
        for k in range(span)
    )
    return Journey(id="j", phases=phases, actions=actions)


def slides_of(journey: Journey, workshop: Workshop = SMALL) -> tuple[Slide, ...]:
    grid = journey_grid(workshop.replace(journeys=(journey,)), journey, EN)
    slides, _ = journey_map(grid, "A headline", "A subtitle", EN)
    return slides


def table_of(slide: Slide) -> Table:
    return next(item for item in slide.items if isinstance(item, Table))


def test_a_small_map_stands_on_one_slide_at_the_largest_size() -> None:
    (page,) = pages(journey_grid(SMALL, JOURNEY, EN), EN)
    assert page.size == 11.0
    assert (page.page.first, page.page.last) == (0, 2)


def test_a_fuller_map_becomes_a_front_and_a_back_with_the_actions_on_both() -> None:
    journey = journey_of(5, 5, text=SENTENCE * 3)
    found = pages(journey_grid(SMALL, journey, EN), EN)
    rows = [[row.row.key for row in page.page.rows] for page in found]
    assert len(found) == 2
    assert rows[0][0] == rows[1][0] == "actions"
    assert "emotion" in rows[0]
    assert "activities" in rows[1]


def test_columns_are_cut_at_phase_borders_when_there_are_enough() -> None:
    grid = journey_grid(SMALL, journey_of(4, 2, 4), EN)
    assert column_groups(grid, 1) == ((0, 9),)
    assert column_groups(grid, 2) == ((0, 5), (6, 9))
    assert column_groups(grid, 3) == ((0, 3), (4, 5), (6, 9))


def test_one_long_phase_is_cut_inside_when_nothing_else_helps() -> None:
    grid = journey_grid(SMALL, journey_of(10), EN)
    assert column_groups(grid, 2) == ((0, 4), (5, 9))


@settings(max_examples=20)
@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=8),
    st.integers(0, 9),
)
def test_every_row_and_column_appears_and_no_table_leaves_its_canvas(
    spans: list[int], sentences: int
) -> None:
    journey = journey_of(*spans, text=(SENTENCE * sentences).strip() or "Waits")
    grid = journey_grid(SMALL.replace(journeys=(journey,)), journey, EN)
    found = pages(grid, EN)
    shown = {
        (row.row.key, column)
        for page in found
        for row in page.page.rows
        for column in range(page.page.first, page.page.last + 1)
    }
    assert shown == {
        (row.row.key, column) for row in grid.rows for column in range(len(grid.columns))
    }
    assert min(page.size for page in found) >= 9.0
    assert len({page.size for page in found}) == 1, "one size on all pages of a map"
    for slide in slides_of(journey):
        box = table_of(slide).box
        assert box.right <= MAP.right + 0.01
        assert box.bottom <= MAP.bottom + 0.01


def test_what_has_to_be_cut_stands_whole_in_the_notes_and_is_reported() -> None:
    text = SENTENCE * 40
    journey = journey_of(2, text=text)
    grid = journey_grid(SMALL.replace(journeys=(journey,)), journey, EN)
    slides, cuts = journey_map(grid, "A headline", "A subtitle", EN)
    assert cuts
    assert any(text.strip() in line for slide in slides for line in slide.notes)


@pytest.mark.parametrize(
    "word", ["Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "x" * 60]
)
def test_one_long_word_breaks_in_its_cell_and_does_not_split_the_map(word: str) -> None:
    journey = JOURNEY.replace(actions=(JOURNEY.actions[0].replace(text=word), *JOURNEY.actions[1:]))
    assert len(slides_of(journey)) == 1


def test_the_moment_of_truth_is_named_in_the_cell_under_the_curve() -> None:
    (slide,) = slides_of(JOURNEY)
    words = [
        run.text
        for row in table_of(slide).rows
        for cell in row
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]
    assert words.count("★ Moment of truth") == 2


def test_a_slide_is_a_value_and_does_not_change() -> None:
    (slide,) = slides_of(JOURNEY)
    assert replace(slide, title="Other").title == "Other"
    assert slide.title == "A headline"
