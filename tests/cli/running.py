"""What a command is run on, and what comes of it."""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

LETTER = """\
Notes from the Harbour
A Letter to a Friend

Written: 3 May 1891

Dear Friend,

Yesterday, on 2 May 1891, I met Dr. Anna Keller on the quay.[1] She told me that
John Keller sails in June 1891.

With kind regards,
Martha Lind

Notes

[1] The quay was rebuilt in 1870.
"""


@dataclass(frozen=True)
class Ran:
    """What a command came to: its exit status, its standard output and its standard error."""

    status: int
    out: str
    err: str


Command = Callable[..., Ran]


def files(folder: Path | str = ".") -> set[str]:
    """Return the names of all files in a folder and below, without the ledger of builds."""
    found = {path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()}
    return {name for name in found if ".rubricator/" not in name}


def heed_interrupts() -> None:
    """Undo what a shell does to jobs in the background: they ignore Ctrl-C, and so would all that the tests start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
