"""How far a command is: a bar on a terminal, plain lines anywhere else."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

OnProgress = Callable[[str, int, int], None]

_PATIENCE_SECONDS = 1.0


@contextmanager
def shown_progress() -> Iterator[OnProgress]:
    """Give a function to tell the progress to: what comes next, how much is done, of how much.

    The bar appears after a second only, and goes away at the end. All of it is written to
    the error stream, so that a result can be piped on.
    """
    if not sys.stderr.isatty():
        yield _plain_line
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=None)

    def move(what: str, done: int, total: int) -> None:
        bar.update(task, description=what, completed=done, total=total)

    appearance = threading.Timer(_PATIENCE_SECONDS, bar.start)
    appearance.start()
    try:
        yield move
    finally:
        appearance.cancel()
        appearance.join()
        bar.stop()


def _plain_line(what: str, done: int, total: int) -> None:
    click.echo(f"{done + 1}/{total} {what}", err=True)
