"""A template's layouts, read from its parts as they are: nothing is rendered or run."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.errors import Reason, UnusableTemplate
from workshop_kit.inspection.attributes import is_true, whole
from workshop_kit.inspection.namespaces import P14, A, P, R
from workshop_kit.inspection.packages import Package, package_of
from workshop_kit.inspection.templates.colours import background_of, colours_of, mapping_of
from workshop_kit.inspection.templates.obstacles import obstacles_of
from workshop_kit.inspection.templates.places import Inherited, places_of
from workshop_kit.views.brand.template import ForeignLayout, Template

EMU_A_POINT: Final = 12_700
_FONTS: Final = {"heading": "majorFont", "body": "minorFont"}


def read_template(content: bytes, path: str) -> Template:
    """Return what a template consists of; ``path`` is how errors call it.

    Raises
    ------
    NotAnOfficeFile, UnsafeOfficeFile
        When it cannot be opened.
    UnusableTemplate
        When it has no page or no layout.
    """
    package = package_of(content, path)
    root = package.tree(package.main)
    size = root.find(f"{P}sldSz") if root is not None else None
    if package.kind != "deck" or root is None or size is None:
        raise UnusableTemplate(path, Reason("it says nothing of the size of its slides"))
    layouts = tuple(_layouts(package, root))
    if not layouts:
        raise UnusableTemplate(path, Reason("it has no layout"))
    return Template(
        width=(whole(size.get("cx")) or 0) / EMU_A_POINT,
        height=(whole(size.get("cy")) or 0) / EMU_A_POINT,
        layouts=layouts,
        slides=sum(1 for _ in root.iter(f"{P}sldId")),
        sections=sum(1 for _ in root.iter(f"{P14}section")),
        shows=sum(1 for _ in root.iter(f"{P}custShow")),
    )


def _layouts(package: Package, root: etree._Element) -> Iterator[ForeignLayout]:
    """Yield the layouts of all masters, in the order PowerPoint lists them."""
    for master in _named(package, package.main, root.iter(f"{P}sldMasterId")):
        tree = package.tree(master)
        if tree is None:
            continue
        theme = next((package.tree(part) for part in package.related(master, "theme")), None)
        for part in _named(package, master, tree.iter(f"{P}sldLayoutId")):
            layout = package.tree(part)
            if layout is not None and theme is not None:
                yield _layout(part, layout, tree, theme)


def _named(package: Package, source: str, entries: Iterator[etree._Element]) -> Iterator[str]:
    targets = {entry.key: entry.target for entry in package.relations.get(source, ())}
    for entry in entries:
        target = targets.get(entry.get(f"{R}id", ""))
        if target is not None:
            yield target


def _layout(
    part: str, layout: etree._Element, master: etree._Element, theme: etree._Element
) -> ForeignLayout:
    mapping, remaps = mapping_of(layout, master)
    colours = colours_of(theme, mapping)
    shows_master = is_true(layout.get("showMasterSp", "1"))
    drawn = [
        *(obstacles_of(master, colours) if shows_master else ()),
        *obstacles_of(layout, colours),
    ]
    name = layout.find(f"{P}cSld")
    return ForeignLayout(
        part=part,
        name=name.get("name", "") if name is not None else "",
        kind=layout.get("type", ""),
        places=places_of(layout, Inherited(master), colours),
        obstacles=tuple(drawn),
        colours=colours,
        background=background_of(layout, master, theme, colours),
        heading_font=_font(theme, "heading"),
        body_font=_font(theme, "body"),
        remaps=remaps,
    )


def _font(theme: etree._Element, which: str) -> str:
    face = theme.find(f".//{A}{_FONTS[which]}/{A}latin")
    return face.get("typeface", "") if face is not None else ""
