import json
from pathlib import Path

import pytest

from make_font_widths import SOURCES, Source, table_text
from preview import MissingProgram
from workshop_kit.content.font_widths import font_widths, is_known

FAMILIES = [source.family for source in SOURCES]
SENTENCE = "Compares four offers at night, then calls: €49, or €3 more?"


def test_widths_are_those_of_the_office_fonts() -> None:
    # advances in the fonts’ own 2048 units, rounded up to thousandths
    assert font_widths("Calibri").width("0") == 0.507  # 1038
    assert font_widths("Calibri").width(" ") == 0.227  # 463
    assert font_widths("Arial").width("0") == 0.557  # 1139
    assert font_widths("Arial").width("—") == 1.0  # 2048
    assert font_widths("Georgia").width(" ") == 0.242  # 494
    assert font_widths("Georgia").width("A") == 0.671  # 1374


def test_lines_are_as_tall_as_those_of_the_office_fonts() -> None:
    assert font_widths("Calibri").line == pytest.approx(1.2207, abs=0.0002)
    assert font_widths("Georgia").line == pytest.approx(1.136, abs=0.0002)
    assert font_widths("Arial").line == pytest.approx(1.149, abs=0.0011)


@pytest.mark.parametrize("family", FAMILIES)
def test_bold_is_wider_than_regular(family: str) -> None:
    bold = font_widths(family, bold=True)
    assert bold.width(SENTENCE) > font_widths(family).width(SENTENCE)
    assert font_widths(family, bold=True, italic=True).width(SENTENCE) > (
        font_widths(family, italic=True).width(SENTENCE)
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_a_text_is_as_wide_as_its_characters_together(family: str) -> None:
    widths = font_widths(family)
    assert widths.width(SENTENCE) == pytest.approx(sum(map(widths.width, SENTENCE)))
    assert widths.edges(SENTENCE)[-1] == pytest.approx(widths.width(SENTENCE))
    assert widths.edges("") == (0.0,)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_characters_of_two_languages_are_all_in_the_table(family: str) -> None:
    path = next(source.path for source in SOURCES if source.family == family)
    wanted = (
        "abcxyzABCXYZ0189àèéìòùÀÈÉÌÒÙ’“”«»–—…−€§°·•%&@\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}"
    )
    for style in json.loads(path.read_text(encoding="utf-8"))["styles"].values():
        runs = {int(start, 16): run for start, run in style["runs"].items()}
        held = {chr(start + step) for start, run in runs.items() for step in range(len(run))}
        assert set(wanted) <= held


def test_characters_outside_the_table_get_enough_room() -> None:
    widths = font_widths("Georgia")
    assert widths.width("顧客") == 2.0
    assert widths.width("Ａ！") == 2.0
    assert widths.width("😀") == 1.4
    assert widths.width("❤\N{VARIATION SELECTOR-16}") == 1.4
    assert widths.width("★") == 1.1
    assert widths.width("ж") == 0.651  # 1.1 times the mean of A to z


def test_marks_and_invisible_characters_take_no_room() -> None:
    widths = font_widths("Calibri")
    assert widths.width("e\N{COMBINING ACUTE ACCENT}") == widths.width("e")
    assert widths.width("a\N{ZERO WIDTH SPACE}b\N{ZERO WIDTH JOINER}\n") == widths.width("ab")
    assert widths.width("\N{LATIN SMALL LETTER E WITH CIRCUMFLEX AND ACUTE}") == widths.width("e")


def test_free_fonts_are_known_by_the_widths_they_share() -> None:
    assert is_known("CALIBRI")
    assert is_known(" Carlito ")
    assert font_widths("Carlito").width(SENTENCE) == font_widths("Calibri").width(SENTENCE)


def test_an_unknown_family_is_measured_as_the_widest_and_tallest() -> None:
    assert not is_known("Aptos")
    unknown = font_widths("Aptos")
    for family in FAMILIES:
        assert unknown.width(SENTENCE) >= font_widths(family).width(SENTENCE)
        assert unknown.line > font_widths(family).line


def test_a_table_is_read_once() -> None:
    assert font_widths("Calibri", bold=True) is font_widths("Calibri", bold=True)


@pytest.mark.parametrize("source", SOURCES, ids=FAMILIES)
def test_a_table_is_small(source: Source) -> None:
    assert Path(source.path).stat().st_size < 60_000


@pytest.mark.full
@pytest.mark.parametrize("source", SOURCES, ids=FAMILIES)
def test_made_anew_from_the_fonts_a_table_is_the_same(source: Source) -> None:
    try:
        made = table_text(source)
    except MissingProgram as missing:
        pytest.skip(str(missing))
    assert made == source.path.read_text(encoding="utf-8")
