"""Readers of the metadata in a page's head that are not ours: each gives what it finds, in the same terms.

extruct reads JSON-LD, Open Graph and Dublin Core; meta_tags_parser all ``meta`` elements, Highwire's names among them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import extruct
from meta_tags_parser import parse_meta_tags_from_source

Facts = Mapping[str, object]


def json_ld(page: str) -> Facts:
    """Read schema.org's terms."""
    (data,) = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
    parts = {}
    part = next((part for part in listed(data.get("isPartOf")) if part["@type"] != "CreativeWorkSeries"), None)
    while part:
        parts[part["@type"]] = part
        part = part.get("isPartOf")
    host = parts.get("Periodical") or parts.get("Book") or {}
    return {
        "title": data["name"],
        "authors": [author["name"] for author in listed(data.get("author"))],
        "written": data.get("dateCreated"),
        "published": data.get("datePublished"),
        "container": host.get("name"),
        "volume": parts.get("PublicationVolume", {}).get("volumeNumber"),
        "issue": parts.get("PublicationIssue", {}).get("issueNumber"),
        "pages": (data.get("pageStart"), data.get("pageEnd")),
        # The chief one of several is the first.
        "language": first(listed(data.get("inLanguage"))),
        "licence": data["license"]["name"] if isinstance(data.get("license"), dict) else data.get("license"),
    }


def dublin_core(page: str) -> Facts:
    """Read DC and DCTERMS; both have no place for volume, issue and pages but the citation."""
    (data,) = extruct.extract(page, syntaxes=["dublincore"])["dublincore"]

    def values(name: str) -> list[str]:
        return [item["content"] for item in data["elements"] + data["terms"] if item.get("name") == name]

    return {
        "title": first(values("DC.title")),
        "authors": [spoken(name) for name in values("DC.creator")],
        "written": first(values("DCTERMS.created")),
        "published": first(values("DCTERMS.issued")),
        "container": first(values("DCTERMS.isPartOf")),
        "language": first(values("DC.language")),
        "licence": first(values("DCTERMS.license") or values("DC.rights")),
    }


def open_graph(page: str) -> Facts:
    """Read the Open Graph protocol."""
    (data,) = extruct.extract(page, syntaxes=["opengraph"])["opengraph"]
    said = data["properties"]
    return {
        "title": dict(said)["og:title"],
        "authors": [value for name, value in said if name in ("article:author", "book:author")],
        "published": first([value for name, value in said if name in ("article:published_time", "book:release_date")]),
        "language": first([value.split("_")[0] for name, value in said if name == "og:locale"]),
    }


def highwire(page: str) -> Facts:
    """Read the names that Google Scholar and Zotero know; where nothing was published, the date is that of the writing."""
    said = parse_meta_tags_from_source(page).other

    def values(name: str) -> list[str]:
        return [tag.value for tag in said if tag.name == "citation_" + name]

    return {
        "title": first(values("title")),
        "authors": [spoken(name) for name in values("author")],
        "date": (first(values("publication_date")) or "").replace("/", "-") or None,
        "container": first(values("journal_title") + values("inbook_title")),
        "volume": first(values("volume")),
        "issue": first(values("issue")),
        "pages": (first(values("firstpage")), first(values("lastpage")) or first(values("firstpage"))),
        "language": first(values("language")),
    }


READERS: Mapping[str, Callable[[str], Facts]] = {
    "JSON-LD": json_ld,
    "Dublin Core": dublin_core,
    "Open Graph": open_graph,
    "Highwire": highwire,
}


def listed(value: Any) -> list[Any]:
    """Return a value that may be one, several or none as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def first(values: list[str]) -> str | None:
    """Return the first, or None."""
    return values[0] if values else None


def spoken(name: str) -> str:
    """Return a name as it is spoken, from one with the family name first."""
    return " ".join(reversed(name.split(", ", 1)))
