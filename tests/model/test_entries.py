"""Every entry of a workshop is found, wherever it stands, and so is every loose reference."""

from typing import Any

from hypothesis import given, settings

from small_workshop import SMALL
from workshop_kit.model.edits import remove
from workshop_kit.model.references import loose_references
from workshop_kit.model.value import Entry, Value
from workshop_kit.model.workshop import Workshop
from workshops import workshops


def searched(content: Any) -> list[str]:
    """Return the ids of all entries, looked for in every field there is."""
    if isinstance(content, tuple):
        return [key for item in content for key in searched(item)]
    if not isinstance(content, Value):
        return []
    own = [content.id] if isinstance(content, Entry) else []
    return own + [key for _, inner in content.values() for key in searched(inner)]


@settings(max_examples=30)
@given(workshops())
def test_the_entries_of_a_workshop_are_all_there_are(workshop: Workshop) -> None:
    assert [entry.id for entry in workshop.entries()] == searched(workshop)


def test_a_reference_to_what_is_not_there_is_loose() -> None:
    without = SMALL.replace(pains=())
    loose = loose_references(without) - loose_references(SMALL)
    assert {(owner, field, target) for owner, field, target in loose} == {
        ("i", "pain_id", "pn1"),
        ("i", "pain_id", "pn2"),
    }


def test_what_is_removed_leaves_no_loose_reference() -> None:
    for entry in (SMALL.pains[0], SMALL.ideas[0]):
        register = "pains" if entry in SMALL.pains else "ideas"
        assert loose_references(remove(SMALL, register, entry.id)) == loose_references(SMALL)
