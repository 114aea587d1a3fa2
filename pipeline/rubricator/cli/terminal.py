"""What every command prints with: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from errno import EBADF
from typing import TextIO

import click


def emit(result: str | bytes) -> None:
    """Write a result to standard output as UTF-8 with LF line ends, whatever the locale."""
    # A file name that is not UTF-8 comes as surrogates, which are written as escapes.
    data = result.encode(errors="backslashreplace") if isinstance(result, str) else result
    if sys.stdout is None:
        raise OSError(EBADF, "standard output is closed")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def say(message: str) -> None:
    """Write a message to standard error."""
    click.echo(message, err=True)


def wants_color(stream: TextIO) -> bool:
    """Return whether to colour what goes to the stream: a terminal, and NO_COLOR is not set (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def at_terminal() -> bool:
    """Return whether somebody sits at a terminal who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def flush_output() -> None:
    """Write out what is still buffered, so that a full disk or a closed pipe is met while it can be reported."""
    if sys.stdout is not None:
        sys.stdout.flush()


def discard_output() -> None:
    """Send what is still buffered nowhere: at exit the interpreter would try once more to write it."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def did_you_mean(word: str, possibilities: Iterable[str]) -> str:
    """Return a sentence that suggests the nearest of the possibilities, empty if none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(possibilities), n=1, cutoff=0.5)
    return f" Did you mean {near[0]}?" if near else ""
