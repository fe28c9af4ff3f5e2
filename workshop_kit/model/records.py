"""What a workshop remembers about itself: notes, decisions, learning, attachments, changes."""

from datetime import date, datetime

from workshop_kit.model.value import Entry, NoId, Value


class Note(Entry):
    """Something parked for later."""

    text: str = ""


class Decision(Entry):
    """What was decided, and why (I09)."""

    day: date | None = None
    text: str = ""
    reason: str = ""


class Reflection(Entry):
    """A learner's answer to a closing question."""

    prompt_key: str = ""
    text: str = ""


class QuizAnswer(Entry):
    """A learner's answer to a quiz question; there are no marks."""

    question_key: str = ""
    answer: str = ""


class Dismissal(Value):
    """A review check that the team set aside at one place, with its reason."""

    check: str
    anchor: NoId = ""
    reason: str = ""


class Attachment(Entry):
    """A picture beside the workshop file, named by its hash, with alternative text."""

    path: str = ""
    sha256: str = ""
    alt: str = ""


class ChangeLogEntry(Value):
    """One line of the compact change log: who changed what, and when.

    ``before`` is the version of the file that the change was made to, which also tells one
    change from another; ``reverts`` is the ``before`` of the change that this one takes back.
    """

    at: datetime
    author: str = ""
    text: str = ""
    before: str = ""
    reverts: str = ""
