"""Each kind of slide on the small workshop: the finding in its title, the right words in its cells."""

from datetime import date

import pytest

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.model.goals import Reading
from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.journeys import Action, Emotion, Journey, Phase
from workshop_kit.model.keys import JourneyState, TouchpointStatus
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.deck import AUDIENCES, SLIDES, Wishes, deck
from workshop_kit.views.drawing import Blank, Deck, Lines, Slide, StackedBars, Table, Text
from workshop_kit.views.layout_parts import CANVAS, HEIGHT, WIDTH
from workshop_kit.views.plan_items import plan_items
from workshop_kit.views.slides.goals import goal_codes
from workshop_kit.views.slides.impact_effort import quadrant

EN, IT = language("en"), language("it")
TODAY = date(2026, 3, 2)


def deck_of(workshop: Workshop, *kinds: str) -> Deck:
    return deck(workshop, EN, today=TODAY, wishes=Wishes(slides=kinds or SLIDES))


def only(workshop: Workshop, kind: str) -> Slide:
    (slide,) = deck_of(workshop, kind).slides
    return slide


def cells(slide: Slide) -> list[list[str]]:
    (table,) = [item for item in slide.items if isinstance(item, Table)]
    return [
        [" / ".join("".join(run.text for run in p.runs) for p in cell.paragraphs) for cell in row]
        for row in table.rows
    ]


def test_goals_stand_by_kind_with_their_code() -> None:
    slide = only(SMALL, "goals")
    assert goal_codes(SMALL, EN) == {"g": "B1"}
    assert cells(slide)[1][:2] == ["B1", "Sell more hybrids"]
    assert slide.title == "One goal, still without a number and a date"


def test_research_counts_stories_and_data_and_the_statements_of_each_phase() -> None:
    slide = only(SMALL, "research")
    assert slide.title == "33% of 3 statements rest on research: the map is mixed"
    (chart,) = [item for item in slide.items if isinstance(item, StackedBars)]
    assert chart.categories == ("Try", "Buy")
    assert [(name, values) for name, _, values in chart.parts] == [
        ("evidence", (1.0, 0.0)),
        ("assumption", (0.0, 1.0)),
        ("unknown", (0.0, 0.0)),
    ]


def test_a_missing_touchpoint_is_the_finding() -> None:
    missing = SMALL.touchpoints[0].replace(status=TouchpointStatus.ABSENT)
    slide = only(SMALL.replace(touchpoints=(missing,)), "touchpoints")
    assert slide.title == "One of 1 touchpoints is missing where the customer looks for it"
    assert cells(slide)[1] == ["Booking page / Website", "gap", "–"]


def test_a_phase_nobody_accompanies_is_the_finding_when_nothing_is_missing() -> None:
    slide = only(SMALL, "touchpoints")
    assert slide.title == "No touchpoint accompanies the phase “Buy”"
    assert cells(slide)[1] == ["Booking page / Website", "●○○  +1", "–"]


def test_the_curve_turns_at_its_lowest_action() -> None:
    slide = only(SMALL, "curve")
    assert slide.title == "From proud to angry: the journey turns at “Negotiates”"


def test_moments_of_truth_carry_their_pains_and_ideas() -> None:
    rows = cells(only(SMALL, "moments"))
    assert [row[0] for row in rows[1:]] == ["★ Drives", "★ Negotiates"]
    assert rows[2][3:] == ["No written offer", "A Offer in 24 hours"]


def test_the_chain_shows_every_input_of_its_scores() -> None:
    rows = cells(only(SMALL, "chain"))
    assert rows[1:] == [["Try", "75", "–", "50", "62"], ["Buy", "0", "–", "0", "0"]]


def test_a_chain_breaks_in_words_only_where_it_is_weak() -> None:
    assert only(SMALL, "weakest_link").title == "The chain may break at “Buy”"
    actions = tuple(a.replace(emotion=Emotion(score=2, word="calm")) for a in JOURNEY.actions)
    calm = SMALL.replace(journeys=(JOURNEY.replace(actions=actions),), pains=())
    title = only(calm, "weakest_link").title
    assert title == "The chain holds; its weakest link is “Try”"


