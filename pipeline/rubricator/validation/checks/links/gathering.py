"""What the checks of links look at in a document: its outline, and to which addresses its pointers are relative."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rubricator.relaxng.addresses import resolved
from rubricator.relaxng.names import XML, expanded
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.pointers import INCLUDE
from rubricator.validation.checks.links.prefixes import PREFIX_DEFINITION, Prefix
from rubricator.validation.checks.tei import is_tei
from rubricator.validation.outline import Element, Outline

_BASE = expanded(XML, "base")
_LONGEST, _NOWHERE = 4_096, "about:blank"
"""The longest base, since bases in bases could grow with the square of a document; and what stands for a longer one."""


@dataclass
class Gathered:
    """A document, its address, whether there is an xml:base in it, and the bases that were asked for."""

    document: Document
    address: str
    has_bases: bool
    _bases: dict[Element, str] = field(default_factory=dict)

    @property
    def outline(self) -> Outline:
        """The outline of the document."""
        return self.document.outline

    def base(self, element: Element) -> str:
        """Return the address to which pointers in an element are relative. Source: XML Base, 4."""
        if not self.has_bases:
            return self.address
        inward = []
        inner: Element | None = element
        while inner is not None and inner not in self._bases:
            inward.append(inner)
            inner = inner.parent
        base = self.address if inner is None else self._bases[inner]
        for one in reversed(inward):
            written = one.attributes.get(_BASE)
            base = self._bases[one] = base if written is None else _rebased(written, base)
        return base

    def is_moved(self, element: Element) -> bool:
        """Return whether a ``#`` alone means another file than this, since an element inside of the root has an xml:base.

        An xml:base of the root names the document itself, so that a reference to it is one to the same document (RFC 3986, 4.4).
        """
        return self.has_bases and self.base(element) != self.base(self.outline.root)

    @cached_property
    def path(self) -> Path:
        """The path of the document."""
        return Path(self.document.name)

    def shown(self, path: Path) -> str:
        """Return a path as the document would write it, so that a message is the same wherever the project lies."""
        return posixpath.relpath(path.as_posix(), posixpath.dirname(self.address) or ".")

    @cached_property
    def identifiers(self) -> Mapping[str, object]:
        """The identifiers of the document, to look for one that is like another."""
        return {**self.foreign, **dict.fromkeys(identifier for identifier, *_ in self.outline.identifiers())}

    @cached_property
    def foreign(self) -> Mapping[str, object]:
        """The identifiers of other vocabularies: SVG and MathML have an attribute of their own for them."""
        return {one.attributes["id"]: None for one in self.outline.having("id") if not is_tei(one)}

    @cached_property
    def prefixes(self) -> tuple[Prefix, ...]:
        """The prefixes that the document declares."""
        return tuple(Prefix.of(one.attributes, self.base(one)) for one in self.outline.named(PREFIX_DEFINITION))

    @cached_property
    def includes(self) -> tuple[str, ...]:
        """What XInclude puts into the document, as written."""
        return tuple(
            one.attributes["href"]
            for one in self.outline.named(INCLUDE)
            if "href" in one.attributes and one.attributes.get("parse", "xml") == "xml"
        )


def _rebased(written: str, around: str) -> str:
    base = resolved(written, around)
    return base if len(base) <= _LONGEST else _NOWHERE


def gather(document: Document) -> Gathered:
    """Return what the checks of links look at in a document."""
    has_bases = any(True for _ in document.outline.having(_BASE))
    return Gathered(document, Path(document.name).as_posix(), has_bases)
