"""DC terms, read by rdflib."""

from __future__ import annotations

from typing import Any

from rdflib import DCTERMS, FOAF, RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Literal, Node

from consumers.reading import Reading, licence_address

FORMAT = "dcterms"
SAYS = frozenset(
    "title authors editors translators recipients created published edited container volume issue first_page last_page"
    " edition_publisher language licence kind doi url".split()
)
#: FOAF has no word for what stands behind a name.
LOSES: dict[str, Any] = {"authors": lambda name: ", ".join(name.split(", ")[:2])}
BIBO = Namespace("http://purl.org/ontology/bibo/")
MARCREL = Namespace("http://id.loc.gov/vocabulary/relators/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf")
KINDS = {"Letter": "letter", "Article": "article", "BookSection": "chapter", "Book": "book", "Manuscript": "manuscript"}
DOI = "https://doi.org/"


def read(text: str) -> Reading:
    """Read the one text that the graph describes."""
    graph = Graph().parse(data=text, format="xml")
    (this,) = graph.subjects(DCTERMS.type)
    addresses = [str(i) for i in graph.objects(this, DCTERMS.identifier) if i.startswith("http")]
    (kind,) = graph.objects(this, RDF.type)
    host = next((w for w in graph.objects(this, DCTERMS.isPartOf) if (w, RDF.type, BIBO.Series) not in graph), None)
    issued, available = _date(graph, this, DCTERMS.issued), _date(graph, this, DCTERMS.available)
    licence = graph.value(this, DCTERMS.license)
    rights = graph.value(this, DCTERMS.rights)
    return Reading(
        title=_text(graph, this, DCTERMS.title),
        authors=_authors(graph, this),
        editors=_names(graph, this, MARCREL.edt),
        translators=_names(graph, this, MARCREL.trl),
        recipients=_names(graph, this, MARCREL.rcp),
        created=_date(graph, this, DCTERMS.created),
        # What was not printed, nor is part of anything, was issued when its file was made available.
        published=issued if host or issued != available else None,
        edited=available,
        container=host and _text(graph, host, DCTERMS.title),
        volume=_text(graph, this, BIBO.volume),
        issue=_text(graph, this, BIBO.issue),
        first_page=_text(graph, this, BIBO.pageStart),
        last_page=_text(graph, this, BIBO.pageEnd),
        edition_publisher=next((_name(graph, agent) for agent in graph.objects(this, DCTERMS.publisher)), None),
        language=_text(graph, this, DCTERMS.language),
        licence=licence_address(str(licence)) if licence else rights and _text(graph, rights, RDFS.label),
        kind=KINDS.get(str(kind).removeprefix(str(BIBO)), "text"),
        doi=next((a.removeprefix(DOI) for a in addresses if a.startswith(DOI)), None),
        url=next((a for a in addresses if not a.startswith(DOI)), None),
    )


def _text(graph: Graph, node: Node, term: URIRef) -> str | None:
    value = graph.value(node, term)
    return None if value is None else str(value)


def _date(graph: Graph, node: Node, term: URIRef) -> str | None:
    value = graph.value(node, term)
    assert value is None or (isinstance(value, Literal) and value.datatype in (DCTERMS.W3CDTF, EDTF))
    return None if value is None else str(value)


def _authors(graph: Graph, this: Node) -> tuple[str, ...]:
    """In the order of the list, where there are several."""
    listed = graph.value(this, BIBO.authorList)
    stated = list(graph.objects(this, DCTERMS.creator))
    ordered = list(Collection(graph, listed)) if listed else stated
    assert set(ordered) == set(stated)
    return tuple(_name(graph, agent) for agent in ordered)


def _names(graph: Graph, this: Node, role: URIRef) -> tuple[str, ...]:
    return tuple(_name(graph, agent) for agent in graph.objects(this, role))


def _name(graph: Graph, agent: Node) -> str:
    parts = (_text(graph, agent, FOAF.familyName), _text(graph, agent, FOAF.givenName))
    return ", ".join(filter(None, parts)) or str(graph.value(agent, FOAF.name))
