"""Where in a dateline the place stands."""

import pytest

from rubricator.reading.description import place_in
from rubricator.source import Span


@pytest.mark.parametrize(
    ("dateline", "date", "place"),
    [
        ("Lydney, 4 March 1821.", "4 March 1821", "Lydney"),
        ("To Mr. Robert Penfold\nLydney, 4 March 1821.", "4 March 1821", "Lydney"),
        ("An Herrn Justizrat Vogelsang\nJena, den 4. März 1821", "4. März 1821", "Jena"),
        ("Tuesday evening", "Tuesday", ""),
    ],
)
def test_the_place_of_a_dateline(dateline: str, date: str, place: str) -> None:
    start = dateline.index(date)
    span = place_in(dateline, Span(0, len(dateline)), [Span(start, start + len(date))])
    assert span.of(dateline) == place
