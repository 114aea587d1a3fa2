"""The texts that speed and memory are measured on: the encoded letters, or the shipped letter where they are missing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice

import judging
from measuring import ROOT, SHARED

LETTER = ROOT / "tei/sources/trotsky-1928-10-21.txt"


def documents() -> tuple[str, ...]:
    """Return the texts, one a document."""
    if not SHARED.is_dir():
        return (LETTER.read_text(encoding="utf-8"),)
    return tuple(text for corpus in judging.corpora() for text in judging.texts(corpus).values())


def long_document(size: int) -> str:
    """Return the texts one after the other, again and again, as one of about ``size`` bytes."""
    joined = "\n\n".join(documents())
    return "\n\n".join([joined] * (size // len(joined.encode()) + 1))[:size]


def many_documents(count: int) -> Iterator[str]:
    """Yield so many texts, no two alike: each has a name of its own, so that nothing remembered is of use twice."""
    for index, text in enumerate(islice(cycle(documents()), count)):
        yield f"{text.rstrip()}\n\nMr. {_name(index)} was there, and Dr. {_name(index + 7)}.\n"


def _name(number: int) -> str:
    letters = [chr(ord("a") + int(digit)) for digit in f"{number * 7919 % 1000003:06}"]
    return "Z" + "".join(letters)


def megabytes(*texts: str) -> float:
    """Return the size of texts as UTF-8, in millions of bytes."""
    return sum(len(text.encode()) for text in texts) / 1e6
