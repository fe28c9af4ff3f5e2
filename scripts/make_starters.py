"""Make the starter workshops: one file a language from each ``templates/workshops/KEY.toml``.

A source has the shape of a workshop. Every text stands in it as ``{ en = "…", it = "…" }``,
every date as the number of days from the day of the workshop; keys and numbers stand as they
are. ``--check`` compares without writing and fails when a file is not current.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from workshop_kit.content.language import Language, languages
from workshop_kit.content.starters import Starter, starter_file, starters
from workshop_kit.model.value import Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_text

FOLDER = Path(__file__).parents[1] / "templates" / "workshops"
REFERENCE_DAY = date(2026, 1, 1)

KEYS = frozenset(
    {"channel_keys", "field", "key", "library_key", "phase_model", "reasons", "rows_on", "word_key"}
)
"""Fields that the model holds as plain texts although they are keys, the same in any language."""


class SourceFault(ValueError):
    """A place of a source that cannot become part of a workshop; says where and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


@dataclass(frozen=True, slots=True)
class Wording:
    """A source read in one language."""

    language: Language

    def entry(self, kind: type[Value], source: dict[str, Any], path: str) -> dict[str, Any]:
        """Return the fields of one value, led by the fields its class has.

        Raises
        ------
        SourceFault
            When the class has no such field, or a text is missing in this language.
        """
        fields = {}
        for name, value in source.items():
            place = f"{path}.{name}" if path else name
            if name not in kind.model_fields:
                raise SourceFault(place, "the model has no such field")
            fields[name] = self._field(kind.model_fields[name], name, value, place)
        return fields

    def _field(self, field: FieldInfo, name: str, value: Any, path: str) -> Any:
        holds = innermost(field.annotation)
        if isinstance(value, list):
            return [
                self._item(holds, name, item, f"{path}[{_name(item, place)}]")
                for place, item in enumerate(value)
            ]
        return value if field.metadata else self._item(holds, name, value, path)

    def _item(self, holds: Any, name: str, value: Any, path: str) -> Any:
        if isinstance(holds, type) and issubclass(holds, Value):
            return self.entry(holds, value, path)
        if holds is date:
            return REFERENCE_DAY + timedelta(days=value)
        return self._text(value, path) if holds is str and name not in KEYS else value

    def _text(self, pair: Any, path: str) -> str:
        text = pair.get(self.language.code, "") if isinstance(pair, dict) else ""
        if not text:
            raise SourceFault(path, f"there is no text in {self.language.name}")
        return str(text)


def innermost(annotation: Any) -> Any:
    """Return what a field holds, without the tuple or the *or nothing* around it.

    Examples
    --------
    >>> innermost(tuple[date, ...] | None)
    <class 'datetime.date'>
    """
    if get_origin(annotation) is Annotated:
        return annotation
    inside = [part for part in get_args(annotation) if part not in (NoneType, Ellipsis)]
    return innermost(inside[0]) if inside else annotation


def _name(item: Any, place: int) -> str:
    """Name an entry of a list by its id, else by its place."""
    return str(item.get("id", place)) if isinstance(item, dict) else str(place)


def starter_workshop(starter: Starter, source: dict[str, Any], language: Language) -> Workshop:
    """Return a source as the workshop of one language, on the reference day."""
    origin = {
        "key": starter.key,
        "title": starter.title,
        "reference_day": REFERENCE_DAY.isoformat(),
    }
    fields = Wording(language).entry(Workshop, source, "")
    return Workshop.model_validate({**fields, "language": language.code, "starter": origin})


def made(folder: Path = FOLDER) -> Iterator[tuple[Path, str]]:
    """Yield the path and the text of every starter file."""
    for language in languages().values():
        for starter in starters(language):
            if language.code in starter.languages:
                source = tomllib.loads((folder / f"{starter.key}.toml").read_text(encoding="utf-8"))
                workshop = starter_workshop(starter, source, language)
                yield folder / starter_file(starter.key, language.code), workshop_text(workshop)


def stale(folder: Path = FOLDER) -> list[str]:
    """Return the names of the files that are missing or differ from their source."""
    return [
        path.name
        for path, text in made(folder)
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write the starter files, or say whether they are current."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true")
    if arguments.parse_args().check:
        names = stale()
        print(f"not current; run make assets: {', '.join(names)}" if names else "starters: current")
        return 1 if names else 0
    for path, text in made():
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
