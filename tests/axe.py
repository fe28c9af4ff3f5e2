"""What axe-core, the usual judge of accessible pages, finds wrong in our own outputs."""

import pytest
from playwright.sync_api import Page

from checkout import ROOT
from lab import show_theme

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async ([place, tags]) => {
    const answer = await axe.run(place, { runOnly: { type: "tag", values: tags } });
    return answer.violations.flatMap((rule) => rule.nodes.map(
        (node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}"""


def violations(page: Page, place: str = ".wk") -> list[str]:
    """Return what breaks WCAG 2.2 AA, or good practice, inside the elements that a selector names.

    Each finding says the rule, the element and the reason. The test that asks is skipped where
    axe-core is not installed. JupyterLab’s own page is not judged.
    """
    if not AXE.exists():
        pytest.skip("install axe-core (npm ci)")
    assert page.locator(place).count(), f"nothing is {place} on this page"
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN, [place, _RULES])
    return found


def in_both_themes(page: Page, place: str = ".wk") -> list[str]:
    """Return the violations in the dark theme and in the light one, which is left open."""
    found = []
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        show_theme(page, theme)
        found += violations(page, place)
    return found
