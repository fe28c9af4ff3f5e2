"""HTML for the widgets: the one place where texts typed by people are made harmless."""

from html import escape

_ICONS = {
    "check": "M4 12l6 6L20 6",
    "warning": "M12 3l10 18H2zM12 10v5M12 18v.5",
    "idea": "M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c1 1 1 2 1 3h6c0-1 0-2 1-3A6 6 0 0 0 12 3z",
    "person": "M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM4 21c0-6 16-6 16 0",
    "plug": "M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4",
    "next": "M9 6l6 6-6 6",
}


def text(typed: str) -> str:
    """Return a text as HTML shows it: no letter of it is markup.

    Examples
    --------
    >>> text('<img src=x onerror="alert(1)">')
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'
    """
    return escape(typed, quote=True)


def icon(name: str) -> str:
    """Return a small drawing; a word always stands beside it, so readers may skip it."""
    return f'<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="{_ICONS[name]}"/></svg>'


def line(kind: str, sentence: str, icon_name: str) -> str:
    """Return a sentence with its sign, for example an error line under a field."""
    return f'<div class="{kind}">{icon(icon_name)}<span>{text(sentence)}</span></div>'
