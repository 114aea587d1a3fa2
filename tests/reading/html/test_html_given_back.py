"""A page is encoded as valid TEI, and its text is given back."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from webtrees import pages

from literate import Case, cases
from rubricator.assets import asset
from rubricator.authority import EMPTY
from rubricator.building.fidelity import find_loss
from rubricator.encoding import Links, encode
from rubricator.reading import read
from rubricator.recognition import recognize
from rubricator.rendering import FORMATS, render

CASES = [case for path in sorted(Path(__file__).parent.glob("*.md")) for case in cases(path)]


@cache
def schema() -> etree.RelaxNG:
    """Return the schema of what the encoder writes."""
    return etree.RelaxNG(etree.parse(asset("schemas", "rubricator.rng")))


def check(page: str) -> None:
    """Encode a page, and compare what the document gives back with its text."""
    transcription, _ = read("case.html", page.encode())
    if transcription is None:
        return
    mentions, _ = recognize(transcription, EMPTY)
    document = encode(transcription, mentions, EMPTY, Links("schemas", (), "sources/case.html"), "case")
    rendering, _ = render(document, "file:///text.xml", FORMATS["text"])
    assert find_loss(transcription, rendering) == ()
    assert schema().validate(etree.fromstring(document)), (schema().error_log.last_error, document.decode())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_page_is_given_back(case: Case) -> None:
    check(case.blocks["html"])


@given(pages())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_page_is_given_back(page: str) -> None:
    check(page)
