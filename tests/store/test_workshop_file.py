import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from workshop_kit.errors import (
    AmbiguousWorkshop,
    DamagedWorkshop,
    FileTooNew,
    NotAWorkshopFile,
    WorkshopNotFound,
)
from workshop_kit.model.goals import Goal
from workshop_kit.model.ideas import Idea
from workshop_kit.model.journeys import Action, Emotion, Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.file_schema import workshop_schema
from workshop_kit.store.workshop_file import (
    HEADER,
    find_workshop,
    workshop_from_text,
    workshop_text,
)
from workshops import workshops

GOLDEN = Path(__file__).parent / "golden"


def text_of(**content: object) -> str:
    return json.dumps(
        {"format": "workshop-kit", "version": 1, "min_reader": 1, "id": "w1", **content}
    )


@settings(max_examples=60)
@given(workshops())
def test_any_workshop_comes_back_from_its_text(workshop: Workshop) -> None:
    text = workshop_text(workshop)
    again = workshop_from_text(text, "w.workshop.json")
    assert again == workshop
    assert workshop_text(again) == text


def test_the_text_is_the_canonical_one() -> None:
    journey = Journey(
        id="j1",
        actions=(Action(id="a1", text="Sceglie l’auto", emotion=Emotion()),),
    )
    workshop = Workshop.model_validate(
        {"id": "w1", "title": "Più auto", "journeys": (journey,), "zeta": "", "alfa": None}
    )
    assert workshop_text(workshop) == (
        "{\n"
        '  "format": "workshop-kit",\n'
        '  "version": 1,\n'
        '  "min_reader": 1,\n'
        '  "id": "w1",\n'
        '  "title": "Più auto",\n'
        '  "mode": "workshop",\n'
        '  "language": "en",\n'
        '  "edition": 1,\n'
        '  "journeys": [\n'
        "    {\n"
        '      "id": "j1",\n'
        '      "state": "as_is",\n'
        '      "actions": [\n'
        "        {\n"
        '          "id": "a1",\n'
        '          "key": "other",\n'
        '          "text": "Sceglie l’auto",\n'
        '          "moment_of_truth": false,\n'
        '          "emotion": {}\n'
        "        }\n"
        "      ]\n"
        "    }\n"
        "  ],\n"
        '  "alfa": null,\n'
        '  "zeta": ""\n'
        "}\n"
    )


@settings(max_examples=50)
@given(workshops())
def test_the_text_is_laid_out_as_the_library_lays_it_out(workshop: Workshop) -> None:
    text = workshop_text(workshop)
    assert json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n" == text


def test_what_is_read_from_canonical_text_is_what_is_read_from_any_other() -> None:
    content = (GOLDEN / "version-1.workshop.json").read_text(encoding="utf-8")
    compact = json.dumps(json.loads(content))
    assert workshop_from_text(content, "canonical") == workshop_from_text(compact, "compact")


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.name)
def test_a_file_of_every_released_version_loads(path: Path) -> None:
    workshop = workshop_from_text(path.read_text(encoding="utf-8"), path.name)
    assert workshop.title == "Comprare un’auto ibrida"
    assert workshop.model_extra == {"from_a_later_kit": {"kept": True, "list": [1, None, ""]}}


def test_the_golden_file_of_this_version_is_saved_byte_for_byte() -> None:
    content = (GOLDEN / "version-1.workshop.json").read_bytes()
    workshop = workshop_from_text(content.decode(), "version-1")
    assert workshop_text(workshop).encode() == content


def test_no_field_of_a_workshop_is_named_like_the_header() -> None:
    assert not set(HEADER) & set(Workshop.model_fields)


