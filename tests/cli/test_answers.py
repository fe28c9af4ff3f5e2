import io
import time
from pathlib import Path

import click
import pytest

from workshop_kit.cli.progress import shown_progress
from workshop_kit.cli.results import say_remarks, say_written
from workshop_kit.cli.spoken import asked_language, spoken_language
from workshop_kit.cli.usage import usage_text
from workshop_kit.content.file_sizes import size_text
from workshop_kit.content.language import language
from workshop_kit.workflows.publish import Remark


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("asked", "environment", "spoken"),
    [
        ("it", {"LANG": "en_GB.UTF-8"}, "it"),
        ("de", {"LANG": "it_IT.UTF-8"}, "it"),
        (None, {"LANG": "it_IT.UTF-8"}, "it"),
        (None, {"LANG": "it"}, "it"),
        (None, {"LANG": "it-IT"}, "it"),
        (None, {"LC_ALL": "C", "LANG": "it_IT.UTF-8"}, "en"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "it_IT", "LANG": "en_GB"}, "it"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {}, "en"),
    ],
)
def test_the_language_asked_for_comes_before_the_system_language(
    asked: str | None, environment: dict[str, str], spoken: str
) -> None:
    assert spoken_language(asked, environment) == spoken


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("publish a --language it", "it"),
        ("publish --language=it a", "it"),
        ("publish a --language", None),
        ("publish a", None),
        ("", None),
    ],
)
def test_the_language_is_found_on_any_line(line: str, asked: str | None) -> None:
    assert asked_language(line.split()) == asked


def test_what_was_written_is_told_with_sizes_and_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deck, grid = tmp_path / "a-deck-it.pptx", tmp_path / "a-grid-it.xlsx"
    deck.write_bytes(b"x" * 1_240_000)
    grid.write_bytes(b"x" * 48_300)
    say_written((deck, grid), 3.4321, "it")
    assert capsys.readouterr().out == (f"Scritto in 3,4 s:\n  {deck}  1,2 MB\n  {grid}  48 KB\n")


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "1 KB"), (999, "1 KB"), (999_499, "999 KB"), (999_999, "1,000 KB"), (1_000_000, "1 MB")],
)
def test_sizes_are_rounded(size: int, text: str) -> None:
    assert size_text(size, language("en")) == text


def test_progress_is_plain_lines_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with shown_progress() as tell:
        tell("a-deck-it.pptx", 0, 2)
        tell("a-grid-it.xlsx", 1, 2)
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "1/2 a-deck-it.pptx\n2/2 a-grid-it.xlsx\n")


def test_short_work_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with shown_progress() as tell:
        tell("a-deck-it.pptx", 0, 2)
    assert "a-deck-it.pptx" not in terminal.getvalue()


def test_long_work_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop_kit.cli.progress._PATIENCE_SECONDS", 0.01)
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with shown_progress() as tell:
        tell("a-deck-it.pptx", 0, 2)
        time.sleep(0.2)
    assert "a-deck-it.pptx" in terminal.getvalue()


def test_what_click_alone_knows_is_told_in_its_words() -> None:
    error = click.BadParameter("no such colour", param_hint="--colour")
    assert usage_text(error, "it").splitlines() == [
        "Invalid value for --colour: no such colour",
        "Per saperne di più: workshop-kit --help",
    ]


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "en",
            [
                "Cut in a-deck.pptx on the slide “Map”: the full text is in its notes.",
                "Cut in a-grid.xlsx at Journey D7, longer than a cell holds: "
                "the full text is in the workshop file.",
            ],
        ),
        (
            "it",
            [
                "Tagliato in a-deck.pptx nella diapositiva «Map»: il testo completo è nelle note.",
                "Tagliato in a-grid.xlsx alla cella Journey D7, più lungo di quanto una cella "
                "contenga: il testo completo è nel file del workshop.",
            ],
        ),
    ],
)
def test_what_was_cut_is_told_with_the_place_of_the_whole_text(
    code: str, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    remarks = [Remark("a-deck.pptx", slide="Map"), Remark("a-grid.xlsx", cell="Journey D7")]
    say_remarks(remarks, code)
    assert capsys.readouterr().out.splitlines() == lines
