"""Drawings come along when they can only be looked at."""

import pytest

from workshop_kit.importers.guard_drawings import is_harmless_drawing

HARMLESS = {
    "shapes": '<path d="M0 0h9" style="fill:#1A2B3C"/><text font-family="Arial">A</text>',
    "a gradient of its own": (
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>'
        '<rect fill="url(#g)" width="9" height="9"/>'
    ),
    "a gradient in quotes": "<rect fill=\"url( '#g' )\"/>",
    "a shape twice": '<g id="a"/><use xlink:href="#a"/>',
    "a picture inside": '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    "classes": "<style>.st0{fill:#FFF;} @media print {.st0{fill:#000}}</style>",
    "notes of its program": (
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:li rdf:resource="http://example.org/"/></rdf:RDF></metadata>'
    ),
}
HARMFUL = {
    "a script": "<script>alert(1)</script>",
    "a script of another vocabulary": '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>',
    "a click": '<rect onclick="alert(1)"/>',
    "a click in capitals": '<rect onLoad="alert(1)"/>',
    "a page": "<foreignObject/>",
    "a link": '<a xlink:href="https://example.org/"><rect/></a>',
    "a picture from outside": '<image href="http://192.0.2.1/x.png"/>',
    "a drawing inside": '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    "shapes of another file": '<use xlink:href=" other.svg#a"/>',
    "a place to start from": '<g xml:base="http://192.0.2.1/"/>',
    "a fill from outside": '<rect fill="url( &quot;http://192.0.2.1/x#a&quot;)"/>',
    "a style from outside": "<style>@import 'http://192.0.2.1/a.css';</style>",
    "a style in pieces": "<style>@imp<g/>ort 'http://192.0.2.1/a.css';</style>",
    "a style in disguise": "<style>.a{fill:\\75rl(http://192.0.2.1/x)}</style>",
    "a change of address": '<set attributeName="href" to="javascript:alert(1)"/>',
    "no end": "<g>",
}
SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str) -> bytes:
    return f"<svg {SPACES}>{inside}</svg>".encode()


@pytest.mark.parametrize("inside", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_drawing_programs_write_is_harmless(inside: str) -> None:
    assert is_harmless_drawing(drawing(inside))


@pytest.mark.parametrize("inside", HARMFUL.values(), ids=HARMFUL.keys())
def test_what_runs_or_fetches_is_not(inside: str) -> None:
    assert not is_harmless_drawing(drawing(inside))


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<?xml-stylesheet href="http://192.0.2.1/a.css"?>',
        '<?xml version="1.0" encoding="nobody-knows"?>',
    ],
)
def test_what_stands_before_a_drawing_counts_too(before: str) -> None:
    assert not is_harmless_drawing(before.encode() + drawing("<g/>"))


def test_a_drawing_without_end_is_not_looked_through() -> None:
    assert not is_harmless_drawing(drawing(" " * (16 << 20)))
