"""Where every element of a schema stands: at the first token that belongs to it alone."""

from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.tree import ANNOTATIONS, Annotation, SchemaElement

SCHEMA = """\
namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"

## The beginning
start = p | (q, r)*
[ a:x = "1" ]
p &= element NAMES {
  ## A number
  [ a:y [ "y" ] ] xsd:int { maxInclusive = "9" } - "3" >> z []
}
div { include "b" { q = string "x" } }
a:note []
"""


def places(element: SchemaElement) -> list[str]:
    inside = [place for child in element.children for place in places(child)]
    return [f"{element.line}:{element.column} {element.name}", *inside]


def annotations(element: SchemaElement) -> list[Annotation]:
    return [*element.annotations, *(found for child in element.children for found in annotations(child))]


def test_elements() -> None:
    assert places(read_compact(SCHEMA.replace("NAMES", "(e | f)").encode(), "s.rnc")) == [
        "3:1 grammar",
        "4:1 start",
        "4:9 choice",
        "4:9 ref",
        "4:14 zeroOrMore",
        "4:14 group",
        "4:14 ref",
        "4:17 ref",
        "6:1 define",
        "6:6 element",
        "6:15 choice",
        "6:15 name",
        "6:19 name",
        "8:19 data",
        "8:29 param",
        "8:50 except",
        "8:52 value",
        "10:1 div",
        "10:7 include",
        "10:21 define",
        "10:25 value",
    ]


def test_annotations() -> None:
    root = read_compact(SCHEMA.replace("NAMES", "e").encode(), "s.rnc")
    found = [
        f"{each.line}:{each.column} {each.name.removeprefix(ANNOTATIONS)[1:] or each.name}"
        for each in annotations(root)
    ]
    assert found == ["11:1 note", "3:1 documentation", "8:59 z", "7:3 documentation", "8:5 y"]


def test_what_is_known_of_every_element() -> None:
    root = read_compact(SCHEMA.replace("NAMES", "e").encode(), "a/s.rnc")
    assert {element.namespaces["a"] for element in root.children} == {ANNOTATIONS}
    assert (root.file, root.base, root.children[0].file) == ("a/s.rnc", "a/s.rnc", "a/s.rnc")
