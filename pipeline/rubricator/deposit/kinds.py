"""What the files of a package are: in words, by media type, and by the registry of file formats that archives use (PRONOM)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType

from rubricator.deposit.package import Entity
from rubricator.rendering import Format

PRONOM = "https://www.nationalarchives.gov.uk/PRONOM/"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is: words that follow its name, its media type, and its identifier in PRONOM (empty: it has none, or one for each version)."""

    words: str
    media_type: str
    puid: str = ""


TEI = Kind("the text with its markup, in TEI", "application/tei+xml", "fmt/1476")
TEI_CORPUS = Kind("texts with their markup, in TEI, with one header over them", "application/tei+xml", "fmt/1477")
PEOPLE = Kind("the people whom the documents name, in TEI", "application/tei+xml", "fmt/1476")
STYLESHEET = Kind("a stylesheet, in XSLT 3.0", "application/xslt+xml", "fmt/101")

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "text": "the text alone, without markup",
        "html": "the page for readers",
        "bibtex": "the citation for BibTeX",
        "biblatex": "the citation for BibLaTeX",
        "ris": "the citation for reference managers, in RIS",
        "endnote-xml": "the citation for EndNote",
        "csl-json": "the citation for citation processors, in CSL-JSON",
        "coins": "the citation for a web page, as COinS",
        "cff": "the citation as CITATION.cff",
        "datacite-xml": "the metadata for DataCite, in XML",
        "datacite-json": "the metadata for DataCite, in JSON",
        "oai_dc": "the metadata in Dublin Core, as OAI-PMH has it",
        "dcterms": "the metadata in the terms of the Dublin Core Metadata Initiative",
        "mods": "the metadata for library catalogues, in MODS",
        "marcxml": "the metadata for library catalogues, in MARC",
        "schema-org": "the metadata for search engines, in the words of schema.org",
        "zenodo": "the metadata for a deposit with Zenodo",
        "invenio": "the metadata for a deposit with InvenioRDM",
        "cmif": "the letter's metadata for correspSearch",
    }
)
_OF_FORMAT = {"text": "x-fmt/111", "html": "fmt/471"}
_OF_TYPE = (("json", "fmt/817"), ("xml", "fmt/101"), ("yaml", "fmt/818"))
_OF_SUFFIX: Mapping[str, Kind] = MappingProxyType(
    {
        ".rng": Kind("a schema, in RELAX NG", "application/xml", "fmt/101"),
        ".rnc": Kind("a schema, in the compact syntax of RELAX NG", "application/relax-ng-compact-syntax", "x-fmt/111"),
        ".sch": Kind("a schema of rules, in Schematron", "application/schematron+xml", "fmt/101"),
        ".odd": Kind("a schema with its documentation, in ODD", "application/tei+xml", "fmt/1476"),
        ".xsl": STYLESHEET,
        ".xml": Kind("data of the stylesheets", "application/xml", "fmt/101"),
        ".css": Kind("styles of the page", "text/css", "x-fmt/224"),
        ".js": Kind("a script of the page", "text/javascript", "x-fmt/423"),
        ".md": Kind("a text to read", "text/markdown", "fmt/1149"),
        ".json": Kind("data in JSON", "application/json", "fmt/817"),
        ".jsonl": Kind("data in JSON, a line each", "application/jsonl"),
        ".txt": Kind("a text to read", "text/plain", "x-fmt/111"),
        ".jpg": Kind("a picture, in JPEG", "image/jpeg"),
        ".jpeg": Kind("a picture, in JPEG", "image/jpeg"),
        ".png": Kind("a picture, in PNG", "image/png"),
        ".gif": Kind("a picture, in GIF", "image/gif"),
        ".webp": Kind("a picture, in WebP", "image/webp"),
        ".avif": Kind("a picture, in AVIF", "image/avif"),
        ".tif": Kind("a picture, in TIFF", "image/tiff", "fmt/353"),
        ".tiff": Kind("a picture, in TIFF", "image/tiff", "fmt/353"),
        ".jp2": Kind("a picture, in JPEG 2000", "image/jp2", "x-fmt/392"),
        ".svg": Kind("a drawing, in SVG", "image/svg+xml"),
        ".pdf": Kind("pages, in PDF", "application/pdf"),
        ".mp3": Kind("a recording, in MP3", "audio/mpeg", "fmt/134"),
        ".ogg": Kind("a recording, in Ogg", "application/ogg"),
        ".mp4": Kind("a film, in MP4", "video/mp4", "fmt/199"),
        ".webm": Kind("a film, in WebM", "video/webm"),
        ".bib": Kind("the citations of all documents for BibTeX", "application/x-bibtex"),
        ".cff": Kind("the citation of the whole package", "application/yaml", "fmt/818"),
    }
)
_RECEIVED = "the transcription as it was received"
_TRANSCRIPTION = Kind(_RECEIVED, "text/plain", "x-fmt/111")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TRANSCRIPTIONS: Mapping[str, Kind] = MappingProxyType(
    {
        ".md": Kind(_RECEIVED, "text/markdown", "fmt/1149"),
        ".markdown": Kind(_RECEIVED, "text/markdown", "fmt/1149"),
        ".html": Kind(_RECEIVED, "text/html", "fmt/96"),
        ".htm": Kind(_RECEIVED, "text/html", "fmt/96"),
        ".xhtml": Kind(_RECEIVED, "application/xhtml+xml", "fmt/102"),
        ".docx": Kind(_RECEIVED, _WORD, "fmt/412"),
        ".xml": Kind(_RECEIVED, "application/xml", "fmt/101"),
        ".zip": Kind(_RECEIVED, "application/zip", "x-fmt/263"),
    }
)
_OTHER = Kind("a file", "application/octet-stream")


