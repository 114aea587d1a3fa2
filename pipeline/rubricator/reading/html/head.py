"""What a page says of itself outside of its text: in its head, for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rubricator.dates import Datable, parse_date
from rubricator.reading.html.elements import Element, language_of_element, language_tag, tag_of, words_in
from rubricator.transcription import Description

# The elements in which Wikisource says it, on every page, for programs that make books.
_NAMED = {
    "ws-title": "citation_title",
    "ws-author": "citation_author",
    "ws-year": "citation_date",
    "firstheading": "heading",
}
_TITLE = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "title", "heading")
_AUTHOR = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "book:author")
# Not the dates on which a page was made or put on the web, such as article:published_time and dcterms.created.
_DATE = ("citation_date", "citation_publication_date", "dc.date.created", "dc.date", "date")
_LANGUAGE = ("citation_language", "dc.language", "dcterms.language", "content-language", "og:locale")
_MOST = 300


def description_of(root: Element, holding_text: Sequence[Element]) -> Description:
    """Return what a page says of itself; ``holding_text`` are the elements that hold its text."""
    said = {**_linked_data(root), **_metadata(root), **_named(root)}
    date_text = _first(said, _DATE)
    return Description(
        title=_first(said, _TITLE) or _title_element(root),
        author=_first(said, _AUTHOR),
        date=_date(date_text),
        date_text=date_text if _date(date_text) else "",
        language=_language(root, holding_text) or language_tag(_first(said, _LANGUAGE)),
    )


def _first(said: Mapping[str, str], names: Sequence[str]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _date(words: str) -> Datable | None:
    return parse_date(words) if words else None


def _metadata(root: Element) -> Mapping[str, str]:
    """Return the first value of every name in the page's meta elements."""
    said: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("http-equiv") or ""
        value = " ".join((element.get("content") or "").split())
        if value and len(value) <= _MOST:
            said.setdefault(name.strip().lower(), value)
    return said


def _named(root: Element) -> Mapping[str, str]:
    """Return what elements of known identifiers say."""
    found = ((_NAMED.get(element.get("id", "").lower()), words_in(element)) for element in root.iter("span", "h1"))
    return {name: words for name, words in found if name and 0 < len(words) <= _MOST}


def _title_element(root: Element) -> str:
    title = next(root.iter("title"), None)
    return " ".join((title.text or "").split()) if title is not None else ""


def _language(root: Element, holding_text: Sequence[Element]) -> str:
    """Return the language that the text's own element says, else that of the page."""
    body = next((element for element in root if tag_of(element) == "body"), None)
    for element in (*holding_text[:1], *([body] if body is not None else []), root):
        if language_of_element(element):
            return language_of_element(element)
    return ""


def _linked_data(root: Element) -> Mapping[str, str]:
    """Return what the page's JSON-LD says plainly of one work (schema.org), under the names of meta elements."""
    said: dict[str, str] = {}
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            for work in _works(_parsed(script.text or "")):
                said.setdefault("title", _plain(work.get("name")) or _plain(work.get("headline")))
                said.setdefault("author", _plain(work.get("author")))
                said.setdefault("date", _plain(work.get("dateCreated")))
                said.setdefault("content-language", _plain(work.get("inLanguage")))
    return said


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _works(data: Any) -> Iterator[Mapping[str, Any]]:
    candidates = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
    for one in candidates if isinstance(candidates, list) else []:
        if isinstance(one, dict) and ("author" in one or "dateCreated" in one):
            yield one


def _plain(value: Any) -> str:
    """Return a value in words: a name, that of a person, or those of several."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_plain, value[:20])))
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split())[:_MOST] if isinstance(value, str) else ""
