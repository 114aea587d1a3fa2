"""How much of what people encoded by hand is found; the floors are a little below what was measured."""

import json
from pathlib import Path

import pytest

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize

Span = tuple[int, int]
_EDGES = " \n\t.,;:()[]“”\"'‘’—–-_»«!?"


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a span without punctuation at its edges and without a possessive 's."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end - 2) if text[start:end].endswith(("’s", "'s")) else (start, end)


def persons(path: Path) -> tuple[str, list[Span]]:
    transcription, _ = read(path.name, path.read_bytes())
    assert transcription is not None
    text = transcription.source.text
    mentions, _ = recognize(transcription, EMPTY)
    return text, [trimmed(text, m.span.start, m.span.end) for m in mentions if m.kind == "persName"]


def f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted)


def test_names_in_the_twelve_transcriptions(shared: Path) -> None:
    right = found = wanted = 0
    for path in sorted((shared / "transcriptions/texts").glob("*.txt")):
        key = json.loads((shared / "transcriptions/gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        text, spans = persons(path)
        names = [gold for gold in key["spans"] if gold["type"] == "persName"]
        counted = [
            gold for gold in names if gold["zone"] == "text" and not gold.get("optional") and not gold.get("nested")
        ]
        exact = sum(any(span in forms(text, gold) for span in spans) for gold in counted)
        extra = [span for span in spans if key["front_end"] <= span[0] < key["foot_start"] and not touches(span, names)]
        right, wanted, found = right + exact, wanted + len(counted), found + exact + len(extra)
    assert f1(right, found, wanted) >= 0.97


def forms(text: str, gold: dict[str, object]) -> set[Span]:
    """Return the spans that count as exact."""
    listed = [[gold["start"], gold["end"]], gold.get("loose"), *(gold.get("alt_spans") or [])]
    return {trimmed(text, start, end) for start, end in filter(None, listed)}


def touches(span: Span, names: list[dict[str, int]]) -> bool:
    return any(span[0] < gold["end"] and gold["start"] < span[1] for gold in names)


@pytest.mark.parametrize(("corpus", "least"), [("mitford", 0.79), ("auden", 0.86), ("cwwdc", 0.95)])
def test_names_in_encoded_letters(shared: Path, corpus: str, least: float) -> None:
    """A name counts as found when it overlaps the encoder's: where honorifics end is a matter of taste."""
    right = found = wanted = 0
    for path in sorted((shared / "gold" / corpus).glob("*.txt")):
        key = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        _, spans = persons(path)
        people = [gold for gold in key["spans"] if gold["type"] == "person"]
        named = [gold for gold in people if gold.get("named", True)]
        unnamed = [gold for gold in people if not gold.get("named", True)]
        spans = [span for span in spans if touches(span, named) or not touches(span, unnamed)]
        right += sum(
            touches((gold["start"], gold["end"]), [{"start": a, "end": b} for a, b in spans]) for gold in named
        )
        found, wanted = found + len(spans), wanted + len(named)
    assert f1(right, found, wanted) >= least
