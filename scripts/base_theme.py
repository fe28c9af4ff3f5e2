"""The theme of the deck's master: colours, fonts, flat effects, and the styles of its texts."""

from lxml import etree

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.drawingml import NAMESPACES, SCHEME, emu, solid
from workshop_kit.views.drawing import INK, PETROL
from workshop_kit.views.layout_parts import TITLE_SPACING

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


def theme_xml(stock: bytes, look: Theme) -> bytes:
    """Return the theme part: colours, fonts, flat effects, and the emotion scale as custom colours."""
    root = etree.fromstring(stock)
    root.set("name", look.title)
    scheme = child(root, f".//{A}clrScheme")
    scheme.set("name", look.title)
    colours = {_SLOTS.get(slot, slot): look.colours[name] for name, slot in SCHEME.items()}
    colours["hlink"] = look.colours["front"]
    for slot, value in colours.items():
        place = child(scheme, A + slot)
        place.clear()
        etree.SubElement(place, A + "srgbClr").set("val", value)
    fonts = child(root, f".//{A}fontScheme")
    fonts.set("name", look.title)
    for face, family in (("majorFont", look.heading_font), ("minorFont", look.body_font)):
        place = child(fonts, A + face)
        for script in place.findall(A + "font"):
            place.remove(script)
        latin = child(place, A + "latin")
        latin.set("typeface", family)
        if "panose" in latin.attrib:
            del latin.attrib["panose"]
    effects = child(root, f".//{A}fmtScheme")
    effects.addnext(etree.fromstring(flat_effects(look)))
    child(root, f".//{A}themeElements").remove(effects)
    child(root, A + "extraClrSchemeLst").addnext(etree.fromstring(emotion_colours(look)))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def child(parent: etree._Element, path: str) -> etree._Element:
    """Return an element that a theme must have."""
    found = parent.find(path)
    if found is None:
        raise LookupError(path)
    return found


def emotion_colours(look: Theme) -> str:
    """Return the emotion scale as the theme's custom colours."""
    entries = "".join(
        f'<a:custClr name="Emotion {score:+d}"><a:srgbClr val="{value}"/></a:custClr>'
        for score, value in sorted(look.emotion.items())
    )
    return f"<a:custClrLst {NAMESPACES}>{entries}</a:custClrLst>"


def flat_effects(look: Theme) -> str:
    """Return a format scheme without shadows and gradients."""
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{emu(width)}" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></a:ln>'
        for width in (0.5, 1.0, 1.5)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:fmtScheme {NAMESPACES} name="{look.title}"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )


def text_styles(look: Theme) -> str:
    """Return the master's title, body and other styles."""
    title = level(1, 24, "+mj", solid(PETROL, look), spacing=round(TITLE_SPACING * 100), bullet="")
    sizes = (16, 14, 12, 11, 11, 11, 11, 11, 11)
    ink = solid(INK, look)
    body = "".join(
        level(number, size, "+mn", ink, bullet="•" if number % 2 else "–")
        for number, size in enumerate(sizes, start=1)
    )
    other = "".join(level(number, 14, "+mn", ink, bullet="") for number in range(1, 10))
    return (
        f"<p:txStyles {NAMESPACES}><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def level(number: int, size: int, face: str, fill: str, *, bullet: str, spacing: int = 100) -> str:
    """Return one outline level of a text style."""
    indent = emu(14.0)
    place = f'marL="{indent * number}" indent="-{indent}"' if bullet else 'marL="0" indent="0"'
    mark = (
        '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/>'
        f'<a:buChar char="{bullet}"/>'
        if bullet
        else "<a:buNone/>"
    )
    before = 400 if number == 1 and bullet else 200 if bullet else 0
    return (
        f'<a:lvl{number}pPr {place} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        f'hangingPunct="1"><a:lnSpc><a:spcPct val="{spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>{mark}<a:defRPr sz="{size * 100}" b="0" '
        f'kern="1200">{fill}<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/>'
        f'<a:cs typeface="{face}-cs"/></a:defRPr></a:lvl{number}pPr>'
    )
