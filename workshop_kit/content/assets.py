"""Where the data that ships with the kit lies: in a wheel, and in a checkout."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_PACKAGE = "workshop_kit"


def template_root() -> Traversable:
    """Return the folder of templates: deck masters, starter workshops, font widths."""
    return _shipped("_templates", "templates")


def notebook_root() -> Traversable:
    """Return the folder of generated notebooks, one folder a language."""
    return _shipped("_notebooks", "notebooks")


def jupyter_root() -> Path:
    """Return the folder of what JupyterLab takes from the kit: its extension, its settings.

    Another program reads it, so it is a folder on disk in every kind of installation.
    """
    return Path(__file__).parents[1] / "jupyter"


@cache
def data_text(name: str) -> str:
    """Return one data file of the method, for example ``rows.toml``."""
    return (files(_PACKAGE) / "content" / "data" / name).read_text(encoding="utf-8")


def _shipped(inside_wheel: str, in_checkout: str) -> Traversable:
    packaged = files(_PACKAGE) / inside_wheel
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / in_checkout
