"""What the starter workshops say: complete, honest, short, the same in each language."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from make_starters import REFERENCE_DAY
from workshop_kit.analysis.evidence import evidence
from workshop_kit.content.emotions import emotion_words
from workshop_kit.content.language import language as language_of
from workshop_kit.content.phase_models import phase_model
from workshop_kit.content.starters import moved_to, starter_text, starters
from workshop_kit.model.keys import JourneyState, Status, Tag, TouchpointStatus
from workshop_kit.model.value import Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.journey_grid import journey_grid

ENGLISH = language_of("en")
KEYS = [starter.key for starter in starters(ENGLISH)]
EVERY_FILE = [(starter.key, code) for starter in starters(ENGLISH) for code in starter.languages]

REFERENCES = {"anchor", "from_action", "to_action", "from_touchpoint", "to_touchpoint"}
SENTENCES = {"text", "headline", "summary", "quote", "scenario", "purpose", "trigger", "method"}


def workshop(key: str, code: str) -> Workshop:
    return workshop_from_text(starter_text(key, code), f"{key}.{code}")


def without_origin(key: str, code: str) -> Workshop:
    return moved_to(workshop(key, code), REFERENCE_DAY)


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield every single value of a workshop with the way to it."""
    if isinstance(value, Value):
        for name, field in value.values():
            yield from leaves(field, (*path, name))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from leaves(item, (*path, getattr(item, "id", str(place))))
    else:
        yield path, value


def field_of(path: tuple[str, ...]) -> str:
    return next(name for name in reversed(path) if not name.isdigit())


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_hold_the_same_entries_and_differ_in_texts_only(key: str) -> None:
    english, italian = (dict(leaves(without_origin(key, code))) for code in ("en", "it"))
    assert english.keys() == italian.keys()
    differing = {path for path in english if english[path] != italian[path]}
    assert all(type(english[path]) is str for path in differing)
    assert not {path for path in differing if field_of(path).endswith(("id", "ids", "key"))}


@pytest.mark.parametrize("key", KEYS)
def test_every_sentence_is_worded_afresh_in_the_other_language(key: str) -> None:
    english, italian = (dict(leaves(workshop(key, code))) for code in ("en", "it"))
    sentences = {path for path, text in english.items() if field_of(path) in SENTENCES and text}
    assert len(sentences) > 100
    assert {path for path in sentences if english[path] == italian[path]} == set()


@pytest.mark.parametrize(("key", "code"), EVERY_FILE)
def test_every_row_has_a_value_in_every_column(key: str, code: str) -> None:
    built = workshop(key, code)
    for journey in built.journeys:
        # where a planned journey has healed a pain, nothing is left to hurt or to answer
        healed = {"pains", "ideas"} if journey.state is JourneyState.TO_BE else set()
        grid = journey_grid(built, journey, language_of(code))
        assert not any(row.is_empty for row in grid.rows)
        empty = [
            (row.row.key, cell.anchor)
            for row in grid.rows
            if row.row.key not in healed
            for cell in row.cells
            if not cell.lines
        ]
        assert empty == []


@pytest.mark.parametrize("key", KEYS)
def test_a_planned_journey_continues_the_actions_of_the_one_it_is_based_on(key: str) -> None:
    built = workshop(key, "en")
    journeys = {journey.id: journey for journey in built.journeys}
    for planned in (journey for journey in built.journeys if journey.based_on):
        before = {action.id: action for action in journeys[planned.based_on].actions}
        assert planned.state is JourneyState.TO_BE
        for action in planned.actions:
            assert action.based_on in before, action.id
            assert action.key is before[action.based_on].key, action.id


@pytest.mark.parametrize(("key", "code"), EVERY_FILE)
def test_nothing_points_nowhere(key: str, code: str) -> None:
    built = workshop(key, code)
    known = {"", *(entry.id for entry in built.entries())}
    channels = {channel.key for channel in built.channels}
    words = {"", *(word.key for word in emotion_words(ENGLISH))}
    for path, value in leaves(built):
        name = field_of(path)
        if name.endswith(("_id", "_ids")) or name in REFERENCES:
            assert value in known, path
        elif name == "channel_keys":
            assert value in channels, path
        elif name == "word_key":
            assert value in words, path


@pytest.mark.parametrize("key", KEYS)
def test_every_entry_is_used(key: str) -> None:
    built = workshop(key, "en")
    used = {value for path, value in leaves(without_origin(key, "en")) if field_of(path) != "id"}
    registers = (
        *built.sources, *built.owners, *built.segments, *built.personas, *built.goals, *built.kpis,
        *built.touchpoints, *built.pains, *built.keywords,
    )  # fmt: skip
    assert [entry.id for entry in registers if entry.id not in used] == []
    assert {channel.key for channel in built.channels} <= used


@pytest.mark.parametrize("key", KEYS)
def test_every_action_stands_in_the_phase_that_takes_its_key(key: str) -> None:
    for journey in workshop(key, "en").journeys:
        phases = {phase.id: phase for phase in journey.phases}
        model = phase_model(journey.phase_model, ENGLISH)
        assert [phase.key for phase in journey.phases] == [card.key for card in model.phases]
        for action in journey.actions:
            card = model.card(phases[action.phase_id].key)
            assert card is not None
            assert action.key in card.takes, action.id


