"""Makes documents from the patterns of a RELAX NG schema: some to show every thing it allows, some at random.

The schema is walked as it stands in its file (the XML syntax, with ``define`` and ``ref``; no interleave, which
rubricator.rng does without). A document may have a focus, an element: it is then as short as the schema lets it be,
but for that element, which gets every child it may have and attributes it did not have before. The seed alone
decides what comes out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
DEEPEST = 9
"""Elements below this depth end as soon as they may."""
MOST_ELEMENTS = 25
"""So do those after this many elements, counted anew in each part of the header and of the text."""
MOST_ATTRIBUTES = 4
"""Optional attributes of one element: libxml2 tries every subset of them, so its time doubles with each."""
MOST_DOCUMENTS = 40
"""Documents with one focus; more would mean that something it allows cannot be written."""

TEXTS = ("", " ", "Text", "Dear Comrades,\n  ", "Ἀρχή & 𝔢nde – <>", "1928")
POINTERS = ("#x", "persons.xml#trotsky", "https://example.org/a?b=c#d", "urn:isbn:0")
WORDS = ("main", "* * *", "[1]", "é", "1928-10~")
DATES = ("1928-10-21", "1928-10-21Z", "1600-02-29")
NUMBERS = ("0", "1", "0.5", "1E-1")
SAMPLES = {
    "ID": (),
    "string": ("", "a b", " 12 "),
    "token": ("abab", "a (b)", ""),
    "Name": ("rubricator", "tei:p"),
    "boolean": ("true", "0"),
    "language": ("en", "de-1901", "grc-Latn"),
    "nonNegativeInteger": ("0", "12"),
    "double": NUMBERS,
    "decimal": ("2.50", "-3"),
    "date": DATES,
    "gYear": ("1928", "-0044"),
    "gYearMonth": ("1928-10",),
    "gMonthDay": ("--02-29",),
    "gMonth": ("--10",),
    "gDay": ("---31",),
    "time": ("12:30:00", "23:59:59Z"),
    "dateTime": ("1928-10-21T12:30:00", "1928-10-21T12:30:00+01:00"),
    r"\S+": POINTERS,
    r"[^\p{C}\p{Z}]+": tuple(word for words in WORDS for word in words.split()),
    r"(\-?[\d]+/\-?[\d]+)": ("3/4", "-1/2"),
    r"(-?[0-9]+(\.[0-9]+)?,-?[0-9]+(\.[0-9]+)?)": ("10,-5", "2.5,20"),
    r"[0-9.,DHMPRSTWYZ/:+\-]+": ("1928-W43", "1928/1929", "P3D"),
    r"[\d]+(\.[\d]+){0,2}": ("4", "4.12.0"),
    r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}": ("0.1.0", "2a1.3"),
    r"[a-z][a-z0-9\+\.\-]*": ("psn", "a-1.b+c"),
    r"[\-+]?\d+(\.\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)": ("12cm", "+0.5%"),
}
"""Values of each datatype, or where it has a pattern facet, of that pattern."""


class Generator:
    """Generates documents of one schema; ``taken`` counts how often each branch was taken in each element."""

    def __init__(self, schema: Path, seed: int) -> None:
        self.grammar = etree.parse(schema).getroot()
        self.defines = {define.get("name"): define for define in self.grammar.iter(RNG + "define")}
        self.random = Random(seed)
        self.taken: Counter[tuple[str, etree._Element]] = Counter()
        self.heights = self._heights()
        self.branches = {choice: list(self._branches(choice)) for choice in self.grammar.iter(RNG + "choice")}
        self.names = {pattern: set(self._names(pattern)) for pattern in self.grammar.iter(f"{RNG}*")}
        self.paths = self._paths()
        self.identifiers = 0

    def allowed(self) -> dict[str, set[str]]:
        """Return for each element the attributes and children the schema allows it, in Clark notation."""
        return {_name(element): self._inside(element) for element in self.grammar.iter(RNG + "element")}

    def document(self, focus: str | None = None) -> bytes:
        """Return a new document, about the element ``focus`` (in Clark notation) if there is one."""
        holder = etree.Element("holder")
        self.brief = focus is not None
        self.elements_left = 0
        self.spine, self.wanted = holder, list(self.paths[focus]) if focus else []
        for pattern in self.grammar.find(RNG + "start"):
            self._write(pattern, holder, 0)
        return etree.tostring(holder[0], encoding="UTF-8", xml_declaration=True)

    def _write(self, pattern: etree._Element, into: etree._Element, depth: int) -> None:
        match etree.QName(pattern).localname:
            case "ref":
                self._write_all(self.defines[pattern.get("name")], into, depth)
            case "group":
                self._write_all(pattern, into, depth)
            case "element":
                self._write_element(pattern, into, depth)
            case "attribute":
                into.set(_name(pattern), self._value(pattern))
            case "choice":
                self._write(self._choose(pattern, into, depth), into, depth)
            case "optional" | "zeroOrMore" | "oneOrMore" as kind:
                for _ in range(self._repetitions(kind, pattern, into, depth)):
                    self._write_all(pattern, into, depth)
            case "text":
                _append_text(into, self.random.choice(TEXTS))
            case "empty":
                pass
            case other:
                raise NotImplementedError(other)

    def _write_all(self, pattern: etree._Element, into: etree._Element, depth: int) -> None:
        for part in parts(pattern):
            self._write(part, into, depth)

    def _write_element(self, pattern: etree._Element, into: etree._Element, depth: int) -> None:
        child = etree.SubElement(into, _name(pattern), nsmap={None: _namespace(pattern)})
        self.elements_left = MOST_ELEMENTS if depth <= 2 else self.elements_left - 1
        if self._leads_on(pattern, into):
            self.spine = child
            self.wanted.pop(0)
        self._write_all(pattern, child, depth + 1)

    def _leads_on(self, pattern: etree._Element, into: etree._Element) -> bool:
        """Return whether ``into`` is on the way to the focus, and the next element on the way is in ``pattern``."""
        return into is self.spine and bool(self.wanted) and self.wanted[0] in self.names[pattern]

    def _choose(self, choice: etree._Element, into: etree._Element, depth: int) -> etree._Element:
        branches = self.branches[choice]
        for branch in branches:
            if self._leads_on(branch, into):
                return branch
        if self._must_end(into, depth):
            return min(branches, key=lambda branch: self.heights[branch])
        branch = min(branches, key=lambda branch: (self.taken[into.tag, branch], self.random.random()))
        self.taken[into.tag, branch] += 1
        return branch

    def _repetitions(self, kind: str, pattern: etree._Element, into: etree._Element, depth: int) -> int:
        if next(pattern.iter(RNG + "attribute"), None) is not None:
            return self._attribute_repetitions(pattern, into)
        least, most = {"optional": (0, 1), "zeroOrMore": (0, 2), "oneOrMore": (1, 2)}[kind]
        if self._leads_on(pattern, into):
            return 1
        if self._must_end(into, depth):
            return least
        if self.brief and kind != "optional":
            self.taken[into.tag, pattern] += 1
            return len(self.names[pattern]) + 1 if self.taken[into.tag, pattern] == 1 else 1
        return self.random.randint(least, most)

    def _attribute_repetitions(self, pattern: etree._Element, into: etree._Element) -> int:
        if self.brief and not (into is self.spine and not self.wanted):
            return 0
        alone = pattern.getparent().tag in (RNG + "define", RNG + "element")
        if alone and len(into.attrib) >= MOST_ATTRIBUTES:
            return 0
        ways = [way for inner in pattern.iter(RNG + "optional", RNG + "choice") for way in self._ways(inner)]
        new = not all(self.taken[into.tag, way] for way in ways)
        self.taken[into.tag, pattern] += 1
        return int(new or self.random.random() < 0.05)

    def _ways(self, pattern: etree._Element) -> list[etree._Element]:
        """Return what must be taken for an optional pattern or a choice of attributes to have been tried in full."""
        if pattern.tag == RNG + "optional":
            return [pattern]
        return [branch for branch in self.branches[pattern] if branch.tag == RNG + "attribute"]

    def _must_end(self, into: etree._Element, depth: int) -> bool:
        if self.brief:
            return into is not self.spine or bool(self.wanted)
        return depth >= DEEPEST or self.elements_left <= 0

    def _value(self, pattern: etree._Element) -> str:
        """Return a value of an attribute, or of what stands in it."""
        match etree.QName(pattern).localname:
            case "text":
                return self.random.choice(("", "$1.xml"))
            case "value":
                return pattern.text or ""
            case "data":
                return self._datum(pattern)
            case "choice":
                return self._value(self.random.choice(list(parts(pattern))))
            case "list":
                return " ".join(self._value(part) for part in parts(pattern))
            case "oneOrMore":
                return " ".join(self._value(parts(pattern)[0]) for _ in range(self.random.randint(1, 2)))
            case "ref":
                return self._value(parts(self.defines[pattern.get("name")])[0])
            case "attribute" if not parts(pattern):
                return self.random.choice(("", "any text"))
            case _:
                return self._value(parts(pattern)[0])

    def _datum(self, data: etree._Element) -> str:
        if data.get("type") == "ID":
            self.identifiers += 1
            return f"id-{self.identifiers}"
        facet = data.findtext(f"{RNG}param[@name='pattern']")
        return self.random.choice(SAMPLES[facet or data.get("type")])

    def _branches(self, choice: etree._Element) -> Iterator[etree._Element]:
        """Yield what a choice comes down to when the choices it refers to are counted as its own."""
        for part in parts(choice):
            inner = parts(self.defines[part.get("name")]) if part.tag == RNG + "ref" else [part]
            if len(inner) == 1 and inner[0].tag == RNG + "choice":
                yield from self._branches(inner[0])
            else:
                yield part

    def _names(self, pattern: etree._Element) -> Iterator[str]:
        """Yield the names of the elements that a pattern may write, not of those inside them."""
        if pattern.tag == RNG + "element":
            yield _name(pattern)
        else:
            inner = self.defines[pattern.get("name")] if pattern.tag == RNG + "ref" else pattern
            for part in parts(inner):
                yield from self._names(part)

    def _inside(self, element: etree._Element) -> set[str]:
        """Return the names of the children and attributes that an element pattern allows."""
        found, patterns = set(), parts(element)
        while patterns:
            pattern = patterns.pop()
            if pattern.tag in (RNG + "element", RNG + "attribute"):
                found.add(_name(pattern))
            else:
                patterns += parts(self.defines[pattern.get("name")] if pattern.tag == RNG + "ref" else pattern)
        return found

    def _paths(self) -> dict[str, tuple[str, ...]]:
        """Return for each element the shortest way down to it, from the document's root."""
        inside = self.allowed()
        (root,) = self.names[self.grammar.find(RNG + "start")]
        paths, row = {root: (root,)}, [root]
        while row:
            reached = {
                child: (*paths[parent], child) for parent in row for child in sorted(inside[parent] & inside.keys())
            }
            row = [child for child in reached if child not in paths]
            paths |= {child: reached[child] for child in row}
        return paths

    def _heights(self) -> dict[etree._Element, float]:
        """Return for each pattern how many levels of elements it needs at least: the least fixed point."""
        patterns = list(self.grammar.iter(f"{RNG}*"))
        heights = dict.fromkeys(patterns, math.inf)
        changed = True
        while changed:
            changed = False
            for pattern in patterns:
                height = self._height(pattern, heights)
                changed = changed or height < heights[pattern]
                heights[pattern] = height
        return heights

    def _height(self, pattern: etree._Element, heights: dict[etree._Element, float]) -> float:
        inner = [heights[part] for part in parts(pattern)]
        match etree.QName(pattern).localname:
            case "ref":
                return heights[self.defines[pattern.get("name")]]
            case "element":
                return 1 + max(inner, default=0)
            case "choice":
                return min(inner)
            case "optional" | "zeroOrMore" | "attribute":
                return 0
            case _:
                return max(inner, default=0)


