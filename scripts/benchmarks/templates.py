"""Decks on a template of many megabytes, against opening and saving that template with python-pptx."""

import io
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pptx
from PIL import Image
from pptx.oxml.shapes.picture import CT_Picture
from pptx.util import Pt

from benchmarks.timing import Measure, timed
from benchmarks.workshops import ENGLISH, TODAY, car_purchase
from workshop_kit.importers.guard import guard
from workshop_kit.renderers.pptx.branded import branded_bytes
from workshop_kit.views.brand.brand import ReadyTemplate
from workshop_kit.views.brand.branded_deck import branded
from workshop_kit.views.deck import deck
from workshop_kit.views.typography import typeset
from workshop_kit.workflows.templates.ready import opened_template

OPENED = "open + save the template"
_ROUNDS = 3
_PICTURES = 10
_SIDE = 1100
"""Noise of so many pixels a side is a picture of some 3.6 MB that nothing presses smaller."""


def templates() -> Iterator[Measure]:
    """Measure the example's deck on a template with a large picture on each of ten layouts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "heavy.pptx"
        path.write_bytes(_heavy())
        size = path.stat().st_size / 1_000_000
        ready = opened_template(path)
        took = timed(
            {
                "saved": lambda: _saved(path),
                "guarded": lambda: guard(path, "deck", leaving_out=True),
                "ready": lambda: opened_template(path),
                "filled": lambda: _filled(ready),
                "whole": lambda: _filled(opened_template(path)),
            },
            _ROUNDS,
            time.perf_counter,
        )
    for name, key in (
        (f"template of {size:.0f} MB, open + save", "saved"),
        ("let in by the guard", "guarded"),
        ("let in, read and made ready in a process of its own", "ready"),
        ("deck decided and drawn on it", "filled"),
        ("deck on the template, all in all", "whole"),
    ):
        yield Measure(name, took[key], OPENED, took[key] / took["saved"])


def _heavy() -> bytes:
    template, chance = pptx.Presentation(), random.Random(1)
    for number, layout in enumerate(list(template.slide_layouts)[:_PICTURES], start=1):
        noise = Image.frombytes("RGB", (_SIDE, _SIDE), chance.randbytes(3 * _SIDE * _SIDE))
        written = io.BytesIO()
        noise.save(written, "PNG", compress_level=0)
        written.seek(0)
        _, key = layout.part.get_or_add_image_part(written)
        place = (Pt(600), Pt(480), Pt(90), Pt(50))
        layout.shapes._spTree.append(
            CT_Picture.new_pic(90 + number, f"Noise {number}", "", key, *place)
        )
    packed = io.BytesIO()
    template.save(packed)
    return packed.getvalue()


def _saved(path: Path) -> bytes:
    packed = io.BytesIO()
    pptx.Presentation(str(path)).save(packed)
    return packed.getvalue()


def _filled(ready: ReadyTemplate) -> bytes:
    with typeset(ready.brand.typography):
        view = deck(car_purchase(), ENGLISH, today=TODAY)
    return branded_bytes(branded(view, ready.brand), ready.content)
