"""Text fitted before it is drawn."""

from workshop_kit.views.drawing import Paragraph, Run, paragraph
from workshop_kit.views.measure import cut, fitted, height, title_fit
from workshop_kit.views.typography import SMALLEST

WORDS = "The price changes from visit to visit and nobody explains it "


def test_a_short_title_keeps_its_size() -> None:
    assert title_fit("Short and clear", 888) == ("Short and clear", 24.0, False)


def test_a_longer_title_shrinks_before_it_is_cut() -> None:
    title = (
        "The test drive wins her over and the price talk nearly loses her on her third visit here"
    )
    shown, size, was_cut = title_fit(title, 888)
    assert shown == title
    assert 18 <= size < 24
    assert not was_cut


def test_a_title_that_never_fits_ends_in_an_ellipsis_at_the_smallest_size() -> None:
    shown, size, was_cut = title_fit(WORDS * 5, 888)
    assert shown.endswith(" …")
    assert size == 18.0
    assert was_cut


def test_a_title_of_one_endless_word_is_cut_too() -> None:
    shown, _, was_cut = title_fit("x" * 500, 888)
    assert was_cut
    assert len(shown) < 500


def test_the_largest_size_that_fits_is_taken() -> None:
    text = (paragraph(WORDS.strip()),)
    sized, was_cut = fitted(text, 200, 40, (20, 16, 12, 9))
    assert not was_cut
    assert sized[0].runs[0].size == 12
    assert height(sized, 200, 9) <= 40


def test_text_beyond_the_smallest_size_is_cut_and_then_fits() -> None:
    text = tuple(Paragraph((Run(WORDS.strip()),), bullet=True, before=4) for _ in range(9))
    sized, was_cut = fitted(text, 150, 60, (12, 9))
    assert was_cut
    assert sized[-1].runs[-1].text.endswith("…")
    assert height(sized, 150, SMALLEST) <= 60


def test_cutting_keeps_the_first_paragraph() -> None:
    kept = cut((paragraph("Pains"), paragraph(WORDS * 9)), 150, 40, 10)
    assert kept[0].runs[0].text == "Pains"
