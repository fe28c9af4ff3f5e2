from datetime import date

from small_workshop import JOURNEY, SMALL
from workshop_kit.analysis.phase_switch import switched
from workshop_kit.content.language import language
from workshop_kit.model.keys import JourneyKey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.deck import Wishes, deck
from workshop_kit.views.journey_grid import journey_grid
from workshop_kit.views.journey_notes import journey_notes
from workshop_kit.views.tray_lines import tray_lines
from workshop_kit.views.workbook import workbook

EN, IT = language("en"), language("it")
TODAY = date(2027, 6, 30)
ACTIONS = tuple(action.replace(key=JourneyKey.TRIAL) for action in JOURNEY.actions[:2])
CAR: Workshop = SMALL.replace(journeys=(JOURNEY.replace(actions=(*ACTIONS, JOURNEY.actions[2])),))


def in_model(model: str) -> Workshop:
    moved: Workshop = CAR.replace(journeys=(switched(CAR.journeys[0], model),))
    return moved


def test_what_found_no_phase_is_told_under_the_sheet_and_in_the_notes_of_the_slide() -> None:
    workshop = in_model("PH5d")
    grid = journey_grid(workshop, workshop.journeys[0], IT)
    lines = tuple(tray_lines(grid, IT))
    assert lines == (
        "Da parte, senza una fase: Books a drive; Drives; Negotiates",
        "Da parte con la fase «Try»: Sell more hybrids; Drives booked; Keep cars ready",
    )
    assert journey_notes(grid, IT)[-2:] == lines
    slides = deck(workshop, IT, today=TODAY, wishes=Wishes(slides=("map",))).slides
    assert set(lines) <= set(slides[-1].notes)


def test_nothing_is_told_where_everything_has_a_phase() -> None:
    grid = journey_grid(CAR, CAR.journeys[0], EN)
    assert tuple(tray_lines(grid, EN)) == ()


def test_deck_and_workbook_draw_the_values_of_a_phase_where_they_belong_now() -> None:
    workshop = in_model("PH6")
    notes = "\n".join(
        deck(workshop, EN, today=TODAY, wishes=Wishes(slides=("map",))).slides[0].notes
    )
    assert "Business goals: Sell more hybrids" in notes
    sheets = {sheet.title: sheet for sheet in workbook(workshop, EN, today=TODAY).sheets}
    assert "Keep cars ready" in [cell.value for cell in sheets["Journey"].cells]
    # the Data sheet mirrors what is stored, set aside where it is
    assert "set_aside" in [cell.value for cell in sheets["Data"].cells]
