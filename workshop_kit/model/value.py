"""The base of every domain value, and the few types they share."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
"""A stable key, unique in its workshop; letters, digits, ``_ . -``, 64 characters at most."""

NoId = Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9][A-Za-z0-9_.-]{0,63})?$")]
"""A reference that may still be empty, because a workshop is allowed to be unfinished."""


Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
"""How many cases stand behind something."""


class Value(BaseModel):
    """One frozen piece of a workshop; keys it does not know are kept and written back.

    Examples
    --------
    >>> Value.model_validate({"from_the_future": 1}).model_dump()
    {'from_the_future': 1}
    """

    model_config = ConfigDict(
        frozen=True, extra="allow", validate_default=True, allow_inf_nan=False
    )

    def replace(self, **changes: Any) -> "Any":
        """Return a checked copy with some fields changed.

        Raises
        ------
        pydantic.ValidationError
            When a new value is not allowed. ``model_copy`` would let it through.
        """
        return type(self).model_validate({**dict(self.values()), **changes})

    def values(self) -> Iterator[tuple[str, Any]]:
        """Yield every field with its value, unknown keys last and in alphabetical order."""
        for name in type(self).model_fields:
            yield name, getattr(self, name)
        yield from sorted((self.model_extra or {}).items())


class Entry(Value):
    """A value that lives in a register of the workshop and can be referred to."""

    id: Id


@cache
def registers_of(kind: type[Value]) -> tuple[str, ...]:
    """Return the names of the fields of a class that hold entries, in order.

    Only they are searched for entries: no other field may hold any.
    """
    return tuple(
        name for name, field in kind.model_fields.items() if _holds_entries(field.annotation)
    )


def _holds_entries(annotation: Any) -> bool:
    items = get_args(annotation)[:1] if get_origin(annotation) is tuple else ()
    return any(isinstance(item, type) and issubclass(item, Entry) for item in items)
