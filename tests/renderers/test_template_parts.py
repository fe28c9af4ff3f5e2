"""What a template brings besides its look is not in the deck, and the guard has named it."""

import io
import re
from dataclasses import dataclass
from typing import Final

import pptx
import pytest

from foreign_templates import file_of, plain
from inspection.breaking import KINDS, RELATIONS, TYPES, Edit, Parts
from workshop_kit.importers.guard import guard_content
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import package_of
from workshop_kit.renderers.pptx.branded import ready_template

DECK: Final = "ppt/presentation.xml"
MASTER: Final = "ppt/slideMasters/slideMaster1.xml"
LAYOUT: Final = "ppt/slideLayouts/slideLayout1.xml"
THEME: Final = "ppt/theme/theme1.xml"
SPACES: Final = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{KINDS}"'
)
SCRIPT: Final = '<svg xmlns="http://www.w3.org/2000/svg"><script>PRIVATE</script></svg>'
SHAPES: Final = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'
PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@dataclass(frozen=True)
class Besides:
    """A thing in a template: how it gets in, how it is told, and what must be nowhere afterwards."""

    edit: Edit
    told: str
    gone: bytes = b"PRIVATE"


def brought(source: str, kind: str, name: str, kind_of_part: str = "application/xml") -> Edit:
    """Return an edit that adds a private part, and a relation to it with the key ``x``."""

    def edit(parts: Parts) -> None:
        parts.contents[name] = b"<private>PRIVATE</private>"
        entry = f'<Override PartName="/{name}" ContentType="{kind_of_part}"/>'
        parts.swap(TYPES, "</Types>", f"{entry}</Types>")
        relate(parts, source, kind, f"/{name}")

    return edit


def relate(parts: Parts, source: str, kind: str, target: str, mode: str = "Internal") -> None:
    """Add a relation with the key ``x``, of a kind that may be one of nobody’s."""
    folder, _, name = source.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    parts.contents.setdefault(
        relations, f'<Relationships xmlns="{RELATIONS}"></Relationships>'.encode()
    )
    full = kind if ":" in kind else f"{KINDS}/{kind}"
    entry = f'<Relationship Id="x" Type="{full}" Target="{target}" TargetMode="{mode}"/>'
    parts.swap(relations, "</Relationships>", f"{entry}</Relationships>")


def shape(click: str = "", fill: str = "", more: str = "") -> str:
    """Return a shape called Seal."""
    return (
        f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="990" name="Seal">{click}</p:cNvPr><p:cNvSpPr/>'
        f"<p:nvPr>{more}</p:nvPr></p:nvSpPr><p:spPr>{fill}</p:spPr></p:sp>"
    )


def drawn(parts: Parts, what: str, part: str = MASTER) -> None:
    """Draw something on a master or layout."""
    parts.swap(part, "</p:spTree>", f"{what}</p:spTree>")


def clicked(action: str, target: str = "https://example.org/PRIVATE") -> Edit:
    """Return an edit that adds a shape with an action and a harmless address."""

    def edit(parts: Parts) -> None:
        relate(parts, MASTER, "hyperlink", target, "External")
        drawn(parts, shape(f'<a:hlinkClick r:id="x" action="{action}"/>'))

    return edit


def sound(parts: Parts) -> None:
    brought(MASTER, "audio", "ppt/media/s.wav", "audio/x-wav")(parts)
    click = '<a:hlinkClick r:id="" action="ppaction://noaction"><a:snd r:embed="x" name="s"/></a:hlinkClick>'
    drawn(parts, shape(click))


def embedded_file(parts: Parts) -> None:
    brought(MASTER, "package", "ppt/embeddings/plan.docx", "application/octet-stream")(parts)
    data = '<a:graphicData uri="urn:ole"><p:oleObj r:id="x"><p:embed/></p:oleObj></a:graphicData>'
    drawn(parts, f"<p:graphicFrame {SPACES}><a:graphic>{data}</a:graphic></p:graphicFrame>")


def drawing_with_script(parts: Parts) -> None:
    picture(parts, SCRIPT)


def picture(parts: Parts, drawing: str) -> None:
    """Draw a picture that newer programs show as a drawing in SVG."""
    brought(MASTER, "image", "ppt/media/seal.svg", "image/svg+xml")(parts)
    parts.contents["ppt/media/seal.svg"] = drawing.encode()
    parts.contents["ppt/media/seal.png"] = PNG
    entry = '<Override PartName="/ppt/media/seal.png" ContentType="image/png"/>'
    parts.swap(TYPES, "</Types>", f"{entry}</Types>")
    parts.relate(MASTER, "png", "image", "/ppt/media/seal.png")
    blip = (
        '<a:blip r:embed="png"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        '<v:svgBlip xmlns:v="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        'r:embed="x"/></a:ext></a:extLst></a:blip>'
    )
    drawn(parts, shape(fill=f"<a:blipFill>{blip}</a:blipFill>"))


def theme_with_background_from_outside(parts: Parts) -> None:
    relate(parts, THEME, "image", "http://192.0.2.1/PRIVATE.png", "External")
    fill = f'<a:bgFillStyleLst><a:blipFill {SPACES}><a:blip r:link="x"/></a:blipFill>'
    parts.swap(THEME, "<a:bgFillStyleLst>", fill)


def theme_with_action(parts: Parts) -> None:
    click = f'<a:hlinkClick {SPACES} r:id="" action="ppaction://program"/>'
    default = f"<a:spDef><a:spPr/><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr>{click}</a:defRPr></a:lvl1pPr></a:lstStyle></a:spDef>"
    parts.change(THEME, r"<a:objectDefaults>.*?</a:objectDefaults>|<a:objectDefaults/>",
                 f"<a:objectDefaults>{default}</a:objectDefaults>")  # fmt: skip


