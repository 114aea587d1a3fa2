"""Section 3 said twice: by our table, and in RELAX NG itself (``schemas.rnc``). On mutants of schemas they never differ."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from relaxng.conformance.suite import Case, cases
from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.simplification import simplify
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.full_syntax import MODELS
from rubricator.relaxng.syntax.xml import read_xml
from rubricator.relaxng.tree import RELAXNG
from rubricator.relaxng.validity import FirstPass

NAMES = [*sorted({name for models in MODELS.values() for name in models}), "unknown"]
ATTRIBUTES = ["name", "type", "href", "combine", "ns", "unknown", f"{{{RELAXNG}}}name", "{urn:a}a"]
VALUES = ["choice", "interleave", "a", "", "a b", "1a", "á-.1", "xml:a", "xml:a:b"]
MUTANTS = 30

CORRECT = [case for case in cases("relaxng-spectest.xml") if case.xml and case.xml.correct]
SCHEMA = Path(__file__).with_name("schemas.rnc")


@pytest.fixture(scope="module")
def schema_of_schemas() -> FirstPass:
    def refuse(href: str, _base: str) -> Unresolved:
        return Unresolved(href)

    return FirstPass(Automaton(simplify(read_compact(SCHEMA.read_bytes(), SCHEMA.name), refuse)))


def remove(element: etree._Element, _chance: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def rename(element: etree._Element, chance: random.Random) -> None:
    element.tag = f"{{{RELAXNG}}}{chance.choice(NAMES)}"


def insert(element: etree._Element, chance: random.Random) -> None:
    name = chance.choice([*(f"{{{RELAXNG}}}{name}" for name in NAMES), "{urn:a}a"])
    element.insert(chance.randint(0, len(element)), etree.Element(name))


def repeat(element: etree._Element, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.insert(chance.randint(0, len(parent)), etree.fromstring(etree.tostring(element, with_tail=False)))


def give_attribute(element: etree._Element, chance: random.Random) -> None:
    element.set(chance.choice(ATTRIBUTES), chance.choice(VALUES))


def take_attribute(element: etree._Element, chance: random.Random) -> None:
    if element.attrib:
        del element.attrib[chance.choice(sorted(element.attrib))]


def add_text(element: etree._Element, chance: random.Random) -> None:
    element.text = (element.text or "") + chance.choice(["x", " ", " y", ":"])


MUTATIONS: list[Callable[[etree._Element, random.Random], None]] = [
    remove, rename, insert, repeat, give_attribute, take_attribute, add_text,
]  # fmt: skip


def mutant(schema: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(schema)
    for _ in range(chance.randint(0, 2)):
        elements = [element for element in root.iter() if isinstance(element.tag, str)]
        chance.choice(MUTATIONS)(chance.choice(elements), chance)
    return etree.tostring(root)


def is_accepted(schema: bytes) -> bool:
    try:
        read_xml(schema, "s.rng")
    except SchemaError:
        return False
    return True


@pytest.mark.parametrize("case", CORRECT, ids=lambda case: case.id)
def test_what_the_schema_of_schemas_allows_is_read_and_nothing_else(case: Case, schema_of_schemas: FirstPass) -> None:
    assert case.xml
    chance = random.Random(case.number)
    mutants = [mutant(case.xml.data, chance) for _ in range(MUTANTS)]
    assert [text for text in mutants if schema_of_schemas.is_valid(text) is not is_accepted(text)] == []


def test_the_mutants_are_of_both_kinds() -> None:
    chance = random.Random(0)
    accepted = [is_accepted(mutant(case.xml.data, chance)) for case in CORRECT if case.xml for _ in range(5)]
    assert 0.3 < sum(accepted) / max(len(accepted), 1) < 0.9 or not CORRECT
