"""Tables of separated values as Italian and English programs write them."""

import pytest

from workshop_kit.importers.delimited_files import parsed_table

MAP = "Fase;Attività\nPerché;città, mare"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(code: str) -> None:
    cells = parsed_table(MAP.encode(code), "map.csv").sheets[0].cells
    assert cells == {(0, 0): "Fase", (0, 1): "Attività", (1, 0): "Perché", (1, 1): "città, mare"}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = f'Phase{separator}Mood\nBuy{separator}"one{separator} two"\n'
    cells = parsed_table(text.encode(), "map.csv").sheets[0].cells
    assert cells[1, 1] == f"one{separator} two"


def test_a_separator_that_is_announced_counts() -> None:
    cells = parsed_table(b"sep=;\nPhase;Mood, today\n", "map.csv").sheets[0].cells
    assert cells == {(0, 0): "Phase", (0, 1): "Mood, today"}


def test_everything_stays_text_and_disarmed_formulas_lose_their_mark() -> None:
    cells = parsed_table(b"007,'=1+1,'tis,NA\n", "map.csv").sheets[0].cells
    assert list(cells.values()) == ["007", "=1+1", "'tis", "NA"]


def test_a_cell_may_have_several_lines() -> None:
    cells = parsed_table(b'a,"one\r\ntwo"\n', "map.csv").sheets[0].cells
    assert cells[0, 1] == "one\ntwo"


def test_an_empty_file_has_an_empty_sheet() -> None:
    assert parsed_table(b"", "map.csv").sheets[0].cells == {}
