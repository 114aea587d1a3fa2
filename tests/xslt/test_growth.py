"""The time that a page takes grows as the document does, whatever there is much of."""

from __future__ import annotations

import time

import pytest

from rubricator.rendering import FORMATS, render

WORDS = "The storm went by in the night. "
#: What is repeated in a text, and what stands in its section of notes once and as often; ``@`` stands for the repetition's number.
MANY = {
    "references to one note": ('<p>A<ref target="#n">1</ref>.</p>', '<note xml:id="n">N</note>', ""),
    "references to notes of their own": ('<p>A<ref target="#n@">@</ref>.</p>', "", '<note xml:id="n@">N</note>'),
    "notes": (f"<p>A<note>N</note> {WORDS}</p>", "", ""),
    "mentions of one person": ('<p><persName ref="#a">Anna</persName></p>', "", ""),
    "readings": ('<p><app><lem wit="#a">one</lem><rdg wit="#b">two</rdg></app></p>', "", ""),
    "uncertain mentions of one person": ('<p><persName ref="#a" cert="low">Anna</persName></p>', "", ""),
    "dates": ('<p><date when="1850-01-02">then</date></p>', "", ""),
}


def seconds(repeated: str, once: str, as_often: str, times: int) -> float:
    text, notes = ("".join(part.replace("@", str(i)) for i in range(times)) for part in (repeated, as_often))
    document = (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{text}</body>'
        f'<back><div type="notes">{once}{notes}</div></back></text></TEI>'
    ).encode()
    started = time.process_time()
    page, _ = render(document, "memory:growth.xml", FORMATS["html"])
    assert page
    return time.process_time() - started


#: What is nested: the start and the end of each level, and how many levels there are, and four times as many.
DEEP = {
    "notes in notes": ("<p>x<note>", "</note></p>", 100),
    "phrases in phrases": ("<seg>", "</seg>", 250),
}


@pytest.mark.parametrize("many", MANY)
def test_four_times_as_much_takes_about_four_times_as_long(many: str) -> None:
    seconds(*MANY[many], 50)
    few, more = (min(seconds(*MANY[many], times) for _ in range(2)) for times in (250, 1000))
    assert more < 8 * few + 0.1


@pytest.mark.parametrize("deep", DEEP)
def test_four_times_as_deep_takes_about_four_times_as_long(deep: str) -> None:
    start, end, least = DEEP[deep]
    seconds(start + end, "", "", 50)
    few, more = (min(seconds(start * depth + end * depth, "", "", 1) for _ in range(2)) for depth in (least, 4 * least))
    assert more < 8 * few + 0.05
