"""How a document is cited: the reference that its page gives, in the language of the page."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from rubricator.rendering import FORMATS, render

JOURNAL = """<titleStmt><title>{title}</title><author>{author}</author></titleStmt>
<publicationStmt><publisher>Archive</publisher><pubPlace>Wien</pubPlace><date when="2024-05-01"/>
  <idno type="DOI">10.1234/abc</idno></publicationStmt>
<sourceDesc><biblStruct><monogr><title level="j">Die Zeit</title><imprint>
  <biblScope unit="volume">II</biblScope><biblScope unit="issue">3</biblScope><biblScope unit="page" from="4" to="6"/>
  <date when="1929-02-01"/></imprint></monogr></biblStruct></sourceDesc>"""
BOOK = """<titleStmt><title>Faust</title><author>Johann Wolfgang von Goethe</author></titleStmt>
<publicationStmt><p>unpublished</p></publicationStmt>
<sourceDesc><biblFull><titleStmt><title>Faust</title></titleStmt>
  <publicationStmt><publisher>Cotta</publisher><pubPlace>Tübingen</pubPlace><date when="1808"/></publicationStmt></biblFull></sourceDesc>"""
PART = """<titleStmt><title>Hamlet</title><author>William Shakespeare</author>
  <editor>W. G. Clark</editor><editor>W. Aldis Wright</editor></titleStmt>
<publicationStmt><p/></publicationStmt>
<sourceDesc><biblStruct><monogr><title level="m">The Globe Shakespeare.</title>
  <imprint><pubPlace>New York</pubPlace><publisher>Doubleday, Inc.</publisher><biblScope unit="page">12</biblScope></imprint></monogr></biblStruct></sourceDesc>"""
MANUSCRIPT = """<titleStmt><title>Letter to a friend.</title><author>Mary Mitford</author>
  <respStmt><resp>Edition made with help from</resp><orgName>Readers</orgName></respStmt></titleStmt>
<publicationStmt><p/></publicationStmt>
<sourceDesc><msDesc><msIdentifier><repository>Reading Library</repository><collection>Letters, Volumes.</collection>
  <idno>MS 4</idno></msIdentifier></msDesc></sourceDesc>"""
QUESTION = """<titleStmt><title>What Is to Be Done?</title><title type="sub">On “Freedom” and ‘Order’</title>
  <author>A. One</author><author>B. Two</author><author>C. Three</author></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc>"""
PROFILE = '<profileDesc><creation><date when="{date}"/></creation><langUsage><language ident="{language}"/></langUsage></profileDesc>'

#: The language, the day of writing, the file description, and the reference; italics are between asterisks.
REFERENCES = {
    "an article in English": (
        ("en", "1928-10-21", JOURNAL.format(title="On Russia", author="L.D. Trotsky")),
        "L.D. Trotsky, ‘On Russia’ (21 October 1928), *Die Zeit*, vol. II, no. 3, 1 February 1929, pp. 4–6. "
        "Archive, Wien, 2024. https://doi.org/10.1234/abc",
    ),
    "in German": (
        ("de", "1928-10-21", JOURNAL.format(title="Über Russland", author="L.D. Trotzki")),
        "L.D. Trotzki, „Über Russland“ (21. Oktober 1928), *Die Zeit*, Bd. II, Nr. 3, 1. Februar 1929, S. 4–6. "
        "Archive, Wien, 2024. https://doi.org/10.1234/abc",
    ),
    "in French": (
        ("fr", "1928-10-21", JOURNAL.format(title="Sur la Russie", author="L.D. Trotsky")),
        "L.D. Trotsky, « Sur la Russie » (21 octobre 1928), *Die Zeit*, vol. II, nº 3, 1er février 1929, p. 4-6. "
        "Archive, Wien, 2024. https://doi.org/10.1234/abc",
    ),
    "in Russian": (
        ("ru", "1928-10", JOURNAL.format(title="О России", author="Л. Д. Троцкий")),
        "Л. Д. Троцкий, «О России» (октябрь 1928), *Die Zeit*, т. II, № 3, 1 февраля 1929, с. 4–6. "
        "Archive, Wien, 2024. https://doi.org/10.1234/abc",
    ),
    "a book, written when it was printed": (
        ("la", "1808", BOOK),
        "Johann Wolfgang von Goethe, *Faust* (Tübingen: Cotta, 1808).",
    ),
    "a part of a book, with one page": (
        ("en", "", PART),
        "William Shakespeare, ‘Hamlet’, in *The Globe Shakespeare* (New York: Doubleday, Inc.), p. 12. "
        "Edited by W. G. Clark and W. Aldis Wright.",
    ),
    "a manuscript, whose helpers are no editors": (
        ("en", "1819-02-18", MANUSCRIPT),
        "Mary Mitford, ‘Letter to a friend’ (18 February 1819), Reading Library, Letters, Volumes, MS 4.",
    ),
    "a title that ends in a sign and has quotation marks": (
        ("en", "", QUESTION),
        "A. One, B. Two and C. Three, “What Is to Be Done?: On “Freedom” and ‘Order’”.",
    ),
    "a title alone": (("en", "", "<titleStmt><title>Why?</title></titleStmt>"), "‘Why?’"),
    "no title": (("en", "1819", "<titleStmt><title/></titleStmt>"), None),
}

#: EDTF, and the date in words by language.
DATES = {
    "1928-03-01": ("1 March 1928", "1. März 1928", "1er mars 1928", "1 марта 1928"),
    "1928-10": ("October 1928", "Oktober 1928", "octobre 1928", "октябрь 1928"),
    "0800": ("800", "800", "800", "800"),
    "-0043": ("44 BC", "44 v. Chr.", "44 av. J.-C.", "44 до н. э."),
    "0000": ("1 BC", "1 v. Chr.", "1 av. J.-C.", "1 до н. э."),
    "1887/1933": ("1887–1933",) * 4,
    "1928-10-21/1928-10-24": ("21–24 October 1928", "21.–24. Oktober 1928", "21–24 octobre 1928", "21–24 октября 1928"),
    "1968-10-15T13:15:01+01:00/1968-10-15T13:44:59+01:00": (
        "15 October 1968",
        "15. Oktober 1968",
        "15 octobre 1968",
        "15 октября 1968",
    ),
    "1845/1846-05": ("1845 – May 1846", "1845 – Mai 1846", "1845 – mai 1846", "1845 – май 1846"),
    "1928-10/..": (
        "not before October 1928",
        "frühestens Oktober 1928",
        "au plus tôt octobre 1928",
        "не ранее октября 1928",
    ),
    "../1815": ("not after 1815", "spätestens 1815", "au plus tard 1815", "не позднее 1815"),
}


def document(language: str, date: str, file: str) -> str:
    """Return a document of the given language, date of writing (a day, or an interval in EDTF) and file description."""
    start, _, end = date.partition("/")
    ends = f'notBefore="{start}" notAfter="{end}"'.replace('notBefore=".."', "").replace('notAfter=".."', "")
    profile = PROFILE.format(date=date, language=language)
    profile = profile.replace(f'when="{date}"', ends) if end else profile
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>{file}</fileDesc>{profile}</teiHeader>'
        "<text><body><p>x</p></body></text></TEI>"
    )


def reference(tei: bytes) -> str | None:
    """Return the reference in the document's page, with asterisks for italics and plain spaces; None where there is none."""
    page, _ = render(tei, "memory:document.xml", FORMATS["html"])
    found = re.search(r'<p class="reference">(.*?)</p></details>', page, flags=re.DOTALL)
    return found and unescape(re.sub(r"<[^>]+>", "", re.sub(r"</?i>", "*", found[1]))).replace("\xa0", " ")


