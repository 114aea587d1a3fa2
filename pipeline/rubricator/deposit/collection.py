"""A TEI header for a whole package, so that it is cited in every format that a document is, by the same stylesheets.

A package of one document is cited by that document's own header.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from rubricator.deposit.closing import Written
from rubricator.deposit.heads import without_text
from rubricator.deposit.package import Entity
from rubricator.deposit.summary import Summary
from rubricator.encoding.names import element


def header_of(summary: Summary, written: Written) -> bytes:
    """Return the TEI document whose header is that of the whole package; there is no text in it. Raises OSError."""
    if summary.documents == 1:
        return without_text(written.read(next(written.parts()).name))
    root = _element("TEI", _header(summary), _element("text", _element("body")))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _header(summary: Summary) -> etree._Element:
    titles = _element("titleStmt", _element("title", summary.title, type="main"), *map(_author, summary.authors))
    source = _element("sourceDesc", _element("p", summary.description))
    file = _element("fileDesc", titles, _element("publicationStmt", *_publication(summary)), source)
    return _element("teiHeader", file, _element("profileDesc", *_profile(summary)))


def _profile(summary: Summary) -> Iterator[etree._Element]:
    """Yield what is said of the texts: when they were written, what they are, in which languages."""
    first, last = summary.created
    if first:
        dates = {"when": first} if first == last else {"notBefore": first, "notAfter": last}
        yield _element("creation", _element("date", **dates))
    yield _element("abstract", _element("p", summary.description))
    if summary.languages:
        yield _element("langUsage", *(_element("language", ident=language) for language in summary.languages))


def _publication(summary: Summary) -> Iterator[etree._Element]:
    yield from (_element("publisher", str(one["name"])) for one in summary.publishers[:1])
    yield _element("date", when=summary.date)
    if summary.licences:
        yield _element("availability", _terms(summary.licences))


def _terms(licences: tuple[Entity, ...]) -> etree._Element:
    """Return the licence of all documents; of several none is that of the whole."""
    if len(licences) > 1:
        return _element("p", f"The documents are under {len(licences)} different terms; each names its own.")
    return _licence(licences[0])


def _licence(entity: Entity) -> etree._Element:
    target = {"target": str(entity["url"])} if "url" in entity else {}
    return _element("licence", str(entity.get("description", entity["name"])), **target)


def _author(entity: Entity) -> etree._Element:
    kind = "orgName" if entity["@type"] == "Organization" else "persName" if "familyName" in entity else "name"
    known = {"ref": str(entity["url"])} if "url" in entity else {}
    if kind != "persName":
        return _element("author", _element(kind, str(entity["name"]), **known))
    parts = (_element(tag, str(entity[key])) for tag, key in _PARTS if key in entity)
    return _element("author", _element(kind, *parts, **known))


_PARTS = (("forename", "givenName"), ("surname", "familyName"))


def _element(name: str, *contents: etree._Element | str, **attributes: str) -> etree._Element:
    new = element(name, attributes)
    for content in contents:
        if isinstance(content, str):
            new.text = content
        else:
            new.append(content)
    return new
