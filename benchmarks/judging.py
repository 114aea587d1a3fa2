"""The corpora that people have encoded, and whether a mention is right as their scoring script counts it.

The texts, the keys and the script lie beside the project's own checkout, in ``../shared/gold``; nothing of them is copied.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

from measuring import SHARED

GOLD = SHARED / "gold"
KINDS = {"persName": "person", "date": "date"}
"""The kinds of mention, with what the keys call them."""

UNTAGGED = {("mitford", "date")}
"""The encoders left most of these in running text untagged: what is found there beside the key may well be right."""

Entry = dict[str, Any]
"""A mention in the exchange format of ``rubricator recognize``."""

Recogniser = Callable[[str, str], Sequence[Entry]]
"""Takes a text and the name of its file, which may tell the date of a letter, and returns the mentions."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention that counts, and the verdict on it.

    ``tight`` tells that the span is the encoder's, honorifics aside; ``overlap`` that it is matched with one of theirs;
    ``value`` that it is, and has the value that theirs has, if that has any.
    """

    corpus: str
    kind: str
    rule: str
    certainty: float
    tight: bool
    overlap: bool
    value: bool


@cache
def scorer() -> Any:
    """Return the scoring script of the gold corpora as a module."""
    spec = spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def corpora() -> tuple[str, ...]:
    """Return the names of the corpora, in alphabetical order."""
    return tuple(sorted(folder.name for folder in GOLD.iterdir() if any(folder.glob("*.json"))))


def texts(corpus: str) -> dict[str, str]:
    """Return the texts of a corpus by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((GOLD / corpus).glob("*.txt"))}


def judged(corpus: str, found: Mapping[str, Sequence[Entry]]) -> Iterator[Judged]:
    """Yield the verdict on each mention of a corpus, ``found`` being the mentions by name of text.

    Mentions that lie on what the key says to ignore do not count, nor those whose kind the encoders left untagged.
    """
    for name, text in texts(corpus).items():
        key = json.loads((GOLD / corpus / f"{name}.json").read_text(encoding="utf-8"))
        for kind, type_ in KINDS.items():
            if (corpus, kind) not in UNTAGGED and key.get(f"{type_}_gold", True):
                spans = [span for span in key["spans"] if span["type"] == type_]
                yield from _verdicts(corpus, kind, text, spans, [one for one in found[name] if one["kind"] == kind])


def _verdicts(corpus: str, kind: str, text: str, key: list[Entry], found: list[Entry]) -> Iterator[Judged]:
    score = scorer()
    named = [one for one in key if one.get("named", True)]
    gold = [score.trim(text, one["start"], one["end"], kind) for one in named]
    ignored = [(one["start"], one["end"]) for one in key if not one.get("named", True)]
    spans = [score.trim(text, one["start"], one["end"], kind) for one in found]
    partner = {index: named[other] for other, index in score.pairs(gold, spans)}
    tight = {score.tight(text, *span) for span in gold}
    for index, (mention, span) in enumerate(zip(found, spans, strict=True)):
        if index in partner or not any(score.overlap(span, other) for other in ignored):
            value = score.value(partner.get(index, {}).get("value"))
            yield Judged(
                corpus,
                kind,
                mention["rule"],
                mention["certainty"],
                tight=score.tight(text, *span) in tight,
                overlap=index in partner,
                value=index in partner and value in (None, score.value(mention["value"])),
            )
