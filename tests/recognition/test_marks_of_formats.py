"""A format may have marks that are bare numbers at the word before them: they are read with neither word nor year."""

import pytest

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize

PAGE = """<body><h1>A Page</h1><p>{}</p>
<p><a id="n1" href="#m1">1</a> One.</p><p><a id="n2" href="#m2">2</a> Two.</p></body>"""
MARK = '<sup><a id="m{0}" href="#n{0}">{0}</a></sup>'


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It was in June 1927" + MARK.format(1) + " in Berlin.", ["June 1927"]),
        ("On March 5, 1921" + MARK.format(1) + MARK.format(2) + " he came.", ["March 5, 1921"]),
        (
            "There stood Karl Radek" + MARK.format(2) + ", and Leon" + MARK.format(1) + " Trotsky.",
            ["Karl Radek", "Leon1 Trotsky"],
        ),
    ],
)
def test_marks_are_not_read(words: str, found: list[str]) -> None:
    transcription, _ = read("case.html", PAGE.format(words).encode())
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    assert [mention.span.of(transcription.source.text) for mention in mentions] == found
