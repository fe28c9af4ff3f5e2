"""Files that bring something that runs: macros, programs, objects, add-ins."""

from importers.hostile_making import BOOK, SHEET, SLIDE, TYPES, changed, hostile, with_part
from inspection.breaking import Parts

MACROS = "brings macros"


def with_type(kind: str, name: str) -> bytes:
    """Return a deck whose main part has a type of files with macros, whatever it is called."""
    return changed("deck", lambda parts: parts.swap(TYPES, kind, name))


@hostile("deck", f"“ppt/vbaProject.bin” {MACROS}")
def macros_in_a_deck() -> bytes:
    return with_part("deck", "ppt/vbaProject.bin", b"\0")


@hostile("workbook", f"“xl/vbaProject.bin” {MACROS}")
def macros_in_a_workbook() -> bytes:
    return with_part("workbook", "xl/vbaProject.bin", b"\0")


@hostile("workbook", f"“xl/media/picture.png” {MACROS}")
def macros_called_picture() -> bytes:
    def hide(parts: Parts) -> None:
        parts.contents["xl/media/picture.png"] = b"\0"
        kind = "application/vnd.ms-office.vbaProject"
        entry = f'<Override PartName="/xl/media/picture.png" ContentType="{kind}"/>'
        parts.swap(TYPES, "</Types>", f"{entry}</Types>")

    return changed("workbook", hide)


@hostile("workbook", f"“xl/_rels/workbook.xml.rels” {MACROS}")
def macros_by_relation_alone() -> bytes:
    return changed("workbook", lambda parts: parts.relate(BOOK, "m", "vbaProject", "media/a.png"))


@hostile("deck", f"“ppt/presentation.xml” {MACROS}")
def deck_with_macros_renamed() -> bytes:
    return with_type(
        "openxmlformats-officedocument.presentationml.presentation.main",
        "ms-powerpoint.presentation.macroEnabled.main",
    )


@hostile("deck", f"“ppt/presentation.xml” {MACROS}")
def template_with_macros_renamed() -> bytes:
    return with_type(
        "openxmlformats-officedocument.presentationml.presentation.main",
        "ms-powerpoint.template.macroEnabled.main",
    )


@hostile("workbook", f"“xl/macrosheets/sheet1.xml” {MACROS}")
def macros_of_excel_4() -> bytes:
    return with_part("workbook", "xl/macrosheets/sheet1.xml", b"<macrosheet/>")


@hostile("workbook", "“xl/workbook.xml” runs “auto_open2” when it opens")
def name_that_runs() -> bytes:
    name = '<definedName name="_xlnm.Auto_Open2" hidden="1">Macro1!$A$1</definedName>'
    return changed(
        "workbook", lambda parts: parts.swap(BOOK, "<definedNames>", f"<definedNames>{name}")
    )


@hostile("deck", "data9.xlsx” was not opened: “xl/vbaProject.bin” brings macros")
def macros_in_a_chart() -> bytes:
    return with_part("deck", "ppt/embeddings/data9.xlsx", macros_in_a_workbook())


@hostile("deck", "“ppt/embeddings/setup.exe” is a program")
def packed_program() -> bytes:
    return with_part("deck", "ppt/embeddings/setup.exe", b"MZ")


@hostile("workbook", "“xl/embeddings/Invoice.PDF.vbs” is a program")
def packed_script() -> bytes:
    return with_part("workbook", "xl/embeddings/Invoice.PDF.vbs", b"MsgBox 1")


@hostile("deck", "leads to an object of another program", removable=True)
def object_of_another_program() -> bytes:
    def embed(parts: Parts) -> None:
        parts.contents["ppt/embeddings/oleObject1.bin"] = b"\xd0\xcf\x11\xe0"
        parts.relate(SLIDE, "o", "oleObject", "../embeddings/oleObject1.bin")

    return changed("deck", embed)


@hostile("workbook", "leads to an ActiveX control", removable=True)
def control() -> bytes:
    return changed(
        "workbook", lambda parts: parts.relate(SHEET, "x", "control", "../activeX/activeX1.xml")
    )


@hostile("deck", "leads to an add-in with scripts", removable=True)
def add_in() -> bytes:
    return changed(
        "deck", lambda parts: parts.relate(SLIDE, "w", "webextension", "../webextension1.xml")
    )


@hostile("deck", f"“{SLIDE}” starts “ppaction://program” at a click", removable=True)
def click_that_starts_a_program() -> bytes:
    click = '<a:hlinkClick r:id="" action="ppaction://program"/></p:cNvPr>'
    return changed(
        "deck", lambda parts: parts.change(SLIDE, r"(<p:cNvPr [^>]*[^/])/>", rf"\1>{click}")
    )


@hostile(
    "deck", "“ppt/theme/theme1.xml” starts “ppaction://macro?name=run” at a click", removable=True
)
def click_in_a_theme() -> bytes:
    click = '<a:hlinkClick action="ppaction://macro?name=run"/></a:themeElements>'
    return changed(
        "deck", lambda parts: parts.swap("ppt/theme/theme1.xml", "</a:themeElements>", click)
    )


@hostile("deck", "“ppt/media/a.svg” is a drawing with scripts", removable=True)
def drawing_with_a_script() -> bytes:
    return drawing("a.svg", "image/svg+xml")


@hostile("deck", "“ppt/media/a.png” is a drawing with scripts", removable=True)
def drawing_called_picture() -> bytes:
    return drawing("a.png", "image/png")


def drawing(name: str, kind: str) -> bytes:
    """Return a deck with a drawing that runs a script."""

    def add(parts: Parts) -> None:
        svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
        parts.contents[f"ppt/media/{name}"] = svg
        entry = f'<Override PartName="/ppt/media/{name}" ContentType="{kind}"/>'
        parts.swap(TYPES, "</Types>", f"{entry}</Types>")

    return changed("deck", add)
