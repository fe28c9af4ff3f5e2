"""Checks and rules of a sheet: lists to choose from, limits, hints, tints, arrows, bars."""

from datetime import date
from functools import singledispatch
from typing import Any

from xlsxwriter.worksheet import Worksheet

from workshop_kit.renderers.xlsx.formats import Formats
from workshop_kit.views.sheet import (
    Area,
    Bars,
    Check,
    Choice,
    Hint,
    Limits,
    Message,
    Rule,
    When,
)

_SCORES = (2, 1, 0, -1)


def add_check(sheet: Worksheet, check: Check) -> None:
    """Add a check to a sheet."""
    sheet_areas = check.areas if isinstance(check, Hint) else (check.area,)
    first, *others = (_ends(area) for area in sheet_areas)
    sheet.data_validation(*first, {**_settings(check), "other_cells": others})


@singledispatch
def _settings(check: Check) -> dict[str, Any]:
    raise NotImplementedError(type(check))


@_settings.register
def _(check: Choice) -> dict[str, Any]:
    source = f"={check.source}" if isinstance(check.source, str) else list(check.source)
    force: dict[str, Any] = {"error_type": check.force}
    if check.force == "free":
        force = {"show_error": False}
    return {"validate": "list", "source": source, **force, **_spoken(check.hint, check.refusal)}


@_settings.register
def _(check: Limits) -> dict[str, Any]:
    numbers = "decimal" if isinstance(check.low, float) else "integer"
    return {
        "validate": "date" if isinstance(check.low, date) else numbers,
        "criteria": "between",
        "minimum": check.low,
        "maximum": check.high,
        **_spoken(check.hint, check.refusal),
    }


@_settings.register
def _(check: Hint) -> dict[str, Any]:
    return {"validate": "any", "input_title": check.hint.title, "input_message": check.hint.text}


def add_rule(sheet: Worksheet, rule: Rule, formats: Formats) -> None:
    """Add a rule to a sheet."""
    sheet.conditional_format(*_ends(rule.area), _rule_settings(rule, formats))


def _rule_settings(rule: Rule, formats: Formats) -> dict[str, Any]:
    if isinstance(rule, When):
        paint = formats.paint(rule.fill, rule.colour)
        return {"type": "formula", "criteria": rule.formula, "format": paint}
    if isinstance(rule, Bars):
        return _bars(rule)
    icons = [{"criteria": ">=", "type": "number", "value": score} for score in _SCORES]
    return {"type": "icon_set", "icon_style": "5_arrows_gray", "icons": icons}


def _bars(rule: Bars) -> dict[str, Any]:
    return {
        "type": "data_bar",
        "bar_color": f"#{rule.colour}",
        "bar_solid": True,
        "data_bar_2010": True,
        "min_type": "num",
        "min_value": 0,
        "max_type": "num",
        "max_value": rule.high,
    }


def _spoken(hint: Message, refusal: Message) -> dict[str, str]:
    return {
        "input_title": hint.title,
        "input_message": hint.text,
        "error_title": refusal.title,
        "error_message": refusal.text,
    }


def _ends(area: Area) -> tuple[int, int, int, int]:
    return area.first_row, area.first_column, area.last_row, area.last_column
