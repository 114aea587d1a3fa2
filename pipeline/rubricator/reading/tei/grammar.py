"""A RELAX NG grammar in XML syntax → the Vocabulary that it allows.

An element holds a name wherever text may stand in it when text and name are alternatives of one repeated choice, as in
TEI's ``macro.phraseSeq``. What a grammar says in another way counts as not allowed. Source: RELAX NG, 4 and 7.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lxml import etree

from rubricator.reading.tei.vocabulary import KINDS, Vocabulary

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_TEI = "http://www.tei-c.org/ns/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"
_TEXT = "#text"
_REPEATED = frozenset({"zeroOrMore", "oneOrMore", "mixed"})
_CHOSEN = frozenset({"choice", "optional", "zeroOrMore", "oneOrMore"})
_LEAVES = frozenset({"attribute", "data", "value", "list", "empty", "notAllowed", "param", "name"})
Names = frozenset[str]


def vocabulary_of(grammar: bytes) -> Vocabulary | None:
    """Return what a grammar allows; None for one that is not XML, or that other files are needed for."""
    try:
        root = etree.fromstring(grammar, etree.XMLParser(no_network=True, resolve_entities=False))
    except etree.XMLSyntaxError:
        return None
    if next(root.iter(f"{_RNG}include", f"{_RNG}externalRef"), None) is not None:
        return None
    return _Grammar(root).vocabulary()


class _Grammar:
    def __init__(self, root: etree._Element) -> None:
        self.definitions: dict[str, list[etree._Element]] = defaultdict(list)
        for definition in root.iter(f"{_RNG}define"):
            self.definitions[definition.get("name", "")].append(definition)
        self.elements: dict[str, list[etree._Element]] = defaultdict(list)
        for element in root.iter(f"{_RNG}element"):
            if name := _name(element):
                self.elements[name].append(element)

    def vocabulary(self) -> Vocabulary:
        content = {name: self.beside_text(patterns) for name, patterns in self.elements.items()}
        nothing: Names = frozenset()
        return Vocabulary(
            mixed=frozenset(name for name, beside in content.items() if _TEXT in beside),
            holders={kind: frozenset(name for name, beside in content.items() if kind in beside) for kind in KINDS},
            content={kind: content.get(kind, nothing) - {_TEXT} for kind in KINDS},
            attributes={kind: frozenset(self.attributes(kind)) for kind in KINDS},
        )

    def beside_text(self, patterns: Iterable[etree._Element]) -> Names:
        """Return what may stand beside text wherever the elements have any, text included; empty if they have none."""
        choices = [chosen for pattern in patterns for chosen in self.choices(pattern, frozenset()) if _TEXT in chosen]
        return frozenset.intersection(*choices) if choices else frozenset()

    def choices(self, pattern: etree._Element, open_: Names) -> Iterator[Names]:
        """Yield the sets of what may be repeated freely, and text that stands by itself as a set of its own."""
        for part in pattern:
            kind = _kind(part)
            if kind in _REPEATED:
                free = frozenset(self.alternatives(part, open_))
                yield free | {_TEXT} if kind == "mixed" else free
            elif kind == "text":
                yield frozenset({_TEXT})
            if kind == "ref":
                yield from self.referred(part, open_)
            elif kind and kind not in _LEAVES and kind != "element":
                yield from self._groups(part, open_) if kind in _REPEATED else self.choices(part, open_)

    def referred(self, reference: etree._Element, open_: Names) -> Iterator[Names]:
        name = reference.get("name", "")
        if name not in open_:
            for definition in self.definitions[name]:
                yield from self.choices(definition, open_ | {name})

    def _groups(self, repeated: etree._Element, open_: Names) -> Iterator[Names]:
        """Yield the sets inside the sequences of something repeated, whose parts are not free."""
        for part in repeated.iter(f"{_RNG}group", f"{_RNG}interleave"):
            yield from self.choices(part, open_)

    def alternatives(self, pattern: etree._Element, open_: Names) -> Iterator[str]:
        """Yield the names of the elements, and text, of which a repeated choice takes one each time."""
        for part in pattern:
            kind = _kind(part)
            if kind == "text":
                yield _TEXT
            elif kind == "element":
                yield _name(part)
            elif kind == "ref" and (name := part.get("name", "")) not in open_:
                for definition in self.definitions[name]:
                    yield from self.alternatives(definition, open_ | {name})
            elif kind in _CHOSEN:
                yield from self.alternatives(part, open_)

    def attributes(self, name: str) -> Iterator[str]:
        """Yield the names of the attributes of an element."""
        seen: set[str] = set()
        waiting = list(self.elements.get(name, ()))
        while waiting:
            for part in waiting.pop():
                kind = _kind(part)
                if kind == "attribute":
                    yield _attribute_name(part)
                elif kind == "ref" and part.get("name", "") not in seen:
                    seen.add(part.get("name", ""))
                    waiting += self.definitions[part.get("name", "")]
                elif kind != "element":
                    waiting.append(part)


def _kind(pattern: etree._Element) -> str:
    """Return the name of a RELAX NG pattern, empty for an annotation or a comment."""
    tag = pattern.tag
    return tag[len(_RNG) :] if isinstance(tag, str) and tag.startswith(_RNG) else ""


def _name(element: etree._Element) -> str:
    """Return the name of a pattern for an element of TEI's namespace, empty for another."""
    named = _named(element)
    holder = next((one for one in (named, *named.iterancestors()) if one.get("ns") is not None), None)
    return _words(named) if holder is not None and holder.get("ns") == _TEI else ""


def _attribute_name(attribute: etree._Element) -> str:
    """Return the name of a pattern for an attribute, empty for a name class that is not one name."""
    named = _named(attribute)
    return f"xml:{_words(named)}" if named.get("ns") == _XML else _words(named)


def _named(pattern: etree._Element) -> etree._Element:
    """Return what has the name of a pattern: itself in an attribute, or its first child, as the compact syntax is translated."""
    child = pattern.find(f"{_RNG}name")
    return pattern if child is None else child


def _words(named: etree._Element) -> str:
    return (named.get("name") or named.text or "").strip()
