"""A schema as it was written: elements in RELAX NG's full syntax, whichever of the two syntaxes they were read from.

The compact syntax is defined by its translation into the XML syntax; so both are read into the tree of the XML syntax,
and simplification (section 4) sees one thing only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rubricator.source import Position

RELAXNG = "http://relaxng.org/ns/structure/1.0"
ANNOTATIONS = "http://relaxng.org/ns/compatibility/annotations/1.0"
SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a schema something stands: the address of the file as given to the reader, and the position in it."""

    file: str
    position: Position


@dataclass(slots=True)
class Annotation:
    """An element of another vocabulary (documentation, Schematron): expanded name, attributes by expanded name, content."""

    name: str
    attributes: Mapping[str, str]
    children: list[Annotation | str]
    namespaces: Mapping[str, str]
    line: int
    column: int

    @property
    def text(self) -> str:
        """All text inside, in document order."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


@dataclass(slots=True)
class SchemaElement:
    """An element of the RELAX NG namespace.

    ``name`` is its local name (``"element"``, ``"oneOrMore"``). ``attributes`` are those in no namespace, ``foreign``
    those in another, by expanded name (``a:defaultValue``). ``text`` is the text directly inside, as written; only
    ``name``, ``value`` and ``param`` may have other than white space. ``annotations`` are the foreign child elements; a
    ``value`` can have none, but in the compact syntax what is said of it stands before it, and is kept here.
    ``namespaces`` are the declarations in scope (prefix, empty for the default, → namespace), shared between elements.
    ``file`` is the address of the schema file, also the base URI unless ``xml:base`` says otherwise (then ``base``).
    """

    name: str
    attributes: dict[str, str]
    namespaces: Mapping[str, str]
    file: str
    line: int
    column: int
    base: str
    children: list[SchemaElement] = field(default_factory=list)
    text: str = ""
    foreign: dict[str, str] = field(default_factory=dict)
    annotations: list[Annotation] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """Where its start tag stands."""
        return Place(self.file, Position(self.line, self.column))
