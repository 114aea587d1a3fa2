"""What holds of dates in any text: spans lie in it, values are dates, and the same text gives the same result."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from re import fullmatch
from time import process_time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.dates import CALENDARS, Datable, FoundDate, find_dates, parse_date
from rubricator.dates.calendars import republican_span
from rubricator.dates.romans import roman

PIECES = (
    "1", "12.", "31", "7. ", "1845", "1744/5", "'62", "-6", "–", " ", "\n", ", ", "(", ")", ".", "/", "of", " the ", "May ",
    "Oct. ", "21st ", "October ", "novembre ", "März ", "twenty ", "first ", "eighteen ", "hundred ", "A. D. ", "inst.",
    "yesterday ", "gestern ", "lundi ", "Friday ", "last ", "next ", "IV", "XII.", "MDCCCXL", "in ", "bis ", "and ", "1890s",
    "18th century", "O. S.", "not later than ", "3rd mo ", "spring of ", "Christmas Day ", "brumaire ", "an VIII ", "Kal. ",
    "pridie ", "Martii ", "Easter ", "eve of ", "after ", "three ", "weeks ", "ago ", "vor ", "Tagen ", "quarter ", "circa ",
    "7ber ", "d. M. ", "v. J. ", "forties ", "?]", "années ", "siglo ", "mayo ", "anno ", "9999",
)  # fmt: skip
DATELIKE = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
LANGUAGE = st.sampled_from(("en", "de", "fr", "la", "es", "xx"))
REFERENCE = st.none() | st.sampled_from(
    ("1928-10-21", "1863-01", "1744", "1794-08-02", "0001-01-01", "9999-12-31", "--10-21")
).map(Datable)


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
        if one.value:
            check_value(one.value)


def check_value(value: Datable) -> None:
    assert value.attributes()
    assert all(is_date(field) for field in value.attributes().values())
    assert set(value.calendar) <= CALENDARS.keys()
    check_edtf(value)


def check_edtf(value: Datable) -> None:
    """Ask the oracle for each end of an interval; it knows no qualifier beside X or a season, as ISO 8601-2 allows it."""
    bare = bool(value.form) or "X" in value.edtf()
    written = replace(value, doubt="").edtf() if bare else value.edtf()
    assert all(str(parse_edtf(end)) for end in written.split("/") if end != "..")


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


def ending(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
LATIN = "Ianuarii Februarii Martii Aprilis Maii Iunii Iulii Augusti Septembris Octobris Novembris Decembris".split()
STYLES: dict[str, tuple[str, Callable[[date], str]]] = {
    "October 21, 1928": ("en", lambda d: f"{d:%B} {d.day}, {d.year}"),
    "21 October 1928": ("en", lambda d: f"{d.day} {d:%B} {d.year}"),
    "the 21st of October, 1928": ("en", lambda d: f"the {d.day}{ending(d.day)} of {d:%B}, {d.year}"),
    "Oct. 21st 1928": ("en", lambda d: f"{d:%b}. {d.day}{ending(d.day)} {d.year}"),
    "Sunday, October 21, 1928": ("en", lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}"),
    "21st day of October A. D. 1928": ("en", lambda d: f"this {d.day}{ending(d.day)} day of {d:%B} A. D. {d.year}"),
    "21.X.1928": ("en", lambda d: f"{d.day}.{roman(d.month)}.{d.year}"),
    "21-Oct-1928": ("en", lambda d: f"{d.day}-{d:%b}-{d.year}"),
    "1928-10-21": ("en", lambda d: d.isoformat()),
    "21. Oktober 1928": ("de", lambda d: f"{d.day}. {GERMAN[d.month - 1]} {d.year}"),
    "den 21ten Oktober 1928": ("de", lambda d: f"den {d.day}ten {GERMAN[d.month - 1]} {d.year}"),
    "21. 10. 1928": ("de", lambda d: f"{d.day}. {d.month}. {d.year}"),
    "21 octobre 1928": ("fr", lambda d: f"le {d.day} {FRENCH[d.month - 1]} {d.year}"),
    "21/10/1928": ("fr", lambda d: f"{d.day}/{d.month}/{d.year}"),
    "21 de octubre de 1928": ("es", lambda d: f"{d.day} de {SPANISH[d.month - 1]} de {d.year}"),
    "die XXI Octobris 1928": ("la", lambda d: f"die {roman(d.day)} {LATIN[d.month - 1]} {d.year}"),
}


@pytest.mark.parametrize("style", STYLES)
@settings(deadline=None, max_examples=60)
@given(st.dates(date(1500, 1, 1), date(2030, 12, 31)))
def test_a_written_date_is_read_as_itself(style: str, day: date) -> None:
    language, write = STYLES[style]
    assert parse_date(write(day), language) == Datable(when=day.isoformat()), write(day)


@settings(deadline=None)
@given(st.integers(1, 14), st.integers(1, 12), st.integers(1, 30))
def test_a_date_of_the_republic_is_read_as_its_day(year: int, month: int, day: int) -> None:
    names = (
        "vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal prairial messidor thermidor fructidor"
    )
    span = republican_span(year, month, day)
    read = parse_date(f"le {day} {names.split()[month - 1]} an {roman(year)}", "fr")
    assert span and read and read.when == span[0].isoformat()


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "1.", "May ", "twenty ", "in 1845 ", "one hundred and ", "A", "to-", " ", "(1", "IV", "October-", "a ",
     "last ", "will -- ", "the eve of ", "Monday. [", "l'an ", "12/"],
)  # fmt: skip
def test_time_grows_with_length_only(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    started = process_time()
    find_dates(text)
    assert process_time() - started < 5
