"""The table ``[edition]``: where the things of an edition stand, in which formats it is wanted, what its headers say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rubricator.configuration.formats import FORMAT_NAMES
from rubricator.configuration.tables import Table

EDITION_KEYS = ("sources", "tei", "schemas", "outputs", "formats", "language", "licence", "publisher")

SOURCE_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".xml", ".zip")
"""Ends of the names of files that an edition may be made of."""

REENCODED = ".reencoded.xml"
"""The end of the name of a document encoded afresh beside one that a person has edited: it is no document of the edition."""

_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|x(?:-[A-Za-z0-9]{1,8})+)")
_ADDRESS = re.compile(r"https?://[^\s/\x00-\x1f]+\.[^\s\x00-\x1f<>\"{}|\\^`]+")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CREATIVE_COMMONS = re.compile(
    r"(?:cc|creative commons)?[\s-]*(?P<kind>by(?:-(?:nc-sa|nc-nd|nc|nd|sa))?)(?:[\s-]+(?P<version>[1-4]\.\d))?",
    re.IGNORECASE,
)
_ZERO = re.compile(r"(?:cc|creative commons)[\s-]*(?:0|zero)(?:[\s-]+1\.0)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EditionSettings:
    """What a project says of its edition; folders and patterns are as written, relative to that of the configuration.

    ``sources`` are patterns of transcriptions, and of TEI documents that have none (see ``building.sources``); ``tei`` is the folder of the documents
    made of transcriptions, ``schemas`` that of the schemas they name, ``outputs`` that of what is rendered in the
    ``formats``. ``language`` is a tag of BCP 47, for texts that do not show theirs; ``licence`` an address. Empty: not said.
    """

    sources: tuple[str, ...] = ("tei/sources/*",)
    tei: str = "tei"
    schemas: str = "schemas"
    outputs: str = "build"
    formats: tuple[str, ...] = ("text", "html", "bibtex", "csl-json", "datacite-xml")
    language: str = ""
    licence: str = ""
    publisher: str = ""


DEFAULTS = EditionSettings()


def edition_settings(table: Table) -> EditionSettings:
    """Return what the table says; what is wrong in it is noted there."""
    return EditionSettings(
        sources=_sources(table),
        tei=table.string("tei", DEFAULTS.tei),
        schemas=table.string("schemas", DEFAULTS.schemas),
        outputs=table.string("outputs", DEFAULTS.outputs),
        formats=table.chosen("formats", "format", FORMAT_NAMES, DEFAULTS.formats),
        language=_language(table),
        licence=_licence(table),
        publisher=_publisher(table),
    )


def _sources(table: Table) -> tuple[str, ...]:
    if not table.has("sources"):
        return DEFAULTS.sources
    sources = table.patterns("sources")
    if not sources:
        table.wrong("sources", "has to say where the transcriptions are")
    return sources


def is_language(tag: str) -> bool:
    """Return whether a tag could be one of BCP 47."""
    return _LANGUAGE.fullmatch(tag) is not None


def _language(table: Table) -> str:
    language = table.string("language")
    if language and not is_language(language):
        table.wrong("language", f"has to be a tag such as en, de or grc, and not {language}")
    return language


def _licence(table: Table) -> str:
    licence = table.string("licence")
    if licence and not _ADDRESS.fullmatch(licence):
        meant = _address_of(licence)
        hint = f"Perhaps {meant} is meant." if meant else "Say what else is to be said of rights in the transcriptions."
        table.wrong("licence", "has to be the address of a licence on the web", hint)
    return licence


def _address_of(words: str) -> str:
    """Return the address of the Creative Commons licence that words name, none for other words."""
    if _ZERO.fullmatch(words):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    found = _CREATIVE_COMMONS.fullmatch(words)
    return f"https://creativecommons.org/licenses/{found['kind'].lower()}/{found['version'] or '4.0'}/" if found else ""


def _publisher(table: Table) -> str:
    publisher = table.string("publisher")
    if _NOT_IN_XML.search(publisher):
        table.wrong("publisher", "has a character that cannot stand in XML")
    return " ".join(publisher.split())
