"""The engine gives the verdict that the specification gives, on small schemas of every kind; and so does Jing."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from validators import jing_command

from relaxng.bruteforce import Node, document_source, schema_source
from relaxng.bruteforce import Schema as SmallSchema
from relaxng.small import document, schema, unrelated
from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.compiling import compile_schema
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.schema import FirstPass
from rubricator.relaxng.validity import FirstPass as PureFirstPass

PASSES = tuple(dict.fromkeys((PureFirstPass, FirstPass)))
"""The first pass in Python, and the compiled one where it is built."""

DOCUMENTS = 8
WITH_JING = 12
"""How many schemas Jing is asked about: every one of them is a process."""


def documents(chance: Random, small: SmallSchema) -> list[Node]:
    """Return documents for a schema, most of which come near to it."""
    return [*(document(chance, small) for _ in range(DOCUMENTS)), unrelated(chance)]


def first_passes(source: str) -> list[FirstPass | PureFirstPass]:
    """Return the first passes for a schema, none if section 7 forbids it."""
    try:
        grammar = compile_schema(Resource("small.rng", source.encode()), lambda href, _: Unresolved(href))
    except SchemaError:
        return []
    return [first_pass(Automaton(grammar)) for first_pass in PASSES]


@settings(max_examples=1000, deadline=None)
@given(st.integers(0, 2**32))
def test_verdicts_are_those_of_the_specification(seed: int) -> None:
    chance = Random(seed)
    small = schema(chance)
    passes = first_passes(schema_source(small))
    for one in documents(chance, small) if passes else []:
        verdicts = [first_pass.is_valid(document_source(one).encode()) for first_pass in passes]
        assert verdicts == [small.is_valid(one)] * len(passes), (schema_source(small), document_source(one))


@pytest.mark.skipif(not jing_command(), reason="Jing needs Java")
@pytest.mark.parametrize("seed", range(WITH_JING))
def test_schemas_and_documents_are_right_as_for_jing(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)
    small = schema(chance)
    (tmp_path / "schema.rng").write_text(schema_source(small), encoding="utf-8")
    several = documents(chance, small)
    for number, one in enumerate(several):
        (tmp_path / f"{number}.xml").write_text(document_source(one), encoding="utf-8")
    names = [f"{number}.xml" for number in range(len(several))]
    out = subprocess.run([*jing_command(), "schema.rng", *names], cwd=tmp_path, capture_output=True, text=True).stdout
    invalid = {int(number) for number in re.findall(r"(\d+)\.xml:\d+:\d+: error", out)}
    passes = first_passes(schema_source(small))
    assert bool(passes) == ("schema.rng" not in out), (schema_source(small), out)
    for number, one in enumerate(several) if passes else []:
        assert small.is_valid(one) == (number not in invalid), (schema_source(small), document_source(one))
