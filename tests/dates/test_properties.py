"""What holds of dates in any text: spans lie in it, values are dates, and the same text gives the same result."""

from datetime import date
from re import fullmatch
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.dates import Datable, FoundDate, find_dates, parse_date

PIECES = (
    "1", "12.", "31", "7. ", "1845", "1744/5", "'62", "-6", "–", " ", "\n", ", ", "(", ")", ".", "/", "of", " the ", "May ",
    "Oct. ", "21st ", "October ", "novembre ", "März ", "twenty ", "first ", "eighteen ", "hundred ", "A. D. ", "inst.",
    "yesterday ", "gestern ", "lundi ", "Friday ", "last ", "next ", "IV", "XII.", "MDCCCXL", "in ", "bis ", "and ", "1890s",
    "18th century", "O. S.", "not later than ", "3rd mo ", "spring of ", "Christmas Day ",
)  # fmt: skip
DATELIKE = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
LANGUAGE = st.sampled_from(("en", "de", "fr", "la"))
REFERENCE = st.none() | st.sampled_from(("1928-10-21", "1863-01", "1744", "0001-01-01", "9999-12-31", "--10-21")).map(
    Datable
)


def is_date(text: str) -> bool:
    if fullmatch(r"\d{4}-\d\d-\d\d", text):
        year = int(text[:4])
        if text[5:] == "02-29" and year % 100 == 0:
            return year % 4 == 0  # the Julian calendar
        return bool(date.fromisoformat(text))
    return bool(fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?|--(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|---\d\d", text))


def check(text: str, found: tuple[FoundDate, ...], offset: int = 0) -> None:
    end = offset
    for one in found:
        assert end <= one.span.start < one.span.end <= offset + len(text)
        assert 0 < one.certainty <= 1
        end = one.span.end
        values = one.value.attributes() if one.value else {}
        assert all(is_date(value) for value in values.values())
        assert one.value is None or values


@settings(deadline=None)  # the first call compiles the grammar
@given(DATELIKE | st.text(), LANGUAGE, REFERENCE)
def test_found_dates_are_dates_in_the_text(text: str, language: str, reference: Datable | None) -> None:
    found = find_dates(text, language, reference)
    check(text, found)
    assert find_dates(text, language, reference) == found


@settings(deadline=None)
@given(DATELIKE, st.integers(0, 1000))
def test_offset_moves_every_span(text: str, offset: int) -> None:
    here, there = find_dates(text), find_dates(text, offset=offset)
    check(text, there, offset)
    assert [one.span.shift(offset) for one in here] == [one.span for one in there]


@settings(deadline=None)
@given(st.dates(date(1500, 1, 1), date(2030, 12, 31)))
def test_a_written_date_is_read_as_itself(day: date) -> None:
    iso = Datable(when=day.isoformat())
    assert parse_date(f"{day:%B} {day.day}, {day.year}") == iso
    assert parse_date(f"{day.day}. {day.month}. {day.year}", "de") == iso
    assert parse_date(f"{day.day}/{day.month}/{day.year}", "fr") == iso


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "1.", "May ", "twenty ", "in 1845 ", "one hundred and ", "A", "to-", " ", "(1", "IV", "October-"],
)
def test_time_grows_with_length_only(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    started = perf_counter()
    find_dates(text)
    assert perf_counter() - started < 5
