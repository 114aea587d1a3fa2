"""What the checks of links look at in a document, gathered in one pass through its outline."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rubricator.relaxng.addresses import resolved
from rubricator.relaxng.names import XML, expanded
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.identifiers import Identifiers
from rubricator.validation.checks.links.pointers import INCLUDE
from rubricator.validation.checks.links.prefixes import PREFIX_DEFINITION, Prefix
from rubricator.validation.checks.tei import XML_ID, is_tei
from rubricator.validation.outline import Element

_BASE = expanded(XML, "base")
_LONGEST, _NOWHERE = 4_096, "about:blank"
"""The longest base, since bases in bases could grow with the square of a document; and what stands for a longer one."""


@dataclass
class Gathered:
    """The identifiers of a document with the elements that have them first, those that have them again, and its xml:bases."""

    document: Document
    address: str
    identifiers: dict[str, Element] = field(default_factory=dict)
    repeated: list[tuple[str, Element]] = field(default_factory=list)
    bases: list[Element] = field(default_factory=list)

    def base(self, element: Element) -> str:
        """Return the address to which pointers in an element are relative. Source: XML Base, 4."""
        return self._bases[element] if self.bases else self.address

    def is_moved(self, element: Element) -> bool:
        """Return whether a ``#`` alone means another file than this, since an element inside of the root has an xml:base.

        An xml:base of the root names the document itself, so that a reference to it is one to the same document (RFC 3986, 4.4).
        """
        return self.base(element) != self.base(self.document.outline.elements[0])

    @cached_property
    def path(self) -> Path:
        """The path of the document."""
        return Path(self.document.name)

    def shown(self, path: Path) -> str:
        """Return a path as the document would write it, so that a message is the same wherever the project lies."""
        return posixpath.relpath(path.as_posix(), posixpath.dirname(self.address) or ".")

    @cached_property
    def _bases(self) -> dict[Element, str]:
        bases: dict[Element, str] = {}
        for element in self.document.outline.elements:
            around = bases[element.parent] if element.parent is not None else self.address
            written = element.attributes.get(_BASE)
            bases[element] = around if written is None else _rebased(written, around)
        return bases

    def own(self) -> Identifiers:
        """Return what can be pointed to in the document itself."""
        outline = self.document.outline
        foreign = {
            one.attributes["id"]: one.name for one in outline.elements if "id" in one.attributes and not is_tei(one)
        }
        return Identifiers(
            self.path,
            foreign | {identifier: element.name for identifier, element in self.identifiers.items()},
            prefixes=tuple(Prefix.of(one.attributes, self.base(one)) for one in outline.named(PREFIX_DEFINITION)),
            includes=tuple(
                one.attributes["href"]
                for one in outline.named(INCLUDE)
                if "href" in one.attributes and one.attributes.get("parse", "xml") == "xml"
            ),
        )


def _rebased(written: str, around: str) -> str:
    base = resolved(written, around)
    return base if len(base) <= _LONGEST else _NOWHERE


def gather(document: Document) -> Gathered:
    """Return what the checks of links look at in a document."""
    gathered = Gathered(document, Path(document.name).as_posix())
    for element in document.outline.elements:
        attributes = element.attributes
        if XML_ID in attributes:
            identifier = attributes[XML_ID].strip()
            if gathered.identifiers.setdefault(identifier, element) is not element:
                gathered.repeated.append((identifier, element))
        if _BASE in attributes:
            gathered.bases.append(element)
    return gathered
