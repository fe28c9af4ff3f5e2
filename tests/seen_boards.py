"""What the page gets to see of a board."""

from collections.abc import Iterator
from typing import Any

from workshop_kit.widgets.board.board_form import BoardForm


def nodes(form: BoardForm) -> list[dict[str, Any]]:
    """Return everything on the board of a form, in reading order."""
    return list(_nodes(form.board.view))


def node(form: BoardForm, key: str) -> dict[str, Any]:
    """Return what has a key."""
    return next(each for each in nodes(form) if each["key"] == key)


def keys(form: BoardForm) -> list[str]:
    """Return the keys of everything on the board of a form."""
    return [each["key"] for each in nodes(form)]


def texts(form: BoardForm) -> list[str]:
    """Return what can be read outside fields and buttons."""
    return [each.get("text", "") for each in nodes(form) if each["kind"] == "text"]


def _nodes(view: Any) -> Iterator[dict[str, Any]]:
    if isinstance(view, list):
        for part in view:
            yield from _nodes(part)
    elif isinstance(view, dict):
        if "kind" in view:
            yield view
        for part in view.values():
            yield from _nodes(part)
