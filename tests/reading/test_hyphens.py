"""Hyphens at line ends: kept as typed, and marked up as dividing a word only when that is asked for."""

import re

from rubricator.authority import EMPTY
from rubricator.building.fidelity import find_loss
from rubricator.encoding import Links, encode
from rubricator.reading import read
from rubricator.reading.hyphens import with_hyphens_joined
from rubricator.rendering import FORMATS, render
from rubricator.transcription import Transcription

TEXT = """The committee had con-
demned the well-known bridge, and the well-
known builder was not pre-
sent. Mr. Smith-
Jones, as all of us remem-
ber, was.
"""


def transcription() -> Transcription:
    read_text, _ = read("text.txt", TEXT.encode())
    assert read_text is not None
    return read_text


def page(text: Transcription) -> str:
    document = encode(text, (), EMPTY, Links("schemas"), "text")
    rendering, _ = render(document, "file:///text.xml", FORMATS["text"])
    assert find_loss(text, rendering) == ()
    return render(document, "file:///text.xml", FORMATS["html"])[0]


def reading_text(html: str) -> str:
    """Return a page without what its diplomatic text alone shows."""
    return re.sub(r'<span class="diplomatic">[^<]*</span>|<br class="lb">', "", html)


def test_hyphens_are_kept_as_they_were_typed() -> None:
    assert transcription().divisions == ()
    assert "con-\ndemned" in page(transcription())


def test_a_divided_word_is_shown_whole_when_asked_for() -> None:
    shown = reading_text(page(with_hyphens_joined(transcription())))
    assert all(word in shown for word in ("condemned the", "not present.", "remember, was"))


def test_a_hyphen_of_the_words_own_stays() -> None:
    shown = page(with_hyphens_joined(transcription()))
    assert "well-\nknown builder" in shown
    assert "Smith-\nJones" in shown
