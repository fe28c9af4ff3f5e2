"""Rules of a deck as a whole: its lists of slides, masters, layouts, sections and shows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import whole
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import P14, P, R
from workshop_kit.inspection.packages import Package

_SLIDE_IDS: Final = range(256, 2**31)
_MASTER_IDS: Final = range(2**31, 2**32)


def slide_list(package: Package) -> Iterator[Fault]:
    """Find numbers of slides used twice or out of range, and slides listed twice or not at all."""
    root = package.tree(package.main)
    if root is None:
        return
    entries = list(root.iter(f"{P}sldId"))
    yield from _numbers(entries, package.main, _SLIDE_IDS, "slide-number")
    targets = {entry.key: entry.target for entry in package.relations.get(package.main, ())}
    listed = Counter(targets.get(entry.get(f"{R}id", ""), "") for entry in entries)
    for name, times in listed.items():
        if name and times > 1:
            yield fault("slide-listed-twice", name)
    for name in package.related(package.main, "slide"):
        if name not in listed:
            yield fault("slide-not-listed", name)


def master_list(package: Package) -> Iterator[Fault]:
    """Find numbers of masters and layouts that are out of range, or used twice in the deck."""
    entries = [
        (name, entry)
        for name, root in package.rooted(f"{P}presentation", f"{P}sldMaster")
        for entry in root.iter(f"{P}sldMasterId", f"{P}sldLayoutId")
    ]
    yield from _numbers([entry for _, entry in entries], package.main, _MASTER_IDS, "master-number")
    for name, root in package.rooted(f"{P}sldMaster"):
        keys = {entry.get(f"{R}id") for entry in root.iter(f"{P}sldLayoutId")}
        for relation in package.relations.get(name, ()):
            if relation.kind == "slideLayout" and relation.key not in keys:
                yield fault("layout-not-listed", name, target=relation.target)


def sections(package: Package) -> Iterator[Fault]:
    """Find sections that name a slide which is gone, or one that another section has."""
    root = package.tree(package.main)
    if root is None:
        return
    slides = {entry.get("id") for entry in root.iter(f"{P}sldId")}
    seen: set[str | None] = set()
    for section in root.iter(f"{P14}section"):
        for entry in section.iter(f"{P14}sldId"):
            number = entry.get("id")
            if number not in slides:
                yield fault(
                    "section-lost-slide", package.main, number=number, name=section.get("name")
                )
            elif number in seen:
                yield fault("section-shares-slide", package.main, number=number)
            seen.add(number)


def custom_shows(package: Package) -> Iterator[Fault]:
    """Find shows that name a slide which is no longer in the deck."""
    root = package.tree(package.main)
    if root is None:
        return
    keys = {entry.get(f"{R}id") for entry in root.iter(f"{P}sldId")}
    for show in root.iter(f"{P}custShow"):
        for entry in show.iter(f"{P}sld"):
            if entry.get(f"{R}id") not in keys:
                yield fault("show-lost-slide", package.main, name=show.get("name"))


def _numbers(
    entries: Iterable[etree._Element], part: str, allowed: range, rule: str
) -> Iterator[Fault]:
    # masters and layouts may do without a number
    counted = Counter(number for entry in entries if (number := entry.get("id")) is not None)
    for number, times in counted.items():
        if times > 1:
            yield fault(f"{rule}-twice", part, number=number)
        if whole(number) not in allowed:
            yield fault(f"{rule}-range", part, number=number)
