"""The recognisers that other packages bring, found by the entry points that they are installed with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from rubricator.recognition.plugins import Recognizer, Recognizers

GROUP = "rubricator.recognizers"


class RecognizerError(Exception):
    """A recogniser that is not installed, or cannot be used."""


def names_installed() -> tuple[str, ...]:
    """Return the names of the recognisers that are installed, in their order."""
    return tuple(_entry_points())


@cache
def recognizers_named(names: tuple[str, ...]) -> Recognizers:
    """Return recognisers by the names of their entry points, made once a process. Raises RecognizerError."""
    points = _entry_points() if names else {}
    return {name: _made(points[name]) for name in names}


def packages_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return the packages that bring recognisers, with their versions: what they find may change with these."""
    points = _entry_points() if names else {}
    return tuple(f"{package.name} {package.version}" for name in names if (package := points[name].dist))


def _entry_points() -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=GROUP))}


def _made(point: EntryPoint) -> Recognizer:
    try:
        recognizer = point.load()()
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise RecognizerError(f"the recogniser {point.name} cannot be loaded: {reason}") from error
    if not callable(getattr(recognizer, "recognize", None)):
        raise RecognizerError(f"the recogniser {point.name} cannot be used: {point.value} has no method recognize")
    made: Recognizer = recognizer
    return made
