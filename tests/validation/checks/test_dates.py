"""Dates as the checks read them agree with Python's, with the schema's datatypes, and with another reader of EDTF."""

from calendar import monthrange
from datetime import date, datetime, timedelta, timezone

import pytest
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from rubricator.relaxng import Schema
from rubricator.relaxng.resources import Unresolved
from rubricator.validation.checks.dates.edtf import edtf_date
from rubricator.validation.checks.dates.iso import iso_date
from rubricator.validation.checks.dates.periods import Period, day_number
from rubricator.validation.checks.dates.values import Backwards, NoSuchDay, NotADate, Reading
from rubricator.validation.checks.dates.w3c import w3c_date, w3c_duration

DAYS = st.dates()
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31)).map(lambda time: time.replace(microsecond=0))
PRECISIONS = st.sampled_from([4, 7, 10])
LIKE_DATES = st.text("0123456789-+:TZWPXY/.~?%[]{},R ", max_size=24)


def period(reading: Reading) -> Period:
    assert isinstance(reading, Period)
    return reading


@given(DAYS, DAYS)
def test_days_are_in_the_order_of_python(one: date, other: date) -> None:
    assert period(w3c_date(one.isoformat())).is_after(period(w3c_date(other.isoformat()))) == (one > other)


@given(DAYS, DAYS, PRECISIONS, PRECISIONS)
def test_a_date_is_after_another_only_if_every_day_of_it_is(one: date, other: date, many: int, few: int) -> None:
    first, last = one.isoformat()[:many], other.isoformat()[:few]
    surely = date.fromisoformat(_earliest(first)) > date.fromisoformat(_latest(last))
    assert period(w3c_date(first)).is_after(period(w3c_date(last))) == surely


