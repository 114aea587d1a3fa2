"""What can be wrong with a pointer. Source: TEI P5 17.2 (pointing), 17.2.3 (private URI schemes); RFC 3986."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rubricator.diagnostics import Rule, Severity
from rubricator.validation.outline import Element

_POINTING = "https://www.tei-c.org/release/doc/tei-p5-doc/en/html/SA.html#SAPT"
_PREFIXES = "https://www.tei-c.org/release/doc/tei-p5-doc/en/html/SA.html#SAPU"

NO_ELEMENT = Rule(
    "LNK001",
    Severity.WARNING,
    "A pointer to an element that is not in the document",
    "A # and a name point to the element of this document with that xml:id. Neither this document has one, nor a file that it "
    "includes, nor an authority file of the project.",
    hint="Correct the pointer, or give the element that is meant this xml:id; if it is in another file, write that before the #.",
    wrong='<person xml:id="anna"/> … <persName ref="#ana">Anna</persName>',
    right='<person xml:id="anna"/> … <persName ref="#anna">Anna</persName>',
    reference=_POINTING,
)
NO_FILE = Rule(
    "LNK002",
    Severity.WARNING,
    "A pointer to a file that is not there",
    "An address without a scheme is a path, relative to the document or to the xml:base around it.",
    hint="Correct the path, or add the file.",
    wrong='<ref target="leters/2.xml">',
    right='<ref target="letters/2.xml">',
    reference=_POINTING,
)
NO_ELEMENT_THERE = Rule(
    "LNK003",
    Severity.WARNING,
    "A pointer to an element that is not in the file",
    "The file that the pointer names is there, but none of its elements has this xml:id.",
    hint="Correct the pointer, or add the element to the file.",
    wrong='<persName ref="persons.xml#ana">, and persons.xml has <person xml:id="anna">',
    right='<persName ref="persons.xml#anna">, and persons.xml has <person xml:id="anna">',
    reference=_POINTING,
)
UNKNOWN_PREFIX = Rule(
    "LNK004",
    Severity.WARNING,
    "A prefix that is not declared",
    "A pointer begins with a prefix that is no usual scheme of addresses and that no prefixDef declares, so nobody can know what "
    "it stands for. It is said once for every prefix.",
    hint="Declare the prefix with a prefixDef in the encodingDesc, or correct it.",
    wrong='<persName ref="psn:anna">, without a prefixDef',
    right='<prefixDef ident="psn" matchPattern="(.+)" replacementPattern="persons.xml#$1"/>',
    reference=_PREFIXES,
)
NO_MATCH = Rule(
    "LNK005",
    Severity.WARNING,
    "A pointer that its prefix does not allow",
    "What follows the prefix is not what the matchPattern of its prefixDef matches.",
    hint="Correct the pointer, or the matchPattern.",
    wrong='<prefixDef ident="psn" matchPattern="([a-z]+)" …/> … <persName ref="psn:Anna">',
    right='<prefixDef ident="psn" matchPattern="([A-Za-z]+)" …/> … <persName ref="psn:Anna">',
    reference=_PREFIXES,
)
OUTSIDE = Rule(
    "LNK006",
    Severity.INFO,
    "A pointer to a file outside of the project",
    "The file lies outside of the folder whose documents are checked, or a symbolic link leads there. It is not looked at, and "
    "who has a copy of the project does not have it.",
    hint="Put the file into the project, or point to its address on the web.",
    wrong='<ref target="../../../home/anna/persons.xml">',
    right='<ref target="../persons.xml">',
    reference="Rubricator's own limit",
)
NO_REFERENCE = Rule(
    "LNK007",
    Severity.ERROR,
    "A pointer that is no address",
    "A pointer is a URI reference: it has at most one #, a slash between folders, and % only before two hexadecimal digits.",
    hint="Correct the address.",
    wrong='<graphic url="images\\page1.png"/>',
    right='<graphic url="images/page1.png"/>',
    reference="RFC 3986, 4.1",
)
NO_HASH = Rule(
    "LNK008",
    Severity.WARNING,
    "A pointer without its #",
    "Without a # a name is that of a file, and there is no such file. It is said once for every attribute.",
    hint="Write # before the xml:id of an element in this document.",
    wrong='<said who="anna">',
    right='<said who="#anna">',
    reference=_POINTING,
)
ELSEWHERE = Rule(
    "LNK009",
    Severity.WARNING,
    "Pointers to elements that are all somewhere else",
    "Nearly all pointers of the document, or of one attribute in it, that consist of a # and a name lead to no element of it. Many "
    "projects write them so when the elements are in one index for all documents. It is said once a document.",
    hint="If an index has them, name it under authorities in rubricator.toml, or write its name before the #.",
    wrong='<persName ref="#anna">, with <person xml:id="anna"> in persons.xml',
    right='<persName ref="persons.xml#anna">, or authorities = ["persons.xml"]',
    reference=_POINTING,
)
UNREADABLE = Rule(
    "LNK010",
    Severity.WARNING,
    "A pointer into a file that cannot be read",
    "The file where the element should be is there: the one that the pointer names, an authority file, or one that the document "
    "includes. But it is no well-formed XML, so it is not known whether it has the element.",
    hint="Run rubricator validate on that file.",
    wrong='<persName ref="persons.xml#anna">, and persons.xml ends too early',
    right='<persName ref="persons.xml#anna">, and persons.xml is well-formed',
    reference=_POINTING,
)
NO_IMAGE = Rule(
    "LNK011",
    Severity.WARNING,
    "An image that is not there",
    "The image is neither where the path leads, relative to the document, nor in a folder of images of the project.",
    hint="Correct the path, add the image, or name its folder under images in rubricator.toml.",
    wrong='<graphic url="page1.jpg"/>, with images/page1.png',
    right='<graphic url="images/page1.png"/>',
    reference="https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-graphic.html",
)
RULES = (
    NO_ELEMENT, NO_FILE, NO_ELEMENT_THERE, UNKNOWN_PREFIX, NO_MATCH, OUTSIDE, NO_REFERENCE, NO_HASH, ELSEWHERE, UNREADABLE,
    NO_IMAGE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an attribute: its rule, what is at fault, and what to say.

    Faults of one rule and ``subject`` are one mistake, made in several places. ``message`` has ``{}`` for each of the
    ``words``, which come from documents and may be long. ``near`` looks for what was probably meant; it takes time, and is
    asked only where the fault is told.
    """

    rule: Rule
    subject: str
    message: str
    words: tuple[str, ...]
    near: Callable[[], str] = str


@dataclass(slots=True)
class Mistake:
    """A fault, the first element and attribute that have it, how many have it, and what is missing if it is more than one thing."""

    fault: Fault
    element: Element
    attribute: str
    count: int = 1
    missing: tuple[str, ...] = ()


def unreadable(attribute: str, value: str, file: str, problem: str) -> Fault:
    """Return the fault of a value that may be right: where it should be is not known, since the file cannot be read."""
    message = f"“{{}}” of @{attribute} may be in {{}}, but {{}}."
    return Fault(UNREADABLE, file, message, (value, file, problem))
