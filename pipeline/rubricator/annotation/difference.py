"""What annotation would change, as a unified diff: tags have no line ends, so every line has its partner.

Source: POSIX, diff, "Diff -u Output Format".
"""

from __future__ import annotations

from collections.abc import Iterator

_CONTEXT = 3
_UNFINISHED = "\\ No newline at end of file\n"


def unified_diff(name: str, before: str, after: str) -> str:
    """Return the difference of two texts of equally many lines, empty if there is none."""
    old, new = _lines(before), _lines(after)
    changed = [number for number, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    if not changed:
        return ""
    hunks = [_hunk(old, new, start, end) for start, end in _ranges(changed, len(old))]
    return "".join((f"--- {name}\n+++ {name}\n", *hunks))


def _lines(text: str) -> list[str]:
    """Return the lines with their ends; only LF ends one, so that no line is lost in a diff of any file."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()
    return [*lines, last[:-1]] if last != "\n" else lines


def _ranges(changed: list[int], count: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of lines to show: those changed with some around, run together where they touch."""
    start = end = -1
    for number in changed:
        if start >= 0 and number - _CONTEXT > end:
            yield start, end
            start = -1
        start = max(0, number - _CONTEXT) if start < 0 else start
        end = min(count, number + _CONTEXT + 1)
    yield start, end


def _hunk(old: list[str], new: list[str], start: int, end: int) -> str:
    size = f"{start + 1},{end - start}" if end - start != 1 else f"{start + 1}"
    parts = [f"@@ -{size} +{size} @@\n"]
    removed: list[str] = []
    added: list[str] = []
    for one, other in zip(old[start:end], new[start:end], strict=True):
        if one == other:
            parts += (*removed, *added, _shown(" ", one))
            removed, added = [], []
        else:
            removed.append(_shown("-", one))
            added.append(_shown("+", other))
    return "".join((*parts, *removed, *added))


def _shown(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n{_UNFINISHED}"
