"""Formulas between the plan and the sheet of ideas; nothing in them was typed by a person."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.tables.grids import list_name, table_name


def plan_cell(key: str, language: Language) -> str:
    """Return the cell of a column in the line of the plan that a formula stands in."""
    return f"{table_name('plan')}[[#This Row],[{_header(key, language)}]]"


def plan_value_formula(key: str, id_cell: str, language: Language) -> str:
    """Return a formula for what the plan holds in a column for the idea whose id stands in a cell."""
    column = f"{table_name('plan')}[{_header(key, language)}]"
    keys = f"{table_name('plan')}[{_header('id', language)}]"
    found = f"INDEX({column},MATCH({id_cell},{keys},0))"
    return f'=IFERROR(IF({found}="","",{found}),"")'


def leverage_formula(language: Language) -> str:
    """Return a formula that brings the leverage of a line's idea from the sheet of ideas."""
    keys, sums = list_name("idea_keys"), list_name("idea_leverage")
    key = plan_cell("id", language)
    return f'=IF({key}="","",IFERROR(INDEX({sums},MATCH({key},{keys},0)),""))'


def missing_formula(gaps: tuple[str, ...], language: Language) -> str:
    """Return a formula that names in words what a line of the plan still lacks."""

    def gap(key: str) -> str:
        words = label(f"grid.plan.missing_{key}", language).replace('"', '""')
        return f'IF({plan_cell(key, language)}="",", {words}","")'

    listed = "&".join(gap(key) for key in gaps)
    return f'=IF({plan_cell("idea", language)}="","",MID({listed},3,200))'


def _header(key: str, language: Language) -> str:
    return label(f"grid.plan.{key}", language)
