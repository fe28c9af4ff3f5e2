"""Readers of files as they may be: good ones, and ones that a file has turned."""

import ctypes
import html
import os
import time
from typing import Final

from workshop_kit.errors import Reason, UnsafeOfficeFile
from workshop_kit.importers.guard import Guarded

_MEGA: Final = 1 << 20


def sizes(*cells: dict[str, str]) -> list[dict[str, int]]:
    return [{place: len(text) for place, text in some.items()} for some in cells]


def same(guarded: Guarded) -> Guarded:
    return guarded


def refuse(path: str) -> None:
    raise UnsafeOfficeFile(path, Reason("“{part}” brings macros", part="a{0}b"))


def sleep() -> None:
    time.sleep(60)


def fill_memory() -> int:
    return len(bytearray(600 * _MEGA))


def break_off() -> None:
    raise KeyError("sheet9.xml")


def fall() -> None:
    ctypes.string_at(0)


def deceive() -> object:
    return os.getcwd


def print_and_return() -> str:
    os.write(1, b"reading...\n")
    os.write(2, b"still reading\n")
    return "answer"


def escaped(text: str) -> str:
    return html.escape(text)
