"""What the types of regions and lines are: those of PAGE XML, of Transkribus, and of the vocabulary SegmOnto (eScriptorium).

Sources: PAGE content schema 2019-07-15, TextTypeSimpleType; https://segmonto.github.io.
"""

from __future__ import annotations

import re

from rubricator.reading.layout.pages import Kind

_SUBTYPE = re.compile(r"[:#].*|(?<=zone)[-_].*|(?<=line)[-_].*")
_KINDS = {
    "paragraph": Kind.PARAGRAPH, "main": Kind.PARAGRAPH, "default": Kind.PARAGRAPH, "text": Kind.PARAGRAPH,
    "heading": Kind.HEADING, "head": Kind.HEADING, "title": Kind.HEADING,
    "caption": Kind.CAPTION,
    "tocentry": Kind.TOC_ENTRY,
    "dropcapital": Kind.DROP_CAPITAL,
    "marginalia": Kind.MARGINALIA, "marginalnote": Kind.MARGINALIA, "margin": Kind.MARGINALIA, "margintext": Kind.MARGINALIA,
    "footnote": Kind.FOOTNOTE,
    "footnotecontinued": Kind.FOOTNOTE_CONTINUED,
    "endnote": Kind.ENDNOTE,
    "pagenumber": Kind.PAGE_NUMBER, "numbering": Kind.PAGE_NUMBER,
    "header": Kind.HEADER, "runningtitle": Kind.HEADER,
    "footer": Kind.FOOTER,
    "catchword": Kind.CATCH_WORD, "catchphrase": Kind.CATCH_WORD,
    "signaturemark": Kind.SIGNATURE_MARK, "quiremarks": Kind.SIGNATURE_MARK,
    "table": Kind.TABLE,
    "graphic": Kind.IMAGE, "illustration": Kind.IMAGE, "image": Kind.IMAGE,
}  # fmt: skip
_SUBKINDS = {"mainzone": {"head": Kind.HEADING, "heading": Kind.HEADING, "dropcapital": Kind.DROP_CAPITAL}}


def kind_of(type_: str) -> Kind | None:
    """Return what a type means, however it is cut into words; None for one that is not known."""
    lower = type_.strip().lower()
    whole, _, sub = re.sub(r"[:#_-]", ":", lower, count=1).partition(":")
    if sub and whole in _SUBKINDS:
        return _SUBKINDS[whole].get(re.sub(r"\W.*", "", sub), Kind.PARAGRAPH)
    return _KINDS.get(_bare(lower)) or _KINDS.get(_bare(_SUBTYPE.sub("", lower)))


def _bare(type_: str) -> str:
    word = re.sub(r"[\W\d_]", "", type_)
    return re.sub(r"(?<=.)(?:zone|line)$", "", word)
