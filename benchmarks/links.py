"""Measures whom names are linked to, with an authority file that is made of the people that encoders named.

usage: python benchmarks/links.py GOLD_DIR...   (each with NAME.txt and NAME.json; without them ../shared/gold/*)

Each person is entered under one form, the commonest of several words that the texts have, with nothing else known: so
the figures say how names are told apart, not how good the file is. Precision is the share of links that are the
encoder's; the share of names linked depends on which form was entered.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from entities import GOLD, overlapping

from rubricator.authority import Authority, Person
from rubricator.authority.names import parse_name
from rubricator.reading import read
from rubricator.recognition import recognize

_MOST_WORDS = 5
_ODD = re.compile(r"['’]s$|[^\w .'’-]")

Spans = list[dict[str, Any]]


def people_in(text_file: Path) -> Spans:
    """Return the gold names of a document that point to one person."""
    spans = json.loads(text_file.with_suffix(".json").read_text(encoding="utf-8"))["spans"]
    people = [span for span in spans if span["type"] == "person" and span.get("named") and span.get("ref")]
    return [span for span in people if " " not in span["ref"]]


def authority(spans: Spans) -> Authority:
    """Return an authority file with one form of each person."""
    forms: Mapping[str, Counter[str]] = defaultdict(Counter)
    for span in spans:
        forms[span["ref"].lstrip("#")][" ".join(span["text"].split()).rstrip(".,")] += 1
    best = {ref: _best(counts) for ref, counts in forms.items()}
    return Authority(tuple(Person(ref, (parse_name(form),)) for ref, form in best.items() if form))


def _best(counts: Counter[str]) -> str:
    usual = [form for form in counts if not _ODD.search(form) and len(form.split()) <= _MOST_WORDS]
    return max(usual, key=lambda form: (len(form.split()) > 1, counts[form], form), default="")


def links(text_file: Path, people: Authority) -> Iterator[tuple[str | None, str]]:
    """Yield whom each name is linked to, and whom the encoder says it is."""
    transcription, _ = read(text_file.name, text_file.read_bytes())
    gold = people_in(text_file)
    for mention in recognize(transcription, people)[0] if transcription else ():
        if mention.kind == "persName" and (span := overlapping(mention.span.start, mention.span.end, gold)):
            yield mention.ref, span["ref"].lstrip("#")


def score(folder: Path) -> tuple[int, int, int]:
    """Return how many names are linked rightly, wrongly, and not at all."""
    files = sorted(folder.glob("*.txt"))
    people = authority([span for file in files for span in people_in(file)])
    found = [pair for file in files for pair in links(file, people)]
    linked = [ref == gold for ref, gold in found if ref]
    return sum(linked), len(linked) - sum(linked), len(found) - len(linked)


def main(folders: list[Path]) -> None:
    """Print a line of figures for each folder."""
    for folder in folders:
        right, wrong, none = score(folder)
        if right + wrong:
            precision = right / (right + wrong)
            print(f"{folder.name:10} linked {right + wrong:5}  right {precision:.3f}  not linked {none:5}")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or sorted(path for path in GOLD.glob("*") if path.is_dir()))
