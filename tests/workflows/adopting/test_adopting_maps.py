"""Maps that others made become workshops: what each row, cell and sheet turns into."""

from datetime import date

import pytest
from openpyxl.comments import Comment

from foreign_maps import (
    actions,
    drawn,
    fill,
    row_keys,
    sheet_of,
    taken,
    taken_over,
    turned,
    workbook,
)
from small_workshop import SMALL
from workbook_reading import bytes_of, opened
from workshop_kit.content.language import language
from workshop_kit.errors import NotAMap
from workshop_kit.model.keys import JourneyKey, Moment
from workshop_kit.workflows.adopting.adoption import Adoption

SOFA = """
Journey of a sofa
Persona|Ada
Stage|Awareness||Purchase
Doing|Sees an ad|Compares|Pays
Feelings|1|-1|-2
Pain points||No prices|Queue
Weather|sun||rain
"""

ITALIAN = """
Fase|Azioni|Cosa prova|Punto di contatto|Canale
Scoperta|Vede un annuncio|curiosità|Annuncio|Social
|Chiede a un'amica|fiducia||
Acquisto|Paga|rabbia|Cassa|Negozio
"""


def texts(adoption: Adoption, kind: str = "question") -> list[str]:
    return [one.text(language("en")) for one in adoption.findings if one.kind == kind]


def scores(adoption: Adoption) -> list[int | None]:
    journey = adoption.workshop.journeys[0]
    return [action.emotion.score if action.emotion else None for action in journey.actions]


@pytest.mark.parametrize("is_down", [False, True])
def test_a_map_is_read_across_and_down(is_down: bool) -> None:
    rows = drawn(SOFA)
    adoption = taken_over(workbook(turned(rows) if is_down else rows))
    assert adoption.maps[0].down is is_down
    assert actions(adoption.workshop) == [
        "Awareness: Sees an ad",
        "Awareness: Compares",
        "Purchase: Pays",
    ]
    assert scores(adoption) == [1, -1, -2]
    assert adoption.workshop.title == "Journey of a sofa"
    assert adoption.workshop.personas[0].name == "Ada"


def test_phases_keep_their_names_and_find_their_keys() -> None:
    phases = taken(SOFA).workshop.journeys[0].phases
    assert [(p.label, p.key, p.moment) for p in phases] == [
        ("Awareness", JourneyKey.DISCOVER, Moment.BEFORE),
        ("Purchase", JourneyKey.BUY, Moment.DURING),
    ]


def test_two_phases_of_one_key_stay_two_in_every_model() -> None:
    phases = taken("Phase|Order|Payment\nDoing|a|b").workshop.journeys[0].phases
    assert [phase.key for phase in phases] == [JourneyKey.BUY, JourneyKey.OTHER]


def test_a_map_in_italian_makes_a_workshop_in_italian() -> None:
    adoption = taken(ITALIAN)
    workshop = adoption.workshop
    assert workshop.language == "it"
    assert scores(adoption) == [1, 1, -2]
    assert actions(workshop)[1] == "Scoperta: Chiede a un'amica"
    assert [point.name for point in workshop.touchpoints] == ["Annuncio", "Cassa"]
    assert [channel.key for channel in workshop.channels] == ["social", "shop"]
    assert workshop.touchpoints[1].channel_keys == ("shop",)


def test_a_row_that_is_not_known_stays_as_a_note_with_its_name() -> None:
    notes = taken(SOFA).notes
    told = next(note for note in notes if note.startswith("“Weather”"))
    assert told.splitlines()[1:] == ["Awareness › Sees an ad: sun", "Purchase › Pays: rain"]


def test_a_name_that_is_only_alike_is_told_to_be_doubtful() -> None:
    adoption = taken("Stage|A|B\nDoing|x|y\nOportunities|z|")
    row = next(row for row in adoption.maps[0].rows if row.name == "Oportunities")
    assert (row.row, row.sure) == ("ideas", False)


def test_a_merged_head_covers_its_columns() -> None:
    adoption = taken("|Awareness||Purchase\n|Sees|Googles|Pays\nThinking|a|b|c", merges=("B1:C1",))
    assert actions(adoption.workshop) == ["Awareness: Sees", "Awareness: Googles", "Purchase: Pays"]


def test_steps_between_phases_and_actions_stand_in_front_of_them() -> None:
    adoption = taken("Phase|Buy|\nStep|Order|Pay\nActions|Fills in|Types a number")
    assert actions(adoption.workshop) == ["Buy: Order: Fills in", "Buy: Pay: Types a number"]


