"""BibTeX, read by bibtexparser, which also turns TeX's commands back into letters and takes names apart."""

from __future__ import annotations

from functools import partial

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware, NameParts, SeparateCoAuthors, SplitNameParts

from consumers.latex import decoder, issued, to_issued, to_kind
from consumers.latex import text as latex
from consumers.reading import Reading, licence_address

FORMAT = "bibtex"
KINDS = {"article": "article", "incollection": "chapter", "book": "book", "unpublished": "manuscript"}
SAYS = frozenset(
    """title authors editors translators issued container volume issue first_page last_page publisher language licence kind
    doi url""".split()
)
LOSES = {"issued": to_issued, "kind": partial(to_kind, KINDS, "misc")}
#: Packages print these as they stand.
VERBATIM = ("doi", "url")


def read(text: str) -> Reading:
    """Read the one entry."""
    # Names are taken apart before braces are gone, which keep a body's name together.
    names = [SeparateCoAuthors(), SplitNameParts()]
    library = bibtexparser.parse_string(text, append_middleware=names)
    assert not library.failed_blocks
    verbatim = {field.key: field.value for field in library.entries[0].fields if field.key in VERBATIM}
    (entry,) = LatexDecodingMiddleware(decoder=decoder()).transform(library).entries
    return reading(entry.entry_type, {field.key: field.value for field in entry.fields} | verbatim)


def reading(kind: str, said: dict[str, str]) -> Reading:
    """Return what the fields say."""
    first, _, last = said.get("pages", "").partition("–")
    licence = said.get("copyright")
    return Reading(
        title=said.get("title"),
        authors=tuple(map(_name, said.get("author", ()))),
        editors=tuple(map(_name, said.get("editor", ()))),
        translators=tuple(map(_name, said.get("translator", ()))),
        issued=issued(said.get("year", "").replace("–", "--"), said.get("month"), said.get("day")),
        container=said.get("journal") or said.get("booktitle"),
        volume=said.get("volume"),
        issue=said.get("number"),
        first_page=first or None,
        last_page=last or None,
        publisher=said.get("publisher") or said.get("howpublished"),
        language=said.get("language"),
        licence=licence and (licence_address(licence) if "://" in licence else licence),
        kind=kind,
        doi=said.get("doi"),
        url=said.get("url"),
    )


def _name(parts: NameParts) -> str:
    family, given, suffix = ((*parts.von, *parts.last), parts.first, parts.jr)
    return ", ".join(latex(" ".join(words)) for words in (family, given, suffix) if words)
