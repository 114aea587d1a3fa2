"""The calendars agree, day by day, with convertdate, and Easter with dateutil."""

import itertools
from datetime import date, timedelta

import pytest
from convertdate import french_republican, julian
from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN
from dateutil.easter import easter as dateutil_easter
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.dates.calendars import easter, from_julian, republican_span


@settings(deadline=None)
@given(st.dates(date(1000, 1, 1), date(2100, 12, 31)))
def test_julian_days(day: date) -> None:
    assert from_julian(*julian.from_gregorian(day.year, day.month, day.day)) == day


@settings(deadline=None)
@given(st.dates(date(1792, 9, 22), date(1805, 12, 31)))
def test_republican_days(day: date) -> None:
    assert republican_span(*french_republican.from_gregorian(day.year, day.month, day.day)) == (day, day)


def test_the_years_of_the_republic_follow_each_other() -> None:
    spans = [span for year in range(1, 15) if (span := republican_span(year))]
    assert len(spans) == 14
    assert all(after[0] - before[1] == timedelta(days=1) for before, after in itertools.pairwise(spans))


def test_there_is_no_such_day_of_the_republic() -> None:
    assert republican_span(15) is None
    assert republican_span(2, 13, 6) is None
    assert republican_span(3, 13, 6) is not None


@pytest.mark.parametrize("year", range(1000, 2100, 7))
def test_easter(year: int) -> None:
    assert easter(year, gregorian=False) == dateutil_easter(year, EASTER_JULIAN)
    if year > 1583:
        assert easter(year, gregorian=True) == dateutil_easter(year, EASTER_WESTERN)
