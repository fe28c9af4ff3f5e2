"""The live formulas of the calculator: those of ``analysis.kpi_figures``, as a spreadsheet writes them.

Each gives an empty text until its inputs are there and allow a result.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_kit.analysis.kpi_figures import Z


@dataclass(frozen=True, slots=True)
class Results:
    """The formulas of one figure; ``low`` and ``high`` are the ends of its interval."""

    value: str
    low: str = ""
    high: str = ""
    n: str = ""
    shares: tuple[str, ...] = ()


def results(key: str, cells: Sequence[str]) -> Results:
    """Return the formulas of a figure, ``k01`` to ``k09``, from the cells of its inputs.

    Examples
    --------
    >>> results("k05", ("C9", "D9")).value
    '=IF(AND(COUNT(C9:D9)=2,D9>0),C9/D9,"")'
    """
    if key == "k01":
        return _csat(*cells)
    if key == "k02":
        return _nps(*cells)
    if key == "k04":
        return _traffic(cells)
    return Results(_single(key, cells))


def _single(key: str, cells: Sequence[str]) -> str:
    first, second, *more = cells
    if key == "k03":
        ready = f"{_filled(cells)},{first}>0,{second}>={more[0]}"
        return _if(ready, f"({second}-{more[0]})/{first}")
    if key == "k06":
        return _if(f"{_filled(cells)},{first}>0,{second}<={first}", f"1-{second}/{first}")
    if key == "k09":
        years, margin = more
        share = f"IF(ISNUMBER({margin}),{margin}/100,1)"
        return _if(_filled(cells[:3]), f"{first}*{second}*{years}*{share}")
    return _if(f"{_filled(cells)},{second}>0", f"{first}/{second}")


def _csat(satisfied: str, answers: str) -> Results:
    ready = f"{_filled((satisfied, answers))},{answers}>0,{satisfied}>=0,{satisfied}<={answers}"
    share, square = f"{satisfied}/{answers}", f"{Z}^2/{answers}"
    middle = f"{share}+{square}/2"
    reach = f"{Z}*SQRT({share}*(1-{share})/{answers}+{square}/(4*{answers}))"
    return Results(
        value=_if(ready, share),
        low=_if(ready, f"({middle}-{reach})/(1+{square})"),
        high=_if(ready, f"({middle}+{reach})/(1+{square})"),
    )


def _nps(promoters: str, passives: str, detractors: str) -> Results:
    n = f"SUM({promoters}:{detractors})"
    ready = f"{_filled((promoters, passives, detractors))},{n}>0"
    value = f"({promoters}-{detractors})/{n}"
    spread = f"MAX(0,({promoters}+{detractors})/{n}-({value})^2)"
    reach = f"{Z}*SQRT({spread}/{n})"
    return Results(
        value=_if(ready, f"100*{value}"),
        low=_if(ready, f"100*MAX(-1,{value}-{reach})"),
        high=_if(ready, f"100*MIN(1,{value}+{reach})"),
        n=_if(ready, n),
    )


def _traffic(cells: Sequence[str]) -> Results:
    total = f"SUM({cells[0]}:{cells[-1]})"
    return Results(
        value=_if(f"{total}>0", total),
        shares=tuple(_if(f"ISNUMBER({cell}),{total}>0", f"{cell}/{total}") for cell in cells),
    )


def _filled(cells: Sequence[str]) -> str:
    return f"COUNT({cells[0]}:{cells[-1]})={len(cells)}"


def _if(ready: str, result: str) -> str:
    return f'=IF(AND({ready}),{result},"")'
