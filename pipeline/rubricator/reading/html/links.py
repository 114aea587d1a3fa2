"""Links: what they lead to, and what they must not lead to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.html.elements import Element, tag_of
from rubricator.reading.html.renditions import Extents
from rubricator.source import Source
from rubricator.transcription import Link

UNSAFE_LINK = Rule(
    "READ104",
    Severity.WARNING,
    "A link that leads to no document was left out",
    "The link runs a script, carries data in its address, or leads to a file of the computer on which the page was saved. Its words "
    "stay in the text.",
    hint="write the address of the document that is meant, or take the link off",
    wrong="<a href=\"javascript:open('note1')\">the treaty</a>",
    right='<a href="https://example.org/treaty">the treaty</a>',
)
INNER_LINK = Rule(
    "READ105",
    Severity.INFO,
    "Links within the page were left out",
    "These links lead from one place of the page to another and are not those of notes: a list of contents, perhaps. The words stay in "
    "the text; the places that they lead to are no part of it.",
    hint="nothing to do, unless a note was meant: then link the note back to its mark",
    wrong='<a href="#part2">see below</a>',
    right='<a id="m1" href="#n1">[1]</a> … <p><a id="n1" href="#m1">[1]</a> The note.</p>',
)
RULES = (UNSAFE_LINK, INNER_LINK)

_BLANKS = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f]+")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202f\ufffe\uffff]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SAFE = frozenset(("http:", "https:", "mailto:", "ftp:", "urn:", "doi:", "tel:", "info:", "ark:"))


def address_of(written: str, base: str) -> str:
    """Return an address as it is to be written in TEI; empty where it leads to no document."""
    address = "%20".join(_UNSEEN.sub("", written).split())
    scheme = _SCHEME.match(_BLANKS.sub("", written))
    if scheme and not (scheme[0].lower() in _SAFE and address.lower().startswith(scheme[0].lower())):
        return ""
    try:
        urlsplit(address)
        return address if scheme or not base else urljoin(base, address)
    except ValueError:
        return ""


def base_of(root: Element) -> str:
    """Return what addresses in a page are relative to if the page says so and it is on the web."""
    for element in root.iter("base"):
        address = address_of(element.get("href", ""), "")
        if address.startswith(("http:", "https:")):
            return address
    return ""


def links_in(
    source: Source, extents: Extents, base: str, apart: Collection[Element]
) -> tuple[tuple[Link, ...], tuple[Diagnostic, ...]]:
    """Return the links in a text, and those that were left out; ``apart`` are those within the page."""
    links: list[Link] = []
    unsafe: list[Diagnostic] = []
    for (_, element), span in extents.items():
        written = element.get("href", "").strip() if tag_of(element) == "a" else ""
        words = span.strip(source.text)
        if not written or element in apart or written.startswith("#") or not len(words):
            continue
        address = address_of(written, base)
        if address:
            links.append(Link(words, address))
        else:
            message = f"the link of “{words.of(source.text)[:60]}” to {' '.join(written.split())[:60]} was left out"
            unsafe.append(at_offset(source, words.start, UNSAFE_LINK, message))
    return tuple(sorted(links, key=lambda link: link.span)), tuple(unsafe)


def inner_links(source: Source, extents: Extents, inner: Sequence[Element]) -> Iterator[Diagnostic]:
    """Yield the finding that there are links within a page which are not those of notes."""
    wanted = set(inner)
    spans = sorted(span for (_, element), span in extents.items() if element in wanted)
    if spans:
        words = spans[0].of(source.text)[:60]
        more = f" and {len(spans) - 1} more" if len(spans) > 1 else ""
        yield at_offset(source, spans[0].start, INNER_LINK, f"the link of “{words}”{more} within the page was left out")
