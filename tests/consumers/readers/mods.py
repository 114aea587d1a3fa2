"""MODS, valid by MODS's XSD as far as it can be had, and read by pymods."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree
from pymods import MODSReader, MODSRecord

from consumers.languages import from_library
from consumers.reading import Reading, licence_address
from consumers.schemas import mods_xsd

FORMAT = "mods"
SAYS = frozenset(
    "title authors editors translators recipients created published edited container volume issue first_page last_page publisher"
    " edition_publisher language licence kind doi url".split()
)
LOSES: dict[str, Any] = {}
NAMESPACES = {"m": "http://www.loc.gov/mods/v3"}


def read(text: str) -> Reading:
    """Read the one record."""
    assert_valid(text)
    (record,) = MODSReader(BytesIO(text.encode()))
    host, original = _related(record, "host"), _related(record, "original")
    publisher = _text(record, "m:originInfo/m:publisher")
    return Reading(
        title=_known(record.titles[0]),
        authors=_names(record, "aut"),
        editors=_names(record, "edt"),
        translators=_names(record, "trl"),
        recipients=_names(record, "rcp"),
        created=_edtf(record, "m:originInfo/m:dateCreated"),
        published=_edtf(record, "m:relatedItem[@type='host' or @type='original']/m:originInfo/m:dateIssued"),
        edited=_edtf(record, "m:originInfo/m:dateIssued"),
        container=_text(host, "m:titleInfo/m:title"),
        volume=_text(host if host is not None else original, "m:part/m:detail[@type='volume']/m:number"),
        issue=_text(host, "m:part/m:detail[@type='issue']/m:number"),
        first_page=_text(host, "m:part/m:extent[@unit='pages']/m:start"),
        last_page=_text(host, "m:part/m:extent[@unit='pages']/m:end"),
        publisher=_text(host, "m:originInfo/m:publisher")
        if host is not None
        else _text(original, "m:originInfo/m:publisher") or publisher,
        edition_publisher=publisher,
        language=next(map(_language, record.language), None),
        licence=next((licence_address(r.uri) if r.uri else r.text for r in record.rights), None),
        kind=_kind(record),
        doi=next((i.text for i in record.identifiers if i.type == "doi"), None),
        url=_text(record, "m:location/m:url"),
    )


def assert_valid(text: str) -> None:
    """Assert that a record follows the schema of MODS 3.4, but for what later versions brought: the event of an origin."""
    record = etree.fromstring(text.encode())
    later = deepcopy(record)
    later.set("version", "3.4")
    for origin in later.iter("{*}originInfo"):
        origin.attrib.pop("eventType", None)
    mods_xsd().assertValid(later)


def _known(title: str) -> str | None:
    return None if title == "[Untitled]" else title


def _related(record: MODSRecord, kind: str) -> Any:
    return next(iter(record.xpath(f"m:relatedItem[@type='{kind}']", namespaces=NAMESPACES)), None)


def _text(element: Any, path: str) -> str | None:
    return next((e.text for e in element.xpath(path, namespaces=NAMESPACES)), None) if element is not None else None


def _names(record: MODSRecord, role: str) -> tuple[str, ...]:
    return tuple(name.text.removesuffix(", ") for name in record.names if name.role.code == role)


def _edtf(record: MODSRecord, path: str) -> str | None:
    """Return a date, or the interval of two, with its doubts."""
    dates = record.xpath(path, namespaces=NAMESPACES)
    sign = {"questionable": "?", "approximate": "~", None: ""}
    said = {e.get("point"): e.text + sign[e.get("qualifier")] for e in dates}
    if "start" in said or "end" in said:
        return said.get("start", "..") + "/" + said.get("end", "..")
    return said.get(None)


def _language(language: Any) -> str | None:
    tag = language.code or language.text
    return from_library(tag) if language.authority != "rfc4646" else tag


def _kind(record: MODSRecord) -> str:
    if record.genre:
        return str(record.genre[0].text)
    if record.xpath("m:typeOfResource/@manuscript", namespaces=NAMESPACES):
        return "manuscript"
    return "chapter" if _related(record, "host") is not None else "text"
