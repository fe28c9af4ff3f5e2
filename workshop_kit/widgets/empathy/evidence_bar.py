"""How many of the statements on screen are evidence, assumption and unknown (W08)."""

from workshop_kit.analysis.empathy import map_statements, tag_counts
from workshop_kit.content.labels import counted
from workshop_kit.widgets.board.nodes import Group, Node, Text
from workshop_kit.widgets.empathy.sight import Sight


def evidence_bar(sight: Sight) -> tuple[Node, ...]:
    """Return a bar with one part for each statement, and the counts in words."""
    language = sight.language
    counts = tag_counts(map_statements(sight.workshop, sight.empathy))
    total = sum(counts.values())
    if not total:
        return ()
    parts = tuple(
        Text("", "i", look=f"wk-bar-{tag}") for tag, count in counts.items() for _ in range(count)
    )
    words = tuple(
        Text(counted(f"empathy.count.{tag}", language, count), "span", icon=tag)
        for tag, count in counts.items()
        if count
    )
    title = Text(counted("empathy.count.title", language, total), "h4")
    return (title, Group(parts, look="wk-evidence-bar"), Group(words, look="wk-line wk-small"))
