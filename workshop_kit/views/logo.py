"""A client's logo, as a team hands it over."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as its file's bytes, with its size in pixels."""

    content: bytes
    width: int
    height: int
