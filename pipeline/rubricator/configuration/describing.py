"""What each setting takes and does, in words: ``rubricator config --describe`` prints it, and the documentation has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Description:
    """Of a setting: what it takes (``takes``), and what it does, as a sentence without its end; names in backticks."""

    takes: str
    does: str


DESCRIPTIONS: Mapping[str, Description] = MappingProxyType(
    {
        "include": Description("patterns", 'the documents to look for in folders; `["*.xml"]` if not set'),
        "exclude": Description(
            "patterns", "files and folders to leave out, even when they are given on the command line"
        ),
        "schemas": Description(
            "files, or addresses on the web",
            "RELAX NG (`.rng`, `.rnc`) and Schematron (`.sch`) for all documents, whatever they name; without, each document names its own",
        ),
        "schematron": Description(
            "files, or addresses on the web",
            "Schematron (`.sch`), or that embedded in a RELAX NG schema (`.rng`, `.rnc`), beside `schemas`, or without them beside what each document names",
        ),
        "phase": Description("a name", "the phase of Schematron that applies"),
        "documents": Description("tables", "other schemas for some documents"),
        "catalogs": Description("files", "OASIS catalogs"),
        "fetch": Description("`true` or `false`", "whether schemas on the web may be fetched; does not count in CI"),
        "authorities": Description(
            "files", "the TEI files with the people, places and other entities that documents refer to"
        ),
        "images": Description("folders", "where the images of the documents are, if not beside them"),
        "prefixes": Description("a table", "private prefixes of pointers, and what stands for them"),
        "custom": Description("a folder", "stylesheets, styles and words of the project's own for what is rendered"),
        "rules": Description("a table", "codes and severities"),
        "fail-on": Description(
            "a severity",
            'the least that makes the exit status 1: `"error"` if not set, `"warning"`, `"info"`, `"never"`',
        ),
        "max-findings": Description(
            "a number",
            "how many findings are reported at the most, the worst ones; the exit status counts them all",
        ),
        "baseline": Description("a file", "findings that the project knows of already"),
        "edition.sources": Description(
            "patterns",
            "the transcriptions, in any format that can be read; a TEI document among them is one that has no transcription",
        ),
        "edition.tei": Description("a folder", "where the TEI documents are written that are made of transcriptions"),
        "edition.schemas": Description(
            "a folder", "where the schemas are that these documents name; they are put there if it has none"
        ),
        "edition.outputs": Description("a folder", "where the pages, texts and citations are written"),
        "edition.formats": Description(
            "names of formats", "what is made of each document, of those that `rubricator render` knows"
        ),
        "edition.language": Description(
            "a tag", 'the language of a text that does not show which it is in, such as `"de"` or `"grc"`'
        ),
        "edition.licence": Description(
            "an address", "the licence of the edition, such as that of a licence of Creative Commons"
        ),
        "edition.publisher": Description("a name", "who publishes the edition"),
        "site.title": Description("a name", "what the site is called, on every page; without it, the publisher"),
        "site.description": Description("words", "a line below the title, and for search engines"),
        "site.address": Description("an address", "where the site will be on the web"),
        "site.language": Description(
            "a tag",
            "the language of the site's own words: English, German, French or Russian; without it, that of the edition",
        ),
        "site.about": Description("a file", "a page on the edition, in Markdown"),
        "site.folder": Description("a folder", "where the site is written"),
    }
)
"""By the name of the setting; those of the tables ``edition`` and ``site`` have that of the table before theirs."""


def description_of(name: str) -> Description | None:
    """Return what is said of a setting, or of the table that it is an entry of; None where nothing is."""
    return DESCRIPTIONS.get(name) or DESCRIPTIONS.get(name.partition(".")[0])
