from hypothesis import given
from hypothesis import strategies as st

from workshop_kit.content.contrast import TEXT, contrast
from workshop_kit.views.brand.palette import brand_theme, slot_name

OFFICE = {
    "bg1": "FFFFFF",
    "tx1": "000000",
    "tx2": "1F497D",
    "accent1": "4F81BD",
    "accent2": "C0504D",
}

values = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
schemes = st.fixed_dictionaries(
    dict.fromkeys(("tx1", "tx2", "accent1", "accent2", "accent3"), values),
    optional={"accent4": values},
)
CHOSEN = ("petrol", "front", "experience", "opportunity")
CARRIERS = ("petrol", "front", "experience", "pain", "gain", "back")


@given(schemes, st.sampled_from(["FFFFFF", "F4F1EA", "000000", "14213D"]))
def test_words_can_be_read_in_any_brand(colours: dict[str, str], page: str) -> None:
    look = brand_theme({**colours, "bg1": page}, "", "", {})
    assert contrast(look.colours["ink"], page) >= TEXT
    for role in CARRIERS:
        assert contrast(look.colours[role], page) >= TEXT - 0.01, role
    assert contrast(look.colours["ink"], look.colours["opportunity"]) >= TEXT - 0.01


@given(schemes, st.sampled_from(["FFFFFF", "F4F1EA", "000000", "14213D"]))
def test_choosing_what_is_chosen_anyway_changes_nothing(colours: dict[str, str], page: str) -> None:
    colours = {**colours, "bg1": page}
    look = brand_theme(colours, "", "", {})
    chosen = {role: slot_name(look.slots[role]) for role in CHOSEN}
    again = brand_theme(colours, "", "", chosen)
    assert (again.colours, again.slots) == (look.colours, look.slots)


@given(schemes, st.sampled_from(["FFFFFF", "000000"]), values)
def test_any_colour_chosen_by_hand_can_be_read(
    colours: dict[str, str], page: str, value: str
) -> None:
    look = brand_theme({**colours, "bg1": page}, "", "", dict.fromkeys(CHOSEN, value))
    for role in ("petrol", "front", "experience"):
        assert contrast(look.colours[role], page) >= TEXT - 0.01, role
    assert contrast(look.colours["ink"], look.colours["opportunity"]) >= TEXT - 0.01


def test_the_first_accent_with_a_hue_heads_the_tables() -> None:
    look = brand_theme({**OFFICE, "accent1": "808080"}, "", "", {})
    assert look.slots["petrol"].scheme == "tx2"


def test_a_bright_brand_is_shaded_and_stays_tied_to_its_slot() -> None:
    slot = brand_theme({**OFFICE, "accent1": "FFC000"}, "", "", {}).slots["petrol"]
    assert slot.scheme == "accent1"
    assert [name for name, _ in slot.changes] == ["lumMod"]


def test_a_team_may_choose_the_colour_of_its_headers() -> None:
    look = brand_theme(OFFICE, "", "", {"petrol": "accent2", "front": "7A1F3D"})
    assert look.slots["petrol"].scheme == "accent2"
    assert look.colours["front"] == "7A1F3D"


def test_pains_stay_red_and_gains_green() -> None:
    look = brand_theme(OFFICE, "", "", {})
    assert (look.colours["pain"], look.colours["gain"]) == ("B8472F", "46704B")