def test_a_cell_merged_over_a_phase_hangs_on_the_phase() -> None:
    adoption = taken(
        "Phase|Buy||Use\nDoing|a|b|c\nUser goals|quick||easy\nKPI|orders||",
        merges=("B3:C3", "B4:C4"),
    )
    workshop = adoption.workshop
    phase = workshop.journeys[0].phases[0]
    assert phase.kpi_ids == (workshop.kpis[0].id,)
    anchors = {said.text: said.anchor for said in workshop.statements}
    assert anchors == {"quick": phase.id, "easy": workshop.journeys[0].actions[2].id}


def test_lanes_of_several_rows_need_their_name_once() -> None:
    adoption = taken("Phase|Buy|Use\nDoing|a|b\nPains|slow|dear\n|far|\n||loud")
    assert [pain.text for pain in adoption.workshop.pains] == ["slow", "dear", "far", "loud"]


def test_front_and_back_stage_stay_apart_by_their_names() -> None:
    adoption = taken(
        "Step|Arrive|Stay\nUser action|a|b\nFrontstage|Greet|Clean\nBackstage|Plan|Wash"
    )
    assert [work.text for work in adoption.workshop.activities] == [
        "Frontstage: Greet",
        "Backstage: Plan",
        "Frontstage: Clean",
        "Backstage: Wash",
    ]


def test_owner_and_technology_join_the_activities_beside_them() -> None:
    adoption = taken("Phase|Buy\nDoing|a\nBack office|Ship\nOwner|Depot\nSystems|SAP")
    work = adoption.workshop.activities[0]
    assert (work.text, work.technology) == ("Ship", "SAP")
    assert adoption.workshop.owners[0].role == "Depot"
    assert work.owner_id == adoption.workshop.owners[0].id


def test_one_pain_under_several_actions_is_one_pain() -> None:
    workshop = taken("Phase|Buy|Use\nDoing|a|b\nPains|Slow|slow").workshop
    assert len(workshop.pains) == 1
    assert len(workshop.pains[0].action_ids) == 2


def test_ideas_help_with_the_first_pain_of_their_column_and_that_is_asked() -> None:
    adoption = taken("Phase|Buy|Use\nDoing|a|b\nPains|slow|\nIdeas|faster|nicer")
    covers = [[cover.pain_id for cover in idea.covers] for idea in adoption.workshop.ideas]
    assert covers == [[adoption.workshop.pains[0].id], []]
    assert [text.split(":")[0] for text in texts(adoption)] == [
        "Opportunities that answer the first pain of their column",
        "Cells with opportunities but no pain in their column",
    ]
    assert any("Use › b: nicer" in note for note in adoption.notes)


def test_channels_without_touchpoints_become_touchpoints() -> None:
    workshop = taken("Phase|Buy\nDoing|a\nChannels|Shop, my app").workshop
    points = {point.name: point.channel_keys for point in workshop.touchpoints}
    assert points == {"Shop": ("shop",), "my app": ("channel-1",)}


def test_durations_switch_their_row_on() -> None:
    journey = taken("Phase|Buy\nDoing|a\nTime spent|2 days").workshop.journeys[0]
    assert (journey.rows_on, journey.actions[0].duration) == (("duration",), "2 days")


def test_marks_make_moments_of_truth() -> None:
    adoption = taken("Phase|Buy|Use\nDoing|a|b\nMoment of truth|x|the first bite")
    marked = [action.moment_of_truth for action in adoption.workshop.journeys[0].actions]
    assert marked == [True, True]
    assert any("the first bite" in note for note in adoption.notes)


def test_a_map_without_phases_has_one_and_that_is_asked() -> None:
    adoption = taken("Actions|a|b\nFeelings|1|-1\nTouchpoints|x|y")
    assert actions(adoption.workshop) == ["Journey: a", "Journey: b"]
    assert "No phases were found" in texts(adoption)[0]


def test_a_map_of_phases_alone_has_one_action_each() -> None:
    adoption = taken("Phase|Need|Buy\nThinking|Why?|How much?")
    assert actions(adoption.workshop) == ["Need: ", "Buy: "]
    assert "No row says what the customer does" in texts(adoption)[0]


