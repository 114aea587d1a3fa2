"""BibTeX, read by bibtexparser, which also turns TeX's commands back into letters and takes names apart."""

from __future__ import annotations

import bibtexparser
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    NameParts,
    SeparateCoAuthors,
    SplitNameParts,
)

from consumers.reading import Reading, to_month

FORMAT = "bibtex"
KINDS = {"article": "article", "incollection": "chapter", "book": "book"}
SAYS = frozenset(
    "title authors editors translators issued container volume issue first_page last_page publisher language doi url".split()
)
LOSES = {"issued": to_month}
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def read(text: str) -> Reading:
    """Read the one entry."""
    library = bibtexparser.parse_string(
        text,
        # Names are taken apart before braces are gone, which keep a body's name together.
        append_middleware=[SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()],
    )
    assert not library.failed_blocks
    (entry,) = library.entries
    said = {field.key: field.value for field in entry.fields}
    first, _, last = said.get("pages", "").partition("--")
    month = said.get("month")
    return Reading(
        title=said.get("title"),
        authors=tuple(map(_name, said.get("author", ()))),
        editors=tuple(map(_name, said.get("editor", ()))),
        translators=tuple(map(_name, said.get("translator", ()))),
        issued="-".join(filter(None, (said.get("year"), month and f"{MONTHS.index(month) + 1:02}"))) or None,
        container=said.get("journal") or said.get("booktitle"),
        volume=said.get("volume"),
        issue=said.get("number"),
        first_page=first or None,
        last_page=last or None,
        publisher=said.get("publisher"),
        language=said.get("language"),
        doi=said.get("doi"),
        url=said.get("url"),
    )


def _name(parts: NameParts) -> str:
    family = " ".join((*parts.von, *parts.last))
    return ", ".join(filter(None, (family, " ".join(parts.first), " ".join(parts.jr)))).strip("{}")
