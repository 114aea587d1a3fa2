"""The formats of citation metadata: each is made from the record of a TEI header (xslt/citation/record.xsl)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rubricator.rendering.format import Format

CITATIONS: Mapping[str, Format] = MappingProxyType(
    {
        name: Format(name, f"citation/{name}.xsl", suffix, media_type, ("authorities",))
        for name, suffix, media_type in (
            ("bibtex", ".bib", "application/x-bibtex"),
            ("csl-json", ".csl.json", "application/vnd.citationstyles.csl+json"),
            ("schema-org", ".jsonld", "application/ld+json"),
            ("cff", ".cff", "application/yaml"),
            ("zenodo", ".zenodo.json", "application/json"),
            ("invenio", ".invenio.json", "application/json"),
            ("datacite-xml", ".datacite.xml", "application/vnd.datacite.datacite+xml"),
            ("datacite-json", ".datacite.json", "application/vnd.datacite.datacite+json"),
            ("marcxml", ".marc.xml", "application/marcxml+xml"),
            ("mods", ".mods.xml", "application/mods+xml"),
        )
    }
)
