from workshop_kit.content.checklists import checklists
from workshop_kit.content.language import languages

LANGUAGES = tuple(languages().values())


def test_the_shop_is_a_checklist_of_five_factors() -> None:
    (shop,) = checklists(LANGUAGES[0])
    assert (shop.key, shop.row) == ("in-store", "PHs")
    assert [item.row for item in shop.items] == [f"PHs.{number}" for number in range(1, 6)]


def test_every_factor_has_questions_that_can_be_answered_on_the_spot() -> None:
    for language in LANGUAGES:
        for item in checklists(language)[0].items:
            assert item.name
            assert item.happens
            assert item.duty
            assert len(item.checks) >= 2
            assert all(check.endswith("?") for check in item.checks)


def test_a_guided_way_and_an_impulse_come_with_a_caution() -> None:
    for language in LANGUAGES:
        cautioned = [item.key for item in checklists(language)[0].items if item.caution]
        assert cautioned == ["circuit", "shelf_message"]
