from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from make_starters import FOLDER, REFERENCE_DAY, SourceFault, made, stale, starter_workshop
from workshop_kit.content.language import language as language_of
from workshop_kit.content.language import languages
from workshop_kit.content.starters import Starter, moved_to, starter_text, starters
from workshop_kit.errors import UnknownLanguage, UnknownStarter
from workshop_kit.model.value import Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_from_text

CODES = sorted(languages())
ENGLISH = language_of("en")
EXAMPLE = Starter("example", "Example", "", ("en", "it"))
KEYS = [starter.key for starter in starters(ENGLISH)]


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


def days(of: Workshop) -> list[date]:
    return [value for _, value in leaves(of) if isinstance(value, date)]


def test_every_file_is_what_its_source_makes() -> None:
    assert stale() == []
    assert {path.name for path, _ in made()} == {p.name for p in FOLDER.glob("*.workshop.json")}


def test_every_source_is_in_the_index() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} - {"index"} == set(KEYS)


def test_a_file_that_is_not_current_is_named(tmp_path: Any) -> None:
    for source in FOLDER.glob("*.toml"):
        (tmp_path / source.name).write_bytes(source.read_bytes())
    assert stale(tmp_path) == [f"{key}.{code}.workshop.json" for code in CODES for key in KEYS]


def test_a_picker_reads_the_title_in_its_language() -> None:
    titles = {code: starters(language_of(code))[0].title for code in CODES}
    assert titles == {"en": "Buying the family car", "it": "Acquisto dell’auto di famiglia"}


def test_an_unknown_starter_is_refused_with_the_list() -> None:
    with pytest.raises(UnknownStarter, match=r"“bike-purchase”.*car-purchase"):
        starter_text("bike-purchase", "en")


def test_a_language_the_starter_is_not_written_in_is_refused_with_the_list() -> None:
    with pytest.raises(UnknownLanguage, match=r"“de”.*en, it"):
        starter_text("car-purchase", "de")


def test_the_builder_names_the_place_of_a_missing_text() -> None:
    source = {"id": "w", "goals": [{"id": "g1", "text": {"en": "Sell more"}}]}
    assert starter_workshop(EXAMPLE, source, ENGLISH).goals[0].text == "Sell more"
    with pytest.raises(SourceFault, match=r"goals\[g1\]\.text: there is no text in Italiano"):
        starter_workshop(EXAMPLE, source, language_of("it"))


@pytest.mark.parametrize("text", ["Sell more", "", {"en": ""}, {"it": "Vendere"}])
def test_the_builder_refuses_a_text_outside_a_pair(text: Any) -> None:
    source = {"id": "w", "pains": [{"id": "p", "causes": [text]}]}
    with pytest.raises(SourceFault, match=r"pains\[p\]\.causes\[0\]: there is no text in English"):
        starter_workshop(EXAMPLE, source, ENGLISH)


def test_the_builder_refuses_a_field_the_model_does_not_have() -> None:
    source = {"id": "w", "journeys": [{"id": "j", "hedline": {"en": "A", "it": "B"}}]}
    with pytest.raises(SourceFault, match=r"journeys\[j\]\.hedline: the model has no such field"):
        starter_workshop(EXAMPLE, source, ENGLISH)


def test_a_day_in_the_source_counts_from_the_day_of_the_workshop() -> None:
    source = {"id": "w", "day": 0, "review_date": 90, "sources": [{"id": "s", "day": -30}]}
    built = starter_workshop(EXAMPLE, source, ENGLISH)
    assert days(built) == [date(2026, 1, 1), date(2026, 4, 1), date(2025, 12, 2)]


def test_all_dates_of_a_starter_move_by_the_same_days() -> None:
    before = workshop("car-purchase", "it")
    after = moved_to(before, date(2028, 2, 29))
    assert after.day == date(2028, 2, 29)
    assert len(days(before)) > 40
    assert {new - old for old, new in zip(days(before), days(after), strict=True)} == {
        date(2028, 2, 29) - REFERENCE_DAY
    }


def test_a_moved_starter_is_the_team_s_own_workshop() -> None:
    moved = moved_to(workshop("car-purchase", "it"), date(2027, 1, 1))
    assert moved.model_extra == {}
    assert moved_to(moved, date(2030, 1, 1)) == moved


def test_only_dates_change_when_a_starter_moves() -> None:
    before, after = (
        {path: value for path, value in leaves(moved) if not isinstance(value, date)}
        for moved in (
            without_origin("car-purchase", "en"),
            moved_to(workshop("car-purchase", "en"), date(2027, 1, 1)),
        )
    )
    assert before == after