def test_every_sheet_with_a_map_becomes_a_journey_and_others_notes() -> None:
    book = workbook(drawn(SOFA), title="As is")
    fill(sheet_of(book, "To be"), drawn("Phase|Buy\nDoing|Pays at once"))
    fill(sheet_of(book, "Legend"), drawn("blue|assumption"))
    fill(sheet_of(book, "Plan"), drawn("Action|Owner|KPI\nCall them|Sales|calls"))
    sheet_of(book, "Empty")
    adoption = taken_over(book)
    assert [journey.scenario for journey in adoption.workshop.journeys] == [
        "Journey of a sofa",
        "To be",
    ]
    assert any(
        note.splitlines() == ["The sheet “Legend”", "A1: blue", "B1: assumption"]
        for note in adoption.notes
    )
    assert any("A2: Call them" in note for note in adoption.notes)
    assert adoption.empty_sheets == ("Empty",)


def test_two_maps_on_one_sheet_become_two_journeys() -> None:
    adoption = taken("Phase|Need|Buy\nDoing|a|b\nMood|1|2\n\nPhase|Use|Love\nDoing|c|d\nMood|0|-1")
    assert [len(journey.actions) for journey in adoption.workshop.journeys] == [2, 2]


def test_formulas_and_errors_are_told_with_their_cells_and_kept() -> None:
    book = workbook(drawn("Phase|Buy|Use\nDoing|a|b\nPains|=SUM(A1)|slow"))
    sheet_of(book)["C3"].value = "#REF!"
    sheet_of(book)["C3"].data_type = "e"
    adoption = taken_over(book)
    problems = [(one.where, one.key) for one in adoption.findings]
    assert problems == [("Map B3", "formula"), ("Map C3", "error_value")]
    assert adoption.workshop.pains == ()
    assert any("=SUM(A1)" in note and "#REF!" in note for note in adoption.notes)


def test_comments_and_links_become_notes() -> None:
    book = workbook(drawn(SOFA))
    sheet_of(book)["B4"].comment = Comment("Ask the agency", "Ada")
    sheet_of(book)["C4"].hyperlink = "https://example.org/prices"
    notes = taken_over(book).notes
    assert "Comment on Map B4\nAsk the agency" in notes
    assert "Link at Map C4\nhttps://example.org/prices" in notes


def test_texts_of_any_length_and_direction_stay_whole() -> None:
    long = "very " * 8_000
    book = workbook(
        [["Phase", "Buy"], ["Doing", "يدفع"], ["Thinking", long[:32_000]], ["Pains", "<b>&=1"]]
    )
    workshop = taken_over(book).workshop
    assert workshop.journeys[0].actions[0].text == "يدفع"
    assert workshop.statements[0].text == long[:32_000].strip()
    assert workshop.pains[0].text == "<b>&=1"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Name|Age\nAda|36",
        "Idea|Owner|KPI|Due\nx|y|z|1",
        "Actions|Owner|KPI\nx|y|z",
        "Question|Answer|Comments\nWhat?|That|None",
    ],
)
def test_what_is_no_map_is_refused(text: str) -> None:
    with pytest.raises(NotAMap, match="phases and rows with names"):
        taken(text)


def test_a_grid_of_the_kit_itself_is_sent_to_its_own_command() -> None:
    with pytest.raises(NotAMap, match="read-grid"):
        taken_over(opened(bytes_of(SMALL)))


def test_a_grid_of_the_kit_that_lost_its_data_can_be_taken_over() -> None:
    book = opened(bytes_of(SMALL))
    for title in [title for title in book.sheetnames if title != "Journey"]:
        del book[title]
    adoption = taken_over(book)
    before = [action.text for action in SMALL.journeys[0].actions]
    after = [action.text for action in adoption.workshop.journeys[0].actions]
    assert after == before
    assert scores(adoption) == [1, 2, -2]
    assert [phase.label for phase in adoption.workshop.journeys[0].phases] == ["Try", "Buy"]
    assert row_keys(adoption)["Owner"] == "owner"


@pytest.mark.parametrize("name", ["(" * 30_000, "a" * 30_000, "1-" * 15_000, "pain " * 6_000])
def test_names_without_end_cost_no_time(name: str) -> None:
    adoption = taken_over(workbook([["Phase", "Buy"], ["Doing", "a"], [name, "b"], ["Mood", name]]))
    assert any(name.strip() in note for note in adoption.notes)


def test_a_phase_may_be_called_by_a_number_a_day_or_a_formula() -> None:
    book = workbook([["Phase", 1, date(2027, 3, 1), "=SUM(A1)"], ["Doing", "a", "b", "c"]])
    adoption = taken_over(book)
    names = [phase.label for phase in adoption.workshop.journeys[0].phases]
    assert names == ["1", "2027-03-01", "=SUM(A1)"]
    assert [one.key for one in adoption.findings] == ["formula_as_name"]
