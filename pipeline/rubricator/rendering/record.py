"""The record of a document's header, which all citations and the head of the page are written from (xslt/citation/record.xsl).

To read it takes longer than to write any of them, so it is read once and given to all; a stylesheet that somebody runs by itself
reads it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rubricator.saxon import Input, Stylesheet, TransformError, Value, evaluate

_TEMPLATE = "{urn:rubricator:functions}record"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a record is read from; every stylesheet that takes one can read it, and reads the same."""

    document: bytes
    base_uri: str
    authorities: tuple[Input, ...]
    stylesheet: Stylesheet = field(compare=False)


def record_of(
    document: bytes, base_uri: str, authorities: tuple[Input, ...], stylesheet: Stylesheet
) -> Mapping[str, Value]:
    """Return the parameter that has the record; none if there is none to be read, of which the stylesheet says more."""
    try:
        record = _read(_Reading(document, base_uri, authorities, stylesheet))
    except TransformError:
        return {}
    return {"record": record} if record else {}


# A package has citations of a document cut down to its header between renderings of the whole.
@lru_cache(maxsize=2)
def _read(reading: _Reading) -> Value | None:
    documents = {"authorities": reading.authorities}
    return evaluate(reading.stylesheet, _TEMPLATE, reading.document, reading.base_uri, documents)
