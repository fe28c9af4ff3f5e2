"""Sheets in a grid that are none of ours: told, and left in the file as they are."""

from collections.abc import Iterator

from workshop_kit.importers.plain_book import PlainSheet
from workshop_kit.workflows.grids.findings import GridCase, StrangeContent, told

_MARK = "workshop-kit:"
_LEAST_SHARE = 0.3
_LONGEST = 120


def strange_sheets(case: GridCase) -> Iterator[StrangeContent]:
    """Yield the sheets that neither hold a mark nor resemble one of ours."""
    ours = [_texts(sheet) for sheet in case.base_book.sheets]
    titles = {sheet.title for sheet in case.base_book.sheets}
    for sheet in case.file.sheets:
        texts = _texts(sheet)
        marked = any(text.startswith(_MARK) for text in texts)
        known = sheet.title in titles or any(
            len(texts & own) > _LEAST_SHARE * len(own) for own in ours if own
        )
        if texts and not marked and not known:
            text = " · ".join(told(content) for content in sheet.cells.values())
            yield StrangeContent(sheet.title, text[:_LONGEST])


def _texts(sheet: PlainSheet) -> set[str]:
    return {content for content in sheet.cells.values() if isinstance(content, str)}
