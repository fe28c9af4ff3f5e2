"""Rules about what leads where: every relation that is used exists, and every one leads somewhere."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import A, C, P, R, X
from workshop_kit.inspection.packages import CONTENT_TYPES, ROOT, Package, Relation

_LEADS_TO: Final = {
    f"{P}sldId": {"slide"},
    f"{P}sldMasterId": {"slideMaster"},
    f"{P}sldLayoutId": {"slideLayout"},
    f"{P}notesMasterId": {"notesMaster"},
    f"{X}sheet": {"worksheet", "chartsheet", "dialogsheet", "xlMacrosheet"},
    f"{X}drawing": {"drawing"},
    f"{X}tablePart": {"table"},
    f"{C}chart": {"chart"},
    f"{C}externalData": {"package", "oleObject"},
    f"{A}blip": {"image"},
}
"""The kinds of relation that an element may name."""

_NEEDS: Final = {
    f"{P}sldLayout": ("slideMaster",),
    f"{P}sldMaster": ("theme",),
    f"{P}notes": ("notesMaster", "slide"),
    f"{P}notesMaster": ("theme",),
}
"""What a part must have a relation to, by its outermost element; slides have a rule of their own."""

_SAFE: Final = ("http:", "https:", "mailto:", "tel:", "ftp:", "#")
_LINK: Final = "hyperlink"


def used_relations(package: Package) -> Iterator[Fault]:
    """Find elements that name a relation their part does not have, or one of another kind."""
    for name in package.names:
        tree = package.tree(name) if name in package.texts else None
        if tree is None:
            continue
        known = {entry.key: entry for entry in package.relations.get(name, ())}
        for element in tree.iter():
            for key in _keys(element):
                yield from _judged(name, element.tag, key, known.get(key))


def _keys(element: etree._Element) -> Iterator[str]:
    """Yield the relations that an element names; an action such as “next slide” names none."""
    for attribute, value in element.attrib.items():
        if value and str(attribute).startswith(R):
            yield str(value)


def _judged(name: str, tag: str, key: str, relation: Relation | None) -> Iterator[Fault]:
    what = tag.rpartition("}")[2]
    if relation is None:
        yield fault("missing-relation", name, element=what, relation=key)
    elif tag in _LEADS_TO and relation.kind not in _LEADS_TO[tag]:
        yield fault("relation-of-other-kind", name, element=what, relation=key, kind=relation.kind)


def relation_targets(package: Package) -> Iterator[Fault]:
    """Find relations that lead to no part, share a key, or belong to a part that is not there."""
    for source, relations in package.relations.items():
        place = source if source != ROOT else "/_rels/.rels"
        if source != ROOT and not package.has(source):
            yield fault("relations-without-part", place)
        counted = Counter(entry.key for entry in relations)
        for key, times in counted.items():
            if times > 1:
                yield fault("relation-key-twice", place, relation=key)
        for entry in relations:
            if not entry.external and not package.has(entry.target):
                yield fault("dangling-relation", place, relation=entry.key, target=entry.target)


def outside_relations(package: Package) -> Iterator[Fault]:
    """Find what a file fetches from elsewhere when it is opened, and links that run something."""
    for source, relations in package.relations.items():
        for entry in relations:
            if not entry.external:
                continue
            if entry.kind != _LINK:
                yield fault("fetched-from-outside", source, kind=entry.kind, target=entry.target)
            elif ":" in entry.target and not entry.target.lower().startswith(_SAFE):
                yield fault("risky-link", source, target=entry.target)


def needed_relations(package: Package) -> Iterator[Fault]:
    """Find slides without a layout, and other parts that lack what they stand on."""
    for name, _ in package.rooted(f"{P}sld"):
        layouts = package.related(name, "slideLayout")
        if len(layouts) != 1:
            yield fault("slide-without-layout", name, count=len(layouts))
    for name, tree in package.rooted(*_NEEDS):
        for kind in _NEEDS[tree.tag]:
            if not package.related(name, kind):
                yield fault("lacks-relation", name, kind=kind)


def unreachable_parts(package: Package) -> Iterator[Fault]:
    """Find parts that nothing leads to: leftovers that travel along unseen."""
    reached, waiting = set[str](), [ROOT]
    while waiting:
        name = waiting.pop()
        for entry in package.relations.get(name, ()):
            if not entry.external and entry.target.lower() not in reached:
                reached.add(entry.target.lower())
                waiting.append(entry.target)
    for name in package.names:
        if name.lower() not in reached and name != CONTENT_TYPES:
            yield fault("unreachable-part", name)
