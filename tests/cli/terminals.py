"""What commands write to a terminal."""

import os
import pty
import subprocess
from collections.abc import Sequence
from pathlib import Path


def on_a_terminal(command: Sequence[str], folder: Path, **environment: str) -> tuple[int, str]:
    """Return the exit status of a command, and what it writes to standard error when that is a terminal of some width."""
    ours, theirs = pty.openpty()
    settings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | environment
    ran = subprocess.run(command, cwd=folder, stderr=theirs, stdout=subprocess.DEVNULL, env=settings, check=False)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux's way to say that the other end is closed
        os.close(ours)
    return ran.returncode, shown.decode()