def _earliest(value: str) -> str:
    return value + "-01" * ((10 - len(value)) // 3)


def _latest(value: str) -> str:
    month = value if len(value) > 4 else f"{value}-12"
    return month if len(month) > 7 else f"{month}-{monthrange(int(month[:4]), int(month[5:7]))[1]}"


@given(TIMES, TIMES, ZONES, ZONES)
def test_times_with_zones_are_in_the_order_of_python(
    one: datetime, other: datetime, here: timezone, there: timezone
) -> None:
    first, last = one.replace(tzinfo=here), other.replace(tzinfo=there)
    assert period(w3c_date(first.isoformat())).is_after(period(w3c_date(last.isoformat()))) == (first > last)


@given(TIMES, TIMES, ZONES)
def test_a_time_without_a_zone_is_after_one_with_a_zone_only_if_it_is_so_everywhere(
    one: datetime, other: datetime, zone: timezone
) -> None:
    everywhere = all(
        one.replace(tzinfo=timezone(timedelta(hours=hours))) > other.replace(tzinfo=zone) for hours in (-14, 14)
    )
    found = period(w3c_date(one.isoformat())).is_after(period(w3c_date(other.replace(tzinfo=zone).isoformat())))
    assert found == everywhere


@given(st.integers(1, 9999), st.integers(0, 14), st.integers(0, 33))
def test_a_day_exists_if_python_knows_it(year: int, month: int, day: int) -> None:
    value = f"{year:04}-{month:02}-{day:02}"
    try:
        known = date.fromisoformat(value).toordinal()
    except ValueError:
        assert isinstance(w3c_date(value), NoSuchDay)
    else:
        assert isinstance(w3c_date(value), Period)
        assert day_number(year, month, day) == known


@given(DAYS.filter(lambda day: day.year > 1))
def test_a_day_is_the_same_in_every_form_of_iso_8601(day: date) -> None:
    year, week, weekday = day.isocalendar()
    forms = (
        day.isoformat(),
        f"{day:%Y%m%d}".zfill(8),
        f"{year:04}-W{week:02}-{weekday}",
        f"{year:04}W{week:02}{weekday}",
        f"{day.year:04}-{day.timetuple().tm_yday:03}",
        f"{day.year:04}{day.timetuple().tm_yday:03}",
    )
    assert {iso_date(form) for form in forms} == {period(w3c_date(day.isoformat()))}


@given(st.integers(2, 9998))
def test_a_year_has_the_weeks_that_python_knows(year: int) -> None:
    weeks = date(year, 12, 28).isocalendar().week
    assert isinstance(iso_date(f"{year:04}-W{weeks}"), Period)
    assert isinstance(iso_date(f"{year:04}-W{weeks + 1}"), NoSuchDay)


@given(st.integers(-9999, 9999), st.integers(-9999, 9999))
def test_years_before_christ_are_in_order(one: int, other: int) -> None:
    first, last = (f"{'-' if year < 0 else ''}{abs(year):04}" for year in (one, other))
    assert period(w3c_date(first)).is_after(period(w3c_date(last))) == (one > other)


@given(st.one_of(LIKE_DATES, st.text(max_size=12)))
@example("Y" + "9" * 5000)
@example("-" + "9" * 5000)
@example("P" + "1" * 5000 + "D")
def test_anything_may_be_asked(value: str) -> None:
    for read in (w3c_date, iso_date, edtf_date):
        assert isinstance(read(value), Period | NoSuchDay | NotADate | Backwards | None)


SCHEMA = Schema.from_bytes(
    b"""start = element date { attribute when { xsd:date | xsd:gYear | xsd:gYearMonth | xsd:gMonthDay | xsd:gMonth | xsd:gDay
        | xsd:time | xsd:dateTime } | attribute dur { xsd:duration } }""",
    "dates.rnc",
    lambda href, _: Unresolved(href),
)
W3C = st.one_of(
    LIKE_DATES,
    st.from_regex(r"-?\d{3,5}(-\d\d){0,2}(T\d\d:\d\d:\d\d(\.\d)?)?(Z|[+-]\d\d:\d\d)?", fullmatch=True),
    st.from_regex(r"--\d\d(-\d\d)?|---\d\d|\d\d:\d\d:\d\d", fullmatch=True),
)


@given(W3C)
@example("-0001-02-29")
@example("0000")
def test_what_is_reported_is_never_right_for_a_schema(value: str) -> None:
    document = f'<date when="{value}"/>'.encode()
    reading = w3c_date(value)
    if isinstance(reading, NoSuchDay) or reading == NotADate():
        assert not SCHEMA.is_valid(document)


@given(st.text("PT0123YMDHS.-", max_size=12))
def test_a_duration_is_right_if_it_is_so_for_a_schema(value: str) -> None:
    assert (w3c_duration(value) is None) == SCHEMA.is_valid(f'<date dur="{value}"/>'.encode())


EDTF = (
    "1985 1985-04 1985-04-12 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 "
    "Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/.. "
    "1985-04-12/ ../1985-04-12 /1985-04-12 -1985 Y-17E7 1950S2 2001-34 [1667,1668,1670..1672] [..1760-12-03] [1760-12..] "
    "{1667,1668,1670..1672} {1960,1961-12} 2004-06~-11 2004?-06-11 ?2004-06-~11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX"
).split()
"""The examples of the Library of Congress, https://www.loc.gov/standards/datetime/."""

NOT_EDTF = (
    "about 1985, 1985/04, 85, 1985-4, 1985~~, 1985-13, 1985-04-31, [1985, 1985}, {}, T10:00, 1985-04-12T25:00:00".split(
        ", "
    )
)


@pytest.mark.parametrize("value", EDTF)
def test_edtf_is_read_as_the_standard_has_it(value: str) -> None:
    assert isinstance(edtf_date(value), Period | None)
    parse_edtf(value)


@pytest.mark.parametrize("value", NOT_EDTF)
def test_what_is_no_edtf(value: str) -> None:
    assert isinstance(edtf_date(value), NoSuchDay | NotADate)
