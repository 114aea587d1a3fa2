"""The dates that editors marked in twelve transcriptions are found, with their values and nothing besides."""

import json
from pathlib import Path
from typing import Any

import pytest

from rubricator.dates import Datable, find_dates

EDGES = " \n\t.,;:()[]“”\"'‘’—–-_"
Range = tuple[int, int]


def trimmed(text: str, start: int, end: int) -> Range:
    kept = text[start:end]
    return start + len(kept) - len(kept.lstrip(EDGES)), end - len(kept) + len(kept.rstrip(EDGES))


def touches(one: Range, other: Range) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])


def written(date: str | None) -> Datable | None:
    if not date:
        return None
    return Datable(not_after=date[3:]) if date.startswith("../") else Datable(when=date)


def forms(text: str, gold: dict[str, Any]) -> list[Range]:
    spans = [[gold["start"], gold["end"]], *([gold["loose"]] if "loose" in gold else []), *gold.get("alt_spans", [])]
    return [trimmed(text, *span) for span in spans]


@pytest.fixture(scope="module")
def counts(shared: Path) -> dict[str, int]:
    total = dict.fromkeys(("gold", "found", "exact", "valued", "right"), 0)
    for key in sorted((shared / "transcriptions/gold").glob("*.json")):
        gold = json.loads(key.read_text(encoding="utf-8"))
        text = (shared / "transcriptions/texts" / f"{key.stem}.txt").read_text(encoding="utf-8")
        found = find_dates(text, gold["language"], written(gold["metadata"].get("date")))
        count(text, [span for span in gold["spans"] if span["type"] == "date"], found, total)
    return total


def count(text: str, gold: list[dict[str, Any]], found: tuple[Any, ...], total: dict[str, int]) -> None:
    free = [span for span in gold if span.get("optional") or span.get("relative") or span.get("nested")]
    asked = [span for span in gold if span not in free]
    spans = {trimmed(text, one.span.start, one.span.end): one for one in found}
    total["gold"] += len(asked)
    total["found"] += sum(
        not any(touches(span, (other["start"], other["end"])) for other in free)
        or any(touches(span, (other["start"], other["end"])) for other in asked)
        for span in spans
    )
    for span in asked:
        match = next((spans[form] for form in forms(text, span) if form in spans), None)
        total["exact"] += match is not None
        if match and span["value"]:
            total["valued"] += 1
            values = [span["value"], *span.get("value_alts", [])]
            total["right"] += match.value is not None and match.value.attributes() in values


def test_expressions_are_the_editors(counts: dict[str, int]) -> None:
    assert 2 * counts["exact"] / (counts["gold"] + counts["found"]) >= 0.95


def test_values_are_the_editors(counts: dict[str, int]) -> None:
    assert counts["right"] / counts["valued"] >= 0.97
