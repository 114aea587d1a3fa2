"""Which attributes are pointers: those that tei_all types as addresses, but for namespaces and properties."""

from pathlib import Path

from lxml import etree

from rubricator.relaxng.diagnosis.naming import TEI
from rubricator.relaxng.names import expanded
from rubricator.validation.checks.links.pointers import EVERYWHERE, ON, is_pointer

RNG = "{http://relaxng.org/ns/structure/1.0}"
NO_POINTERS = {
    ("namespace", "name"), ("attDef", "ns"), ("elementSpec", "ns"), ("schemaSpec", "ns"), ("schemaSpec", "defaultExceptions"),
    ("anyElement", "except"), ("anyElement", "require"), ("citeData", "property"), ("equiv", "uri"),
}  # fmt: skip
"""URIs that name something and point to nothing; xml:base, which says how to read the pointers."""


def attributes(
    node: etree._Element, definitions: dict[str, list[etree._Element]], seen: set[str]
) -> set[tuple[str, bool]]:
    """Return the attributes of an element's definition, each with whether its values are addresses."""
    found: set[tuple[str, bool]] = set()
    for child in node.iterchildren(f"{RNG}*"):
        if child.tag == f"{RNG}attribute":
            types = {data.get("type") for data in child.iter(f"{RNG}data")}
            found.add((child.get("name", ""), "anyURI" in types))
        elif child.tag == f"{RNG}ref" and child.get("name", "") not in seen:
            name = child.get("name", "")
            seen.add(name)
            for definition in definitions.get(name, ()):
                found |= attributes(definition, definitions, seen)
        elif child.tag != f"{RNG}element":
            found |= attributes(child, definitions, seen)
    return found


def test_the_table_is_that_of_tei_all(shared: Path) -> None:
    grammar = etree.parse(shared / "schemas" / "tei_all.rng")
    definitions: dict[str, list[etree._Element]] = {}
    for definition in grammar.iter(f"{RNG}define"):
        definitions.setdefault(definition.get("name", ""), []).append(definition)
    wrong, used = [], set()
    for element in grammar.iter(f"{RNG}element"):
        name = element.get("name", "")
        for attribute, is_address in attributes(element, definitions, set()):
            expected = is_address and attribute != "xml:base" and (name, attribute) not in NO_POINTERS
            if is_pointer(expanded(TEI, name), attribute) is not expected:
                wrong.append((name, attribute))
            used |= {attribute} if expected else set()
    assert wrong == []
    assert used == (EVERYWHERE | ON.keys()) - {"href"}
