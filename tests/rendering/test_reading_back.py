"""What a page's head says is read back by programs that are not ours, and is what the header says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import extruct
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rendering.readers import READERS, Facts, json_ld
from rubricator.rendering import ALONE, FORMATS, Companions, render

CC = "https://creativecommons.org/licenses/"

#: Documents, by their path from the project's folder or from that of the shared texts, and what their headers say.
DOCUMENTS: Mapping[str, Facts] = {
    "tests/xslt/cases/letter.xml": {
        "title": "On the Situation in Russia: A Letter to a Comrade",
        "authors": ["L.D. Trotsky"],
        "written": "1928-10-21",
        "published": "1929-02-01",
        "container": "The Militant",
        "volume": "II",
        "issue": "3",
        "pages": ("4", "6"),
        "language": "en",
        "licence": "Public Domain",
    },
    "tei/trotsky-1928-10-21.xml": {
        "title": "On the Situation in Russia: A Letter to a Comrade",
        "authors": ["L.D. Trotsky"],
        "written": "1928-10-21",
        "published": "1929-02-01",
        "container": "The Militant",
        "volume": "II",
        "issue": "3",
        "pages": ("4", "6"),
        "language": "en",
        "licence": "The transcription names no licence.",
    },
    "tests/xslt/cases/header.xml": {
        "title": 'Écrits <inédits> & "autres"',
        "authors": ["Rosa Luxemburg", "Comité de rédaction"],
        "written": "1917-05-02",
        "published": "1969",
        "container": "Œuvres",
        "volume": "2",
        "issue": None,
        "pages": ("12", "14"),
        "language": "fr",
        "licence": CC + "by-sa/4.0/",
    },
    "corpus/auden/amp-transcript__0009.xml": {
        "title": "Autograph Letter Signed W. H. Auden to Stella Musulin 1968-10-15",
        "authors": ["W. H. Auden", "Stella Mary Bellairs Musulin"],
        "written": "1968-10-15",
        "published": "2024",
        "container": None,
        "volume": None,
        "issue": None,
        "pages": (None, None),
        "language": "en",
        "licence": CC + "by/4.0/",
    },
    "corpus/mitford/1819-02-18_Elford.xml": {
        "title": "Letter to Sir William Elford, 1819 February 18",
        "authors": ["Mary Russell Mitford"],
        "written": "1819-02-18",
        "published": "2013",
        "container": None,
        "volume": None,
        "issue": None,
        "pages": (None, None),
        "language": None,
        "licence": CC + "by-sa/3.0/",
    },
    "corpus/tillich/L00010.xml": {
        "title": "Brief von Paul Tillich an Marie Tillich vom 5. März 1899",
        "authors": ["Paul Tillich"],
        "written": "1899-03-05",
        "published": None,
        "container": None,
        "volume": None,
        "issue": None,
        "pages": (None, None),
        "language": "de",
        "licence": CC + "by-sa/4.0/",
    },
    "corpus/tillich/L01161.xml": {
        "title": "Brief von dem Verlag Mohr Siebeck an Paul Tillich vom 14. Oktober 1932",
        "authors": ["Verlag Mohr Siebeck"],
        "written": "1932-10-14",
        "published": "2011",
        "container": "Beweise einer unsichtbaren Beziehung. Die Korrespondenz zwischen Paul Tillich und dem Tübinger "
        "Verlag J. C. B. Mohr (Paul Siebeck)",
        "volume": "6",
        "issue": "1",
        # The pages of the letter in the article.
        "pages": ("343", "344"),
        "language": "de",
        "licence": CC + "by-sa/4.0/",
    },
}


def page_of(document: bytes, companions: Companions = ALONE) -> str:
    """Return the page of a document."""
    page, _ = render(document, "memory:document.xml", FORMATS["html"], companions)
    return page


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_reader_finds_what_the_header_says(
    name: str, reader: str, root: Path, request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue("shared") if name.startswith("corpus") else root
    expected = {**DOCUMENTS[name], "date": DOCUMENTS[name]["published"] or DOCUMENTS[name]["written"]}
    if DOCUMENTS[name]["container"] is None:
        expected["date"] = DOCUMENTS[name]["written"]

    found = READERS[reader](page_of((folder / name).read_bytes()))

    series = {"container"} if reader == "Dublin Core" and expected["container"] is None else set()
    assert {"title", "authors"} <= found.keys()
    for key in found.keys() - series:
        assert found[key] == expected[key], (key, name)


WORDS = st.text(
    st.sampled_from("abcdeéßЖ宋'\"<>&\\/{}\u2028\u00a0")
    | st.characters(min_codepoint=0x21, max_codepoint=0xD7FF, exclude_categories=("Cc", "Cs", "Zs")),
    min_size=1,
    max_size=20,
).map(lambda text: f"T{text}t") | st.sampled_from(
    ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a -- b --> c"]
)
YEARS = st.integers(1000, 2020).map(str)
HEADER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{title}</title>{authors}</titleStmt>
<publicationStmt><publisher>{publisher}</publisher><availability><licence target="{licence}">x</licence></availability></publicationStmt>
<sourceDesc><biblStruct><monogr><title level="j">{container}</title><imprint><biblScope unit="volume">{volume}</biblScope>
<biblScope unit="page" from="{first}" to="{last}"/><date when="{year}"/></imprint></monogr></biblStruct></sourceDesc></fileDesc>
<profileDesc><langUsage><language ident="{language}"/></langUsage></profileDesc></teiHeader><text><body><p>{title}</p></body></text></TEI>"""


