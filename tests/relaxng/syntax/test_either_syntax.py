"""Which syntax a file is in is told by its first character, and only for what is neither by its name."""

import pytest

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax import read_schema
from rubricator.relaxng.tree import RELAXNG

XML = f'<element name="p" xmlns="{RELAXNG}"><text/></element>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("address", ["p.rng", "p.rnc", "https://example.org/schema"])
def test_xml_begins_with_an_angle_bracket(encoding: str, address: str) -> None:
    assert read_schema(f"\n {XML}".encode(encoding), address).attributes == {"name": "p"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("address", ["p.rnc", "https://example.org/schema"])
def test_all_else_is_compact_syntax(encoding: str, address: str) -> None:
    root = read_schema("element p { text }".encode(encoding), address)
    assert [child.name for child in root.children] == ["name", "text"]


@pytest.mark.parametrize(
    ("address", "code"), [("p.rng", "RNG100"), ("P.XML", "RNG100"), ("p.rnc", "RNG106"), ("p", "RNG106")]
)
def test_what_is_neither_is_told_by_its_name(address: str, code: str) -> None:
    with pytest.raises(SchemaError) as raised:
        read_schema(b"404 Not Found", address)
    assert [finding.code for finding in raised.value.diagnostics] == [code]
