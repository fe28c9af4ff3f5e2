"""Fields for text: a label that belongs to its field; saved on Enter, when left, or at rest."""

from typing import Any

import ipywidgets


def field_key(entry_id: str, name: str) -> str:
    """Name one field of one entry, so that the page can say where somebody writes."""
    return f"{entry_id}--{name}"


def entry_of(key: str) -> str:
    """Return the id of the entry to which a field belongs.

    Examples
    --------
    >>> entry_of(field_key("s1", "day"))
    's1'
    """
    return key.rpartition("--")[0]


class TextField(ipywidgets.Textarea):
    """One line of text that grows with its content.

    Whenever a trait changes, the page shows ``value`` again, over whatever is being typed there.
    So nothing but ``value`` is ever set after the field is made, and never while it is edited.
    """

    value: Any

    def __init__(self, key: str, label: str, placeholder: str, classes: tuple[str, ...]) -> None:
        super().__init__(
            description=label,
            placeholder=placeholder,
            rows=1,
            continuous_update=False,
            # in one message to the page; add_class would send one each
            _dom_classes=("wk-field", f"wk-at-{key}", *classes),
        )
        self.key = key
        self.arrived = ""
        """What came from the page last, whatever has been made of it since."""

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take over what the page says; whoever watches ``value`` has dealt with it afterwards."""
        super().set_state(sync_data)
        self.arrived = str(sync_data.get("value", self.arrived))

    def show(self, text: str, *, editing: str) -> None:
        """Show a stored text, unless somebody writes in this field."""
        if self.value != text and editing != self.key:
            self.value = text