def parts(pattern: etree._Element) -> list[etree._Element]:
    """Return the patterns directly inside a pattern, without annotations and parameters."""
    return [part for part in pattern.iterchildren(f"{RNG}*") if part.tag != RNG + "param"]


def _namespace(pattern: etree._Element) -> str:
    """Return the namespace that ``ns`` gives the name of an element pattern."""
    return next(iter(pattern.xpath("ancestor-or-self::*/@ns[last()]")), "")


def _name(pattern: etree._Element) -> str:
    """Return the name an element or attribute pattern asks for, in Clark notation."""
    name = pattern.get("name")
    if name.startswith("xml:"):
        return "{http://www.w3.org/XML/1998/namespace}" + name.removeprefix("xml:")
    if pattern.tag == RNG + "attribute":
        return name
    return f"{{{_namespace(pattern)}}}{name}"


def _append_text(into: etree._Element, text: str) -> None:
    if len(into):
        into[-1].tail = (into[-1].tail or "") + text
    else:
        into.text = (into.text or "") + text


def documents(schema: Path, count: int, seed: int) -> Iterator[bytes]:
    """Yield documents that show each element with all it may have, then ``count`` at random."""
    generator = Generator(schema, seed)
    for element, allowed in generator.allowed().items():
        missing = set(allowed)
        for _ in range(MOST_DOCUMENTS):
            document = generator.document(element)
            missing -= {name for parent, name in used(document) if parent == element}
            yield document
            if not missing:
                break
    for _ in range(count):
        yield generator.document()


def used(document: bytes) -> set[tuple[str, str]]:
    """Return every pair of an element and an attribute or child that a document has, in Clark notation."""
    return {
        (element.tag, name)
        for element in etree.fromstring(document).iter()
        for name in (*element.attrib, *(child.tag for child in element))
    }