def picture_of_nobodys_kind(parts: Parts) -> None:
    brought(LAYOUT, "urn:x:/image", "ppt/media/a.emf", "image/x-emf")(parts)
    parts.contents["ppt/media/a.emf"] = b"PRIVATE"


def tags(parts: Parts) -> None:
    brought(LAYOUT, "tags", "ppt/tags/tag1.xml")(parts)
    more = '<p:custDataLst><p:tags r:id="x"/></p:custDataLst>'
    drawn(parts, shape(more=more), LAYOUT)


MICROSOFT: Final = "http://schemas.microsoft.com/office"
BESIDES: Final = {
    "pane of an add-in": Besides(
        brought("", f"{MICROSOFT}/2011/relationships/webextensiontaskpanes", "ppt/panes.xml"),
        "leads to an add-in with scripts",
    ),
    "buttons for the ribbon": Besides(
        brought("", f"{MICROSOFT}/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
        "brings “/customUI/customUI14.xml” (extensibility)",
    ),
    "data of a company": Besides(
        brought(DECK, "customXml", "customXml/item1.xml"), "brings “/customXml/item1.xml”"
    ),
    "relation nobody knows": Besides(
        brought(LAYOUT, "urn:x:unknown", "ppt/item1.xml"), "brings “/ppt/item1.xml”"
    ),
    "data called picture": Besides(
        brought(LAYOUT, "image", "ppt/item1.xml"), "brings “/ppt/item1.xml” (image)"
    ),
    "picture of nobody’s kind": Besides(picture_of_nobodys_kind, "(image)"),
    "page behind a link": Besides(
        brought(MASTER, "hyperlink", "ppt/page.html", "text/html"), "(hyperlink)"
    ),
    "data of an add-in": Besides(tags, "(tags)"),
    "embedded file": Besides(embedded_file, "(package)"),
    "sound": Besides(sound, "(audio)"),
    "program at a click": Besides(clicked("ppaction://program"), "starts “ppaction://program”"),
    "file at a click": Besides(
        clicked(" ppaction://hlinkfile"), "button for “ ppaction://hlinkfile”"
    ),
    "program in a theme": Besides(theme_with_action, "starts “ppaction://program”", b"ppaction"),
    "background from outside": Besides(theme_with_background_from_outside, "fetches “http://192"),
    "drawing with a script": Besides(drawing_with_script, "“ppt/media/seal.svg” is a drawing"),
}


def template(edit: Edit) -> bytes:
    parts = Parts(file_of(plain(), as_template=False))
    edit(parts)
    return parts.pack()


def ready(content: bytes) -> Parts:
    """Return a template made ready, which must be clean by itself."""
    made = ready_template(content, 1.0)
    assert [*lint(package_of(made, "ready.pptx"))] == []
    return Parts(made)


@pytest.mark.parametrize("besides", BESIDES.values(), ids=BESIDES.keys())
def test_what_no_look_needs_is_named_and_nowhere(besides: Besides) -> None:
    content = template(besides.edit)
    told = guard_content(content, "brand.pptx", "deck", leaving_out=True).left_out
    assert [besides.told in threat.reason for threat in told] == [True]
    left = ready(content).contents
    assert [name for name, part in left.items() if besides.gone in part] == []


def test_a_shape_stays_when_its_click_its_drawing_or_its_data_goes() -> None:
    for edit in (clicked("ppaction://program"), sound, tags, drawing_with_script):
        left = ready(template(edit)).contents
        assert any(b'name="Seal"' in part for part in left.values())


def test_a_harmless_drawing_stays() -> None:
    content = template(lambda parts: picture(parts, SHAPES))
    assert not guard_content(content, "brand.pptx", "deck", leaving_out=True).left_out
    assert SHAPES.encode() in ready(content).contents.values()


def test_a_theme_keeps_as_many_fills_as_it_had() -> None:
    def background(parts: Parts) -> None:
        theme_with_background_from_outside(parts)
        parts.change(THEME, r"(</a:blipFill>)\s*<a:(solid|grad)Fill.*?</a:\2Fill>", r"\1")

    before = Parts(template(background)).contents[THEME]
    after = ready(template(background)).contents[THEME]
    fills = rb"<a:bgFillStyleLst>.*?</a:bgFillStyleLst>"
    count = [len(re.findall(rb"</a:\w+Fill>", part)) for part in re.findall(fills, before + after, re.DOTALL)]  # fmt: skip
    assert count[0] == count[1]


def test_a_show_of_slides_that_are_gone_is_not_left() -> None:
    def show(parts: Parts) -> None:
        name = "ppt/presProps.xml"
        parts.change(
            name,
            r"(<p:presentationPr[^>]*?)/?>",
            r'\1><p:showPr loop="1"><p:custShow id="0"/></p:showPr>',
        )
        if b"</p:presentationPr>" not in parts.contents[name]:
            parts.contents[name] += b"</p:presentationPr>"

    shows = ready(template(show)).contents["ppt/presProps.xml"]
    assert b"showPr" in shows
    assert b"custShow" not in shows


def test_a_link_to_a_web_site_stays_where_another_shape_acts() -> None:
    def both(parts: Parts) -> None:
        clicked("ppaction://program", "https://example.org/")(parts)
        drawn(parts, shape('<a:hlinkClick r:id="x"/>').replace("990", "991"))

    left = ready(template(both)).contents
    assert b"https://example.org/" in left["ppt/slideMasters/_rels/slideMaster1.xml.rels"]
    assert b"ppaction" not in left[MASTER]
    assert len(pptx.Presentation(io.BytesIO(template(both))).slide_layouts) == 11
