"""What the encoder promises of every input: nothing is lost, nothing is invented, the output is TEI, the bytes are the same."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from rubricator.assets import asset
from rubricator.authority import EMPTY
from rubricator.building.fidelity import find_loss
from rubricator.encoding import Links, encode, name_from
from rubricator.reading import read
from rubricator.recognition import recognize
from rubricator.rendering import FORMATS, render
from rubricator.transcription import Transcription

LETTER = Path(__file__).parents[2] / "tei/sources/trotsky-1928-10-21.txt"
WORDS = "letter of the congress Stalin Marx London [1] * (2) ¹ _italics_ *emphasis* [sic] [Pg 3] Smith yours".split()
WORDS += [
    "October 21, 1928",
    "Alma-Ata",
    "– Ed.",
    "Ægis--it",
    "L[eo]",
    "“quoted”",
    "M. de la Tour",
    "1845-6",
    "yesterday",
]
WORDS += ["Mr. Smith", "June 1917", "Dear Sir,"]
LINES = [
    "Leon Example",
    "On the Situation",
    "Written: 21 October 1928",
    "First Published: The Militant, Vol. II No. 3, pp. 4–6.",
    "Public Domain:",
    "The Position of the Right",
    "II. THE END",
    "* * *",
    "Dear Comrades:",
    "Sir,--I am reminded of it",
    "London, 21 February, 1888.",
    "        Ever yours,",
    "                    JOHN JAY.",
    "P.S.--One thing more.",
    "[1] A note on the text.",
    "* Another note.",
    "[Footnote 2: It is said",
    "to be so.]",
    "[Footnote 1: He said so. ]",
    "[Footnote: text",
    "]",
    "[Sidenote: Mr. T.]",
    "Notes",
    "2. The second note.",
    "  The wind is in the chimney,",
    "  The rain is on the pane;",
    "1. one thing",
    "2. another thing",
    "Last updated on: 10.8.2012",
    "Top of the page",
    "*** START OF THE PROJECT GUTENBERG EBOOK X ***",
]
BRACKETS = """[ ] [[ ]] { } ( ) ⟨ ⟩ ⟦ ⟧ <del> </del> ~~ … [...] […] [sic] (sic!) [!] [?] [2\u00a0words illegible] [blank] [i.e. – Ed.] [deleted: x]
[Footnote 1: [Smith?] [recte: y] L[eo] [18]71 17[99] [p.\u00a02] [3] word Adams 1799 _ * [1] – Ed.] [Translator's note: \n""".split(
    " "
)
bracketed = st.lists(
    st.tuples(st.sampled_from([*BRACKETS, *WORDS]), st.sampled_from(["", " ", " ", "\n", "\n\n"])),
    min_size=1,
    max_size=40,
).map(lambda parts: "".join(sign + gap for sign, gap in parts))
prose = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
transcriptions = st.lists(
    st.tuples(st.one_of(prose, st.sampled_from(LINES)), st.sampled_from(["\n", "\n\n", "\n\n\n"])),
    min_size=1,
    max_size=25,
).map(lambda parts: "".join(line + end for line, end in parts))
relaxed = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(asset("schemas", "rubricator.rng")))


def encoded(data: bytes, ident: str = "text") -> tuple[Transcription | None, bytes]:
    transcription, _ = read("text.txt", data)
    if transcription is None:
        return None, b""
    mentions, _ = recognize(transcription, EMPTY)
    return transcription, encode(transcription, mentions, EMPTY, Links("schemas"), ident)


def check(data: bytes) -> None:
    transcription, document = encoded(data)
    if transcription is None:
        return
    rendering, _ = render(document, "file:///text.xml", FORMATS["text"])
    assert find_loss(transcription, rendering) == ()
    assert schema().validate(etree.fromstring(document)), schema().error_log.last_error


@relaxed
@given(transcriptions)
def test_a_transcription_is_given_back_and_valid(text: str) -> None:
    check(text.encode())


@relaxed
@given(bracketed)
def test_brackets_are_given_back_whatever_they_hold(text: str) -> None:
    check(text.encode())


@relaxed
@given(st.text(max_size=300))
def test_arbitrary_unicode_is_given_back_and_valid(text: str) -> None:
    check(text.encode("utf-8", "replace"))


@relaxed
@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_read_or_refused(data: bytes) -> None:
    check(data)


@relaxed
@given(transcriptions)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    assert encoded(text.encode()) == encoded(text.encode())


def test_an_identifier_stays_when_another_paragraph_is_added() -> None:
    first, second = "The first paragraph, which is prose.", "The second paragraph, which is prose."
    _, alone = encoded(f"{second}\n".encode())
    _, both = encoded(f"{first}\n\n{second}\n".encode())
    identifier = "{http://www.w3.org/XML/1998/namespace}id"
    ids = [
        [
            p.get(identifier)
            for p in etree.fromstring(x).iter("{*}body//{*}p", "{http://www.tei-c.org/ns/1.0}p")
            if p.text and p.text.startswith("The second")
        ]
        for x in (alone, both)
    ]
    assert ids[0] == ids[1] != []


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("Letter 1", "letter-1"), ("1928", "text-1928"), ("Ärger", "ärger"), ("Oſten", "osten"), ("…", "text")],
)
def test_a_file_name_becomes_an_xml_name(name: str, identifier: str) -> None:
    assert name_from(name, "text") == identifier


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=4))
def test_an_identifier_made_from_a_name_is_one_for_every_parser(name: str) -> None:
    etree.fromstring(f'<a xml:id="{name_from(f"Rath {name}", "text")}"/>')
    etree.fromstring(f'<a xml:id="{name_from(name, "text")}"/>')


SIGNED = """Karl Marx

A Text

Written: 1848
Source: London
It is told here how Mr. Smith of London came to be mentioned in a note above the text. – Ed.

Mr. Smith said so, and said it again whenever he was asked, which happened often enough in those years.
"""


@pytest.mark.parametrize("ident", ["metadata", "rubricator", "signed-editor", "person-mr.-smith"])
def test_no_file_name_takes_the_identifier_of_another_element(ident: str) -> None:
    _, document = encoded(SIGNED.encode(), ident)
    taken = list(etree.fromstring(document).xpath("//@xml:id"))
    assert len(taken) == len(set(taken))
    assert {ident, f"text-{ident}"} <= set(taken)


def test_the_same_bytes_in_another_process_locale_zone_and_folder(tmp_path: Path) -> None:
    def run(seed: str, locale: str, zone: str, folder: Path) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        command = [sys.executable, "-m", "rubricator", "encode", str(LETTER)]
        return subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder).stdout

    assert run("1", "C", "UTC", tmp_path) == run("2", "C.UTF-8", "Asia/Almaty", tmp_path)
