"""schema.org without the network: a context made of its vocabulary, which the package rocrate carries, and what it allows.

The context types what the real one types: a date is a literal of ``Date`` when it is a plain value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pyld import jsonld
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef

SDO = Namespace("http://schema.org/")
DATES = "dateCreated dateModified datePublished dateSent".split()
CONTEXT = {
    "@context": {
        "@vocab": str(SDO),
        **{name: {"@type": str(SDO.Date)} for name in DATES},
        **{name: {"@type": "@id"} for name in ("license", "sameAs", "url", "contentUrl")},
    }
}


@cache
def vocabulary() -> Graph:
    """Return the classes and properties of schema.org."""
    text = (files("rocrate") / "data/schema.jsonld").read_text("utf-8")
    return Graph().parse(data=text.replace("https://schema.org/", str(SDO)), format="json-ld")


def load(address: str, _options: Mapping[str, Any]) -> dict[str, Any]:
    """Give PyLD the context that a document names; nothing else is loaded, least of all from the network."""
    assert address.rstrip("/") in ("https://schema.org", "http://schema.org"), address
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": CONTEXT}


def expanded(text: str) -> Any:
    """Return the one node of a document, with the terms in full."""
    (node,) = jsonld.expand(json.loads(text), {"documentLoader": load})
    return node


def graph_of(text: str) -> Graph:
    """Return what a document states."""
    quads = jsonld.to_rdf(json.loads(text), {"documentLoader": load, "format": "application/n-quads"})
    return Graph().parse(data=quads, format="nt")


def faults(graph: Graph) -> Iterator[str]:
    """Tell of every statement that schema.org does not allow: an unknown term, or a property of something that has none such."""
    known = vocabulary()
    for subject, predicate, value in graph:
        types = set(graph.objects(subject, RDF.type))
        if predicate == RDF.type:
            if (value, RDF.type, RDFS.Class) not in known:
                yield f"{value} is no class"
        elif SDO.Role in types:  # stands between a thing and the value of any of its properties
            continue
        elif types and not any(_has(known, type_, predicate) for type_ in types):
            yield f"{predicate} of {sorted(types)}"
        elif isinstance(value, URIRef) and not str(value).startswith("http"):
            yield f"{value} is no address"
        elif isinstance(value, Literal) and not str(value).strip():
            yield f"{predicate} says nothing"


def _has(known: Graph, type_: Any, predicate: Any) -> bool:
    """Tell whether instances of a class, or of one above it, have a property."""
    above = set(known.transitive_objects(type_, RDFS.subClassOf))
    return bool(above & set(known.objects(predicate, SDO.domainIncludes)))
