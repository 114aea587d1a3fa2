"""The formats of citation metadata: each is made from the record of a TEI header (xslt/citation/record.xsl)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rubricator.rendering.format import Format

CITATIONS: Mapping[str, Format] = MappingProxyType(
    {
        name: Format(name, f"citation/{name}.xsl", suffix, media_type, ("authorities", "record"), about=about)
        for name, suffix, media_type, about in (
            ("bibtex", ".bib", "application/x-bibtex", "an entry for LaTeX"),
            ("biblatex", ".biblatex.bib", "application/x-bibtex", "an entry for LaTeX with BibLaTeX and Biber"),
            ("ris", ".ris", "application/x-research-info-systems", "RIS, for EndNote, Zotero, Mendeley and Citavi"),
            ("endnote-xml", ".endnote.xml", "application/x-endnote+xml", "a record of EndNote's XML"),
            (
                "csl-json",
                ".csl.json",
                "application/vnd.citationstyles.csl+json",
                "CSL-JSON, for Zotero, Pandoc and citeproc",
            ),
            ("coins", ".coins", "text/html", "a span for a web page, from which Zotero takes the reference"),
            ("schema-org", ".jsonld", "application/ld+json", "schema.org in JSON-LD, for search engines"),
            ("cff", ".cff", "application/yaml", "CITATION.cff 1.2.0, which GitHub and Zenodo read"),
            ("cmif", ".cmif.xml", "application/tei+xml", "the letters in a document, for correspSearch (CMIF)"),
            ("zenodo", ".zenodo.json", "application/json", "a deposition at Zenodo, as its first API takes it"),
            (
                "invenio",
                ".invenio.json",
                "application/json",
                "a draft for a repository that runs InvenioRDM, Zenodo among them",
            ),
            ("datacite-xml", ".datacite.xml", "application/vnd.datacite.datacite+xml", "DataCite metadata 4.6"),
            (
                "datacite-json",
                ".datacite.json",
                "application/vnd.datacite.datacite+json",
                "the same in JSON, as DataCite's REST API takes it",
            ),
            ("marcxml", ".marc.xml", "application/marcxml+xml", "a record of MARC 21 for a library's catalogue"),
            ("mods", ".mods.xml", "application/mods+xml", "a record of MODS 3.8"),
            ("oai_dc", ".oai_dc.xml", "application/xml", "unqualified Dublin Core, as OAI-PMH has it"),
            ("dcterms", ".dcterms.rdf", "application/rdf+xml", "the terms of Dublin Core, as RDF/XML"),
        )
    }
)
