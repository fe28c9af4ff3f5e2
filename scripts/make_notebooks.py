"""The guided notebooks, written from their source pages: one folder a language.

``python scripts/make_notebooks.py`` writes them, ``--check`` only says whether they are current.
A source page holds the texts in all languages side by side, and a line or two of code.
"""

import argparse
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import nbformat

from workshop_kit.content.language import Language, languages

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "notebooks" / "source"
NEXT = {"en": "Next step", "it": "Passo successivo"}
KERNEL = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
FIXED = {"editable": False, "deletable": False}


def main() -> int:
    """Write or check every notebook; return 1 when one is not current."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    stale = [path for path, content in notebooks().items() if _is_stale(path, content)]
    for path in stale:
        print(("not current: " if check else "wrote ") + str(path.relative_to(ROOT)))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(notebooks()[path], encoding="utf-8", newline="\n")
    return int(check and bool(stale))


def notebooks() -> dict[Path, str]:
    """Return the text of every notebook by the path it belongs to."""
    return {
        SOURCE.parent / language.code / f"{page.stem}.ipynb": _text(page, language)
        for page in sorted(SOURCE.glob("*.toml"))
        for language in languages().values()
    }


def _text(page: Path, language: Language) -> str:
    source = tomllib.loads(page.read_text(encoding="utf-8"))
    cells = [_cell(cell, language) for cell in source["cell"]]
    following = SOURCE / f"{source.get('next', '')}.toml"
    if following.exists():
        cells.append(_link(following, language))
    notebook = {
        "cells": cells,
        "metadata": {
            "kernelspec": KERNEL,
            "language_info": {"name": "python"},
            "workshop_kit": {"step": source["step"], "language": language.code},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    nbformat.validate(notebook)
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _cell(cell: dict[str, Any], language: Language) -> dict[str, Any]:
    if "code" not in cell:
        return _prose(cell["id"], language.pick(cell["text"]))
    # the first line stays visible wherever hidden code is not hidden wholly
    title = f"# {language.pick(cell['title'])}"
    code = cell["code"].strip().replace("{language}", language.code)
    return {
        "cell_type": "code",
        "id": cell["id"],
        "metadata": FIXED | {"jupyter": {"source_hidden": True}},
        "execution_count": None,
        "outputs": [],
        "source": f"{title}\n{code}".splitlines(keepends=True),
    }


def _prose(cell_id: str, text: str) -> dict[str, Any]:
    lines = text.strip().splitlines(keepends=True)
    return {"cell_type": "markdown", "id": cell_id, "metadata": FIXED, "source": lines}


def _link(following: Path, language: Language) -> dict[str, Any]:
    first_cell = tomllib.loads(following.read_text(encoding="utf-8"))["cell"][0]
    heading = language.pick(first_cell["text"]).strip().partition("\n")[0].lstrip("# ")
    return _prose("next", f"**{language.pick(NEXT)}:** [{heading}]({following.stem}.ipynb)")


def _is_stale(path: Path, content: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != content


if __name__ == "__main__":
    sys.exit(main())
