"""Make the deck's master, ``templates/decks/base.pptx``, from the table of layouts.

``--check`` compares without writing and fails when the file is not current.
"""

import argparse
import io
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlideLayoutPart
from pptx.util import Emu

from base_theme import text_styles, theme_xml
from workshop_kit.content.labels import label
from workshop_kit.content.language import language
from workshop_kit.content.themes import Theme, theme
from workshop_kit.renderers.pptx.drawingml import (
    DECORATIVE,
    NAMESPACES,
    emu,
    solid,
    transform,
)
from workshop_kit.renderers.pptx.shapes import placeholder_mark
from workshop_kit.views.layout_parts import HEIGHT, WIDTH, Layout, Ornament, Placeholder
from workshop_kit.views.layouts import LAYOUTS
from workshop_kit.views.layouts import layout as layout_of

TARGET = Path(__file__).parents[1] / "templates" / "decks" / "base.pptx"
MADE = datetime(2026, 1, 1, tzinfo=UTC)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_LEFTOVERS = {"printerSettings", "thumbnail", "extended-properties"}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
NO_SPACE = '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}


def base_deck(look: Theme) -> bytes:
    """Return the whole template: theme, master and named layouts, no slides."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(emu(WIDTH)), Emu(emu(HEIGHT))
    master = deck.slide_master
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    part._blob = theme_xml(part.blob, look)
    element = master._element
    element.find(P + "cSld").replace(
        element.find(P + "cSld").find(P + "spTree"), parse_xml(master_shapes(look))
    )
    element.replace(element.find(P + "txStyles"), parse_xml(text_styles(look)))
    replace_layouts(deck, look)
    drop_leftovers(deck)
    properties = deck.core_properties
    properties.title, properties.author = f"{look.title}: base deck", look.title
    properties.language, properties.last_modified_by = "en-GB", look.title
    properties.comments = ""
    properties.created = properties.modified = MADE.replace(tzinfo=None)
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def drop_leftovers(deck: Any) -> None:
    """Take away what the stock deck says of itself: a printer, a picture, counts, a 4:3 screen."""
    of_package = deck.part.package._rels
    for relations in (deck.part.rels, of_package):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _LEFTOVERS:
                relations.pop(key)
    size = deck.element.find(P + "sldSz")
    size.attrib.pop("type", None)


def replace_layouts(deck: Any, look: Theme) -> None:
    """Rewrite python-pptx's stock layouts as ours and drop the ones left over."""
    stock = list(deck.slide_layouts)
    for left_over in stock[len(LAYOUTS) :]:
        deck.slide_layouts.remove(left_over)
    for number, new in enumerate(LAYOUTS):
        element = parse_xml(layout_xml(new, look))
        if number < len(stock):
            stock[number].part._element = stock[number]._element = element
        else:
            add_layout(deck.slide_master, element, number + 1)


def add_layout(master: Any, element: Any, number: int) -> None:
    """Append a layout that python-pptx's stock deck has no part for."""
    name = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
    part = SlideLayoutPart(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, master.part.package, element)
    part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
    key = master.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    entries = master._element.find(P + "sldLayoutIdLst")
    own = 1 + max(int(entry.get("id")) for entry in entries)
    entries.append(parse_xml(f'<p:sldLayoutId {NAMESPACES} id="{own}" r:id="{key}"/>'))


def master_shapes(look: Theme) -> str:
    """Return the master's own placeholders, from which the layouts inherit."""
    plain = layout_of("content")
    shapes = [
        placeholder_xml(plain.placeholder(key), number, look, custom_prompt=False)
        for number, key in enumerate(("title", "content", "footer", "number"), start=2)
    ]
    # the master numbers its placeholders its own way: body 1, footer 3, number 4
    shapes[1] = shapes[1].replace(' sz="quarter" idx="14"', ' idx="1"')
    shapes[2] = shapes[2].replace('idx="11"', 'idx="3"')
    shapes[3] = shapes[3].replace('idx="12"', 'idx="4"')
    return tree(shapes)


