"""Makes a package and is killed on the way: ``python tests/killed.py TARGET PARTS SIZE PROCESSES [MOMENT]``.

A moment is the number of things that were asked of the file system by then; without one, nobody is killed and the number of all
is printed. Killed means SIGKILL, which no program sees coming.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from depositing import close, jobs
from rubricator.deposit.writing import write_package

_ASKED = ("open", "os.", "shutil.", "sqlite3.")


def main(target: str, parts: str, size: str, processes: str, moment: str = "0") -> None:
    """Make the package, up to the moment."""
    asked = 0

    def count(event: str, arguments: object) -> None:
        nonlocal asked
        if event.startswith(_ASKED):
            asked += 1
            if asked == int(moment):
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    write_package(Path(target), jobs(int(parts), int(size)), close, processes=int(processes))
    print(asked)


if __name__ == "__main__":
    main(*sys.argv[1:])
