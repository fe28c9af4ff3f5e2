"""Keep the translations of sentences complete, under ``workshop_kit/content/locale``.

Collects every sentence (the templates of the error tree, and what ``translated(…)``,
``Reason(…)`` or ``_(…)`` mark in the code), brings each language's ``.po`` up to date and
compiles it. Only ``msgstr`` in a ``.po`` is written by hand. A new language begins with its
table in ``languages.toml``: the next run makes its catalogue, with everything to translate.

``--check`` compares without writing, and fails when a sentence is missing, doubtful or stale.
"""

import argparse
import io
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser, write_po

from workshop_kit.content.language import languages
from workshop_kit.content.wording import DOMAIN
from workshop_kit.errors import WorkshopKitError

PACKAGE = Path(__file__).parents[1] / "workshop_kit"
LOCALE = PACKAGE / "content" / "locale"
WRITTEN_IN = "en"
_MARKS = {"translated": None, "Reason": None, "_": None}
_HEADER = """\
# Sentences of Journey Workshop Kit. Made by scripts/make_catalogues.py;
# only what stands after “msgstr” is written by hand."""


class LastingCatalog(Catalog):
    """A catalogue whose header names neither days nor programs, so the same text stays the same."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header's lines; those found in a file are dropped."""
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]

    @mime_headers.setter
    def mime_headers(self, headers: object) -> None:
        """Accept what a file says and forget it."""


def main() -> int:
    """Write or check the catalogues, and say which sentences need a hand."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare without writing")
    if not parser.parse_args().check:
        for path, content in catalogues().items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    found = problems()
    print("\n".join(found) or "Every sentence is translated.")
    return 1 if found else 0


def catalogues() -> dict[Path, bytes]:
    """Return what the catalogue files should hold, by their paths."""
    content = {}
    for code in translated_languages():
        catalogue = up_to_date(code)
        text, compiled = io.BytesIO(), io.BytesIO()
        write_po(text, catalogue, width=100, sort_output=True, include_lineno=False)
        write_mo(compiled, catalogue)
        content[_file(code, "po")] = text.getvalue()
        content[_file(code, "mo")] = compiled.getvalue()
    return content


def problems() -> list[str]:
    """Return what is wrong with the catalogues as they lie on the disk, one line each."""
    stale = [
        f"{path.relative_to(PACKAGE)} is not current: run scripts/make_catalogues.py"
        for path, content in catalogues().items()
        if not path.is_file() or path.read_bytes() != content
    ]
    return stale + [
        f"{code}: {problem}: {message.id}"
        for code in translated_languages()
        for message in up_to_date(code)
        if message.id and (problem := _problem(message))
    ]


def translated_languages() -> list[str]:
    """Return the codes of the languages that need a catalogue."""
    return [code for code in languages() if code != WRITTEN_IN]


def up_to_date(code: str) -> Catalog:
    """Return a language's catalogue with exactly the sentences of today; nothing is written."""
    catalogue = LastingCatalog(locale=code, domain=DOMAIN, header_comment=_HEADER, fuzzy=False)
    file = _file(code, "po")
    if file.is_file():
        with file.open(encoding="utf-8") as lines:
            PoFileParser(catalogue).parse(lines)
    catalogue.update(_template(), update_header_comment=False)
    catalogue.header_comment = _HEADER
    catalogue.obsolete.clear()
    return catalogue


def _template() -> Catalog:
    template = Catalog(domain=DOMAIN)
    for sentence, places in sorted(_sentences().items()):
        template.add(sentence, locations=[(place, 0) for place in sorted(places)])
    return template


def _sentences() -> dict[str, set[str]]:
    """Return every sentence with the files that say it."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in _of_errors(WorkshopKitError):
        found[sentence].add("errors")
    marked = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=_MARKS)
    for file, _, marked_text, _, _ in marked:
        if isinstance(marked_text, str) and marked_text:
            found[marked_text].add(Path(file).as_posix())
    return found


def _of_errors(kind: type[WorkshopKitError]) -> Iterator[str]:
    if kind.template != WorkshopKitError.template:
        yield kind.template
    if "hint" in vars(kind):
        yield vars(kind)["hint"]
    for below in kind.__subclasses__():
        yield from _of_errors(below)


def _problem(message: Message) -> str:
    if message.fuzzy:
        return "doubtful"
    if not message.string:
        return "not translated"
    same = _gaps(str(message.id)) == _gaps(str(message.string))
    return "" if same else "other gaps than the English"


def _gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _file(code: str, ending: str) -> Path:
    return LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.{ending}"


if __name__ == "__main__":
    sys.exit(main())
