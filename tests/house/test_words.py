"""The project speaks of itself alone: not of how, where or with what it was written."""

import re
from pathlib import Path

import pytest

from checkout import short, text_files

FOREIGN = re.compile(
    r"""
    \b(sub-?)?agents?\b | \bsession\ id\b | \blanguage\ models?\b
    | \b(chatgpt|claude|anthropic|openai|copilot)\b
    | /work/ | /tmp/jobs | /root/
    | registry\.npmjs | npmjs\.(org|com)/ | pypi\.org | pythonhosted
    """,
    re.IGNORECASE | re.VERBOSE,
)

OTHERS = [path for path in text_files() if path != Path(__file__)]


def test_every_file_speaks_of_the_project_alone() -> None:
    found = [
        f"{short(path)}:{number}: {line}"
        for path in OTHERS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if FOREIGN.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["made by an Agent", "see /work/shared/style.md", "from https://pypi.org/simple"]
)
def test_a_word_from_outside_is_noticed(line: str) -> None:
    assert FOREIGN.search(line)
