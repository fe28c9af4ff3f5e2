"""Files from people are hostile: what cannot be judged safely is refused with a reason."""

import io
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from inspection.breaking import Parts
from inspection.clean_files import clean_deck, clean_workbook
from workshop_kit.errors import NotAnOfficeFile, NotRead, OfficeFileError, UnsafeOfficeFile
from workshop_kit.importers import guard_archive
from workshop_kit.inspection.packages import open_package, package_of

SLIDE = "ppt/slides/slide1.xml"
BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
THIEF = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def with_part(name: str, content: bytes) -> bytes:
    parts = Parts(clean_deck())
    parts.contents[name] = content
    return parts.pack()


def refusal(content: bytes) -> OfficeFileError:
    with pytest.raises(OfficeFileError) as caught:
        package_of(content, "deck.pptx")
    return caught.value


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it holds something else"),
        (b"%PDF-1.7", "it holds something else"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "it has the old format"),
        (clean_deck()[:5000], "it is damaged"),
        (b"PK\x03\x04" + b"\0" * 100, "it is damaged"),
    ],
    ids=["empty", "pdf", "old or locked", "cut off", "zeros"],
)
def test_what_is_no_archive_is_refused(content: bytes, why: str) -> None:
    found = refusal(content)
    assert isinstance(found, NotAnOfficeFile)
    assert why in str(found)


def test_an_archive_of_something_else_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "neither slides nor sheets" in str(refusal(buffer.getvalue()))


def test_the_strict_form_is_named() -> None:
    strict = b'<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'
    assert "Strict Open XML" in str(refusal(with_part("ppt/presentation.xml", strict)))


def test_a_damaged_part_is_refused() -> None:
    content = bytearray(clean_deck())
    place = content.index(SLIDE.encode()) + len(SLIDE) + 40
    content[place : place + 20] = b"\xff" * 20
    assert "“ppt/slides/slide1.xml” is damaged" in str(refusal(bytes(content)))


@pytest.mark.parametrize("text", [BOMB, THIEF], ids=["bomb", "thief"])
@pytest.mark.parametrize("form", ["utf-8", "utf-16", "utf-16-be"])
def test_a_document_type_is_refused_before_it_is_read(text: str, form: str) -> None:
    found = refusal(with_part(SLIDE, text.encode(form)))
    assert isinstance(found, UnsafeOfficeFile)
    assert "document type" in str(found)


def test_a_document_type_in_a_rare_encoding_is_refused_when_it_is_read() -> None:
    text = BOMB.replace('version="1.0"', 'version="1.0" encoding="UTF-32"')
    package = package_of(with_part(SLIDE, text.encode("utf-32")), "deck.pptx")
    with pytest.raises(UnsafeOfficeFile, match="document type"):
        package.tree(f"/{SLIDE}")


def test_a_part_that_would_grow_a_thousandfold_is_refused() -> None:
    found = refusal(with_part("ppt/media/image1.bmp", b"\0" * (8 << 20)))
    assert "far larger once unpacked" in str(found)


def test_a_part_that_holds_more_than_it_says_is_refused() -> None:
    content = with_part("ppt/big.xml", b"<a>" + b" " * 60_000 + b"</a>")
    # both places that tell the size of the part say that it is small
    lie = content.replace(struct.pack("<I", 60_007), struct.pack("<I", 100))
    assert lie != content
    assert "“ppt/big.xml” holds more than it says" in str(refusal(lie))


def test_too_much_xml_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_archive, "LARGEST_XML_IN_ALL", 10_000)
    assert "far larger" in str(refusal(clean_deck()))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_archive, "MOST_PARTS", 10)
    assert "parts" in str(refusal(clean_deck()))


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/evil", "a/../../b", "C:evil", "a\\b", "a\x1b[2J"]
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    harmless = "x" * len(name)
    content = with_part(harmless, b"<a/>").replace(harmless.encode(), name.encode())
    assert "leads elsewhere" in str(refusal(content))


def test_a_locked_part_is_refused() -> None:
    content = bytearray(clean_workbook())
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    assert "locked with a password" in str(refusal(bytes(content)))


def test_an_unusual_packing_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("ppt/presentation.xml", "<a/>")
    assert "unusual way" in str(refusal(buffer.getvalue()))


def test_nested_xml_without_end_is_a_fault_and_no_crash() -> None:
    deep = b"<a>" * 50_000 + b"</a>" * 50_000
    assert package_of(with_part(SLIDE, deep), "deck.pptx").tree(f"/{SLIDE}") is None


def test_what_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotRead, match="there is no such file"):
        open_package(tmp_path / "none.pptx")
    with pytest.raises(NotRead, match="it is a folder"):
        open_package(tmp_path)


READ_AS_A_STRANGER = """
import os, sys
from pathlib import Path
from workshop_kit.errors import NotRead
from workshop_kit.inspection.packages import open_package

if os.geteuid() == 0:
    os.seteuid(65534)  # the administrator may read everything, nobody may not
try:
    open_package(Path(sys.argv[1]))
except NotRead as error:
    print(error.values["reason"])
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(clean_deck())
    path.chmod(0)
    child = subprocess.run(
        [sys.executable, "-c", READ_AS_A_STRANGER, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout == "reading it is not permitted\n"


def test_relations_are_read_with_their_targets_as_parts() -> None:
    package = package_of(clean_deck(), "deck.pptx")
    assert package.related("/ppt/slides/slide1.xml", "chart") == ("/ppt/charts/chart001004.xml",)
    assert package.related("/", "officeDocument") == ("/ppt/presentation.xml",)
    assert (package.kind, package.main) == ("deck", "/ppt/presentation.xml")
