"""Schemas at random: both syntaxes are read alike, and whatever is done to one, it is read or refused with its place."""

from pathlib import Path
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from literate import cases
from relaxng.syntax.compact.written.in_compact import compact
from relaxng.syntax.compact.written.in_xml import xml
from relaxng.syntax.compact.written.nodes import Node
from relaxng.syntax.compact.written.schemas import namespaces, schemas
from relaxng.syntax.equivalence import simple
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.compact.tokens import tokens_of
from rubricator.relaxng.syntax.xml import read_xml

WRITTEN = [case.blocks["compact"] for case in cases(Path(__file__).parent / "translation.md")]
TOKENS = sorted({token for schema in WRITTEN for token in tokens_of(schema)[0]} | set("\"'\\[](){}=,|&*+?-~#:;"))


@given(schemas, namespaces, st.randoms(use_true_random=False))
def test_a_schema_says_the_same_in_both_syntaxes(schema: Node, default: str | None, chance: Random) -> None:
    written = compact(schema, default, chance)
    assert simple(read_compact(written.encode(), "s.rnc")) == simple(read_xml(xml(schema).encode(), "s.rng"))


@given(st.sampled_from(WRITTEN), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2), st.sampled_from(TOKENS))))
def test_a_damaged_schema_is_read_or_refused(schema: str, damages: list[tuple[float, int, str]]) -> None:
    tokens = tokens_of(schema)[0]
    for share, removed, added in damages:
        at = int(share * len(tokens))
        tokens[at : at + removed] = [added]
    read_or_refused(" ".join(tokens).encode())


@given(st.binary())
@example(b"\xff\xfe")
@example(b"\xff\xfea")
@example(b"\xef\xbb\xbf\\x{")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refused(data)


@given(st.text(st.sampled_from("ab:*\"'\\x{}[]()=|,&?+-~# \n\r")))
def test_any_characters_are_read_or_refused(text: str) -> None:
    read_or_refused(text.encode())


def read_or_refused(data: bytes) -> None:
    try:
        read_compact(data, "s.rnc")
    except SchemaError as error:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for finding in error.diagnostics:
            assert finding.message
            assert 1 <= finding.position.line <= len(lines)
            assert 1 <= finding.position.column <= len(lines[finding.position.line - 1]) + 1
