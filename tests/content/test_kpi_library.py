import ast

import pytest

from workshop_kit.analysis import kpi_figures
from workshop_kit.content.kpi_library import (
    KpiCard,
    find_kpis,
    kpi_card,
    kpi_cards,
    kpi_rules,
    outcome_cards,
)
from workshop_kit.content.language import language, languages

ENGLISH, ITALIAN = language("en"), language("it")
CARDS = kpi_cards(ENGLISH)


def computed(key: str, *values: float) -> float:
    """Work out the expression of a KPI with one value for each of its needs."""
    card = kpi_card(key, ENGLISH)
    assert card is not None
    known = {need.key: value for need, value in zip(card.needs, values, strict=True)}
    return float(eval(card.expression, {"__builtins__": {}}, known))


def ids(card: KpiCard) -> str:
    return card.key


def test_every_row_of_the_method_is_in_the_library() -> None:
    rows = {card.row for card in CARDS} | {rule.row for rule in kpi_rules(ENGLISH)} | {"K23"}
    assert rows == {f"K{number:02}" for number in range(1, 27)}
    assert [card.row for card in CARDS] == sorted(card.row for card in CARDS)


def test_keys_and_names_are_distinct() -> None:
    assert len({card.key for card in CARDS}) == len(CARDS)
    for words in languages().values():
        assert len({card.name for card in kpi_cards(words)}) == len(CARDS)


@pytest.mark.parametrize(
    ("key", "values", "result"),
    [
        ("csat", (45, 60), 75),
        ("nps", (50, 20, 100), 30),
        ("retention_rate", (110, 20, 100), 90),
        ("traffic_share", (300, 1200), 25),
        ("click_through_rate", (30, 1000), 3),
        ("cart_abandonment", (30, 100), 70),
        ("average_order_value", (5000, 100), 50),
        ("repeat_purchase_rate", (40, 160), 25),
        ("customer_lifetime_value", (50, 4, 3, 0.5), 300),
        ("drop_off", (25, 100), 25),
        ("first_contact_resolution", (60, 80), 75),
        ("contacts_to_solve", (90, 60), 1.5),
    ],
)
def test_a_formula_gives_what_a_head_gives(
    key: str, values: tuple[float, ...], result: float
) -> None:
    card = kpi_card(key, ENGLISH)
    assert card is not None
    assert computed(key, *values) == pytest.approx(result)
    assert card.in_range(result)


@pytest.mark.parametrize("card", CARDS, ids=ids)
def test_an_expression_uses_all_it_needs_and_nothing_else(card: KpiCard) -> None:
    needs = [need.key for need in card.needs]
    assert needs
    if card.expression:
        tree = ast.parse(card.expression, mode="eval")
        assert {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} == set(needs)
        arithmetic = ast.Expression | ast.BinOp | ast.Constant | ast.Name | ast.operator | ast.Load
        assert all(isinstance(node, arithmetic) for node in ast.walk(tree))


def share(value: float | None) -> float | None:
    return None if value is None else 100 * value


SATISFIED, PROMOTERS = kpi_figures.csat(45, 60), kpi_figures.nps(50, 30, 20)


@pytest.mark.parametrize(
    ("key", "values", "reckoned"),
    [
        ("csat", (45, 60), share(SATISFIED.value if SATISFIED else None)),
        ("nps", (50, 20, 100), PROMOTERS.value if PROMOTERS else None),
        ("retention_rate", (190, 40, 200), share(kpi_figures.retention_rate(200, 190, 40))),
        ("traffic_share", (50, 100), share(kpi_figures.traffic_shares((50, 30, 20))[0])),
        ("click_through_rate", (30, 1200), share(kpi_figures.ratio(30, 1200))),
        ("cart_abandonment", (100, 400), share(kpi_figures.cart_abandonment(400, 100))),
        ("average_order_value", (5000, 40), kpi_figures.ratio(5000, 40)),
        ("repeat_purchase_rate", (30, 120), share(kpi_figures.ratio(30, 120))),
        ("customer_lifetime_value", (50, 4, 3, 0.2), kpi_figures.lifetime_value(50, 4, 3, 20)),
    ],
)
def test_the_calculator_of_the_workbook_reckons_as_the_library_says(
    key: str, values: tuple[float, ...], reckoned: float | None
) -> None:
    card = kpi_card(key, ENGLISH)
    assert card is not None
    assert reckoned is not None
    assert computed(key, *values) == pytest.approx(reckoned)
    assert card.in_range(reckoned)


def test_the_metrics_of_the_workbook_all_have_an_expression() -> None:
    assert all(card.expression for card in CARDS if card.row <= "K09")


@pytest.mark.parametrize("card", CARDS, ids=ids)
def test_a_range_is_one(card: KpiCard) -> None:
    assert card.high is None or card.low < card.high
    assert not card.in_range(card.low - 1)
    assert card.high is None or not card.in_range(card.high + 1)
    if card.unit == "%" and card.high is not None:
        assert (card.low, card.high) == (0, 100)


def test_less_is_better_where_people_wait_work_or_leave() -> None:
    assert {card.key for card in CARDS if card.better == "down"} == {
        "cart_abandonment", "response_time_median", "response_time_p90", "negative_conversations",
        "passed_on_conversations", "open_conversations", "drop_off", "time_to_progress",
        "delivery_time", "out_of_stock", "page_load_time", "form_fields", "pages_to_finish",
        "contacts_to_solve",
    }  # fmt: skip


def test_every_card_says_where_it_is_read_and_what_it_does_not_say() -> None:
    for words in languages().values():
        for card in kpi_cards(words):
            assert card.phases, card.key
            assert all((card.formula, card.unit, card.caution)), card.key
            assert len(card.name) <= 42, card.name
            assert len(card.caution) <= 120, card.key


def test_italian_metrics_have_natural_names() -> None:
    names = {card.key: card.name for card in kpi_cards(ITALIAN)}
    assert names["customer_lifetime_value"] == "Valore del ciclo di vita del cliente (CLV)"
    assert names["click_through_rate"] == "CTR (percentuale di clic)"


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("imbuto", "conversion_rate"),
        ("valore di vita del cliente", "customer_lifetime_value"),
        ("netto promoter score", "nps"),
        ("churn", "retention_rate"),
        ("scontrino", "average_order_value"),
        ("fonti di traffico", "traffic_share"),
        ("effort", "form_fields"),
        ("tempo di risposta", "response_time_p90"),
    ],
)
def test_the_words_people_use_find_it_in_either_language(query: str, key: str) -> None:
    assert key in [card.key for card in find_kpis(query, ENGLISH)]


def test_order_value_retention_and_satisfaction_show_an_improvement_together() -> None:
    assert [card.key for card in outcome_cards(ITALIAN)] == [
        "average_order_value",
        "retention_rate",
        "csat",
    ]


def test_a_card_becomes_a_kpi_of_the_workshop() -> None:
    card = kpi_card("csat", ITALIAN)
    assert card is not None
    kpi = card.kpi("k1")
    assert (kpi.library_key, kpi.unit, kpi.baseline) == ("csat", "%", None)
    assert kpi.formula == card.formula
    assert kpi_card("no-such-kpi", ITALIAN) is None


def test_the_first_looks_come_after_three_and_six_months_and_promise_nothing() -> None:
    dates = next(rule for rule in kpi_rules(ENGLISH) if rule.key == "dates")
    assert dates.months == (3, 6)
    assert "nobody promises" in dates.text
