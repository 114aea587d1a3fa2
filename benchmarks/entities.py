"""Measures how well mentions of one person are grouped, against the people that encoders named by ``@ref``.

usage: python benchmarks/entities.py GOLD_DIR...   (each with NAME.txt and NAME.json; without them ../shared/gold/*)

Only mentions that overlap a gold name with a ``ref`` count, so that the figures say nothing of finding names. B-cubed
(Bagga and Baldwin 1998): the precision of a mention is the share of those grouped with it that are of its person,
its recall the share of those of its person that are grouped with it; both are averaged over all mentions.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"
Pair = tuple[str, str]
"""The key that recognition gave a mention, and the person that the encoder named."""


def pairs(text_file: Path) -> list[tuple[Pair, str]]:
    """Return the pair and the words of each mention of a document that overlaps a gold name with a reference."""
    transcription, _ = read(text_file.name, text_file.read_bytes())
    if transcription is None:
        return []
    text = transcription.source.text
    spans = json.loads(text_file.with_suffix(".json").read_text(encoding="utf-8"))["spans"]
    people = [span for span in spans if span["type"] == "person" and span.get("named") and span.get("ref")]
    mentions, _ = recognize(transcription, EMPTY)
    return [
        ((mention.entity, gold["ref"].lstrip("#")), mention.span.of(text))
        for mention in mentions
        if mention.entity is not None and (gold := overlapping(mention.span.start, mention.span.end, people))
    ]


def overlapping(start: int, end: int, people: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return the gold name that shares most characters with a span; nothing if none does."""
    best = max(people, key=lambda gold: min(end, gold["end"]) - max(start, gold["start"]), default={})
    return best if best and min(end, best["end"]) > max(start, best["start"]) else {}


def b_cubed(found: list[Pair]) -> Iterator[tuple[float, float]]:
    """Yield precision and recall of each mention of one document."""
    keys, people, both = Counter(key for key, _ in found), Counter(who for _, who in found), Counter(found)
    for pair in found:
        yield both[pair] / keys[pair[0]], both[pair] / people[pair[1]]


def faults(found: list[tuple[Pair, str]]) -> Mapping[str, list[str]]:
    """Return what is grouped wrongly in one document: persons in several groups, and groups of several persons."""
    by_person: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    by_key: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for (key, who), words in found:
        by_person[who][key].add(words)
        by_key[key][who].add(words)
    apart = [f"{who}: {dict(groups)}" for who, groups in by_person.items() if len(groups) > 1]
    together = [f"{key}: {dict(groups)}" for key, groups in by_key.items() if len(groups) > 1]
    return {"apart": apart, "together": together}


def main(folders: list[Path], verbose: bool) -> None:
    """Print a line of figures for each folder, and every fault if asked to."""
    for folder in folders:
        scores: list[tuple[float, float]] = []
        for file in sorted(folder.glob("*.txt")):
            found = pairs(file)
            scores += b_cubed([pair for pair, _ in found])
            for kind, lines in faults(found).items() if verbose else ():
                for line in lines:
                    print(f"  {file.stem} {kind} {line}")
        if scores:
            precision, recall = (sum(part) / len(scores) for part in zip(*scores, strict=True))
            f1 = 2 * precision * recall / (precision + recall)
            print(f"{folder.name:10} mentions {len(scores):5}  B3 P {precision:.3f} R {recall:.3f} F {f1:.3f}")


if __name__ == "__main__":
    arguments = [Path(argument) for argument in sys.argv[1:] if argument != "--verbose"]
    if arguments or GOLD.is_dir():
        main(arguments or sorted(path for path in GOLD.iterdir() if path.is_dir()), "--verbose" in sys.argv)
    else:
        print("Entities: left out, for want of shared/ beside this checkout")
