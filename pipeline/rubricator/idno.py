"""Identifiers that registers of names give (TEI P5, ``idno``): the addresses that they make.

``xslt/common/registers.xsl`` has the same table for the pages; a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_GND, _LCNAF, _GETTY = (
    "https://d-nb.info/gnd/",
    "https://id.loc.gov/authorities/names/",
    "https://vocab.getty.edu/page/",
)
ADDRESSES: Mapping[str, str] = MappingProxyType(
    {
        "viaf": "https://viaf.org/viaf/",
        "gnd": _GND, "dnb": _GND, "pnd": _GND,
        "wikidata": "https://www.wikidata.org/wiki/",
        "orcid": "https://orcid.org/",
        "isni": "https://isni.org/isni/",
        "lcnaf": _LCNAF, "lccn": _LCNAF, "loc": _LCNAF, "naf": _LCNAF,
        "bnf": "https://catalogue.bnf.fr/ark:/12148/",
        "ulan": f"{_GETTY}ulan/", "tgn": f"{_GETTY}tgn/",
        "geonames": "https://www.geonames.org/",
        "pleiades": "https://pleiades.stoa.org/places/",
        "ror": "https://ror.org/",
    }
)  # fmt: skip
"""What the addresses of a register's entries begin with, by the words that there are for the register, in small letters."""

_CHARACTER = r"(?:%[0-9a-f]{2}|(?![<>\"{}|\\^`%#\[\]])[!-~\xa1-\ud7ff])"
_ADDRESS = re.compile(
    rf"https?://[\w.-]+(?::\d{{1,5}})?(?:[/?]{_CHARACTER}*)?(?:#{_CHARACTER}*)?", re.IGNORECASE
)  # RFC 3987, as far as it is of any use here
_IDENTIFIER = re.compile(r"[\w-]+", re.ASCII)
_HOST = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_ENTRY = re.compile(r"(?<=^wikidata\.org/)(?:entity|item)/")


def address_of(register: str, identifier: str) -> str:
    """Return the address of an identifier, which may be one itself; empty where the register is not known, or it has none such."""
    name, value = register.strip().lower(), "".join(identifier.split())
    if _ADDRESS.fullmatch(value):
        return value
    known = ADDRESSES.get(name, "")
    if value.lower().startswith(f"{name}:"):
        value = value[len(name) + 1 :]
    return f"{known}{value}" if known and _IDENTIFIER.fullmatch(value) else ""


def comparable(address: str) -> str:
    """Return an address without what differs between two that lead to the same entry: the protocol, www, capitals, a slash."""
    return _ENTRY.sub("wiki/", _HOST.sub("", address.lower())).rstrip("/")
