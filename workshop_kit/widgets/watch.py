"""Looking again and again whether something happened, while the kernel is idle."""

import asyncio
from collections.abc import Callable

SECONDS = 1.0


def every_second(look: Callable[[], None]) -> "asyncio.Task[None] | None":
    """Call a function every second until the task is cancelled; outside a kernel, do nothing."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return None
    return loop.create_task(_repeat(look))


async def _repeat(look: Callable[[], None]) -> None:
    while True:
        await asyncio.sleep(SECONDS)
        look()
