"""Archives that are none, that lie about themselves, or that grow without end."""

import io
import struct
import zipfile
from random import Random

from importers.hostile_making import SLIDE, changed, hostile, with_part
from inspection.breaking import Parts
from inspection.clean_files import clean_deck, clean_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BLANKS = b"<a>" + b" " * 60_000 + b"</a>"
LISTED = b"PK\x01\x02"


def renamed(name: str) -> bytes:
    """Return a deck with a part of this name, which no packer would write."""
    harmless = "x" * len(name)
    return with_part("deck", harmless, b"<a/>").replace(harmless.encode(), name.encode())


def listing(content: bytearray, name: str) -> int:
    """Return where the table of contents speaks of a part."""
    return content.rindex(LISTED, 0, content.rindex(name.encode()))


@hostile("deck", "it holds something else")
def pdf_called_deck() -> bytes:
    return b"%PDF-1.7\n"


@hostile("workbook", "it holds something else")
def nothing_at_all() -> bytes:
    return b""


@hostile("workbook", "it has the old format (.ppt, .xls)")
def old_workbook() -> bytes:
    return OLE


@hostile("workbook", "it is locked with a password")
def locked_workbook() -> bytes:
    return OLE + "EncryptedPackage".encode("utf-16-le")


@hostile("deck", "it is damaged")
def cut_off() -> bytes:
    return clean_deck()[:5000]


@hostile("deck", "it is damaged")
def zeros() -> bytes:
    return b"PK\x03\x04" + b"\0" * 100


@hostile("deck", "its part “ppt/slides/slide1.xml” is damaged")
def damaged_part() -> bytes:
    content = bytearray(clean_deck())
    place = content.index(SLIDE.encode()) + len(SLIDE) + 40
    content[place : place + 20] = b"\xff" * 20
    return bytes(content)


@hostile("workbook", "it is locked with a password")
def locked_part() -> bytes:
    content = bytearray(clean_workbook())
    content[content.index(LISTED) + 8] |= 1
    return bytes(content)


@hostile("deck", "“ppt/presentation.xml” is packed in an unusual way")
def unusual_packing() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("ppt/presentation.xml", "<a/>")
    return buffer.getvalue()


@hostile("deck", "“../evil.xml” has a name that leads elsewhere")
def name_upwards() -> bytes:
    return renamed("../evil.xml")


@hostile("deck", "“/etc/evil” has a name that leads elsewhere")
def name_from_the_root() -> bytes:
    return renamed("/etc/evil")


@hostile("deck", "“C:evil” has a name that leads elsewhere")
def name_with_a_drive() -> bytes:
    return renamed("C:evil")


@hostile("deck", "“ppt\\evil.xml” has a name that leads elsewhere")
def name_of_windows() -> bytes:
    return renamed("ppt\\evil.xml")


@hostile("deck", "“a\ufffd[2J” has a name that leads elsewhere")
def name_that_clears_the_screen() -> bytes:
    return renamed("a\x1b[2J")


@hostile("deck", "it has two parts called “ppt/slides/slide1.xml”")
def part_twice() -> bytes:
    return changed("deck", lambda parts: parts.second_copies.append(SLIDE))


@hostile("deck", "it has two parts called “PPT/slides/Slide1.xml”")
def part_twice_in_other_letters() -> bytes:
    return with_part("deck", "PPT/slides/Slide1.xml", b"<a/>")


@hostile("workbook", "it has 10020 parts")
def ten_thousand_parts() -> bytes:
    def add(parts: Parts) -> None:
        parts.contents.update({f"xl/{number}.bin": b"" for number in range(10_001)})

    return changed("workbook", add)


@hostile("deck", "“ppt/media/image1.bmp” would be far larger once unpacked")
def picture_of_zeros() -> bytes:
    return with_part("deck", "ppt/media/image1.bmp", b"\0" * (32 << 20))


@hostile("workbook", "it would be far larger once unpacked")
def sheet_of_many_bytes() -> bytes:
    text = Random(1).randbytes(1 << 19).hex() * 65
    buffer = io.BytesIO(clean_workbook())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", text)
    return buffer.getvalue()


@hostile("deck", "“ppt/big.xml” holds more than it says")
def more_than_it_says() -> bytes:
    content = with_part("deck", "ppt/big.xml", BLANKS)
    # both places that tell the size of the part say that it is small
    return content.replace(struct.pack("<I", len(BLANKS)), struct.pack("<I", 100))


@hostile("deck", "its part “ppt/big.xml” is damaged")
def less_than_it_says() -> bytes:
    content = with_part("deck", "ppt/big.xml", BLANKS)
    return content.replace(struct.pack("<I", len(BLANKS)), struct.pack("<I", len(BLANKS) + 1))


@hostile("deck", "“ppt/2.bin” has a second name")
def one_part_under_two_names() -> bytes:
    parts = Parts(clean_deck())
    parts.contents |= {"ppt/1.bin": b"1" * 50, "ppt/2.bin": b"2" * 50}
    content = bytearray(parts.pack())
    first, second = listing(content, "ppt/1.bin"), listing(content, "ppt/2.bin")
    content[second + 42 : second + 46] = content[first + 42 : first + 46]
    return bytes(content)


@hostile("deck", "“ppt/2.bin” stands in the place of another part")
def parts_over_each_other() -> bytes:
    whole = with_part("deck", "ppt/2.bin", b"")
    inner = whole[whole.index(b"ppt/2.bin") - 30 :][: 30 + len("ppt/2.bin") + 2]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("ppt/1.bin", inner)
        archive.writestr(zipfile.ZipInfo("ppt/2.bin"), b"")
    content = bytearray(buffer.getvalue())
    # the second part is said to stand where the first has its bytes
    second = listing(content, "ppt/2.bin")
    place = 30 + len("ppt/1.bin")
    content[second + 42 : second + 46] = struct.pack("<I", place)
    return bytes(content)


@hostile("deck", "bomb.xlsx” was not opened: “xl/media/zeros” would be far larger once unpacked")
def bomb_in_a_chart() -> bytes:
    bomb = with_part("workbook", "xl/media/zeros", b"\0" * (8 << 20))
    return with_part("deck", "ppt/embeddings/bomb.xlsx", bomb)


@hostile("deck", "a.zip!a.zip” was not opened: it would be far larger once unpacked")
def archives_in_archives() -> bytes:
    content = b"<a/>"
    for _ in range(4):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.zip", content)
        content = buffer.getvalue()
    return with_part("deck", "ppt/a.zip", content)
