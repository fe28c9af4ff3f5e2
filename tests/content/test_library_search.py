import pytest
from hypothesis import given
from hypothesis.strategies import text

from workshop_kit.content.search import found_parts, matches


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("recens", True),
        ("RECENSIONE", True),
        ("online recensione", True),
        ("perche", True),
        ("l’utente", True),
        ("censione", False),
        ("recensione offline", False),
        ("  ", True),
    ],
)
def test_every_word_of_a_query_begins_a_word_of_the_texts(query: str, found: bool) -> None:
    assert matches(query, ["Recensione online", "perché l’utente"]) is found


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("pric", ["Pric", "pric"]),
        ("PRICES on", ["Prices", "on"]),
        ("perche", ["perché"]),
        ("rice", []),
        (" ", []),
    ],
)
def test_what_a_query_found_is_marked(query: str, marked: list[str]) -> None:
    parts = found_parts(query, "Prices on a portal, perché no, ½ pric")
    assert [part for part, found in parts if found] == marked


@given(query=text(max_size=6), line=text(max_size=30))
def test_the_parts_of_a_line_make_the_line_again(query: str, line: str) -> None:
    assert "".join(part for part, _ in found_parts(query, line)) == line
