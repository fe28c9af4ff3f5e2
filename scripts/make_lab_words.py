"""The words of the lab extension, handed from ``labels_lab.toml`` to its page.

The extension speaks before any Python runs, so it carries its words with it. ``python
scripts/make_lab_words.py`` writes them, ``--check`` only says whether they are current.
"""

import argparse
import json
import sys
import tomllib
from pathlib import Path

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import languages

ROOT = Path(__file__).parents[1]
EXTENSION = ROOT / "workshop_kit" / "jupyter" / "labextensions" / "journey-workshop-kit"
WORDS = EXTENSION / "page" / "words.js"
_PAGE = """\
// Made by scripts/make_lab_words.py from labels_lab.toml: correct the words there.
/** @type {{{{[language: string]: {{[key: string]: string}}}}}} */
export const WORDS = {table};

/**
 * Return the words in a language, or in English where that one is not spoken.
 * @param {{string | undefined}} tag for example “it” or “it-IT”
 */
export function wordsFor(tag) {{
  return WORDS[(tag ?? "").split("-")[0]] ?? WORDS.en;
}}
"""


def main() -> int:
    """Write or check the words; return 1 when they are not current."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    stale = WORDS.read_text(encoding="utf-8") != words() if WORDS.exists() else True
    if stale:
        print(("not current: " if check else "wrote ") + str(WORDS.relative_to(ROOT)))
        if not check:
            WORDS.write_text(words(), encoding="utf-8", newline="\n")
    return int(check and stale)


def words() -> str:
    """Return the module of words, in all languages."""
    labels = tomllib.loads(data_text("labels_lab.toml"))
    table = {
        code: {key: language.pick(texts) for key, texts in labels.items()}
        for code, language in languages().items()
    }
    return _PAGE.format(table=json.dumps(table, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    sys.exit(main())
