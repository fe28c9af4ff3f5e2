"""How Excel writes places: rows and columns counted from 0 become ``D10`` and ``'Plan'!$B$4``."""

from workshop_kit.views.sheet import Area


def column_name(column: int) -> str:
    """Return the letters of a column.

    Examples
    --------
    >>> column_name(0), column_name(25), column_name(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(column, 26)
    return (column_name(before - 1) if before else "") + chr(ord("A") + last)


def address(row: int, column: int) -> str:
    """Return the place of a cell.

    Examples
    --------
    >>> address(9, 3)
    'D10'
    """
    return f"{column_name(column)}{row + 1}"


def fixed_address(sheet: str, area: Area) -> str:
    """Return an area on a sheet that does not move when a formula is copied.

    Examples
    --------
    >>> fixed_address("Journey 2", Area(3, 1, 5, 1))
    "'Journey 2'!$B$4:$B$6"
    """
    first = f"${column_name(area.first_column)}${area.first_row + 1}"
    last = f"${column_name(area.last_column)}${area.last_row + 1}"
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{first}" if first == last else f"'{quoted}'!{first}:{last}"
