"""The one place of the notebooks that reads the clock."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment in the machine’s own time zone."""
    return datetime.now().astimezone()


def local_time(seconds: float) -> datetime:
    """Return a moment given in seconds since 1970 in the machine’s own time zone."""
    return datetime.fromtimestamp(seconds, tz=UTC).astimezone()
