import pytest

from workshop_kit.content.search import matches


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