def test_pains_crossed_with_ideas_sum_up_to_leverage() -> None:
    rows = cells(only(SMALL, "pains_ideas"))
    assert rows[1:] == [
        ["No written offer", "3", "●"],
        ["Phone only", "2", "●"],
        ["Leverage", "", "5"],
    ]


def test_the_idea_that_answers_most_pains_is_the_finding() -> None:
    assert only(SMALL, "pains_ideas").title == "“Offer in 24 hours” answers 2 pains at once"
    idea = SMALL.ideas[0].replace(covers=(Cover(pain_id="pn1"),))
    one = SMALL.replace(pains=SMALL.pains[:1], ideas=(idea,))
    title = "“Offer in 24 hours” answers one pain and has the most leverage"
    assert only(one, "pains_ideas").title == title
    accepted = SMALL.pains[0].replace(accepted_reason="Nobody asks for it")
    none = SMALL.replace(pains=(accepted,), ideas=(SMALL.ideas[0].replace(covers=()),))
    assert only(none, "pains_ideas").title == "Pains and ideas still to be crossed"


def test_a_pain_without_an_idea_is_the_finding() -> None:
    lonely = SMALL.replace(pains=(*SMALL.pains, Pain(id="pn3", text="No parking")))
    assert only(lonely, "pains_ideas").title == "One pain has no idea yet"


@pytest.mark.parametrize(
    ("impact", "effort", "where"), [(5, 2, "quick"), (3, 3, "big"), (2, 2, "fill"), (1, 5, "twice")]
)
def test_a_rating_of_three_counts_as_high(impact: int, effort: int, where: str) -> None:
    idea = SMALL.ideas[0].replace(impact=impact, effort=effort)
    (item,) = plan_items(SMALL.replace(ideas=(idea,)), EN)
    assert quadrant(item) == where


def test_equal_ratings_stand_together_and_apart() -> None:
    twins = tuple(Idea(id=f"i{n}", text=f"Idea {n}", impact=4, effort=2) for n in range(3))
    slide = only(SMALL.replace(ideas=twins), "impact_effort")
    dots = [item for item in slide.items if isinstance(item, Text) and item.shape == "ellipse"]
    assert len({(dot.box.x, dot.box.y) for dot in dots}) == 3
    assert len({dot.box.y for dot in dots}) == 2


def test_an_idea_without_decision_waits_in_the_backlog() -> None:
    slide = only(SMALL, "backlog")
    assert slide.title == "One opportunity still waits for a decision"
    assert cells(slide)[1][-1] == "to decide"


def test_open_assumptions_become_a_research_plan_moments_of_truth_first() -> None:
    rows = cells(only(SMALL, "assumptions"))
    assert rows[1] == [
        "They hide something.",
        "★ Negotiates",
        "◦ assumption",
        "ask five people to think aloud here",
    ]
    assert len(rows) == 3


def test_a_kpi_shows_how_far_it_has_come() -> None:
    reading = Reading(day=date(2026, 2, 1), value=108, n=30)
    kpi = SMALL.kpis[0].replace(readings=(reading,))
    rows = cells(only(SMALL.replace(kpis=(kpi,)), "kpis"))
    assert rows[1][2:6] == ["86 a month", "108 a month / 1 Feb 2026, n = 30", "130 a month", "50%"]


def test_as_is_and_to_be_lie_over_one_another() -> None:
    better = JOURNEY.actions[2].replace(id="b3", phase_id="to2", emotion=Emotion(score=2))
    phases = tuple(p.replace(id=f"to{n}") for n, p in enumerate(JOURNEY.phases, start=1))
    to_be = JOURNEY.replace(
        id="j2", based_on="j", state=JourneyState.TO_BE, phases=phases, actions=(better,)
    )
    slide = only(SMALL.replace(journeys=(JOURNEY, to_be)), "compare")
    (chart,) = [item for item in slide.items if isinstance(item, Lines)]
    assert [line.values for line in chart.series] == [(1.5, -2.0), (None, 2.0)]
    assert [line.dashed for line in chart.series] == [False, True]
    assert slide.title == "What the journey should become: “Buy” gains most"


