"""What formats say that is more than plain text: encoded as TEI, valid, and the text is given back."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from encoding.models import transcriptions
from encoding.tagged import tagged
from literate import Case, cases
from rubricator.assets import asset
from rubricator.authority import EMPTY
from rubricator.building.fidelity import find_loss
from rubricator.encoding import Links, encode
from rubricator.reading.interpretation import interpret
from rubricator.recognition import recognize
from rubricator.rendering import FORMATS, render
from rubricator.transcription import Transcription

LINKS = Links("schemas", (), "sources/letter.html")
relaxed = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(asset("schemas", "rubricator.rng")))


def encoded(transcription: Transcription) -> bytes:
    mentions, _ = recognize(transcription, EMPTY)
    return encode(transcription, mentions, EMPTY, LINKS, "letter")


def check(transcription: Transcription) -> bytes:
    document = encoded(transcription)
    rendering, _ = render(document, "file:///text.xml", FORMATS["text"])
    assert find_loss(transcription, rendering) == ()
    assert schema().validate(etree.fromstring(document)), (schema().error_log.last_error, document.decode())
    return document


@relaxed
@given(transcriptions())
def test_what_a_reader_gives_is_interpreted_and_given_back_and_valid(said: Transcription) -> None:
    transcription, _ = interpret(said)
    check(transcription)


def content_of(document: str) -> str:
    """Return what stands below the header, without the list of persons."""
    content = _CONTENT.search(document)
    assert content
    return _OUTER.sub("", _PERSONS.sub("", content[1]))


CASES = cases(Path(__file__).with_name("formats.md"))
_LOOKS = re.compile(r"<rendition .*?</rendition>")
_PERSONS = re.compile(r"  <standOff>.*?</standOff>\n", re.DOTALL)
_OUTER = re.compile(r"^  ", re.MULTILINE)
_CONTENT = re.compile(r"</teiHeader>\n(.*)</TEI>", re.DOTALL)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_format_says_becomes_tei(case: Case) -> None:
    transcription, _ = interpret(tagged(case.blocks["text"]))
    document = check(transcription).decode()
    assert content_of(document) == case.blocks["tei"]
    if "header" in case.blocks:
        assert "".join(f"{look}\n" for look in _LOOKS.findall(document)) == case.blocks["header"]


def test_the_header_says_whose_the_markup_without_resp_is() -> None:
    sentence = b"<p>Names and dates without resp are marked up as they are tagged in the source.</p>"
    assert sentence in check(interpret(tagged("<p>I met <person>old Wolff</person>.</p>"))[0])
    assert sentence not in check(interpret(tagged("<p>I met Mr. Wolff.</p>"))[0])
