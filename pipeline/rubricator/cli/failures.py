"""Faults of the program: what it says when something happens that it does not foresee."""

from __future__ import annotations

from rubricator.cli.terminal import say


def describe_surprise(error: Exception) -> None:
    """Say that something happened that the program does not foresee, and how to report it."""
    where = "".join(f" at {note}" for note in getattr(error, "__notes__", ()))
    say(
        f"rubricator: internal error{where}: {type(error).__name__}: {error}\n"
        "  hint: this is a fault in Rubricator. Run the command again with RUBRICATOR_DEBUG=1 in the environment\n"
        "  and report what it prints, with the file, to the project's issue tracker."
    )
