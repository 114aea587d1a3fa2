"""The vectors of ``vectors.md``, and the page that a document of one becomes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from literate import cases
from rubricator.rendering import FORMATS, Companions, render
from rubricator.saxon import Input

_HEADER = (
    "<fileDesc><titleStmt><title>{title}</title></titleStmt><publicationStmt><p/></publicationStmt>"
    "<sourceDesc><p/></sourceDesc></fileDesc>"
)
_DOCUMENT = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><standOff>{standOff}</standOff>'
    "<text><body>{body}</body></text></TEI>"
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass(frozen=True)
class Vector:
    """An attack: the blocks of its case, by where each stands."""

    name: str
    blocks: dict[str, str]

    def __str__(self) -> str:
        return self.name

    @property
    def document(self) -> bytes:
        """The TEI document."""
        parts = {"title": "Title", "standOff": "", "body": ""} | self.blocks
        parts["header"] = self.blocks.get("header") or _HEADER.format(title=parts["title"].strip())
        return (self.blocks.get("document") or _DOCUMENT.format(**parts)).encode()

    @property
    def companions(self) -> Companions:
        """What is given beside it."""
        authority = self.blocks.get("authority")
        return Companions(
            (Input(authority.encode(), "file:///edition/tei/persons.xml"),) if authority else (),
            json.loads(self.blocks.get("alternates", "{}")),
        )


def rendered(vector: Vector) -> tuple[str, set[str]]:
    """Return the page of a vector, and the codes of what was found."""
    page, found = render(vector.document, "file:///edition/tei/vector.xml", FORMATS["html"], vector.companions)
    return page, {diagnostic.code for diagnostic in found}


def without_policy(page: str) -> str:
    """Return a page whose browser would run anything in it."""
    bare, count = _POLICY.subn("", page)
    assert count == 1, "there is a policy in every page, and only one"
    return bare


VECTORS = [Vector(case.name, case.blocks) for case in cases(Path(__file__).parent / "vectors.md")]
ATTACKS = [vector for vector in VECTORS if "refused" not in vector.blocks]
REFUSED = [vector for vector in VECTORS if "refused" in vector.blocks]
HARMLESS = Vector("harmless", {"body": "<p>Text</p>"})
