import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_kit.views.line_breaks import splits_a_character
from workshop_kit.views.text_fit import (
    Font,
    RunText,
    cut_to_height,
    fit_size,
    paragraphs_height,
    text_height,
    text_width,
    wrap,
    wrap_runs,
)

WORDS = Font("Calibri", 11)
NUMBER = Font("Calibri", 11, bold=True)
TITLE = Font("Georgia", 24)
EM_WIDE = Font("Calibri", 10)
"""In this font an ideograph is 10 points wide."""

texts = st.text(
    st.one_of(
        st.sampled_from(
            "  \n-–/.,!()“”’aWiè1€★、。「」顧客é\N{NO-BREAK SPACE}\N{ZERO WIDTH JOINER}"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)
sentences = st.lists(st.sampled_from(["a", "resa", "on-line", "perché", "W" * 12, "1,5"])).map(
    " ".join
)
fonts = st.builds(
    Font,
    st.sampled_from(["Calibri", "Georgia", "Arial", "Aptos"]),
    st.sampled_from([9, 10.5, 11, 24]),
    st.booleans(),
    st.booleans(),
)
widths = st.floats(1, 400)


def without_spaces(text: str) -> str:
    return re.sub(r"\s|[\u200b\x1c-\x1f\x85]", "", text)


class TestWhereLinesBreak:
    def test_at_spaces_and_the_space_is_dropped(self) -> None:
        assert wrap("Waits two weeks", 40, WORDS) == ("Waits", "two", "weeks")

    def test_at_line_feeds_of_any_kind_also_when_lines_stay_empty(self) -> None:
        assert wrap("Phone\r\nShop\n\nApp\v", 200, WORDS) == ("Phone", "Shop", "", "App", "")

    def test_a_text_without_words_takes_one_line(self) -> None:
        assert wrap("", 50, WORDS) == ("",)
        assert wrap("   ", 50, WORDS) == ("",)

    def test_a_character_wider_than_its_box_still_takes_one_line(self) -> None:
        assert wrap("W", 2, WORDS) == ("W",)
        assert wrap("WW", 2, WORDS) == ("W", "W")

    def test_after_hyphens_and_dashes_between_letters_only(self) -> None:
        assert wrap("follow-up", 40, WORDS) == ("follow-", "up")
        assert wrap("prima—dopo", 40, WORDS) == ("prima—", "dopo")
        assert wrap("si 24–48", 35, WORDS) == ("si", "24–48")
        assert wrap("di −12", 25, WORDS) == ("di", "−12")

    def test_a_no_break_space_or_hyphen_holds_words_together(self) -> None:
        assert wrap("per 100\N{NO-BREAK SPACE}km", 45, WORDS) == ("per", "100\N{NO-BREAK SPACE}km")
        assert wrap("on\N{NON-BREAKING HYPHEN}line", 20, WORDS)[0] != "on\N{NON-BREAKING HYPHEN}"

    def test_punctuation_after_a_space_stays_with_its_word(self) -> None:
        assert wrap("aaa bbb !", 40, WORDS) == ("aaa", "bbb !")
        assert wrap("aaa bbb / ccc", 40, WORDS) == ("aaa", "bbb /", "ccc")

    def test_a_word_wider_than_its_box_goes_on_inside_it(self) -> None:
        lines = wrap("Die Kundenzufriedenheitsbefragung kam", 70, WORDS)
        assert lines[0] == "Die"
        assert len(lines) == 4
        assert lines[-1].endswith(" kam")

    def test_a_long_address_breaks_after_slashes_first(self) -> None:
        lines = wrap("www.example.org/returns/parcel", 100, WORDS)
        assert lines == ("www.example.org/", "returns/parcel")

    def test_a_cut_word_keeps_marks_and_emoji_whole(self) -> None:
        assert (
            wrap("e\N{COMBINING ACUTE ACCENT}" * 2, 6, WORDS)
            == ("e\N{COMBINING ACUTE ACCENT}",) * 2
        )
        family = "👩\N{ZERO WIDTH JOINER}👧"
        assert wrap(family * 2, 5, WORDS) == (family, family)


class TestIdeographs:
    def test_break_anywhere_between_them(self) -> None:
        assert wrap("顧客体験", 20, EM_WIDE, safety=1) == ("顧客", "体験")

    def test_no_line_starts_with_closing_punctuation(self) -> None:
        assert wrap("顧客体。験", 30, EM_WIDE, safety=1) == ("顧客", "体。験")
        assert wrap("顧客」です", 20, EM_WIDE, safety=1) == ("顧", "客」", "です")

    def test_no_line_ends_with_an_opening_bracket(self) -> None:
        assert wrap("顧客「体」", 30, EM_WIDE, safety=1) == ("顧客", "「体」")

    def test_break_beside_latin_words(self) -> None:
        assert wrap("顧客のKPI", 35, EM_WIDE, safety=1) == ("顧客の", "KPI")


class TestRuns:
    def test_a_line_says_which_font_each_piece_has(self) -> None:
        runs = (RunText("12 ", NUMBER), RunText("Compares offers", WORDS))
        assert wrap_runs(runs, 64) == (
            (RunText("12 ", NUMBER), RunText("Compares", WORDS)),
            (RunText("offers", WORDS),),
        )

    def test_a_word_in_two_fonts_does_not_break_between_them(self) -> None:
        runs = (RunText("aaa bb", WORDS), RunText("bb", NUMBER))
        assert len(wrap_runs(runs, 35)) == 2
        assert wrap_runs(runs, 35)[1] == (RunText("bb", WORDS), RunText("bb", NUMBER))

    def test_bold_words_take_more_room_than_plain_ones(self) -> None:
        text = "Compares offers at night"
        width = text_width(text, WORDS) / 0.97 + 0.01
        assert len(wrap_runs([RunText(text, WORDS)], width)) == 1
        assert len(wrap_runs([RunText(text, NUMBER)], width)) == 2

    @given(texts, fonts, widths)
    def test_one_run_breaks_like_its_text(self, text: str, font: Font, width: float) -> None:
        lines = wrap_runs([RunText(text[:9], font), RunText(text[9:], font)], width)
        joined = tuple("".join(run.text for run in line) for line in lines)
        assert joined == wrap(text, width, font)


class TestHeights:
    def test_a_line_has_the_height_of_its_family(self) -> None:
        assert text_height("Phase", 200, TITLE) == pytest.approx(24 * 1.136)
        assert text_height("Phase", 200, TITLE, line_spacing=0.9) == pytest.approx(24.54, abs=0.01)

    def test_paragraphs_stand_apart_by_the_space_before_all_but_the_first(self) -> None:
        cell = [[RunText("One", WORDS)], [RunText("Two", WORDS)], [RunText("", WORDS)]]
        line = WORDS.line_height
        assert paragraphs_height(cell, 200, space_before=2) == pytest.approx(3 * line + 4)
        assert paragraphs_height([], 200, space_before=2) == 0

    def test_the_tallest_run_makes_the_height_of_its_line_only(self) -> None:
        cell = [[RunText("4.2\n", Font("Calibri", 20)), RunText("of 5", WORDS)]]
        assert paragraphs_height(cell, 200) == pytest.approx((20 + 11) * 1.2208)

    def test_the_width_of_a_text_is_that_of_its_widest_line(self) -> None:
        assert text_width("a\nWWW\nb", WORDS) == text_width("WWW", WORDS)


class TestFitSize:
    def test_takes_the_largest_size_that_fits_whatever_their_order(self) -> None:
        def height(size: float) -> float:
            return text_height("Asks a neighbour", 80, Font("Calibri", size))

        assert fit_size(height, 14, (9, 10, 11)) == 11
        assert fit_size(height, 12.3, (9, 10, 11)) == 10

    def test_says_when_none_fits(self) -> None:
        assert fit_size(lambda size: size * 2, 10, (9, 10, 11)) is None


class TestCutting:
    def test_a_text_that_fits_is_left_alone(self) -> None:
        assert cut_to_height("Waits", 60, 14, WORDS) == ("Waits", False)

    def test_a_long_text_ends_after_a_word_without_its_comma(self) -> None:
        cut = cut_to_height("Waits, in vain, for two long weeks", 70, 14, WORDS)
        assert cut == ("Waits, in vain…", True)

    def test_a_hyphenated_word_is_kept_or_left_out_whole(self) -> None:
        assert cut_to_height("Calls a follow-up", 60, 14, WORDS) == ("Calls a…", True)

    def test_a_single_long_word_is_cut_after_a_character(self) -> None:
        text, was_cut = cut_to_height("Kundenzufriedenheitsbefragung", 60, 14, WORDS)
        assert was_cut
        assert text == "Kundenzuf…"

    def test_whole_paragraphs_go_first(self) -> None:
        assert cut_to_height("Phone\n\nShop", 60, 14, WORDS) == ("Phone…", True)

    def test_a_box_lower_than_a_line_holds_nothing(self) -> None:
        assert cut_to_height("Waits", 60, 5, WORDS) == ("", True)
        assert cut_to_height("", 60, 5, WORDS) == ("", False)

    @given(st.one_of(texts, sentences), fonts, st.floats(30, 400), st.floats(33, 200))
    def test_what_is_left_always_fits(
        self, text: str, font: Font, width: float, height: float
    ) -> None:
        cut, was_cut = cut_to_height(text, width, height, font)
        assert text_height(cut, width, font) <= height + 0.001
        assert was_cut == (cut != text)
        assert not was_cut or text.startswith(cut[:-1])


@given(texts, fonts, widths)
def test_lines_hold_the_whole_text_but_the_spaces_they_break_at(
    text: str, font: Font, width: float
) -> None:
    assert without_spaces("".join(wrap(text, width, font))) == without_spaces(text)


@given(st.one_of(texts, sentences), fonts, widths)
def test_no_line_is_wider_than_its_box_unless_a_single_character_is(
    text: str, font: Font, width: float
) -> None:
    for line in wrap(text, width, font):
        single = all(splits_a_character(line, place) for place in range(1, len(line)))
        assert single or text_width(line, font) <= width * 0.97 + 0.001


@given(st.one_of(texts, sentences), fonts, widths, widths)
def test_more_width_never_means_more_lines(
    text: str, font: Font, width: float, more: float
) -> None:
    assert len(wrap(text, width + more, font)) <= len(wrap(text, width, font))


@given(st.one_of(texts, sentences), widths, st.integers(6, 30), st.integers(0, 30))
def test_a_larger_size_never_takes_fewer_lines(
    text: str, width: float, size: int, more: int
) -> None:
    small, large = Font("Calibri", size), Font("Calibri", size + more)
    assert len(wrap(text, width, small)) <= len(wrap(text, width, large))
