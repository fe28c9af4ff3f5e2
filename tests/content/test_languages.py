"""English and Italian are equal: every text of the method exists in each language."""

import ast
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import workshop_kit
from workshop_kit.content.labels import label
from workshop_kit.content.language import language, languages
from workshop_kit.errors import UnknownLanguage

PACKAGE = Path(workshop_kit.__file__).parent
DATA = PACKAGE / "content" / "data"
FILES = sorted(path.name for path in DATA.glob("*.toml") if path.name != "languages.toml")
CODES = set(languages())


def texts_in(value: Any, place: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every group of texts that has a language for a key, with its place in the file."""
    if isinstance(value, dict):
        if CODES & value.keys():
            yield place, {code: value.get(code, "") for code in CODES}
        for key, inner in value.items():
            if key not in CODES:
                yield from texts_in(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts_in(inner, f"{place}[{number}]")


def gaps_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def label_keys_in(path: Path) -> Iterator[str]:
    """Yield the keys of labels that a module names outright."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if called and node.func.id in {"label", "counted"} and node.args:  # type: ignore[attr-defined]
            first = node.args[0]  # type: ignore[attr-defined]
            if isinstance(first, ast.Constant):
                yield str(first.value)


@pytest.mark.parametrize("name", FILES)
def test_no_text_is_missing_in_a_language(name: str) -> None:
    table = tomllib.loads((DATA / name).read_text(encoding="utf-8"))
    found = list(texts_in(table, name))
    assert found
    missing = [place for place, texts in found for text in texts.values() if not text.strip()]
    assert missing == []


@pytest.mark.parametrize("name", FILES)
def test_the_languages_fill_the_same_gaps(name: str) -> None:
    table = tomllib.loads((DATA / name).read_text(encoding="utf-8"))
    unequal = [
        place
        for place, texts in texts_in(table, name)
        if len({frozenset(gaps_in(text)) for text in texts.values()}) > 1
    ]
    assert unequal == []


def test_every_label_that_the_code_names_exists() -> None:
    keys = {key for path in PACKAGE.rglob("*.py") for key in label_keys_in(path)}
    assert len(keys) > 50
    for key in sorted(keys):
        for words in languages().values():
            assert label(key, words), key


def test_a_language_the_kit_does_not_speak_is_refused_with_the_list() -> None:
    with pytest.raises(UnknownLanguage, match="en, it"):
        language("de")


def test_numbers_and_dates_follow_the_language() -> None:
    assert language("en").quantity(4.2, "%") == "4.2%"
    assert language("it").quantity(4.2, "%") == "4,2\u00a0%"
    assert language("it").number(-1234.5) == "−1.234,5"


@pytest.mark.parametrize(
    ("value", "text"),
    [(999_999_999_999_999.0, "999,999,999,999,999"), (-1e25, "−1E25"), (1.7e308, "1.7E308")],
)
def test_no_number_is_too_great_to_be_written(value: float, text: str) -> None:
    assert language("en").number(value) == text


def test_a_quote_is_marked_once() -> None:
    assert language("en").quote("“Why?”") == "“Why?”"
    assert language("it").quote("Perché?") == "«Perché?»"
    assert language("en").quote("  ") == ""
