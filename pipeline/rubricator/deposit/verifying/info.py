"""What a bag says of itself: bag-info.txt (RFC 8493, 2.2.2), called package-info.txt in the first drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.deposit.bagit.naming import INFO
from rubricator.deposit.verifying.bag import Bag, Declared
from rubricator.deposit.verifying.lines import lines
from rubricator.diagnostics import Diagnostic, Rule, Severity

_REFERENCE = "RFC 8493, 2.2.2"

MALFORMED = Rule(
    "BAG030",
    Severity.ERROR,
    "A line of bag-info.txt is not a label and a value",
    "Each line has a label, a colon, a space, and a value; a line that begins with a space or tab goes on with the value before. Before "
    "version 1.0 there may be more white space around the colon.",
    hint="write the line as in the example",
    wrong="Source-Organization : FOO University",
    right="Source-Organization: FOO University",
    reference=_REFERENCE,
)
REPEATED = Rule(
    "BAG031",
    Severity.WARNING,
    "bag-info.txt says twice what it should say once",
    "There is one Bagging-Date, Bag-Size, Bag-Group-Identifier and Bag-Count to a bag; programs take one of the values or both.",
    hint="remove all but the one that is true",
    wrong="Bag-Count: 1 of 2\nBag-Count: 2 of 2",
    right="Bag-Count: 1 of 2",
    reference=_REFERENCE,
)
NO_OXUM = Rule(
    "BAG032",
    Severity.ERROR,
    "The Payload-Oxum is not two numbers, or is there twice",
    "It has the number of bytes of the payload, a full stop, and the number of its files, and may be there only once.",
    hint="remove it, or write it as in the example",
    wrong="Payload-Oxum: 12 files",
    right="Payload-Oxum: 279164409832.1198",
    reference=_REFERENCE,
)
OTHER_OXUM = Rule(
    "BAG033",
    Severity.ERROR,
    "The payload is larger or smaller than bag-info.txt says",
    "The Payload-Oxum has how many bytes and how many files the payload had when the package was made. Yet every file is as the manifests "
    "have it: files were added or removed together with their lines, or the value was not written with care.",
    hint="ask whoever made the package for its manifests, and compare them",
    wrong="Payload-Oxum: 100.2, with one file of 50 bytes",
    right="Payload-Oxum: 50.1, with one file of 50 bytes",
    reference=_REFERENCE,
)
RULES = (MALFORMED, REPEATED, NO_OXUM, OTHER_OXUM)

FORMER = "package-info.txt"
_STRICT = re.compile(r"([^\s:](?:[^:]*[^\s:])?):[ \t](.*)", re.DOTALL)
_LENIENT = re.compile(r"[ \t]*([^\s:](?:[^:]*[^\s:])?)[ \t]*:[ \t]*(.*)", re.DOTALL)
_ONCE = frozenset({"bagging-date", "bag-size", "bag-group-identifier", "bag-count"})
_OXUM = "payload-oxum"
_MOST_ELEMENTS = 10_000
"""How many elements are read: nobody describes a bag in more."""


@dataclass(frozen=True, slots=True)
class Element:
    """A label, in lower case, its value, and the line it stands in."""

    label: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Info:
    """What a bag says of itself, and the file in which it does so."""

    path: str = INFO
    elements: tuple[Element, ...] = ()

    def values(self, label: str) -> list[Element]:
        """Return the elements with a label, in lower case."""
        return [element for element in self.elements if element.label == label]


def read_info(bag: Bag, said: Declared) -> tuple[Info, list[Diagnostic]]:
    """Return what a bag says of itself, and what is wrong with how it does."""
    path = next((name for name in (INFO, FORMER) if bag.inventory.size(name) is not None), None)
    if path is None:
        return Info(), []
    elements: list[Element] = []
    found: list[Diagnostic] = []
    for line in lines(bag, path, said.encoding):
        if isinstance(line, Diagnostic):
            found.append(line)
        elif len(elements) < _MOST_ELEMENTS and line[1].strip():
            found.extend(_add(bag, said, path, elements, *line))
    info = Info(path, tuple(elements))
    return info, [*found, *_repeated(bag, info)]


def check_oxum(bag: Bag, info: Info, *, compared: bool) -> Iterator[Diagnostic]:
    """Yield what is wrong with the Payload-Oxum; its numbers only if they are to be compared."""
    oxums = info.values(_OXUM)
    for oxum in oxums[1:]:
        message = f"There is a Payload-Oxum in line {oxums[0].line} already."
        yield bag.finding(NO_OXUM, info.path, message, line=oxum.line)
    for oxum in oxums[:1]:
        actual = "{}.{}".format(*bag.inventory.payload())
        if not re.fullmatch(r"\d+\.\d+", oxum.value):
            message = f"{oxum.value!r} is not a number of bytes, a full stop and a number of files."
            yield bag.finding(NO_OXUM, info.path, message, line=oxum.line)
        elif compared and oxum.value != actual:
            message = f"The Payload-Oxum is {oxum.value}, and the payload has {actual}."
            yield bag.finding(OTHER_OXUM, info.path, message, line=oxum.line)


def _add(bag: Bag, said: Declared, path: str, elements: list[Element], number: int, text: str) -> Iterator[Diagnostic]:
    if text[0] in " \t" and elements:
        last = elements[-1]
        elements[-1] = Element(last.label, f"{last.value} {text.strip()}", last.line)
        return
    match = (_STRICT if said.is_strict else _LENIENT).fullmatch(text)
    if match is None:
        yield bag.finding(MALFORMED, path, "The line should be a label, a colon, a space and a value.", line=number)
        match = _LENIENT.fullmatch(text)
    if match is not None:
        elements.append(Element(match[1].lower(), match[2].strip(), number))


def _repeated(bag: Bag, info: Info) -> Iterator[Diagnostic]:
    seen: dict[str, int] = {}
    for element in info.elements:
        if element.label in _ONCE and element.label in seen:
            message = f"{element.label} stands in line {seen[element.label]} already."
            yield bag.finding(REPEATED, info.path, message, line=element.line)
        seen.setdefault(element.label, element.line)