@given(
    title=WORDS,
    authors=st.lists(st.tuples(WORDS, WORDS), max_size=5, unique=True),
    container=WORDS.map(lambda words: words + "s"),
    volume=st.integers(1, 300).map(str),
    pages=st.tuples(st.integers(1, 99), st.integers(100, 999)),
    year=YEARS,
    language=st.sampled_from(["en", "de", "fr", "ru", "la", "zh-Hant"]),
)
@settings(max_examples=60, deadline=None)
def test_whatever_a_header_says_comes_back(
    title: str,
    authors: list[tuple[str, str]],
    container: str,
    volume: str,
    pages: tuple[int, int],
    year: str,
    language: str,
) -> None:
    names = "".join(
        f"<author><persName><forename>{escape(given)}</forename> <surname>{escape(family)}</surname></persName></author>"
        for given, family in authors
    )
    tei = HEADER.format(
        title=escape(title),
        authors=names,
        publisher="P",
        licence=CC + "by/4.0/",
        container=escape(container),
        volume=volume,
        first=pages[0],
        last=pages[1],
        year=year,
        language=language,
    )
    found = json_ld(page_of(tei.encode()))
    assert {key: spaced(value) for key, value in found.items()} == {
        "title": spaced(title),
        "authors": spaced([f"{given} {family}" for given, family in authors]),
        "written": None,
        "published": year,
        "container": spaced(container),
        "volume": volume,
        "issue": None,
        "pages": tuple(map(str, pages)),
        "language": language,
        "licence": CC + "by/4.0/",
    }


def spaced(value: object) -> object:
    """Fold white space of XML, which no header means."""
    if isinstance(value, list):
        return [spaced(item) for item in value]
    return " ".join(value.split(" ")).strip(" \t\n\r") if isinstance(value, str) else value


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_term_is_one_of_schema_org(name: str, root: Path, request: pytest.FixtureRequest) -> None:
    """By the list that RDFLib keeps of them; the context is a short one of our own, since nothing is fetched."""
    from rdflib import RDF, SDO, Graph

    folder = request.getfixturevalue("shared") if name.startswith("corpus") else root
    companions = Companions(alternates={"tei": "a.xml", "text": "a.txt", "bibtex": "a.bib"})
    (data,) = extruct.extract(page_of((folder / name).read_bytes(), companions), syntaxes=["json-ld"])["json-ld"]
    assert data.pop("@context") == "https://schema.org"

    graph = Graph().parse(data=json.dumps({"@context": {"@vocab": str(SDO)}, **data}), format="json-ld")
    terms = {term for term in graph.predicates() if term != RDF.type} | set(graph.objects(predicate=RDF.type))

    assert len(graph) > 10
    assert [term for term in terms if term not in SDO] == []
