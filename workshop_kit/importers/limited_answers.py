"""What a child may answer: values, and nothing that does something when it is unpickled.

The child has read a stranger’s file; should that file have taken it over, its answer still
cannot call anything in the parent.
"""

import io
import pickle
from dataclasses import is_dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import Enum
from typing import Any, Final

from workshop_kit.errors import Reason, WorkshopKitError
from workshop_kit.model.value import Value

_KIT: Final = "workshop_kit."
_BUILT_IN: Final = {
    (kind.__module__, kind.__qualname__): kind
    for kind in (set, frozenset, bytearray, complex, date, datetime, time, timedelta, timezone)
}


def plain(answer: bytes) -> Any:
    """Return what was pickled, if it is plain.

    Raises
    ------
    pickle.UnpicklingError
        When it asks for anything but values.

    Examples
    --------
    >>> plain(pickle.dumps({"A1": "Sees an advert", "B1": 2}))
    {'A1': 'Sees an advert', 'B1': 2}
    >>> plain(pickle.dumps(print))
    Traceback (most recent call last):
      ...
    _pickle.UnpicklingError: builtins.print is not plain
    """
    return _Values(io.BytesIO(answer)).load()


class _Values(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Return a kind of value, by its name."""
        if (module, name) in _BUILT_IN:
            return _BUILT_IN[module, name]
        # a dotted name could lead through a module to anything it imports
        if module.startswith(_KIT) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and _is_value(found):
                return found
        what = f"{module}.{name} is not plain"
        raise pickle.UnpicklingError(what)


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, Enum | Value | WorkshopKitError | Reason)
