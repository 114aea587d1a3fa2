"""The table ``[site]``: what a project says of the site that is made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rubricator.configuration.edition import is_language
from rubricator.configuration.tables import Table

SITE_KEYS = ("title", "description", "address", "language", "about", "folder")

_ADDRESS = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What a project says of its site.

    ``address`` is where it will be on the web, with a slash at its end, empty where that is not said; ``language`` is that of its own
    words; ``about`` a file with a page on the edition, and ``folder`` what the site is written to, relative to the
    configuration.
    """

    title: str = ""
    description: str = ""
    address: str = ""
    language: str = ""
    about: str = ""
    folder: str = "site"


NO_SITE = SiteSettings()


def site_settings(table: Table) -> SiteSettings:
    """Return what the table says; what is wrong in it is noted there."""
    return SiteSettings(
        title=_words(table, "title"),
        description=_words(table, "description"),
        address=_address(table),
        language=_language(table),
        about=table.string("about"),
        folder=table.string("folder", NO_SITE.folder),
    )


def _words(table: Table, key: str) -> str:
    words = table.string(key)
    if _NOT_IN_XML.search(words):
        table.wrong(key, "has a character that cannot stand in XML")
    return " ".join(words.split())


def _address(table: Table) -> str:
    address = table.string("address")
    if not address:
        return ""
    if not _ADDRESS.fullmatch(address):
        table.wrong("address", "has to be where the site will be on the web, such as https://letters.example.org/")
    return address if address.endswith("/") else f"{address}/"


def _language(table: Table) -> str:
    language = table.string("language")
    if language and not is_language(language):
        table.wrong("language", f"has to be a tag such as en, de or grc, and not {language}")
    return language
