"""What means harm stays out, with its reason; what people really send comes in untouched."""

import os
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benign_corpus import public_files, refusals
from importers.hostile_files import HOSTILE
from importers.hostile_making import Hostile, with_part
from inspection.clean_files import clean_deck, clean_workbook
from workshop_kit.content.wording import error_text
from workshop_kit.errors import InputError, NotRead
from workshop_kit.importers import guard_file
from workshop_kit.importers.guard import Kind, guard, guard_content
from workshop_kit.importers.guard_archive import Archive
from workshop_kit.workflows.demo import make_demo

ENDINGS = {"deck": "pptx", "workbook": "xlsx", "table": "csv"}
REMOVABLE = [hostile for hostile in HOSTILE if hostile.removable]


def name_of(hostile: Hostile) -> str:
    return hostile.name


@pytest.mark.parametrize("hostile", HOSTILE, ids=name_of)
def test_what_means_harm_is_refused_with_its_reason_in_every_language(hostile: Hostile) -> None:
    path = f"{hostile.name}.{ENDINGS[hostile.kind]}"
    with pytest.raises(InputError) as caught:
        guard_content(hostile.make(), path, hostile.kind, leaving_out=not hostile.removable)
    assert hostile.why in str(caught.value)
    assert str(caught.value).startswith(f"“{hostile.name}.")
    assert error_text(caught.value, "it").startswith(f"«{hostile.name}.")


@pytest.mark.parametrize("hostile", REMOVABLE, ids=name_of)
def test_links_and_objects_come_in_where_the_reader_leaves_them_out(hostile: Hostile) -> None:
    guarded = guard_content(hostile.make(), "file", hostile.kind, leaving_out=True)
    assert any(hostile.why in threat.reason for threat in guarded.left_out)


def test_there_is_a_hostile_file_of_every_kind() -> None:
    assert len(HOSTILE) > 75
    assert {hostile.kind for hostile in HOSTILE} == set(ENDINGS)


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org", "#A1"]
)
def test_links_to_pages_mailboxes_and_places_in_the_file_come_in(address: str) -> None:
    link = f'<Relationship Id="l" Type="a/hyperlink" Target="{address}" TargetMode="External"/>'
    relations = f'<Relationships xmlns="r">{link}</Relationships>'
    content = with_part("deck", "ppt/slides/_rels/slide9.xml.rels", relations.encode())
    assert not guard_content(content, "deck.pptx", "deck").left_out


@pytest.mark.parametrize(
    "text",
    [
        "fase;azione\ncerca;“chiede”\n".encode(),
        "fase;azione\ncerca;città\n".encode("cp1252"),
        "fase\tazione\ncerca\tcittà\n".encode("utf-16"),
        b'a,b\n"one ""quoted"" field\nover two lines",2\n',
        b"",
    ],
    ids=["utf-8", "windows", "utf-16", "quoted", "empty"],
)
def test_tables_come_in_as_people_save_them(text: bytes) -> None:
    assert guard_content(text, "table.csv", "table").content == text


def test_what_the_kit_writes_comes_in(tmp_path: Path) -> None:
    assert len(make_demo(tmp_path, languages=("en", "it"), today=date(2027, 6, 30))) == 4
    assert not refusals(tmp_path)


def test_real_files_of_other_people_come_in(inputs: Path) -> None:
    assert not refusals(inputs)


def test_the_list_of_public_files_names_each_of_them_once() -> None:
    listed = list(public_files())
    assert len(set(listed)) == len(listed) >= 20
    assert all(len(file.commit) == 40 for file in listed)


def test_what_passed_is_what_is_read_even_if_the_file_changes_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "grid.xlsx"
    path.write_bytes(clean_workbook())
    guarded = guard(path, "workbook")
    path.write_bytes(b"something else")
    assert guarded.content == clean_workbook()


def test_what_is_no_file_or_too_large_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotRead, match="there is no such file"):
        guard(tmp_path / "none.pptx", "deck")
    with pytest.raises(NotRead, match="it is a folder"):
        guard(tmp_path, "deck")
    monkeypatch.setattr(guard_file, "LARGEST", 3)
    (tmp_path / "a.csv").write_bytes(b"a,b\n")
    with pytest.raises(NotRead, match="it is larger than"):
        guard(tmp_path / "a.csv", "table")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "grid.pipe"
    os.mkfifo(pipe)
    with pytest.raises(NotRead, match="it is no ordinary file"):
        guard(pipe, "workbook")


def test_a_part_is_unpacked_as_it_was_packed() -> None:
    text = "".join(f"<a>{number}</a>" for number in range(400_000)).encode()
    content = with_part("deck", "ppt/long.xml", text)
    archive = Archive(content, "deck.pptx")
    (entry,) = (entry for entry in archive.entries if entry.filename == "ppt/long.xml")
    assert archive.read(entry) == text
    assert max(map(len, archive.pieces(entry))) <= 1 << 20


@settings(max_examples=60)
@given(data=st.data())
def test_a_damaged_file_is_let_in_or_refused_and_nothing_else(data: st.DataObject) -> None:
    kind: Kind = data.draw(st.sampled_from(["deck", "workbook"]))
    content = bytearray(clean_deck() if kind == "deck" else clean_workbook())
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(InputError):
        assert guard_content(bytes(content), "file", kind).content == content
