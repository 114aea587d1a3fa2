"""The page in which places are left open (xslt/site/page.xsl): of it the page alone is made, and that of a site.

A build of both transforms a document once: one differs from the other only by what stands in these places, and by the way to the
folder of the TEI document. Until that is filled in, the folder has a name that a document cannot have in it: the document's own digest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from hashlib import sha256

from rubricator.rendering.companions import TEI, Companions, documents, parameters
from rubricator.rendering.format import Format
from rubricator.rendering.formats import FORMATS, PAGE
from rubricator.saxon import Input, Result, Stylesheet, Value, evaluate, transform

SLOT = re.compile(r'<template data-site="(\w+)"></template>')
RECORD = re.compile(r'<template data-site="record">([^<]*)</template>')
_TO_PERSON = re.compile(r' <a class="to-person" href="person:\d+" aria-label="[^"]*">[^<]*</a>')
"""What the stylesheet writes, and no document can: its tags are written as text."""

_ALONE_FORMAT = FORMATS["html"]
_ALONE = "{urn:rubricator:functions}places-of-page-alone"
_NOTHING = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, given as the bytes of its file, and its URI; the stylesheet, and what this has read in it already."""

    document: bytes
    base_uri: str
    stylesheet: Stylesheet = field(compare=False)
    values: Mapping[str, Value] = field(compare=False)

    @property
    def folder(self) -> str:
        """The name of the document's folder for the time being."""
        return sha256(self.document).hexdigest()


def is_made_of_page(format: Format, companions: Companions) -> bool:
    """Return whether a format is the page, alone or in a site, of a document with an address that is rendered as both."""
    both = {_ALONE_FORMAT, PAGE}
    return format in both and both <= set(companions.together) and TEI in companions.alternates


def made_of_page(reading: Reading, format: Format, companions: Companions) -> Result:
    """Return the page, alone or in a site. Raises TransformError."""
    folder, slash, name = companions.alternates[TEI].rpartition("/")
    there = replace(companions, alternates={**companions.alternates, TEI: f"{reading.folder}/{name}"})
    given = {**parameters(there, _ALONE_FORMAT), "site": "true"}
    page = _left_open(reading, tuple(given.items()), tuple(documents(companions, PAGE).items()))
    if format == PAGE:
        return replace(page, text=_within(page.text, reading.folder, ""))
    return replace(page, text=_alone(_within(page.text, reading.folder, folder + slash), reading.stylesheet))


@lru_cache(maxsize=1)
def _left_open(
    reading: Reading, given: tuple[tuple[str, str], ...], beside: tuple[tuple[str, tuple[Input, ...]], ...]
) -> Result:
    return transform(reading.stylesheet, reading.document, reading.base_uri, dict(given), dict(beside), reading.values)


def _within(page: str, unnamed: str, folder: str) -> str:
    """Return the page with the way to the folder, such as ``../tei/``, in place of its name for the time being."""
    in_json = folder.replace("/", "\\/")
    return page.replace(f"{unnamed}/", folder).replace(f"{unnamed}\\/", in_json)


def _alone(page: str, stylesheet: Stylesheet) -> str:
    """Return the page as it is without a site around it."""
    places = _places(stylesheet)
    closed = _TO_PERSON.sub("", RECORD.sub("", page))
    return SLOT.sub(lambda slot: places.get(slot[1], ""), closed)


@cache
def _places(stylesheet: Stylesheet) -> Mapping[str, str]:
    """Return what stands in the places where the page is alone."""
    places: Mapping[str, str] = json.loads(str(evaluate(stylesheet, _ALONE, _NOTHING, "urn:rubricator:page")))
    return places