def test_curves_of_up_to_five_personas_lie_over_one_another() -> None:
    personas = tuple(Persona(id=f"p{n}", name=f"Person {n}") for n in range(6))
    journeys = tuple(
        Journey(
            id=f"j{n}",
            persona_id=f"p{n}",
            phases=(Phase(id=f"j{n}-p", key="buy"),),
            actions=(Action(id=f"j{n}-a", phase_id=f"j{n}-p", emotion=Emotion(score=n % 3)),),
        )
        for n in range(6)
    )
    slide = only(SMALL.replace(personas=personas, journeys=journeys), "compare")
    (chart,) = [item for item in slide.items if isinstance(item, Lines)]
    assert [line.name for line in chart.series] == [f"Person {n} · as-is" for n in range(5)]
    assert len({line.colour for line in chart.series}) == 5


def test_every_audience_sees_slides_that_exist() -> None:
    for kinds in AUDIENCES.values():
        assert len(set(kinds)) == len(kinds)
        assert set(kinds) <= set(SLIDES)


def test_the_order_of_wishes_does_not_matter() -> None:
    layouts = [slide.layout for slide in deck_of(SMALL, "plan", "cover", "map").slides]
    assert layouts == ["cover", "map", "plan"]


def test_a_draft_says_so_on_every_slide() -> None:
    view = deck(SMALL, IT, today=TODAY, wishes=Wishes(draft=True))
    for slide in view.slides:
        assert any(isinstance(item, Text) and item.name == "BOZZA" for item in slide.items)


def test_a_clients_colour_is_made_dark_enough_for_white_words() -> None:
    view = deck(SMALL, EN, today=TODAY, wishes=Wishes(accent="FFD500"))
    assert view.accent != "FFD500"
    assert view.highlight == "FFFFFF"
    assert deck(SMALL, EN, today=TODAY).accent == ""


def test_nothing_is_drawn_outside_the_slide() -> None:
    for slide in deck_of(SMALL).slides:
        for item in slide.items:
            assert not isinstance(item, Blank), "only forms have places left empty"
            box = item.box
            assert box.x >= -3, (slide.title, item.name)
            assert box.y >= 0, (slide.title, item.name)
            assert box.right <= WIDTH, (slide.title, item.name)
            assert box.bottom <= HEIGHT, (slide.title, item.name)
            if isinstance(item, Table):
                assert box.bottom <= CANVAS.bottom + 0.5, slide.title


def test_twenty_pains_by_twenty_ideas_go_on_over_pages() -> None:
    pains = tuple(
        Pain(id=f"p{n}", text=f"Pain number {n} that hurts quite a lot") for n in range(20)
    )
    ideas = tuple(Idea(id=f"i{n}", text=f"Idea number {n} that helps") for n in range(20))
    slides = deck_of(SMALL.replace(pains=pains, ideas=ideas), "pains_ideas").slides
    assert len(slides) >= 2
    headings = [cell for slide in slides for cell in cells(slide)[0]]
    assert sum(heading.endswith("that helps") for heading in headings) >= 20


@pytest.mark.parametrize(
    ("value", "title"),
    [
        (130, "One KPI, and its target is reached"),
        (108, "One KPI, its target not reached yet"),
    ],
)
def test_a_headline_does_not_count_to_nought(value: float, title: str) -> None:
    kpi = SMALL.kpis[0].replace(readings=(Reading(day=date(2026, 2, 1), value=value),))
    assert only(SMALL.replace(kpis=(kpi,)), "kpis").title == title
    calm = JOURNEY.replace(actions=tuple(a.replace(moment_of_truth=False) for a in JOURNEY.actions))
    title = only(SMALL.replace(journeys=(calm,)), "assumptions").title
    assert title == "2 assumptions to check, none at a moment of truth"


@pytest.mark.parametrize(
    ("baseline", "target", "way"),
    [
        ("14 a month", "20 a month", "14 →\u00a020 a month"),
        ("18%", "25%", "18% →\u00a025%"),
        ("", "25%", "? →\u00a025%"),
        ("not measured", "80%", "not measured →\u00a080%"),
    ],
)
def test_a_goal_says_its_unit_once(baseline: str, target: str, way: str) -> None:
    goal = SMALL.goals[0].replace(baseline=baseline, target=target)
    assert way in cells(only(SMALL.replace(goals=(goal,)), "goals"))[1]