@pytest.mark.parametrize("name", REFERENCES)
def test_a_document_is_cited(name: str) -> None:
    given, expected = REFERENCES[name]
    assert reference(document(*given).encode()) == expected


@pytest.mark.parametrize("date", DATES)
def test_a_date_is_written_in_each_language(date: str) -> None:
    tei = [document(language, date, "<titleStmt><title>T</title></titleStmt>") for language in ("en", "de", "fr", "ru")]
    found = [reference(text.encode()) or "" for text in tei]
    assert [re.sub(r".*\((.*)\)\.", r"\1", text) for text in found] == list(DATES[date])


def test_no_reference_of_the_corpora_has_a_sign_too_many(shared: Path) -> None:
    references = {
        path.name: found
        for path in sorted((shared / "corpus").glob("*/*.xml"))
        if (found := reference(path.read_bytes())) is not None
    }
    assert len(references) > 40
    for name, text in references.items():
        assert not re.search(
            r"^ | $|  |\n|\s[,;)]|\s\.(?!\.\.)|[,;:(]\s*[,.;:)]|[^.]\.\.(?!\.)|\.[\"”’“]*\.$|‘’|“”|„“|\*\*", text
        ), (
            name,
            text,
        )


#: Documents of the TEI Consortium's own tests: a corpus, a play out of a book, two titles, many manuscripts.
OTHERS = {
    "testcorpus.xml": "‘A corpus test’.",
    "testdrama.xml": "William Shakespeare, ‘Hamlet’, in *The Globe Shakespeare* (New York: Nelson Doubleday, Inc.). "
    "Edited by W. G. Clark and W. Aldis Wright.",
    "testgos.xml": "‘Korpus GOS’.",
    "testms.xml": "‘Test file’ (1450–1475), Bibliothèque Municipale, MS 3.",
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_peoples_documents_are_cited(name: str, shared: Path) -> None:
    document = (shared / "corpus" / "p5test" / name).read_text("utf-8")
    without_dtd = re.sub(r"<!DOCTYPE[^\[>]*(\[.*?\])?\s*>", "", document, flags=re.DOTALL)
    assert reference(without_dtd.encode()) == OTHERS[name]
