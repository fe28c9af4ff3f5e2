"""What a file brought and what was left out of it, in sentences."""

from collections.abc import Iterable

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.wording import reason_text
from workshop_kit.importers.guard_threats import Threat

_MOST = 20


def left_out_lines(threats: Iterable[Threat], words: Language) -> list[str]:
    """Return what links, objects and scripts were left out, each once; beyond twenty, their number."""
    reasons = list(dict.fromkeys(reason_text(threat.reason, words.code) for threat in threats))
    lines = [label("templates.left_out", words, reason=reason) for reason in reasons[:_MOST]]
    more = len(reasons) - _MOST
    return lines if more <= 0 else [*lines, label("templates.left_out_more", words, count=more)]
