"""In what a document that a person has edited differs from the one that the program would write in its place."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff

from rubricator.building.seal import with_seal_blanked

_NO_LINE_END = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Difference:
    """How many lines differ, at least one, and the number of the first of them in the document as it stands, from 1."""

    lines: int
    first: int

    def __str__(self) -> str:
        which = "1 line differs" if self.lines == 1 else f"{self.lines:,} lines differ"
        return f"{which} from what would be written now"


def difference(there: bytes, fresh: bytes) -> Difference | None:
    """Return how a document in its file differs from one freshly encoded, None if in its seal at most."""
    matcher = SequenceMatcher(None, _lines(with_seal_blanked(there)), _lines(with_seal_blanked(fresh)))
    blocks = [block for block in matcher.get_opcodes() if block[0] != "equal"]
    if not blocks:
        return None
    return Difference(
        sum(max(end - start, end_2 - start_2) for _, start, end, start_2, end_2 in blocks), blocks[0][1] + 1
    )


def unified(there: bytes, fresh: bytes, name: str, fresh_name: str) -> bytes:
    """Return the unified diff that makes the fresh document of the one in its file, empty if they are equal."""
    lines = unified_diff(_lines(there), _lines(fresh), name, fresh_name)
    shown = (line if line.endswith("\n") else line + _NO_LINE_END for line in lines)
    return "".join(shown).encode(errors="surrogateescape")


def _lines(document: bytes) -> list[str]:
    """Return the lines with their ends. LF alone ends one; that version control may have made CRLF of it is no difference."""
    text = document.replace(b"\r\n", b"\n").decode(errors="surrogateescape")
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()
    return [*lines, last[:-1]] if last != "\n" else lines
