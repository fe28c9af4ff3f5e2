"""The modules of the page, each as one text that a browser takes without anything beside it."""

from base64 import b64encode
from functools import cache

from workshop_kit.widgets.style import packaged_text

_IMPORTED = (
    "signs.js",
    "controls.js",
    "collect.js",
    "tables.js",
    "timer.js",
    "draw.js",
    "map.js",
    "map_cells.js",
)


@cache
def module_text(name: str) -> str:
    """Return a module with those it imports inside, because the page of a widget is one file.

    In the repository the modules import each other by their names. A browser also takes a module
    from a ``data:`` address, so nothing has to be bundled or built.
    """
    text = packaged_text(f"board/{name}")
    for other in _IMPORTED:
        imported = f'from "./{other}"'
        if imported in text:
            content = b64encode(module_text(other).encode()).decode()
            text = text.replace(imported, f'from "data:text/javascript;base64,{content}"')
    return text
