"""What a person has refused, so that it is not proposed again: kept beside the authority file, as JSON to be read.

The file is an object with one list, ``refused``, in the order of its entries; each has ``kind`` (persName or date),
``text`` as proposed, and ``context``: the words around, ``text`` in brackets, or empty where it is refused everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.reading.tei.pieces import UNREADABLE
from rubricator.source import Position, Span

FAULTY = Rule(
    "ANN003",
    Severity.ERROR,
    "A file of refusals that cannot be read",
    "What was refused in a review is kept in this file. It is not as annotate writes it, so nothing can be known to be "
    "refused, and nothing is annotated.",
    hint="correct the file at this place, or take it away to be asked again about everything",
    wrong='{"refused": [{"kind": "persName", "text": "Reading"}',
    right='{"refused": [{"kind": "persName", "text": "Reading", "context": ""}]}',
)
RULES = (FAULTY,)

_AROUND = 30


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """A mention that is none: its kind, its text with white space folded, and its context ("": in any)."""

    kind: str
    text: str
    context: str


Refusals = frozenset[Refusal]
NONE: Refusals = frozenset()


def refusal(kind: str, span: Span, text: str) -> Refusal:
    """Return the refusal of a stretch of a text where it stands."""
    return Refusal(kind, _folded(span.of(text)), context(span, text))


def everywhere(one: Refusal) -> Refusal:
    """Return the refusal of the same words wherever they stand."""
    return Refusal(one.kind, one.text, "")


def is_refused(one: Refusal, refused: Refusals) -> bool:
    """Return whether a mention was refused, here or everywhere."""
    return one in refused or everywhere(one) in refused


def context(span: Span, text: str) -> str:
    """Return the words of a stretch of text in brackets, with some before and after it from the same passage.

    What cannot be read there is an ellipsis.
    """
    before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n\n")[2]
    after = text[span.end : span.end + _AROUND].partition("\n\n")[0]
    return _folded(f"{before}[{span.of(text)}]{after}").replace(UNREADABLE, "…")


def _folded(text: str) -> str:
    return " ".join(text.split())


def parse_refusals(name: str, data: bytes) -> tuple[Refusals, tuple[Diagnostic, ...]]:
    """Return the refusals of a file, or none and what is wrong with it."""
    try:
        entries = json.loads(data)["refused"]
        return frozenset(Refusal(str(one["kind"]), str(one["text"]), str(one["context"])) for one in entries), ()
    except json.JSONDecodeError as error:
        place, reason = Position(error.lineno, error.colno), error.msg
    except (KeyError, TypeError, UnicodeDecodeError) as error:
        place, reason = Position(1, 1), f"{type(error).__name__} {error}"
    return NONE, (at_position(name, place, FAULTY, f"The file of refusals cannot be read: {reason}."),)


def format_refusals(refused: Iterable[Refusal]) -> bytes:
    """Return the file of these refusals: sorted, so that two versions can be compared line by line."""
    entries = [asdict(one) for one in sorted(refused)]
    return f"{json.dumps({'refused': entries}, ensure_ascii=False, indent=2)}\n".encode()
