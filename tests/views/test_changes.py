"""Differences in words: names for ids, the team's language, and every field has its word."""

from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings

from edited_workshops import versions
from small_workshop import SMALL
from workshop_kit.analysis.differences import differences
from workshop_kit.content.labels import label
from workshop_kit.content.language import language, languages
from workshop_kit.model import keys
from workshop_kit.model.edits import change, put, remove
from workshop_kit.model.goals import Goal
from workshop_kit.model.ideas import Cover
from workshop_kit.model.journeys import Emotion
from workshop_kit.model.keys import Horizon
from workshop_kit.model.value import Entry, Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.changes import change_lines, in_brief, summary_line
from workshop_kit.views.difference_rows import difference_rows
from workshop_kit.views.in_words import InWords


def classes(root: type[Value]) -> list[type[Value]]:
    return [found for kind in root.__subclasses__() for found in (kind, *classes(kind))]


MODEL = [kind for kind in classes(Value) if kind.__module__.startswith("workshop_kit.model.")]


def lines(before: Workshop, after: Workshop, code: str = "en") -> list[str]:
    return change_lines(differences(before, after), InWords(before, after, language(code)))


def with_action(workshop: Workshop, place: int, **fields: Any) -> Workshop:
    journey = workshop.journeys[0]
    actions = list(journey.actions)
    actions[place] = actions[place].replace(**fields)
    changed = workshop.replace(journeys=(journey.replace(actions=tuple(actions)),))
    assert isinstance(changed, Workshop)
    return changed


@pytest.mark.parametrize("kind", MODEL, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("code", sorted(languages()))
def test_every_field_of_the_model_has_a_word(kind: type[Value], code: str) -> None:
    for name in kind.model_fields:
        assert label(f"history.field.{name}", language(code))


@pytest.mark.parametrize("kind", [kind for kind in MODEL if issubclass(kind, Entry)])
def test_every_kind_of_entry_has_a_word(kind: type[Entry]) -> None:
    words = InWords(SMALL, SMALL, language("it"))
    if kind is not Entry:
        assert words.kind(kind.model_construct(id="x"))


def test_every_choice_has_a_word() -> None:
    words = InWords(SMALL, SMALL, language("it"))
    # no entry holds a step of the method
    choices = [kind for kind in StrEnum.__subclasses__() if kind.__module__ == keys.__name__]
    for kind in set(choices) - {keys.MethodStep}:
        assert all(words.content(choice, "kind") for choice in kind)


@settings(max_examples=30)
@given(versions())
def test_any_difference_can_be_told(pair: tuple[Workshop, Workshop]) -> None:
    before, after = pair
    found = differences(before, after)
    for code in languages():
        words = InWords(before, after, language(code))
        told = change_lines(found, words)
        assert all(line.strip() for line in told)
        assert len(difference_rows(found, words)) == len(found)
        assert bool(summary_line(told, words)) == bool(told)
    assert bool(in_brief(before, after)) or not change_lines(found, words)


def test_contents_are_told_as_people_say_them() -> None:
    after = with_action(SMALL, 0, emotion=Emotion(score=-2), moment_of_truth=True)
    after = change(after, "ideas", "i", horizon=Horizon.LATER, due=None, impact=4)
    assert lines(SMALL, after, "it") == [
        "Idea «Offer in 24 hours», impatto: 5 → 4",
        "Idea «Offer in 24 hours», orizzonte: subito → più avanti",
        "Idea «Offer in 24 hours», scadenza: 1 apr 2026 → vuoto",
        *lines(SMALL, after, "it")[3:],
    ]
    assert any(line.endswith("momento della verità: no → sì") for line in lines(SMALL, after, "it"))


def test_references_are_told_by_name() -> None:
    after = change(SMALL, "ideas", "i", covers=(Cover(pain_id="pn1"),))
    assert lines(SMALL, after) == [
        "Idea “Offer in 24 hours”, pains it answers: − “Phone only” · solves"
    ]


def test_what_is_gone_is_told_by_the_name_it_had() -> None:
    (line, *_) = [line for line in lines(SMALL, remove(SMALL, "pains", "pn1")) if "Removed" in line]
    assert line == "Removed: pain “No written offer”"


def test_an_entry_without_a_name_is_counted() -> None:
    before = Workshop(id="w", goals=(Goal(id="a", text="Sell"), Goal(id="b")))
    assert lines(before, change(before, "goals", "b", target="20")) == [
        "Goal 2, target: empty → “20”"
    ]


def test_an_action_that_moved_is_named_with_the_one_before_it() -> None:
    journey = SMALL.journeys[0]
    first, *rest = journey.actions
    after = SMALL.replace(journeys=(journey.replace(actions=(*rest, first)),))
    (line,) = lines(SMALL, after)
    assert line.startswith("Action “")
    assert line.endswith(f": now after “{rest[-1].text}”")


def test_an_action_laid_into_the_tray_is_told_in_one_line() -> None:
    journey = SMALL.journeys[0]
    first, *rest = journey.actions
    after = SMALL.replace(journeys=(journey.replace(actions=tuple(rest), tray=(first,)),))
    assert lines(SMALL, after) == [f"Moved to “tray”: action “{first.text}”"]


def test_a_long_text_is_cut_at_a_word() -> None:
    after = put(Workshop(id="w"), "goals", Goal(id="g", text="word " * 40))
    assert lines(Workshop(id="w"), after) == [f"Added: goal “{' '.join(['word'] * 11)} …”"]


def test_a_key_of_a_later_kit_is_told_by_its_own_name() -> None:
    before = Workshop.model_validate({"id": "w", "mood_board": ["red"]})
    assert lines(before, Workshop(id="w")) == ['Workshop, mood_board: “["red"]” → empty']


def test_rows_for_programs_hold_ids_and_plain_contents() -> None:
    before = Workshop(id="w", goals=(Goal(id="g"),))
    after = Workshop(id="w", title="Cars", goals=(Goal(id="h", text="Sell"),))
    rows = difference_rows(differences(before, after), InWords(before, after, language("en")))
    assert rows == [
        {
            "kind": "changed",
            "owner": "",
            "field": "title",
            "before": "",
            "after": "Cars",
            "text": "Workshop, title: empty → “Cars”",
        },
        {
            "kind": "removed",
            "owner": "",
            "register": "goals",
            "entry": {"id": "g"},
            "text": "Removed: goal 1",
        },
        {
            "kind": "added",
            "owner": "",
            "register": "goals",
            "entry": {"id": "h", "text": "Sell"},
            "text": "Added: goal “Sell”",
        },
    ]
