"""The examples in docstrings are true."""

import doctest
import importlib
from pathlib import Path

import pytest

from checkout import PACKAGE, ROOT, modules, short

WITH_EXAMPLES = [
    path
    for path in modules()
    if path.is_relative_to(PACKAGE) and ">>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=short)
def test_the_examples_hold(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.attempted
    assert not outcome.failed, capsys.readouterr().out
