"""The sentences under a goal: what is unclear, and which gap to fill next."""

from collections.abc import Sequence

import ipywidgets

from workshop_kit.widgets.markup import line
from workshop_kit.workflows.goal_messages import Message


class Advice(ipywidgets.HTML):
    """Everything unclear, and of the gaps only the first: one thing at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("wk-messages")

    def show(self, messages: Sequence[Message]) -> None:
        """Show sentences; said aloud by screen readers when they change."""
        unclear = [message for message in messages if not message.missing]
        gaps = [message for message in messages if message.missing]
        said = [
            *(line("err", message.text, "warning") for message in unclear),
            *(line("hint", message.text, "next") for message in gaps[:1]),
        ]
        self.value = f'<div role="status">{"".join(said)}</div>'
