import pytest

from workshop_kit.model.value import Entry, Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.registers import Kind, Register, _children, registers


def column_names(register: str) -> list[str]:
    return [column.name for column in registers()[register].columns]


def test_each_register_of_a_workshop_is_a_table() -> None:
    lists = {name for name, value in Workshop(id="w").values() if value == ()}
    assert lists - {"purposes"} <= set(registers())


def test_what_a_journey_holds_are_tables_too() -> None:
    for name in ("phases", "actions", "links", "tray", "set_aside"):
        assert registers()[name].parent_column == "journey_id"


def test_lists_of_values_are_named_after_their_entry() -> None:
    parents = {
        register.name: register.parent_column
        for register in registers().values()
        if not issubclass(register.value, Entry) and register.parent_column
    }
    assert parents == {
        "persona_facts": "persona_id",
        "kpi_readings": "kpi_id",
        "idea_covers": "idea_id",
        "journey_arrangements": "journey_id",
        "journey_places": "journey_id",
    }


def test_a_value_that_may_be_absent_has_a_column_of_its_own() -> None:
    names = column_names("actions")
    assert names[names.index("emotion") :][:6] == [
        "emotion",
        "emotion.score",
        "emotion.word_key",
        "emotion.word",
        "emotion.trigger",
        "emotion.source_ids",
    ]
    assert "brand" not in column_names("workshop")
    assert "brand.accent" in column_names("workshop")


def test_a_choice_knows_its_keys() -> None:
    (horizon,) = (c for c in registers()["ideas"].columns if c.name == "horizon")
    assert horizon.kind is Kind.CHOICE
    assert horizon.choices == ("now", "quarter", "later")
    assert horizon.optional


@pytest.mark.parametrize("register", registers().values(), ids=lambda register: register.name)
def test_no_two_columns_of_a_table_share_a_name(register: Register) -> None:
    names = [register.parent_column, *column_names(register.name)]
    assert len(names) == len(set(names))


def test_a_list_in_a_value_without_id_is_refused() -> None:
    class Leaf(Value):
        text: str = ""

    class Branch(Value):
        leaves: tuple[Leaf, ...] = ()

    with pytest.raises(TypeError, match=r"Branch\.leaves: rows need an entry"):
        list(_children(Register("branches", Branch, ())))
