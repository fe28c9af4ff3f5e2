"""The blank forms: complete for every phase model, legible, and nothing beyond its place."""

from collections.abc import Iterator
from datetime import date

import pytest

from workshop_kit.content.language import language
from workshop_kit.content.phase_models import model_keys, phase_model
from workshop_kit.content.rows import rows
from workshop_kit.views.drawing import Blank, Cell, Deck, Paragraph, Run, Slide, Table, Text
from workshop_kit.views.form_layouts import FORM_LAYOUTS, FORM_TITLE, PITCH
from workshop_kit.views.form_phases import MOST_COLUMNS, spread
from workshop_kit.views.forms import forms
from workshop_kit.views.layout_parts import HEIGHT, WIDTH
from workshop_kit.views.layouts import layout
from workshop_kit.views.measure import font, height, title_fit
from workshop_kit.views.prompts import prompts
from workshop_kit.views.text_fit import text_width
from workshop_kit.views.typography import SMALLEST

CODES = ("en", "it")
EVERY_KIND = [(model, code) for model in model_keys() for code in CODES]
MARGIN = 1.0


def made(model: str, code: str) -> Deck:
    words = language(code)
    return forms(phase_model(model, words), words, today=date(2026, 3, 2))


@pytest.fixture(params=EVERY_KIND, ids="-".join)
def deck(request: pytest.FixtureRequest) -> Deck:
    return made(*request.param)


def tables(slide: Slide) -> list[Table]:
    return [item for item in slide.items if isinstance(item, Table)]


def cells(table: Table) -> Iterator[tuple[Cell, float, float]]:
    """Yield the written cells of a table with the width and height of their text."""
    taken: set[tuple[int, int]] = set()
    for row, entries in enumerate(table.rows):
        for cell in entries:
            column = next(c for c in range(len(table.widths)) if (row, c) not in taken)
            across = range(column, column + cell.columns)
            down = range(row, row + cell.rows)
            taken |= {(r, c) for r in down for c in across}
            left, right, top, bottom = cell.margins
            wide = sum(table.widths[c] for c in across) - left - right
            tall = sum(table.heights[r] for r in down) - top - bottom
            if cell.paragraphs:
                yield cell, *((tall, wide) if cell.upright else (wide, tall))


def written(slide: Slide) -> Iterator[tuple[tuple[Paragraph, ...], float, float]]:
    """Yield every text of a slide with its room."""
    for item in slide.items:
        if isinstance(item, Text) and item.paragraphs:
            across, down = item.inset
            wide, tall = item.box.width - 2 * across, item.box.height - 2 * down
            yield item.paragraphs, *((tall, wide) if item.upright else (wide, tall))
        if isinstance(item, Table):
            for cell, wide, tall in cells(item):
                yield cell.paragraphs, wide, tall


def plain(paragraphs: tuple[Paragraph, ...]) -> str:
    return " ".join(run.text for piece in paragraphs for run in piece.runs)


def test_every_text_fits_its_place(deck: Deck) -> None:
    for slide in deck.slides:
        for paragraphs, wide, tall in written(slide):
            assert height(paragraphs, wide, SMALLEST) <= tall + MARGIN, plain(paragraphs)


def test_no_word_is_broken(deck: Deck) -> None:
    for slide in deck.slides:
        for paragraphs, wide, _ in written(slide):
            for piece in paragraphs:
                for run in piece.runs:
                    longest = max(
                        text_width(word, font(run, SMALLEST)) for word in run.text.split()
                    )
                    assert longest <= wide, run.text


def test_nothing_is_under_nine_points(deck: Deck) -> None:
    sizes = [
        run.size
        for slide in deck.slides
        for paragraphs, _, _ in written(slide)
        for piece in paragraphs
        for run in piece.runs
    ]
    assert all(size is not None and size >= SMALLEST for size in sizes)
    assert all(place.size >= SMALLEST for entry in FORM_LAYOUTS for place in entry.placeholders)


def test_titles_differ_and_stand_on_one_line_beside_the_fields(deck: Deck) -> None:
    titles = [f"{slide.title} {slide.counter}" for slide in deck.slides]
    assert len(set(titles)) == len(titles)
    for slide in deck.slides:
        assert title_fit(slide.title, FORM_TITLE.width, slide.counter)[1:] == (24.0, False)


def test_every_placeholder_is_left_to_fill_once_or_holds_the_table(deck: Deck) -> None:
    for slide in deck.slides:
        blanks = [item.placeholder for item in slide.items if isinstance(item, Blank)]
        filled = [table.placeholder for table in tables(slide) if table.placeholder]
        places = {place.key for place in layout(slide.layout).placeholders}
        assert len(set(blanks)) == len(blanks)
        assert {*blanks, *filled} == places - {"title", "footer", "number"}


def test_what_is_drawn_stays_on_the_page(deck: Deck) -> None:
    for slide in deck.slides:
        for item in slide.items:
            if isinstance(item, Text | Table):
                assert item.box.x >= 0
                assert item.box.right <= WIDTH
                assert item.box.bottom <= HEIGHT


@pytest.mark.parametrize("model", model_keys())
def test_the_journey_has_each_phase_and_each_basic_row(model: str) -> None:
    words = language("en")
    slides = [slide for slide in made(model, "en").slides if slide.title.startswith("Journey")]
    printed = {
        run.text
        for slide in slides
        for paragraphs, _, _ in written(slide)
        for piece in paragraphs
        for run in piece.runs
    }
    assert {phase.name for phase in phase_model(model, words).phases} <= printed
    for row in rows(words):
        assert {row.label, row.prompt} <= printed


@pytest.mark.parametrize("model", model_keys())
def test_phases_share_the_sheets_evenly_and_columns_stay_wide(model: str) -> None:
    count = len(phase_model(model, language("en")).phases)
    each, groups = spread(count)
    assert sum(groups) == count
    assert max(groups) - min(groups) <= 1
    assert each in {2, 3}
    assert each * max(groups) <= MOST_COLUMNS


def test_actions_are_numbered_on_through_the_sheets() -> None:
    fronts = [slide for slide in made("PH8", "en").slides if slide.title.endswith("the customer")]
    numbers = [
        int(run.text)
        for slide in fronts
        for paragraphs, _, _ in written(slide)
        for piece in paragraphs
        for run in piece.runs
        if run.text.isdigit()
    ]
    assert numbers == list(range(1, 25))


def test_writing_lines_stand_where_the_lines_of_their_placeholder_end() -> None:
    for entry in FORM_LAYOUTS:
        feet = {
            (mark.box.x, round(mark.box.y + 0.3, 2))
            for mark in entry.ornaments
            if mark.name == "Writing line"
        }
        for place in entry.placeholders:
            if place.pitch:
                lines = round(place.box.height / PITCH)
                assert place.pitch == PITCH
                assert {
                    (place.box.x, round(place.box.y + line * PITCH, 2))
                    for line in range(1, lines + 1)
                } <= feet


def test_prompts_fit_their_placeholder_in_every_language() -> None:
    for code in CODES:
        asked = prompts(language(code))
        for entry in FORM_LAYOUTS:
            for place in entry.placeholders:
                if place.kind == "body":
                    piece = Paragraph((Run(asked[place.prompt], place.size),))
                    wide = place.box.width - 2 * place.inset[0]
                    assert height((piece,), wide, place.size) <= place.size * 1.4, place.prompt
