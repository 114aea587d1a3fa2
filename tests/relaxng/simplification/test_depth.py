"""Patterns nested too deep are refused with a finding; what a schema does not nest has no such bound."""

import pytest

from relaxng.schemas import bytes_of
from rubricator.relaxng.compiling import compile_schema
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.simplification import TOO_DEEP

DEEP = 20_000
PATTERNS = f"<element name='p'>{'<group>' * DEEP}<text/>{'</group>' * DEEP}</element>"
NAMES = f"<element>{'<choice>' * DEEP}<name>p</name>{'</choice>' * DEEP}<text/></element>"
REFERENCES = (
    "<grammar><start><ref name='d0'/></start>{}"
    "<define name='d{}'><element name='p'><text/></element></define></grammar>"
)
DEFINITIONS = "".join(f"<define name='d{number}'><ref name='d{number + 1}'/></define>" for number in range(DEEP))
NOTES = f"<element name='p' xmlns:n='urn:n'><text/>{'<n:n>' * DEEP}{'</n:n>' * DEEP}</element>"


def nothing(href: str, base: str) -> Resource | Unresolved:
    return Unresolved(f"{href} is not beside {base}.")


@pytest.mark.parametrize("schema", [PATTERNS, NAMES], ids=["patterns", "names"])
def test_it_is_refused(schema: str) -> None:
    with pytest.raises(SchemaError) as raised:
        compile_schema(Resource("deep.rng", bytes_of(schema)), nothing)
    assert [finding.code for finding in raised.value.diagnostics] == [TOO_DEEP.code]


def test_definitions_may_refer_to_each_other_as_deep_as_they_like() -> None:
    schema = bytes_of(REFERENCES.format(DEFINITIONS, DEEP))
    assert len(compile_schema(Resource("deep.rng", schema), nothing).elements) == 1


def test_elements_may_contain_each_other_as_deep_as_they_like() -> None:
    defines = "".join(
        f"<define name='e{number}'><element name='e{number}'><ref name='e{number + 1}'/></element></define>"
        for number in range(2000)
    )
    schema = REFERENCES.format(defines, 2000).replace("d0", "e0").replace("d2000", "e2000")
    assert len(compile_schema(Resource("deep.rng", bytes_of(schema)), nothing).elements) == 2001


def test_notes_may_nest_as_deep_as_they_like() -> None:
    assert compile_schema(Resource("deep.rng", bytes_of(NOTES)), nothing).schematron == ()
