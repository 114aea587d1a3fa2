"""What an editor may offer at a place: the cases are in ``offering.md``, where ‸ is the place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from literate import Case, cases
from relaxng.diagnosis.schemas import FRAMES, letter, models
from rubricator.relaxng.diagnosis import Allowed, Offer, allowed_at
from rubricator.source import Position

HERE = Path(__file__).parent
CASES = cases(HERE / "offering.md")
CARET = "‸"


def shown(kind: str, offers: tuple[Offer, ...]) -> Iterator[str]:
    """Yield the labels of offers in one line; * is after what is required."""
    if offers:
        yield f"{kind}: {' '.join(offer.label + '*' * offer.required for offer in offers)}\n"


def lines(allowed: Allowed) -> Iterator[str]:
    yield from shown("elements", allowed.elements)
    yield from shown("attributes", allowed.attributes)
    yield from shown("values", allowed.values)
    yield from ["text\n"] * allowed.text + ["end\n"] * allowed.end


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_may_stand_there_is_offered(case: Case) -> None:
    blocks = dict(case.blocks)
    expected = blocks.pop("allowed")
    schema = blocks.pop("schema", letter())
    [(frame, fragment)] = blocks.items()
    before, after = FRAMES[frame]
    text = f"{before}{fragment.removesuffix(chr(10))}{after}"
    written = text[: text.index(CARET)].split("\n")
    allowed = allowed_at(models(schema), text.replace(CARET, "").encode(), Position(len(written), len(written[-1]) + 1))
    assert "".join(lines(allowed)) == expected


def test_the_documentation_is_the_schema_s() -> None:
    before, _ = FRAMES["body"]
    allowed = allowed_at(models(letter()), before.encode(), Position(2, 1))
    [paragraph] = [offer for offer in allowed.elements if offer.label == "p"]
    assert paragraph == Offer("http://www.tei-c.org/ns/1.0\np", "p", "marks paragraphs in prose")
