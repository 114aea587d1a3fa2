"""Headers of anything: what has a meaning to TeX, to BibTeX, to Biber or in RIS, in every place that a citation is made from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from rubricator.rendering import FORMATS, render

#: What these programs act on, divide at, or take for something else.
FRAGMENTS = [
    *r"""
    { } {} }{ \ \\ \input{x} \textbf{ % # $ $$ & _ ~ ^ " `` '' -- --- ,, <x> | @ @article{x, = family= prefix=x xdata=a
    and AND And others , ,, ; : / // - von de la d' Jr. ER TY ?` !` "a "| \& \' \" {\"o} %20 ~~ [ ] ( ) * + . ...
    """.split(),
    *("ER  - ", "TY  - JOUR", " and ", " and others", ", ", "  ", "\n", "\n\n", "\t"),
]
#: Writing to the left, marks without a letter, letters beyond the plane, and what ends a line for Python but not for XML.
SIGNS = [
    "עברית",
    "العربية",
    "\u202b",
    "\u0301",
    "e\u0301",
    "𝔄",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u2028",
    "\u0085",
    "ﬁ",
    "ß",
    "İ",
    "中文",
]
WORDS = "On the Situation in Russia Über Œuvres Élodie ångström della 1928 II".split()

CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"])
TEXTS = st.lists(
    st.sampled_from(FRAGMENTS) | st.sampled_from(SIGNS) | st.sampled_from(WORDS) | st.text(CHARACTERS, max_size=3),
    min_size=1,
    max_size=6,
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda between: between.join(parts)))


def folded(text: str) -> str:
    """Return a text in NFC, with white space and what ends lines as single spaces: none of these programs keeps more of it."""
    return unicodedata.normalize("NFC", re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text)).strip()


@dataclass(frozen=True)
class Header:
    """What a header says: of a book, if there is a publisher; people as (family, given), bodies as (words, "")."""

    title: str
    people: tuple[tuple[str, str], ...]
    bodies: tuple[str, ...]
    publisher: str
    abstract: str

    @property
    def tei(self) -> bytes:
        """The document."""
        people = "".join(
            f"<author><persName><surname>{escape(family)}</surname><forename>{escape(given)}</forename></persName></author>"
            for family, given in self.people
        )
        bodies = "".join(f"<author><orgName>{escape(words)}</orgName></author>" for words in self.bodies)
        return f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
          <titleStmt><title>{escape(self.title)}</title>{people}{bodies}</titleStmt>
          <publicationStmt><publisher><orgName>{escape(self.publisher)}</orgName></publisher><date when="1928-10"/></publicationStmt>
          <sourceDesc><p/></sourceDesc></fileDesc>
          <profileDesc><abstract><p>{escape(self.abstract)}</p></abstract></profileDesc></teiHeader>
          <text><body><p/></body></text></TEI>""".encode()

    def citation(self, format_: str) -> str:
        """Return what a format makes of it."""
        text, found = render(self.tei, "file:///any.xml", FORMATS[format_])
        assert text, found
        return text


SAID = TEXTS.filter(lambda text: folded(text) != "")
# RIS has no commas in the parts of a name, so that nothing would be left of some.
NAMED = SAID.filter(lambda text: folded(text.replace(",", "")) != "")
# A sign at a publisher's end is a catalogue's, and the record takes it away.
PUBLISHERS = SAID.filter(lambda text: folded(text)[-1] not in ",:;/")
HEADERS = st.builds(
    Header,
    SAID,
    st.lists(st.tuples(NAMED, NAMED), max_size=2).map(tuple),
    # The words of a body are words: "and others" or "*" alone is nobody to the record.
    st.lists(SAID.map("Verein {} e. V.".format), max_size=2).map(tuple),
    PUBLISHERS,
    SAID,
)
