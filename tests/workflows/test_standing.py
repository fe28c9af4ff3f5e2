"""A deck or grid held against its workshop: up to date, fallen behind, of another one, of none."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from inspection.breaking import Parts
from small_workshop import SMALL
from workbook_reading import opened
from workshop_kit.content.language import language
from workshop_kit.errors import UnsafeOfficeFile
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, save_new
from workshop_kit.store.history import erase_history
from workshop_kit.workflows.publish import publish
from workshop_kit.workflows.standing import Standing, against, standing

EN = language("en")
NOW = datetime(2027, 1, 1, tzinfo=UTC)
TODAY = date(2027, 1, 1)


class Room:
    """A workshop file with the deck and the grid that were made from it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "sofa.workshop.json"
        save_new(self.file, SMALL)
        self.deck, self.grid = publish(self.file, today=TODAY)

    def edit(self, **changes: object) -> None:
        edit_workshop(self.file, lambda workshop: workshop.replace(**changes), now=NOW)

    def standing(self, path: Path, code: str = "en") -> Standing:
        return standing(path, against(self.file), language(code))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    folder = tmp_path / "foreign"
    folder.mkdir()
    return Room(folder)


def test_what_was_just_published_is_up_to_date(room: Room) -> None:
    assert [room.standing(path).state for path in (room.deck, room.grid)] == ["current"] * 2


def test_after_an_edit_both_have_fallen_behind_and_say_what_changed(room: Room) -> None:
    room.edit(client="Casa Verde", edition=2)
    for path in (room.deck, room.grid):
        found = room.standing(path, "it")
        assert found.state == "stale"
        assert found.origin is not None
        assert (found.origin.edition, found.edition) == ("1", 2)
        assert found.changes is not None
        assert [line.split(":")[0] for line in found.changes] == [
            "Workshop, cliente",
            "Workshop, edizione",
        ]


def test_an_edit_that_was_taken_back_leaves_them_up_to_date(room: Room) -> None:
    room.edit(client="Casa Verde")
    room.edit(client=SMALL.client)
    assert room.standing(room.deck).state == "current"


def test_without_its_history_a_deck_is_behind_and_a_grid_still_knows_why(room: Room) -> None:
    room.edit(client="Casa Verde")
    erase_history(room.file)
    assert (room.standing(room.deck).state, room.standing(room.deck).changes) == ("stale", None)
    assert len(room.standing(room.grid).changes or ()) == 1


@pytest.mark.parametrize("other", [SMALL.replace(id="other")])
def test_a_file_of_another_workshop_is_told_apart(room: Room, other: Workshop) -> None:
    path = room.file.with_name("other.workshop.json")
    save_new(path, other)
    found = standing(room.deck, against(path), EN)
    assert found.state == "other"
    assert found.origin is not None
    assert (found.origin.workshop, found.against) == (SMALL.id, "other.workshop.json")


def test_files_that_name_no_workshop_are_nobodys(room: Room) -> None:
    deck, grid = room.deck.with_name("own.pptx"), room.deck.with_name("own.xlsx")
    Presentation().save(str(deck))
    openpyxl.Workbook().save(grid)
    assert [room.standing(path).state for path in (deck, grid)] == ["foreign"] * 2


def without_custom_properties(path: Path) -> None:
    parts = Parts(path.read_bytes())
    del parts.contents["docProps/custom.xml"]
    parts.change("_rels/.rels", "<Relationship [^>]*custom-properties[^>]*>", "")
    parts.change("[Content_Types].xml", "<Override [^>]*custom-properties[^>]*>", "")
    path.write_bytes(parts.pack())


def test_a_deck_that_lost_what_it_was_made_from_does_not_pass_for_up_to_date(room: Room) -> None:
    without_custom_properties(room.deck)
    assert room.standing(room.deck).state == "unclear"
    room.edit(edition=2)
    assert room.standing(room.deck).state == "stale"


def test_a_grid_that_lost_its_properties_is_known_by_its_sheet_of_data(room: Room) -> None:
    without_custom_properties(room.grid)
    assert room.standing(room.grid).state == "current"
    room.edit(client="Casa Verde")
    assert len(room.standing(room.grid).changes or ()) == 1


def deck_typed_in(path: Path) -> None:
    deck = Presentation(str(path))
    deck.slides[0].shapes.title.text = "Typed by hand"
    deck.save(str(path))


def grid_typed_in(path: Path) -> None:
    book = opened(path.read_bytes())
    book.worksheets[0]["C9"].value = "Typed by hand"
    book.save(path)


@pytest.mark.parametrize(("name", "edit"), [("deck", deck_typed_in), ("grid", grid_typed_in)])
def test_a_file_that_people_saved_again_is_still_known(
    room: Room, name: str, edit: Callable[[Path], None]
) -> None:
    path: Path = getattr(room, name)
    edit(path)
    assert room.standing(path).state == "current"
    room.edit(client="Casa Verde")
    assert room.standing(path).state == "stale"


def test_files_pass_the_guard_first(room: Room) -> None:
    parts = Parts(room.deck.read_bytes())
    parts.contents["ppt/vbaProject.bin"] = b"x"
    room.deck.write_bytes(parts.pack())
    with pytest.raises(UnsafeOfficeFile):
        room.standing(room.deck)


def test_the_state_of_bookkeeping_alone_makes_nothing_stale(room: Room) -> None:
    journey = SMALL.journeys[0].replace(order_ids=("a1", "a2", "a3"))
    room.edit(journeys=(journey, *SMALL.journeys[1:]))
    assert room.standing(room.deck).state == "current"
