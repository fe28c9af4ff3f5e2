"""JSON read with care: doubtful text is refused.

What the data mean belongs to ``workshop_file``, writing to ``canonical``.
"""

import json
import math
from typing import Any

from workshop_kit.errors import DamagedWorkshop, NotAWorkshopFile, Reason


class _RepeatedKey(ValueError):
    """A key that stands twice in one object: one of the two values would be lost."""


class _NoNumber(ValueError):
    """A number that JSON cannot hold, such as ``NaN`` or ``1e999``."""


def parsed(text: str, path: str) -> Any:
    """Return the data of a JSON text.

    Raises
    ------
    NotAWorkshopFile
        When it is not JSON, is nested too deeply, or holds a number that JSON does not know.
    DamagedWorkshop
        When a key stands twice in one object.
    """
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_finite,
        )
    except _RepeatedKey as repeated:
        reason = Reason("this key stands there twice")
        raise DamagedWorkshop(path, str(repeated), reason) from repeated
    except _NoNumber as number:
        reason = Reason("it holds {number}, which is no number", number=str(number))
        raise NotAWorkshopFile(path, reason) from number
    except RecursionError as deep:
        raise NotAWorkshopFile(path, Reason("it is nested too deeply")) from deep
    except json.JSONDecodeError as fault:
        reason = Reason(
            "it is not JSON from line {line}, character {column} on",
            line=str(fault.lineno),
            column=str(fault.colno),
        )
        raise NotAWorkshopFile(path, reason) from fault
    except ValueError as fault:  # Python refuses whole numbers of thousands of digits
        raise NotAWorkshopFile(path, Reason("it holds a number that is too long")) from fault


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _RepeatedKey(next(key for key in keys if keys.count(key) > 1))
    return entries


def _constant(name: str) -> float:
    raise _NoNumber(name)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise _NoNumber(text)
    return number
