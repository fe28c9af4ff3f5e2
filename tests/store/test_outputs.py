"""Published files: ours are replaced, anybody else's stay."""

from pathlib import Path

import pytest

from workshop_kit.errors import FileBusy, NotSaved
from workshop_kit.store.outputs import place_output


def test_a_file_the_kit_wrote_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "car-deck-en.pptx"
    assert place_output(target, b"first") == target
    assert place_output(target, b"second") == target
    assert target.read_bytes() == b"second"


def test_a_file_somebody_changed_stays_and_the_new_one_gets_a_number(tmp_path: Path) -> None:
    target = tmp_path / "car-deck-en.pptx"
    place_output(target, b"first")
    target.write_bytes(b"the client's own touch")
    second = place_output(target, b"second")
    assert second.name == "car-deck-en-2.pptx"
    assert target.read_bytes() == b"the client's own touch"
    assert place_output(target, b"third") == second, "the numbered file is ours again"


def test_a_file_that_was_there_before_is_never_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "car-deck-en.pptx"
    target.write_bytes(b"somebody's")
    assert place_output(target, b"ours").name == "car-deck-en-2.pptx"


@pytest.mark.parametrize("owner", ["~$car-deck-en.pptx", ".~lock.car-deck-en.pptx#"])
def test_a_file_open_in_an_office_program_is_left_alone(tmp_path: Path, owner: str) -> None:
    target = tmp_path / "car-deck-en.pptx"
    place_output(target, b"first")
    (tmp_path / owner).write_bytes(b"")
    with pytest.raises(FileBusy):
        place_output(target, b"second")
    assert target.read_bytes() == b"first"


def test_the_folder_is_made_when_it_is_missing(tmp_path: Path) -> None:
    assert place_output(tmp_path / "new" / "deck.pptx", b"x").read_bytes() == b"x"


def test_a_folder_that_is_a_file_is_refused_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotSaved, match="there is a file where a folder should be"):
        place_output(tmp_path / "file" / "deck.pptx", b"x")