@pytest.mark.parametrize("key", KEYS)
def test_every_kind_of_evidence_appears(key: str) -> None:
    built = workshop(key, "en")
    assert {statement.tag for statement in built.statements} == set(Tag)
    assert {statement.status for statement in built.statements} == set(Status)
    assert all(s.source_ids for s in built.statements if s.tag is Tag.EVIDENCE)


def test_the_starters_show_a_map_of_each_degree_of_evidence() -> None:
    states = {key: evidence(workshop(key, "en")).state for key in KEYS}
    assert states["in-store"] == "hypothesis"
    assert states["car-purchase"] == states["e-commerce"] == "mixed"
    assert states["service-desk"] == "evidence"


def test_the_curve_peaks_at_the_test_drive_and_breaks_in_the_price_talk() -> None:
    journey = workshop("car-purchase", "en").journeys[0]
    scores = [action.emotion.score for action in journey.actions if action.emotion]
    assert scores == [1, 0, 0, -1, -1, 2, -2, 1, 2, 1]
    assert [a.id for a in journey.actions if a.moment_of_truth] == ["act-drive", "act-price"]
    assumed = [a.id for a in journey.actions if a.emotion and not a.emotion.source_ids]
    assert assumed == ["act-spot", "act-sums", "act-search", "act-keys"]


def test_the_curve_of_the_help_desk_rises_from_today_to_the_planned_journey() -> None:
    today, planned = (
        [action.emotion.score for action in journey.actions if action.emotion]
        for journey in workshop("service-desk", "en").journeys
    )
    assert today == [-1, -1, -1, 0, -1, -2, 1, -2, -1, -1]
    assert planned == [0, 1, 1, 1, 2, 1, 1, 1]


def test_the_visit_to_a_shop_leaves_open_what_nobody_has_asked() -> None:
    journey = workshop("in-store", "en").journeys[0]
    unknown = [a.id for a in journey.actions if a.emotion and a.emotion.score is None]
    assert unknown == ["act-night"]


def test_each_place_of_the_shop_has_a_link_to_digital() -> None:
    built = workshop("in-store", "en")
    online = {channel.key for channel in built.channels if channel.online}
    digital = {
        point.id for point in built.touchpoints if point.device or online & {*point.channel_keys}
    }
    places = {"act-window", "act-aisles", "act-kiosk", "act-welcome", "act-shelf"}
    linked = {a.id for a in built.journeys[0].actions if digital & {*a.touchpoint_ids}}
    assert places <= linked


@pytest.mark.parametrize("key", KEYS)
def test_every_plan_shows_honest_gaps(key: str) -> None:
    built = workshop(key, "en")
    assert any(not idea.owner_id for idea in built.ideas)
    assert all(idea.impact and idea.effort and idea.horizon for idea in built.ideas)
    inactive = [t for t in built.touchpoints if t.status is not TouchpointStatus.ACTIVE]
    assert {t.status for t in inactive} == {TouchpointStatus.PLANNED, TouchpointStatus.ABSENT}
    assert all(t.benefit for t in inactive)


@pytest.mark.parametrize("key", ["in-store", "e-commerce", "service-desk"])
def test_one_kpi_has_no_baseline_yet(key: str) -> None:
    assert len([kpi.id for kpi in workshop(key, "en").kpis if kpi.baseline is None]) == 1


def test_the_gaps_of_the_car_purchase_are_one_owner_and_one_kpi() -> None:
    built = workshop("car-purchase", "en")
    assert [idea.id for idea in built.ideas if not idea.owner_id] == ["idea-one-file"]
    assert [idea.id for idea in built.ideas if not idea.kpi_id] == ["idea-consumption"]


@pytest.mark.parametrize(("key", "code"), EVERY_FILE)
def test_texts_stay_short_enough_for_a_column_of_a_slide(key: str, code: str) -> None:
    built = workshop(key, code)
    longest = {
        45: [s.text for s in built.statements if s.field == "customer_goals"],
        60: [s.text for s in built.statements if s.field == "thoughts"]
        + [pain.text for pain in built.pains]
        + [action.text for journey in built.journeys for action in journey.actions],
        55: [idea.text for idea in built.ideas],
        50: [activity.text for activity in built.activities] + [goal.text for goal in built.goals],
        22: [t.name for t in built.touchpoints] + [a.technology for a in built.activities],
        18: [owner.role for owner in built.owners],
        75: [text for path, text in leaves(built) if field_of(path) == "headline"],
    }
    for limit, texts in longest.items():
        assert [text for text in texts if len(text) > limit] == []


@pytest.mark.parametrize("key", KEYS)
def test_numbers_are_written_as_each_language_writes_them(key: str) -> None:
    english, italian = (
        "\n".join(value for _, value in leaves(without_origin(key, code)) if type(value) is str)
        for code in ("en", "it")
    )
    assert re.findall(r"\d\s+%|\d\s?€|€\s", english) == []
    assert re.findall(r"\d ?%|\d €|€\s?\d|\d,\d{3}", italian) == []
    assert "'" not in english + italian
