"""schema.org in JSON-LD, expanded by PyLD with a context of our own; every statement has to be one that the vocabulary allows."""

from __future__ import annotations

from typing import Any

from consumers.reading import Reading, licence_address
from consumers.schema_org import SDO, expanded, faults, graph_of

FORMAT = "schema-org"
SAYS = frozenset(
    "title authors editors translators recipients created published edited container volume issue first_page last_page"
    " publisher edition_publisher language licence kind doi url".split()
)
LOSES: dict[str, Any] = {}
LACKS = {"volume": ("book",)}
KINDS = {"Article": "article", "Book": "book", "Chapter": "chapter", "Manuscript": "manuscript", "Message": "letter"}


def read(text: str) -> Reading:
    """Read the work."""
    assert not list(faults(graph_of(text)))
    work = expanded(text)
    parts = list(_hosts(work))
    hosts = [part for part in parts if _types(part) & {"Periodical", "Book"}]
    (file,) = _all(work, "encoding")
    identifiers = [value["@value"] for value in _all(work, "identifier")]
    dois = [value.removeprefix("https://doi.org/") for value in identifiers if value.startswith("https://doi.org/")]
    types = _types(work)
    return Reading(
        title=_text(work, "name"),
        authors=_names(work, "author"),
        editors=_names(work, "editor"),
        translators=_names(work, "translator"),
        recipients=_names(work, "recipient"),
        created=_text(work, "dateCreated"),
        published=_published(work, file, bool(parts)),
        edited=_text(file, "datePublished"),
        container=_text(hosts[0], "name") if hosts else None,
        volume=_first(parts, "volumeNumber"),
        issue=_first(parts, "issueNumber"),
        first_page=_text(work, "pageStart"),
        last_page=_text(work, "pageEnd"),
        publisher=_name_of(work, "publisher"),
        edition_publisher=_name_of(file, "publisher"),
        language=_text(work, "inLanguage"),
        licence=_licence(work),
        kind=next((KINDS[name] for name in KINDS if name in types), "text"),
        doi=dois[0] if dois else None,
        url=_url(work, bool(dois)),
    )


def _all(node: Any, name: str) -> list[Any]:
    values = node.get(str(SDO[name]), [])
    assert isinstance(values, list)
    return values


def _text(node: Any, name: str) -> str | None:
    """Return the first value of a property, or the address of the node that it is."""
    value = next(iter(_all(node, name)), {})
    return value.get("@value") or value.get("@id")


def _types(node: Any) -> set[str]:
    return {type_.removeprefix(str(SDO)) for type_ in node.get("@type", ())}


def _hosts(node: Any) -> Any:
    """Go up from issue to volume to periodical, or to the book; a series is none."""
    for part in _all(node, "isPartOf"):
        if "CreativeWorkSeries" not in _types(part):
            yield part
            yield from _hosts(part)


def _first(nodes: list[Any], name: str) -> str | None:
    return next(filter(None, (_text(node, name) for node in nodes)), None)


def _published(work: Any, file: Any, has_host: bool) -> str | None:
    """A text that was never printed comes out with its file, and the work has that date then."""
    date = _text(work, "datePublished")
    return date if has_host or date != _text(file, "datePublished") else None


def _name_of(node: Any, name: str) -> str | None:
    return _text(_all(node, name)[0], "name") if _all(node, name) else None


def _names(node: Any, name: str) -> tuple[str, ...]:
    return tuple(_name(person) for person in _all(node, name))


def _name(person: Any) -> str:
    parts = [_text(person, name) for name in ("familyName", "givenName", "honorificSuffix")]
    return ", ".join(filter(None, parts)) if parts[0] else _text(person, "name") or ""


def _licence(work: Any) -> str | None:
    value = next(iter(_all(work, "license")), {})
    return licence_address(value["@id"]) if "@id" in value else _text(value, "name")


def _url(work: Any, has_doi: bool) -> str | None:
    """The address of the text: where it is, or the identifier it has for good."""
    return _text(work, "url") or (None if has_doi else work.get("@id"))
