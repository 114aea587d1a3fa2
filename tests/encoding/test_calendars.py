"""Dates in other calendars: the value is Gregorian, the date points to the calendar, and the header declares it."""

from lxml import etree

from rubricator.assets import asset
from rubricator.authority import EMPTY
from rubricator.encoding import Links, encode, name_from
from rubricator.encoding.names import TEI, XML_ID
from rubricator.reading import read
from rubricator.recognition import recognize

NS = {"t": TEI}


def encoded(text: str, ident: str = "letter") -> etree._Element:
    transcription, _ = read(f"{ident}.txt", text.encode())
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    root = etree.fromstring(encode(transcription, mentions, EMPTY, Links("schemas"), name_from(ident, "text")))
    assert etree.RelaxNG(etree.parse(str(asset("schemas/rubricator.rng")))).validate(root)
    return root


def declared(root: etree._Element) -> list[str]:
    return [str(calendar.get(XML_ID)) for calendar in root.iterfind(".//t:calendarDesc/t:calendar", NS)]


def attributes(root: etree._Element) -> list[tuple[str | None, str | None]]:
    return [(date.get("when"), date.get("calendar")) for date in root.iterfind(".//t:text//t:date", NS)]


def test_old_style() -> None:
    root = encoded("He was born on 11 February 1731 O. S. in Virginia, and never spoke of it.")
    assert attributes(root) == [("1731-02-22", "#julian")]
    assert declared(root) == ["julian"]


def test_two_calendars() -> None:
    root = encoded("The Congress met on October 25 (November 7), 1917, in the evening, and sat all night.")
    assert attributes(root) == [("1917-11-07", "#julian #gregorian")]
    assert declared(root) == ["gregorian", "julian"]


def test_the_republic() -> None:
    root = encoded("The decree of 18 Brumaire an VIII was read to them, and nobody spoke against it.")
    assert attributes(root) == [("1799-11-09", "#frenchRepublican")]
    assert declared(root) == ["frenchRepublican"]


def test_a_document_without_other_calendars_declares_none() -> None:
    assert declared(encoded("He was born on 22 February 1732 in Virginia, and never spoke of it.")) == []


def test_the_document_itself_may_have_the_name_of_a_calendar() -> None:
    root = encoded("He was born on 11 February 1731 O. S. in Virginia, and never spoke of it.", "julian")
    assert root.get(XML_ID) == "text-julian"


def test_an_inferred_date_says_so_in_the_header() -> None:
    root = encoded("Bristol, Saturday evening\n\nMy dear Anna,\n\nWe came here on foot.", "1803-08-13_Roe")
    date = root.find(".//t:creation/t:date", NS)
    assert date is not None
    assert dict(date.attrib) == {"when": "1803-08-13", "resp": "#rubricator", "cert": "medium"}