def test_unknown_keys_are_kept_at_every_level() -> None:
    text = text_of(
        new="x",
        brand={"font": "Inter"},
        goals=[{"id": "g1", "weight": 3}],
        journeys=[{"id": "j1", "actions": [{"id": "a1", "emotion": {"intensity": 0.5}}]}],
    )
    written = json.loads(workshop_text(workshop_from_text(text, "w")))
    assert written["new"] == "x"
    assert written["brand"] == {"font": "Inter"}
    assert written["goals"][0]["weight"] == 3
    assert written["journeys"][0]["actions"][0]["emotion"] == {"intensity": 0.5}


def test_a_file_that_needs_a_newer_kit_is_refused() -> None:
    with pytest.raises(FileTooNew, match="asks for version 3") as caught:
        workshop_from_text(text_of(version=4, min_reader=3), "w.workshop.json")
    assert caught.value.values["known"] == "1"


def test_a_later_file_that_this_kit_may_save_keeps_its_version() -> None:
    text = workshop_text(workshop_from_text(text_of(version=4, min_reader=1, colour="red"), "w"))
    written = json.loads(text)
    assert (written["version"], written["min_reader"], written["colour"]) == (4, 1, "red")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is not JSON from line 1, character 1 on"),
        ('{"format": "workshop-kit",\n oops}', "it is not JSON from line 2, character 2 on"),
        ("[]", "it holds something else"),
        ('"workshop-kit"', "it holds something else"),
        ('{"format": "cjw", "version": 1}', "it holds something else"),
        (text_of()[:-1] + ', "x": NaN}', "it holds NaN, which is no number"),
        (text_of()[:-1] + ', "x": -Infinity}', "it holds -Infinity, which is no number"),
        (text_of()[:-1] + ', "x": 1e999}', "it holds 1e999, which is no number"),
        (text_of()[:-1] + f', "x": {"9" * 5000}}}', "it holds a number that is too long"),
        (text_of()[:-1] + f', "x": {"[" * 100_000}', "it is nested too deeply"),
        (text_of()[:-1] + f', "x": {"[" * 300}{"]" * 300}}}', "it is nested too deeply"),
    ],
)
def test_what_is_no_workshop_file_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotAWorkshopFile, match=re.escape(f"is not a workshop file: {reason}.")):
        workshop_from_text(text, "w.workshop.json")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ({"title": 3}, "title: 3 is not a text between quotation marks"),
        ({"mode": "party"}, "mode: “party” is not on the list workshop, self_study, class"),
        ({"day": "2027-02-30"}, "day: “2027-02-30” is not a date such as 2027-06-30"),
        ({"day": 20270630}, "day: “20270630” is not a date such as 2027-06-30"),
        ({"edition": 1.5}, "edition: “1.5” is not a whole number"),
        ({"brand": []}, "brand: values in curly brackets belong there"),
        ({"goals": {}}, "goals: a list in square brackets belongs there"),
        ({"goals": [{"text": "Sell"}]}, "goals → 1 → id: it is missing"),
        ({"goals": [{"id": "g 1"}]}, "goals → g 1 → id: “g 1” is not an id"),
        ({"goals": [{"id": "g1"}, 7]}, "goals → 2: values in curly brackets belong there"),
        (
            {"ideas": [{"id": "idea-3", "impact": 6}]},
            "ideas → idea-3 → impact: 6 is more than 5",
        ),
        ({"ideas": [{"id": "idea-3", "impact": 0}]}, "ideas → idea-3 → impact: 0 is less than 1"),
        (
            {"kpis": [{"id": "k", "readings": [{"day": "2027-06-30", "value": "many"}]}]},
            "kpis → k → readings → 1 → value: “many” is not a number",
        ),
        (
            {"sources": [{"id": "s1", "consent": "yes"}]},
            "sources → s1 → consent: “yes” is neither true nor false",
        ),
        (
            {"change_log": [{"at": "yesterday"}]},
            "change_log → 1 → at: “yesterday” is not a time such as 2027-06-30T10:42:00Z",
        ),
        (
            {"goals": [{"id": "a"}, {"id": "a"}]},
            "id: each id may be used once, and these are used more often: a.",
        ),
        ({"version": "1"}, "version: a whole number from 1 up belongs there"),
        ({"min_reader": True}, "min_reader: a whole number from 1 up belongs there"),
    ],
)
def test_a_value_that_is_not_allowed_is_named_with_its_place(
    content: dict[str, object], place: str
) -> None:
    with pytest.raises(DamagedWorkshop, match=re.escape(f"cannot be read at {place}")):
        workshop_from_text(text_of(**content), "w.workshop.json")


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(DamagedWorkshop, match="title: this key stands there twice"):
        workshop_from_text(text_of()[:-1] + ', "title": "a", "title": "b"}', "w")


