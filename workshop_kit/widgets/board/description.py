"""A board as plain data for the page, and what its keys do."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from workshop_kit.widgets.board.nodes import Does, Node

_STAYS = frozenset({"does"})
"""Fields that stay in Python."""


def plain(node: Node, place: str = "0") -> dict[str, Any]:
    """Return a node as the data that the page draws; what is empty is left out.

    A node without a key gets one from its ``place``: the page keeps what it drew under a key.

    Examples
    --------
    >>> from workshop_kit.widgets.board.nodes import Group, Text
    >>> plain(Group((Text("Who?", "h2"),)))
    {'kind': 'group', 'key': '0', 'children': [{'kind': 'text', 'key': '0.0', 'text': 'Who?', 'tag': 'h2'}], 'tag': 'div'}
    """
    key = node.key or place
    data: dict[str, Any] = {"kind": node.kind, "key": key}
    for field in fields(node):
        content = getattr(node, field.name)
        if content and field.name not in _STAYS and field.name != "key":
            data[field.name] = _plain(content, key)
    return data


def deeds(node: Node) -> dict[str, Does]:
    """Return what each key of a board does.

    Raises
    ------
    ValueError
        When two nodes share a key: a fault in the program.
    """
    found: dict[str, Does] = {}
    for inner in _nodes(node):
        does = getattr(inner, "does", None)
        if does is None:
            continue
        if not inner.key or inner.key in found:
            message = f"a key of its own is needed: {inner.key!r}"
            raise ValueError(message)
        found[inner.key] = does
    return found


def _plain(content: Any, place: str) -> Any:
    if isinstance(content, Node):
        return plain(content, place)
    if isinstance(content, tuple):
        return [_plain(item, f"{place}.{number}") for number, item in enumerate(content)]
    if is_dataclass(content):
        pairs = ((field.name, getattr(content, field.name)) for field in fields(content))
        return {name: value for name, value in pairs if value}
    return content


def _nodes(content: Any) -> Iterator[Node]:
    if isinstance(content, tuple):
        for item in content:
            yield from _nodes(item)
    elif isinstance(content, Node):
        yield content
        for field in fields(content):
            yield from _nodes(getattr(content, field.name))