def layout_xml(entry: Layout, look: Theme) -> str:
    """Return one layout part."""
    kind = "" if entry.kind == "cust" else f' type="{entry.kind}"'
    background = (
        f"<p:bg><p:bgPr>{solid(entry.background, look)}<a:effectLst/></p:bgPr></p:bg>"
        if entry.background
        else ""
    )
    ornaments = [
        ornament_xml(ornament, number, look)
        for number, ornament in enumerate(entry.ornaments, start=2)
    ]
    first = 2 + len(ornaments)
    places = [
        placeholder_xml(place, number, look)
        for number, place in enumerate(entry.placeholders, start=first)
    ]
    shapes = tree(ornaments + places).replace(f" {NAMESPACES}", "")
    return (
        f'<p:sldLayout {NAMESPACES}{kind} preserve="1" userDrawn="1"><p:cSld name="{entry.name}">'
        f"{background}{shapes}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def tree(shapes: list[str]) -> str:
    """Return the shape tree of a master or layout."""
    return (
        f'<p:spTree {NAMESPACES}><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
        '</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(shapes)}</p:spTree>"
    )


def ornament_xml(ornament: Ornament, shape_id: int, look: Theme) -> str:
    """Return a filled rectangle that screen readers skip."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{ornament.name}">{DECORATIVE}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{transform(ornament.box)}'
        f'<a:prstGeom prst="{ornament.shape}"><a:avLst/></a:prstGeom>'
        f"{solid(ornament.fill, look)}{outline_xml(ornament, look)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>"
        '<a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def outline_xml(ornament: Ornament, look: Theme) -> str:
    """Return a thin outline where an ornament has one."""
    if ornament.outline is None:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{emu(0.75)}">{solid(ornament.outline, look)}</a:ln>'


def placeholder_xml(
    place: Placeholder, shape_id: int, look: Theme, *, custom_prompt: bool = True
) -> str:
    """Return a placeholder of the master or a layout, with its prompt and style."""
    mark = placeholder_mark(place)
    if custom_prompt and place.kind not in {"ftr", "sldNum"}:
        mark = mark.replace("/>", ' hasCustomPrompt="1"/>')
    face = '<a:latin typeface="+mj-lt"/>' if place.heading else ""
    indent = emu(12.0)
    bullet = (
        f' marL="{indent}" indent="-{indent}"><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        if place.bullets
        else ' marL="0" indent="0"><a:buNone/>'
    ).replace(">", f' algn="{_ALIGN[place.align]}">', 1)
    if place.pitch:
        # exact lines and no space between them: typed text stays on the writing lines
        exact = f'<a:lnSpc><a:spcPts val="{round(place.pitch * 100)}"/></a:lnSpc>'
        bullet = bullet.replace(">", f">{exact}{NO_SPACE}", 1)
    style = (
        f'<a:lvl1pPr{bullet}<a:defRPr sz="{round(place.size * 100)}" b="{int(place.bold)}" '
        f'i="{int(place.italic)}">{solid(place.colour, look)}{face}</a:defRPr></a:lvl1pPr>'
    )
    across, down = (emu(length) for length in place.inset)
    name = place.key.replace("_", " ").capitalize()
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(place.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="{across}" tIns="{down}" rIns="{across}" bIns="{down}" '
        f'anchor="{_ANCHOR[place.anchor]}"><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>'
        f'<a:p>{prompt_xml(place)}<a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def prompt_xml(place: Placeholder) -> str:
    """Return what an empty placeholder shows."""
    if place.kind == "sldNum":
        return (
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            '<a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
        )
    if not place.prompt:
        return ""
    words = label(f"prompts.{place.prompt}", language("en"))
    return f'<a:r><a:rPr lang="en-GB"/><a:t>{words}</a:t></a:r>'


def parts(deck: bytes) -> dict[str, bytes]:
    """Return the parts of a package: zip times differ from run to run, parts do not."""
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        return {name: package.read(name) for name in package.namelist()}


def main() -> int:
    """Write the template, or say whether it is current."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true")
    made = base_deck(theme())
    if arguments.parse_args().check:
        current = TARGET.is_file() and parts(TARGET.read_bytes()) == parts(made)
        print(f"{TARGET.name}: {'current' if current else 'not current; run make assets'}")
        return 0 if current else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(made)
    print(f"wrote {TARGET}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