def test_half_of_an_emoji_does_not_stop_a_save() -> None:
    workshop = Workshop.model_validate(
        {"id": "w1", "title": "a\ud83d", "x": {"y\ude00": "\ud83d\ude00"}}
    )
    text = workshop_text(workshop)
    text.encode()
    again = workshop_from_text(text, "w")
    assert again.title == "a\ufffd"
    assert again.model_extra == {"x": {"y\ufffd": "😀"}}


def test_half_of_an_emoji_in_a_file_does_not_stop_reading() -> None:
    assert workshop_from_text(text_of(title="a\ud83d"), "w").title == "a\ufffd"


def test_naughty_strings_come_back_as_they_were(inputs: Path) -> None:
    strings = json.loads((inputs / "text" / "blns.json").read_text(encoding="utf-8"))
    assert len(strings) > 500
    goals = tuple(Goal(id=f"g{number}", text=text) for number, text in enumerate(strings))
    workshop = Workshop.model_validate({"id": "w1", "goals": goals, "x": dict.fromkeys(strings, 1)})
    assert workshop_from_text(workshop_text(workshop), "w") == workshop


def test_a_field_changed_to_nothing_stays_nothing() -> None:
    workshop = Workshop(id="w1", language="")
    assert workshop_from_text(workshop_text(workshop), "w").language == ""


def test_numbers_that_are_zero_are_written() -> None:
    idea = Idea(id="i1", impact=None)
    text = workshop_text(Workshop(id="w1", edition=0, ideas=(idea,)))
    assert '"edition": 0' in text
    assert "impact" not in text


def test_a_workshop_is_found_by_its_file_and_by_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "auto.workshop.json"
    file.write_text("{}")
    (tmp_path / "._auto.workshop.json").write_text("")
    (tmp_path / ".auto.workshop.json.1a2b.tmp").write_text("")
    assert find_workshop(file) == file
    assert find_workshop(tmp_path) == file


def test_a_folder_without_workshop_is_told_from_one_with_several(tmp_path: Path) -> None:
    with pytest.raises(WorkshopNotFound):
        find_workshop(tmp_path)
    with pytest.raises(WorkshopNotFound):
        find_workshop(tmp_path / "nothing")
    for name in ("b.workshop.json", "a.workshop.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(AmbiguousWorkshop, match=r"a\.workshop\.json, b\.workshop\.json"):
        find_workshop(tmp_path)


def test_the_schema_accepts_the_golden_file_and_refuses_a_damaged_one() -> None:
    schema = workshop_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    golden = json.loads((GOLDEN / "version-1.workshop.json").read_text(encoding="utf-8"))
    assert list(validator.iter_errors(golden)) == []
    assert list(validator.iter_errors({**golden, "mode": "party"}))
    assert list(validator.iter_errors({**golden, "format": "cjw"}))
    assert list(validator.iter_errors({**golden, "goals": [{"text": "no id"}]}))


@settings(max_examples=40)
@given(workshops())
def test_the_schema_accepts_any_workshop(workshop: Workshop) -> None:
    validator = Draft202012Validator(workshop_schema())
    assert validator.is_valid(json.loads(workshop_text(workshop)))
