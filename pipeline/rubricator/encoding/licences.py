"""Licences by their addresses: what they are called, and whether the text is free under them (TEI P5, availability/@status)."""

from __future__ import annotations

import re

_COMMONS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(?:licenses/(?P<parts>by(?:-(?:nc-sa|nc-nd|nc|nd|sa))?)|publicdomain/(?P<domain>zero|mark))"
    r"/(?P<version>\d\.\d)(?:/(?P<country>[a-z]{2,3}))?(?:/(?:deed|legalcode)[^/]*)?/?",
    re.IGNORECASE,
)
_PARTS = {"by": "Attribution", "nc": "NonCommercial", "nd": "NoDerivatives", "sa": "ShareAlike"}
_DOMAIN = {"zero": "CC0 {} Universal, Public Domain Dedication", "mark": "Public Domain Mark {}"}
_EVERYWHERE = {"4.0": "International", "3.0": "Unported"}
_RIGHTS_STATEMENT = re.compile(r"https?://rightsstatements\.org/(?:vocab|page)/(?P<code>[A-Za-z-]+)/1\.0/?(?:\?.*)?")
_RIGHTS_STATEMENTS = {
    "InC": ("restricted", "In Copyright"),
    "InC-OW-EU": ("restricted", "In Copyright – EU Orphan Work"),
    "InC-EDU": ("restricted", "In Copyright – Educational Use Permitted"),
    "InC-NC": ("restricted", "In Copyright – Non-Commercial Use Permitted"),
    "InC-RUU": ("restricted", "In Copyright – Rights-holder(s) Unlocatable or Unidentifiable"),
    "NoC-CR": ("restricted", "No Copyright – Contractual Restrictions"),
    "NoC-NC": ("restricted", "No Copyright – Non-Commercial Use Only"),
    "NoC-OKLR": ("restricted", "No Copyright – Other Known Legal Restrictions"),
    "NoC-US": ("free", "No Copyright – United States"),
    "CNE": ("unknown", "Copyright Not Evaluated"),
    "UND": ("unknown", "Copyright Undetermined"),
    "NKC": ("unknown", "No Known Copyright"),
}


def licence_at(address: str) -> tuple[str, str]:
    """Return the name of the licence at an address and the status of a text under it; the address if it is not known."""
    if found := _COMMONS.fullmatch(address):
        return _commons(found), "free"
    if found := _RIGHTS_STATEMENT.fullmatch(address):
        status, name = _RIGHTS_STATEMENTS.get(found["code"], ("unknown", address))
        return name, status
    return address, "unknown"


def commons_key(address: str) -> str:
    """Return the parts and the version of a licence of Creative Commons, as ``by-sa 4.0``; nothing for another."""
    found = _COMMONS.fullmatch(address)
    return f"{(found['parts'] or found['domain']).lower()} {found['version']}" if found else ""


def _commons(found: re.Match[str]) -> str:
    if found["domain"]:
        return _DOMAIN[found["domain"].lower()].format(found["version"])
    parts, version, country = found["parts"].lower(), found["version"], found["country"]
    where = country.upper() if country else _EVERYWHERE.get(version, "Generic")
    words = "-".join(_PARTS[part] for part in parts.split("-"))
    short = f"CC {parts.upper()} {version}{f' {country.upper()}' if country else ''}"
    return f"Creative Commons {words} {version} {where} ({short})"
