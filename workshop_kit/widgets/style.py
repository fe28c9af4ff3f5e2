"""The look of every form: one style sheet, scoped to its own root ``.wk``."""

from functools import cache
from importlib.resources import files

import ipywidgets


@cache
def packaged_text(name: str) -> str:
    """Return a file that lies beside this module, for example ``wk.css``."""
    return (files("workshop_kit") / "widgets" / name).read_text(encoding="utf-8")


def style_sheet() -> ipywidgets.HTML:
    """Return the invisible widget that brings the style to the page."""
    return ipywidgets.HTML(f"<style>{packaged_text('wk.css')}</style>").add_class("wk-style")
