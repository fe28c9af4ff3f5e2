"""The one place of the command line that reads the clock."""

import time
from datetime import date, datetime


def today() -> date:
    """Return the day it is here."""
    return datetime.now().astimezone().date()


def now() -> datetime:
    """Return this moment in the machine’s own time zone."""
    return datetime.now().astimezone()


def seconds() -> float:
    """Return seconds that only ever count up, to measure how long something took."""
    return time.monotonic()
