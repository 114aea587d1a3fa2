"""The names of the output formats, so that one that does not exist is noticed where it is configured.

They stand here once more, since the formats themselves would load Saxon; a test compares the two.
"""

FORMAT_NAMES = (
    "text", "html",
    "bibtex", "biblatex", "ris", "endnote-xml", "csl-json", "coins", "schema-org", "cff", "cmif", "zenodo", "invenio",
    "datacite-xml", "datacite-json", "marcxml", "mods", "oai_dc", "dcterms",
)  # fmt: skip
