"""Pictures of slides in a browser: every word inside the slide, nothing asked from outside."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from workshop_kinds import KINDS
from workshop_kit.views.deck import SLIDES, Wishes
from workshop_kit.workflows.preview import deck_pictures

pytestmark = pytest.mark.full

TODAY = date(2026, 3, 2)
WIDE, TALL = 960.0, 540.0
SLACK = 1.0
PLACES = """() => [...document.querySelectorAll("svg")].map((picture) => {
    const slide = picture.getBoundingClientRect();
    return {
        size: [slide.width, slide.height],
        words: [...picture.querySelectorAll("text")].map((text) => {
            const box = text.getBoundingClientRect();
            return {
                text: text.textContent,
                box: [box.left - slide.left, box.top - slide.top,
                      box.right - slide.left, box.bottom - slide.top],
            };
        }),
    };
})"""


@pytest.fixture
def asked() -> list[str]:
    """List what the page asked for."""
    return []


@pytest.fixture
def page(chromium: Browser, asked: list[str]) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 960, "height": 540})
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()


def shown(page: Page, pictures: tuple[str, ...]) -> list[dict[str, Any]]:
    slides = "".join(f'<div style="width: {WIDE}px">{picture}</div>' for picture in pictures)
    page.set_content(f'<!doctype html><meta charset="utf-8"><body>{slides}</body>')
    found: list[dict[str, Any]] = page.evaluate(PLACES)
    return found


@pytest.mark.parametrize("code", ["en", "it"])
@pytest.mark.parametrize("kind", ["car", "wordy", "actions-20"])
def test_no_word_stands_outside_its_slide(
    page: Page, asked: list[str], kind: str, code: str
) -> None:
    wishes = Wishes(slides=SLIDES, draft=True)
    pictures = deck_pictures(KINDS[kind](code), code, today=TODAY, wishes=wishes)
    slides = shown(page, pictures)
    assert len(slides) == len(pictures) > 10
    for slide in slides:
        assert slide["size"] == [WIDE, TALL]
        assert slide["words"]
        for word in slide["words"]:
            left, top, right, bottom = word["box"]
            assert left >= -SLACK, word
            assert top >= -SLACK, word
            assert right <= WIDE + SLACK, word
            assert bottom <= TALL + SLACK, word
    assert asked == []


def test_a_measured_line_is_as_wide_in_any_font(page: Page) -> None:
    """A browser without the fonts of the deck sets another one, squeezed to the same width."""
    (cover,) = deck_pictures(
        KINDS["car"]("en"), "en", today=TODAY, wishes=Wishes(slides=("cover",))
    )
    widths = []
    for family in ("Georgia, Gelasio", "DejaVu Sans, monospace"):
        (slide,) = shown(page, (cover.replace("Georgia, Gelasio", family),))
        left, _, right, _ = slide["words"][0]["box"]
        widths.append(right - left)
    assert abs(widths[0] - widths[1]) < 0.02 * widths[0]