def kind_of_format(format_: Format) -> Kind:
    """Return what a rendering in a format is."""
    words = _WORDS.get(format_.name, f"the metadata in the format {format_.name}")
    by_type = next((puid for ending, puid in _OF_TYPE if format_.media_type.endswith(ending)), "")
    return Kind(words, format_.media_type, _OF_FORMAT.get(format_.name, by_type))


def kind_of_transcription(place: str) -> Kind:
    """Return what a transcription is, by the end of its name; plain text has many."""
    return _TRANSCRIPTIONS.get(PurePosixPath(place).suffix.lower(), _TRANSCRIPTION)


def kind_of_file(place: str) -> Kind:
    """Return what another file is, by the end of its name."""
    return _OF_SUFFIX.get(PurePosixPath(place).suffix.lower(), _OTHER)


def encoding_format(kind: Kind) -> object:
    """Return what an entity says of its format: the media type, and beside it the entry of PRONOM."""
    return [kind.media_type, {"@id": PRONOM + kind.puid}] if kind.puid else kind.media_type


PUIDS: Mapping[str, str] = MappingProxyType(
    {
        "fmt/96": "Hypertext Markup Language",
        "fmt/101": "Extensible Markup Language",
        "fmt/102": "Extensible Hypertext Markup Language 1.0",
        "fmt/134": "MPEG 1/2 Audio Layer 3",
        "fmt/199": "MPEG-4 Media File",
        "fmt/353": "Tagged Image File Format",
        "fmt/412": "Microsoft Word for Windows",
        "fmt/471": "Hypertext Markup Language 5",
        "fmt/817": "JSON Data Interchange Format",
        "fmt/818": "YAML",
        "fmt/1149": "Markdown",
        "fmt/1476": "TEI P5, single text",
        "fmt/1477": "TEI P5, corpus",
        "x-fmt/111": "Plain text",
        "x-fmt/224": "Cascading Style Sheet",
        "x-fmt/263": "ZIP Format",
        "x-fmt/392": "JP2 (JPEG 2000 part 1)",
        "x-fmt/423": "JavaScript",
    }
)
"""What the entries of PRONOM are called that files of a package refer to."""


def pronom_entity(puid: str) -> Entity:
    """Return the entity for an entry of PRONOM."""
    return {"@id": PRONOM + puid, "@type": ["WebPage", "Standard"], "name": PUIDS[puid], "url": PRONOM + puid}
