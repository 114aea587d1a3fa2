"""A day that the source tags in the dateline or the title is the document's own date."""

from __future__ import annotations

import pytest

from encoding.tagged import tagged
from rubricator.reading.interpretation import interpret

LETTER = """\
<p>{}</p>
<p>Dear Sir,</p>
<p>The ship has sailed, on <date when="1901-01-01">that day</date>, and we were all there to see it go.</p>
<p>Yours,
John Keller</p>
"""


@pytest.mark.parametrize(
    ("dateline", "date", "words"),
    [
        ('London, <date when="1848-03-18">3 May 1848</date>', "1848-03-18", "3 May 1848"),
        ('London, Tuesday, <date when="1848-03-18">May the 3rd</date>, 1848', "1848-03-18", "May the 3rd"),
        ('London, <date when="1848-03-18">d. 18ten hujus</date>', "1848-03-18", "d. 18ten hujus"),
        ('London, <date when="1848">3 May 1848</date>', "1848-05-03", "3 May 1848"),
        ("London, 3 May 1848", "1848-05-03", "3 May 1848"),
    ],
)
def test_the_tag_counts_before_what_is_read(dateline: str, date: str, words: str) -> None:
    transcription, _ = interpret(tagged(LETTER.format(dateline)))
    own = transcription.description.date
    assert own is not None
    assert (own.edtf(), transcription.description.date_text) == (date, words)


def test_a_date_in_the_text_is_not_the_documents_own() -> None:
    transcription, _ = interpret(tagged(LETTER.format("London")))
    assert transcription.description.date is None


def test_of_several_letters_none_dates_the_whole() -> None:
    first, second = (LETTER.format(f'London, <date when="1901-01-0{n}">{n} May 1848</date>') for n in (2, 3))
    transcription, _ = interpret(tagged(f"<h1>Letters</h1><h2>The first</h2>{first}<h2>The second</h2>{second}"))
    assert transcription.description.date is None
