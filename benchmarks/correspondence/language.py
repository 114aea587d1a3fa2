"""What a language needs for letters to be made up in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """Sentences with slots, what fills the slots, and the words around a letter.

    A slot is a name in braces: ``person``, ``date``, ``place``, or one of ``words``. ``dates`` and ``datelines`` have the slots
    ``day``, ``month``, ``year`` (and ``place``); ``salutations`` and ``closings`` may have ``name`` (of the addressee).
    """

    code: str
    sentences: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    notes: tuple[str, ...]
    headnotes: tuple[str, ...]
    headings: tuple[str, ...]
    months: tuple[str, ...]
    dates: tuple[str, ...]
    datelines: tuple[str, ...]
    places: tuple[str, ...]
    salutations: tuple[str, ...]
    closings: tuple[str, ...]
    postscript: str
    notes_heading: str
    title: str
    labels: Mapping[str, str]
