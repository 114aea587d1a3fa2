"""What entering people changes in an authority file, as a unified diff (POSIX, diff, "Diff -u Output Format")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from rubricator.register.inserting import encoding_of

_CONTEXT = 3


def insertion(name: str, before: bytes, after: bytes) -> str:
    """Return the difference of two states of a file that differ in one stretch; empty if they do not."""
    if before == after:
        return ""
    old, new = _lines(before), _lines(after)
    first = _in_common(zip(old, new, strict=False))
    last = min(_in_common(zip(reversed(old), reversed(new), strict=False)), len(old) - first, len(new) - first)
    start, lead = max(0, first - _CONTEXT), min(first, _CONTEXT)
    tail = min(last, _CONTEXT)
    removed, added = old[first : len(old) - last], new[first : len(new) - last]
    sizes = [f"{start + bool(lines)},{lead + len(part) + tail}" for lines, part in ((old, removed), (new, added))]
    shown = [
        *(f" {line}" for line in old[start:first]),
        *(f"-{line}" for line in removed),
        *(f"+{line}" for line in added),
        *(f" {line}" for line in old[len(old) - last : len(old) - last + tail]),
    ]
    head = [f"--- {name if before else '/dev/null'}", f"+++ {name}", f"@@ -{sizes[0]} +{sizes[1]} @@"]
    return "".join(f"{line}\n" for line in (*head, *shown))


def _lines(data: bytes) -> Sequence[str]:
    lines = data.decode(encoding_of(data)).split("\n")
    return lines if lines[-1] else lines[:-1]


def _in_common(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
