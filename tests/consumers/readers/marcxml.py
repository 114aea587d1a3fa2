"""MARCXML, read by pymarc."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from pymarc import Field, Record, parse_xml_to_array

from consumers.languages import from_library
from consumers.reading import Reading, licence_address

FORMAT = "marcxml"
SAYS = frozenset(
    "title authors editors translators recipients created published edited container volume issue first_page last_page publisher"
    " edition_publisher language licence kind doi url".split()
)
LOSES: dict[str, Any] = {}

PART = re.compile(
    r"(?:Vol\. (?P<volume>.*?)(?:, |$))?(?:no\. (?P<issue>.*?)(?:, |$))?(?:p\. (?P<first>[^-]*)(?:-(?P<last>.*))?)?"
)
#: "Place : publisher, date", of which each may be wanting; a date begins with a figure or is in square brackets.
IMPRINT = re.compile(r"(?:(?P<place>.*?) : )?(?P<publisher>.*?)(?:(?:^|, )(?P<date>\d{4}[\d to-]*|\[[^\]]+\]))?")


def read(text: str) -> Reading:
    """Read the one record."""
    (record,) = parse_xml_to_array(BytesIO(text.encode()), strict=True)
    return reading(record)


def reading(record: Record) -> Reading:
    """Return what a record says."""
    host, original = _first(record, "773", "t"), _imprint(_first(record, "773", "d") or _first(record, "534", "c"))
    part = PART.fullmatch(_first(record, "773", "g") or "")
    assert part
    publisher = _first(record, "264", "b", "1")
    return Reading(
        title=_title(record),
        authors=_names(record, "aut"),
        editors=_names(record, "edt"),
        translators=_names(record, "trl"),
        recipients=_names(record, "rcp"),
        created=_first(record, "046", "k"),
        published=original[1],
        edited=_edtf(_first(record, "264", "c", "1")),
        container=host,
        volume=part["volume"] or _first(record, "245", "n"),
        issue=part["issue"],
        first_page=part["first"],
        last_page=part["last"],
        publisher=original[0] if host or original[0] else publisher,
        edition_publisher=publisher,
        language=_language(record),
        licence=_licence(record),
        kind=_kind(record),
        doi=next((f["a"] for f in record.get_fields("024") if f.get("2") == "doi"), None),
        url=_first(record, "856", "u"),
    )


def _first(record: Record, tag: str, code: str, second: str | None = None) -> str | None:
    """Return the first subfield of that code in fields of that tag, and, if it is given, with that second indicator."""
    found = (f.get(code) for f in record.get_fields(tag) if second is None or f.indicator2 == second)
    return next(filter(None, found), None)


def _title(record: Record) -> str | None:
    parts = record["245"].get_subfields("a", "b")
    return None if parts == ["[Untitled]"] else ": ".join(parts)


def _names(record: Record, role: str) -> tuple[str, ...]:
    fields = record.get_fields("100", "110", "700", "710", "720")
    return tuple(_name(field) for field in fields if role in field.get_subfields("4"))


def _name(field: Field) -> str:
    return ", ".join(field.get_subfields("a", "c"))


def _imprint(imprint: str | None) -> tuple[str | None, str | None]:
    """Return the publisher and the date."""
    found = IMPRINT.fullmatch(imprint or "")
    assert found
    return found["publisher"] or None, _edtf(found["date"])


def _edtf(written: str | None) -> str | None:
    """Return a date as a cataloguer writes it in EDTF."""
    if written is None or written[0] != "[":
        return written and written.replace(" to ", "/")
    words = written.strip("[]")
    if found := re.fullmatch(r"between (\S+) and (\S+)", words):
        return f"[{found[1]}..{found[2]}]"
    if found := re.fullmatch(r"not (before|after) (\S+)", words):
        return f"[{found[2]}..]" if found[1] == "before" else f"[..{found[2]}]"
    estimated, doubted = words.startswith("approximately "), words.endswith("?")
    sign = "%" if estimated and doubted else "~" if estimated else "?"
    return words.removeprefix("approximately ").removesuffix("?") + sign


def _language(record: Record) -> str | None:
    tag = next((f["a"] for f in record.get_fields("041") if f.get("2") == "rfc5646"), None)
    return tag or from_library(record["008"].data[35:38])


def _licence(record: Record) -> str | None:
    address = _first(record, "540", "u")
    return licence_address(address) if address else _first(record, "540", "a")


def _kind(record: Record) -> str:
    genre = next((f["a"] for f in record.get_fields("655") if f.get("2") == "marcgt"), None)
    form, level = record.leader[6], record.leader[7]
    return genre or ("manuscript" if form == "t" else "chapter" if level == "a" else "text")
