"""Ctrl-C while the native machine is at work."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl-C end the process at once while somebody else's stylesheet runs: it may have no end, and the native machine
    gives Python no chance to answer.

    Where Ctrl-C is not Python's to answer, as in a thread or in a process that ignores it, nothing changes.
    """
    if current_thread() is not main_thread() or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
