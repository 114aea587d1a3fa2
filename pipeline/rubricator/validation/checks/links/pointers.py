"""The pointers of a document: the attributes whose values TEI types as teidata.pointer, and what stands in them.

Source: TEI P5 4.11, as ``tei_all`` has it. What is typed as a URI there but names a namespace or a property points to nothing,
and is left out. XInclude's ``href`` is one more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from rubricator.relaxng.names import expanded
from rubricator.validation.checks.tei import TEI, tei
from rubricator.validation.outline import Element, Outline, Use

EVERYWHERE = frozenset(
    """
    adj adjFrom adjTo ana calendar change children code copyOf corresp datcat datingMethod datingPoint decls domains edRef end
    exclude fVal facs feats filter follow fromUnit given hand inst lemmaRef mergedIn mutual next nymRef origin parent parts
    perf period prev ref rendition replyTo resp sameAs scribeRef scriptRef select since source spanTo synch target targetDatcat
    targetEnd toUnit toWhom unitRef url valueDatcat where who wit
    """.split()
)
"""Attributes that are pointers on every element of TEI that has them."""

_SOMEWHERE = {
    "active": "relation",
    "class": "msContents msItem msItemStruct",
    "from": "app arc rt span",
    "location": "case colloc def entryFree etym form gen gram gramGrp hom hyph iType lang lbl mood number oRef orth pRef per pos "
    "pron sense subc syll tns usg xr",
    "new": "handShift",
    "passive": "relation",
    "require": "lem rdg rdgGrp",
    "scheme": "catRef classCode keywords locus locusGrp occupation socecStatus",
    "start": "annotationBlock binaryObject ellipsis gap incident kinesic line media path pause post surface u vocal writing zone",
    "to": "app arc rt span",
    "value": "eLeaf eTree iNode leaf node root triangle",
}

_XINCLUDE = "http://www.w3.org/2001/XInclude"
INCLUDE, FALLBACK = expanded(_XINCLUDE, "include"), expanded(_XINCLUDE, "fallback")
ON = {
    **{attribute: tei(*names.split()) for attribute, names in _SOMEWHERE.items()},
    "href": frozenset({INCLUDE}),
}
"""Attributes that are pointers on some elements and something else on others, with the expanded names of those elements."""

_ALL = EVERYWHERE | ON.keys()
_TEI = expanded(TEI, "")
_ONE = frozenset({"url", "href"})
"""What holds one address, in which people forget that a space is written %20."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer as written: one address, and the use of an attribute in which it stands, perhaps with others."""

    use: Use
    target: str

    @property
    def element(self) -> Element:
        """The first element that has it."""
        return self.use.element

    @property
    def name(self) -> str:
        """The expanded name of the elements that have it."""
        return self.use.name

    @property
    def attribute(self) -> str:
        """The attribute it stands in."""
        return self.use.attribute

    @property
    def count(self) -> int:
        """How many elements have it."""
        return self.use.count


def is_pointer(element: str, attribute: str) -> bool:
    """Return whether an attribute of an element holds pointers; both are expanded names."""
    only = ON.get(attribute)
    return element in only if only else attribute in EVERYWHERE and element.startswith(_TEI)


def pointers_of(outline: Outline) -> Iterator[Pointer]:
    """Yield the pointers of a document in the order of the text, the same ones of elements of one name together.

    What is included with something to stand in its place may be missing.
    """
    return _in(outline.uses(*_ALL)) if not _replaced(outline) else each_pointer_of(outline)


def each_pointer_of(outline: Outline) -> Iterator[Pointer]:
    """Yield the pointers of a document in the order of the text, every one by itself."""
    replaced = _replaced(outline)
    return _in(use for use in outline.each_use(*_ALL) if not replaced or use.element not in replaced)


def _replaced(outline: Outline) -> Set[Element | None]:
    return {element.parent for element in outline.named(FALLBACK)}


def _in(uses: Iterable[Use]) -> Iterator[Pointer]:
    for use in uses:
        if is_pointer(use.name, use.attribute):
            targets = [use.value.strip()] if use.attribute in _ONE else use.value.split()
            yield from (Pointer(use, target) for target in targets if target)
