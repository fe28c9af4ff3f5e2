"""How a clean file is broken: its parts are changed as text, one thing at a time."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

TYPES: Final = "[Content_Types].xml"
KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


class Parts:
    """The parts of a file, by name, to be changed and packed again."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.contents = {name: package.read(name) for name in package.namelist()}
        self.second_copies: list[str] = []

    def swap(self, part: str, old: str, new: str, times: int = 1) -> None:
        """Put a text in the place of another, which must be there."""
        content = self.contents[part]
        assert old.encode() in content, f"{old} is not in {part}"
        self.contents[part] = content.replace(old.encode(), new.encode(), times)

    def change(self, part: str, pattern: str, new: str) -> None:
        """Put a text in the place of the first that looks like ``pattern``, which must be there."""
        content = self.contents[part].decode()
        changed, times = re.subn(pattern, new, content, count=1, flags=re.DOTALL)
        assert times == 1, f"nothing like {pattern} is in {part}"
        self.contents[part] = changed.encode()

    def drop(self, part: str) -> None:
        """Leave a part out."""
        del self.contents[part]

    def relate(self, part: str, key: str, kind: str, target: str, mode: str = "Internal") -> None:
        """Add a relation to those of a part."""
        entry = f'<Relationship Id="{key}" Type="{KINDS}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels"
        self.contents.setdefault(
            relations, f'<Relationships xmlns="{RELATIONS}"></Relationships>'.encode()
        )
        self.swap(relations, "</Relationships>", f"{entry}</Relationships>")

    def pack(self) -> bytes:
        """Return the file."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.contents.items():
                package.writestr(name, content)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", UserWarning)  # zipfile warns of second copies
                for name in self.second_copies:
                    package.writestr(name, self.contents[name])
        return buffer.getvalue()


Edit = Callable[[Parts], None]


@dataclass(frozen=True, slots=True)
class Breakage:
    """One way to break a file, and the rules that have to see it."""

    rules: frozenset[str]
    edit: Edit


@dataclass(frozen=True, slots=True)
class Broken:
    """All ways to break one clean file, by what they do to it."""

    clean: Callable[[], bytes]
    ending: str
    ways: dict[str, Breakage] = field(default_factory=dict)

    def seen_by(self, *rules: str) -> Callable[[Edit], Edit]:
        """Note a way to break the file together with the rules that see it."""

        def note(edit: Edit) -> Edit:
            self.ways[edit.__name__] = Breakage(frozenset(rules), edit)
            return edit

        return note

    def file(self, way: str) -> bytes:
        """Return the file, broken in one way."""
        parts = Parts(self.clean())
        self.ways[way].edit(parts)
        return parts.pack()
