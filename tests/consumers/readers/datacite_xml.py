"""DataCite XML, valid by DataCite's XSD, and made a dictionary by the library xmlschema."""

from __future__ import annotations

from typing import Any

from lxml import etree

from consumers.reading import Reading, licence_address
from consumers.schemas import datacite_decoder, datacite_xsd

FORMAT = "datacite-xml"
SAYS = frozenset(
    "title authors editors translators created published edited container volume issue first_page last_page publisher"
    " edition_publisher language licence kind doi url".split()
)
LOSES: dict[str, Any] = {}

#: In DataCite's words: what there is not.
UNKNOWN = {"(:unkn)", "(:unav)", "(:unas)", "(:tba)"}
Said = dict[str, Any]


def read(text: str) -> Reading:
    """Read the resource."""
    resource = etree.fromstring(text.encode())
    # The one thing that DataCite has no word for when it is not known: the citation is made without, with a finding.
    if resource.find("{*}publicationYear") is None:
        etree.SubElement(resource, "{http://datacite.org/schema/kernel-4}publicationYear").text = "0000"
    datacite_xsd().assertValid(resource)
    said = datacite_decoder().to_dict(resource, validation="strict")
    dates = {date["@dateType"]: _edtf(date) for date in _members(said, "dates")}
    part: Said = next((i for i in _members(said, "relatedItems") if i["@relationType"] == "IsPublishedIn"), {})
    whole: Said = next((i for i in _members(said, "relatedItems") if i["@relationType"] == "IsDerivedFrom"), {})
    source = part or whole
    publisher = _known(said["publisher"])
    return Reading(
        title=": ".join(_text(t) for t in _members(said, "titles") if _type(t, "titleType") in (None, "Subtitle")),
        authors=tuple(filter(None, (_known(c["creatorName"]) for c in _members(said, "creators")))),
        editors=_contributors(said, "Editor"),
        translators=_contributors(said, "Translator"),
        created=dates.get("Created"),
        published=dates.get("Issued"),
        edited=dates.get("Available"),
        container=_text(part["titles"]["title"][0]) if part else None,
        volume=source.get("volume"),
        issue=source.get("issue"),
        first_page=source.get("firstPage"),
        last_page=source.get("lastPage"),
        publisher=source.get("publisher") if part or source.get("publisher") else publisher,
        edition_publisher=publisher,
        language=said.get("language"),
        licence=_licence(said),
        kind=str(said["resourceType"]["$"]).lower(),
        doi=_known(said["identifier"]),
        url=_address(said),
    )


def _members(said: Said, name: str) -> list[Said]:
    """Return the members of a list, whose one child is named in the singular."""
    return next((v for k, v in (said.get(name) or {}).items() if not k.startswith("@")), []) or []


def _text(value: Any) -> str:
    return str(value["$"] if isinstance(value, dict) else value)


def _type(value: Any, name: str) -> str | None:
    return value.get(f"@{name}") if isinstance(value, dict) else None


def _known(value: Any) -> str | None:
    return None if _text(value) in UNKNOWN else _text(value)


def _contributors(said: Said, kind: str) -> tuple[str, ...]:
    return tuple(_text(c["contributorName"]) for c in _members(said, "contributors") if c["@contributorType"] == kind)


def _address(said: Said) -> str | None:
    """Return the identifier that is an address, of several the one that is nothing more."""
    identifiers = [i for i in _members(said, "alternateIdentifiers") if i["$"].startswith("http")]
    plain = [i for i in identifiers if i["@alternateIdentifierType"] == "URL"]
    return next((i["$"] for i in plain or identifiers), None)


def _licence(said: Said) -> str | None:
    for rights in _members(said, "rightsList"):
        address = _type(rights, "rightsURI")
        return _type(rights, "rightsIdentifier") or (licence_address(address) if address else _text(rights))
    return None


def _edtf(date: Said) -> str:
    """Return a date of RKMS-ISO8601, and what is said beside it, in EDTF."""
    said = date.get("@dateInformation", "")
    if "one day of these" in said:
        return "[" + "..".join(date["$"].split("/")) + "]"
    sign = (
        "%"
        if "approximate, uncertain" in said
        else "~"
        if "approximate" in said
        else "?"
        if "uncertain" in said
        else ""
    )
    return "/".join(end + sign if end else ".." for end in date["$"].split("/"))
