"""A mutant: a document with one fault, and what a good message says of it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from mutants.document import Document, Edit, edited

TEI = "http://www.tei-c.org/ns/1.0"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a document.

    ``lines`` are the lines on which it may be said to be, ``culprits`` the words of which one has to be named, ``repairs``
    regular expressions of which one has to be found in message or hint. ``wrappings`` are edits of the mutant that may mend
    it, by the word that names them: those which do are repairs too. ``control`` is the document with what was added in its right
    form, where something was added: only if that is valid, there is but one fault.
    """

    kind: str
    data: bytes
    lines: frozenset[int]
    culprits: tuple[str, ...]
    repairs: tuple[str, ...]
    wrappings: tuple[tuple[str, tuple[Edit, ...]], ...] = ()
    control: bytes = b""

    def mended(self, wrapping: tuple[Edit, ...]) -> bytes:
        """Return the mutant with one of its wrappings."""
        return edited(self.data, wrapping)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault in a document of a name, which is valid against ``schema`` without it and is not with it."""

    schema: str
    document: str
    fault: Fault


Kind = Callable[[Document, random.Random], Fault | None]
"""Puts one fault into a document, anywhere; None if there is no place for it. Whether it is one, the schema decides."""


def word(text: str) -> str:
    """Return a regular expression that finds a word, also one that begins or ends with a sign."""
    return rf"(?<![\w.:-]){re.escape(text)}(?![\w:-])"


def fault(kind: str, document: Document, at: int, data: bytes, culprit: str | tuple[str, ...], *repairs: str) -> Fault:
    """Return a fault at the line of an offset, which is the same before and after the edit."""
    culprits = (culprit,) if isinstance(culprit, str) else culprit
    return Fault(kind, data, frozenset({document.line(at)}), culprits, repairs)
