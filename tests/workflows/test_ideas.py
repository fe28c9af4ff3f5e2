from datetime import date

from small_workshop import SMALL
from workshop_kit.analysis.leverage import ideas_touching
from workshop_kit.model.ideas import Cover, Idea, Keyword, Pain
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.ideas import (
    add_decision,
    add_ideas,
    add_keyword,
    add_pains,
    give_kpi,
    give_owner,
    set_causes,
    suggested_keywords,
    turn_cover,
)

HOSTILE = '<img src=x onerror="alert(1)">'


def test_each_line_becomes_an_idea_of_its_keyword() -> None:
    workshop = Workshop(id="w", keywords=(Keyword(id="k", text="price"),))
    typed = f" One price \n\n\t{HOSTILE}\r\n=cmd|' /C calc'!A0"
    ideas = add_ideas(workshop, typed, first_id="idea-1", keyword_id="k").ideas
    assert [idea.text for idea in ideas] == ["One price", HOSTILE, "=cmd|' /C calc'!A0"]
    assert {idea.keyword_ids for idea in ideas} == {("k",)}


def test_a_message_that_arrives_twice_adds_its_ideas_once() -> None:
    once = add_ideas(Workshop(id="w"), "A\nB", first_id="idea-1")
    assert add_ideas(once, "A\nB", first_id="idea-1") == once


def test_a_keyword_removed_meanwhile_leaves_the_idea() -> None:
    workshop = add_ideas(Workshop(id="w"), "A", first_id="idea-1", keyword_id="gone")
    assert workshop.ideas[0].keyword_ids == ()


def test_each_line_becomes_a_pain() -> None:
    pains = add_pains(Workshop(id="w"), "No price\n \nToo far", first_id="pain-1").pains
    assert [(pain.id, pain.text) for pain in pains] == [
        ("pain-1-0", "No price"),
        ("pain-1-1", "Too far"),
    ]


def test_a_cell_goes_round_nothing_helps_solves() -> None:
    workshop = SMALL.replace(ideas=(Idea(id="i", covers=(Cover(pain_id="pn2"),)),))
    strengths = []
    for _ in range(3):
        workshop = turn_cover(workshop, idea_id="i", pain_id="pn1")
        strengths.append([c.strength.value for c in workshop.ideas[0].covers if c.pain_id == "pn1"])
    assert strengths == [["helps"], ["solves"], []]
    assert [cover.pain_id for cover in workshop.ideas[0].covers] == ["pn2"]


def test_a_pain_that_is_gone_cannot_be_covered() -> None:
    assert turn_cover(SMALL, idea_id="i", pain_id="gone") == SMALL
    assert turn_cover(SMALL, idea_id="gone", pain_id="pn1") == SMALL


def test_causes_are_written_one_a_line() -> None:
    changed = set_causes(SMALL, "Fear \n\n Habit", entry_id="pn2")
    assert changed.pains[1].causes == ("Fear", "Habit")


def test_a_keyword_is_taken_once() -> None:
    workshop = add_keyword(Workshop(id="w"), " Price ", keyword_id="k1")
    assert add_keyword(workshop, "PRICE", keyword_id="k2") == workshop
    assert [keyword.text for keyword in workshop.keywords] == ["Price"]
    assert add_keyword(workshop, "  ", keyword_id="k3") == workshop


def test_words_taken_are_suggested_no_longer_in_any_form() -> None:
    pains = tuple(Pain(id=f"p{n}", text="Prices of test drives and offers") for n in range(2))
    workshop = Workshop(id="w", pains=pains)
    assert [w.text for w in suggested_keywords(workshop)] == ["drives", "offers", "prices", "test"]
    for number, word in enumerate(("price", "Test drive")):
        workshop = add_keyword(workshop, word, keyword_id=f"k{number}")
    assert [word.text for word in suggested_keywords(workshop)] == ["offers"]


def test_an_owner_is_known_by_the_role_or_noted() -> None:
    known = give_owner(SMALL, "SALES LEAD", idea_id="i", owner_id="o9")
    assert (known.ideas[0].owner_id, len(known.owners)) == ("o", 1)
    new = give_owner(SMALL, "Workshop head", idea_id="i", owner_id="o9")
    assert (new.ideas[0].owner_id, new.owners[-1].role) == ("o9", "Workshop head")
    assert give_owner(SMALL, " ", idea_id="i", owner_id="o9") == SMALL


def test_a_kpi_is_known_by_its_name_or_noted() -> None:
    assert give_kpi(SMALL, "drives booked", idea_id="i", kpi_id="k9").ideas[0].kpi_id == "k"
    new = give_kpi(SMALL, "Offers in a day", idea_id="i", kpi_id="k9")
    assert (new.ideas[0].kpi_id, new.kpis[-1].name) == ("k9", "Offers in a day")
    assert give_kpi(SMALL, "", idea_id="i", kpi_id="k9") == SMALL


def test_a_decision_carries_its_day() -> None:
    today = date(2027, 3, 1)
    workshop = add_decision(SMALL, "Keep the desk", decision_id="d", today=today)
    assert (workshop.decisions[0].text, workshop.decisions[0].day) == ("Keep the desk", today)
    assert add_decision(workshop, " ", decision_id="d2", today=today) == workshop


def test_an_idea_touches_the_pains_it_covers() -> None:
    assert ideas_touching(SMALL, SMALL.pains[:1]) == SMALL.ideas
    assert ideas_touching(SMALL, ()) == ()
