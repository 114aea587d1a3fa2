"""Dublin Core as OAI-PMH has it: valid by its XSD, and read by the harvester Sickle out of a response."""

from __future__ import annotations

from typing import Any

from lxml import etree
from sickle.models import Record

from consumers.reading import Reading, licence_address, to_plain
from consumers.schemas import oai_dc_xsd

FORMAT = "oai_dc"
SAYS = frozenset("title authors issued edition_publisher language licence doi url".split())
RESPONSE = """<record xmlns="http://www.openarchives.org/OAI/2.0/"><header><identifier>oai:x:1</identifier>
<datestamp>2026-01-01</datestamp></header><metadata/></record>"""
DOI = "https://doi.org/"


def to_interval(edtf: str) -> str:
    """A date or an interval as ISO 8601 has it: without doubts, and whether it is all of the days or one."""
    return "/".join(to_plain(edtf).strip("[]").replace("/", "..").split("..")).replace("//", "/")


LOSES: dict[str, Any] = {"issued": to_interval}


def read(text: str) -> Reading:
    """Read the one record."""
    metadata = etree.fromstring(text.encode())
    oai_dc_xsd().assertValid(metadata)
    response = etree.fromstring(RESPONSE)
    response[1].append(metadata)
    said = Record(response).metadata
    addresses = [value for value in said.get("identifier", ()) if value.startswith("http")]
    rights = [licence_address(value) if value.startswith("http") else value for value in said.get("rights", ())]
    return Reading(
        title=_first(said, "title"),
        authors=tuple(said.get("creator", ())),
        issued=_first(said, "date"),
        edition_publisher=_first(said, "publisher"),
        language=_first(said, "language"),
        licence=next((value for value in rights if value.startswith("http")), None) or next(iter(rights), None),
        doi=next((value.removeprefix(DOI) for value in addresses if value.startswith(DOI)), None),
        url=next((value for value in addresses if not value.startswith(DOI)), None),
    )


def _first(said: dict[str, list[str]], name: str) -> str | None:
    return next(iter(said.get(name, ())), None)
