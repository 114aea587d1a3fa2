"""Whatever patterns a schema has, it is simplified or refused with findings; and what is made of it is whole."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from relaxng.schemas import bytes_of
from rubricator.relaxng.compiling import compile_schema
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.patterns import Attribute, Choice, Data, Element, Group, Interleave, List, OneOrMore, Pattern
from rubricator.relaxng.resources import Unresolved

NAMES = ("a", "b", "c")
names = st.sampled_from(NAMES)
name_classes = st.sampled_from(
    ["<anyName/>", '<nsName ns="urn:x"/>', "<anyName><except><name>a</name></except></anyName>"]
    + [f"<name>{name}</name>" for name in NAMES]
    + ["<choice><name>a</name><name>b</name></choice>"]
)
leaves = st.sampled_from(
    ["<text/>", "<empty/>", "<notAllowed/>", "<value>x</value>", '<data type="token"/>']
    + [f'<ref name="{name}"/>' for name in NAMES]
    + ['<data type="token"><except><value>x</value></except></data>', '<attribute name="a"/>']
)


def _around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3).map("".join)
    tags = st.sampled_from(["choice", "group", "interleave", "mixed", "optional", "zeroOrMore", "oneOrMore", "list"])
    return (
        st.builds("<{0}>{1}</{0}>".format, tags, several)
        | st.builds("<element>{}{}</element>".format, name_classes, several)
        | st.builds("<attribute>{}{}</attribute>".format, name_classes, inner)
    )


patterns = st.recursive(leaves, _around, max_leaves=8)
elements = st.builds('<element name="{}">{}</element>'.format, names, patterns)


@st.composite
def schemas(draw: st.DrawFn) -> str:
    defines = "".join(f'<define name="{name}">{draw(elements | patterns)}</define>' for name in NAMES)
    return f"<grammar><start>{draw(elements | patterns)}</start>{defines}</grammar>"


def nothing(href: str, base: str) -> Resource | Unresolved:
    return Unresolved(f"{href} is not beside {base}.")


@given(schemas())
def test_it_is_simplified_or_refused(schema: str) -> None:
    try:
        grammar = compile_schema(Resource("schema.rng", bytes_of(schema)), nothing)
    except SchemaError as error:
        assert error.diagnostics
        assert all(finding.message.endswith(".") and finding.hint for finding in error.diagnostics)
    else:
        assert set(reached(grammar)) == set(grammar.elements)
        assert len(set(grammar.elements)) == len(grammar.elements)


def reached(grammar: Grammar) -> Iterator[Element]:
    seen: set[Pattern] = set()
    waiting = [grammar.start]
    while waiting:
        pattern = waiting.pop()
        if pattern in seen:
            continue
        seen.add(pattern)
        match pattern:
            case Element():
                yield pattern
                waiting.append(pattern.content)
            case Choice() | Group() | Interleave():
                waiting += pattern.members
            case OneOrMore() | List():
                waiting.append(pattern.member)
            case Attribute():
                waiting.append(pattern.content)
            case Data():
                waiting += [] if pattern.except_ is None else [pattern.except_]
