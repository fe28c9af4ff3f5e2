"""The notebooks of a folder in another language: only those nobody wrote in are replaced."""

import json
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from workshop_kit.content.assets import notebook_root
from workshop_kit.content.language import language, languages
from workshop_kit.errors import NotSaved
from workshop_kit.store.replacement import reason_of, replace_content


@dataclass(frozen=True, slots=True)
class Replaced:
    """The names of the notebooks that were replaced, and of those that were left as they are."""

    replaced: tuple[str, ...]
    left: tuple[str, ...]


def replace_notebooks(folder: Path, code: str) -> Replaced:
    """Put the notebooks of a language in the place of those of another.

    A notebook in which somebody changed a cell is left alone; outputs do not count.

    Raises
    ------
    UnknownLanguage
        When the kit does not speak it.
    NotSaved
        When the disk refuses.
    """
    shipped = notebook_root() / language(code).code
    replaced, left = [], []
    names = sorted(file.name for file in shipped.iterdir() if file.name.endswith(".ipynb"))
    for name in names:
        own = folder / name
        try:
            if _says_what_was_shipped(own):
                replace_content(own, (shipped / name).read_bytes())
                replaced.append(own.name)
            elif own.exists():
                left.append(own.name)
        except OSError as error:
            raise NotSaved(str(own), reason_of(error)) from error
    return Replaced(tuple(replaced), tuple(left))


def notebook_language(folder: Path) -> str:
    """Return the language of the first notebook of a folder that tells it, or nothing."""
    for notebook in sorted(folder.glob("*.ipynb")):
        code = _read(notebook).get("metadata", {}).get("workshop_kit", {}).get("language", "")
        if code in languages():
            return str(code)
    return ""


def _says_what_was_shipped(own: Path) -> bool:
    here = _sources(_read(own))
    return bool(here) and any(
        here == _sources(_read(notebook_root() / code / own.name)) for code in languages()
    )


def _sources(notebook: dict[str, Any]) -> list[str]:
    return ["".join(cell.get("source", [])) for cell in notebook.get("cells", [])]


def _read(path: Traversable) -> dict[str, Any]:
    """Return a notebook as data; what is none is empty."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}
