"""Ten ways to change a schema made by a seed: what Schematron has besides rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from schematron.making import SCH, Case, Change, Maker

_S = f"{{{SCH}}}"


def _assertions(schema: Any) -> list[Any]:
    return list(schema.iter(f"{_S}assert", f"{_S}report"))


def _patterns(schema: Any) -> list[Any]:
    return list(schema.iter(f"{_S}pattern"))


def rule_in_front(maker: Maker, case: Case) -> Case:
    """A rule before the others of its pattern takes nodes away from them."""
    pattern = maker.chance.choice(_patterns(case.schema))
    pattern.insert(0, maker.rule(pattern))
    return case


def rules_in_another_order(maker: Maker, case: Case) -> Case:
    """Of several rules the first counts."""
    for pattern in _patterns(case.schema):
        pattern[:] = maker.chance.sample(list(pattern), len(pattern))
    return case


def assert_for_report(maker: Maker, case: Case) -> Case:
    """An assert becomes a report, and the other way round."""
    for one in _assertions(case.schema):
        one.tag = f"{_S}report" if one.tag == f"{_S}assert" else f"{_S}assert"
    return case


def abstract_pattern(maker: Maker, case: Case) -> Case:
    """A pattern becomes abstract, and is used twice with parameters."""
    pattern = maker.chance.choice(_patterns(case.schema))
    pattern.set("abstract", "true")
    name = pattern.attrib["id"]
    parameter = f"$where[{maker.pattern('TEST', 3)}]"
    maker.rule(pattern).set("context", parameter)
    maker.assertion(pattern[-1]).set("test", "$what = $where")
    for number in range(2):
        instance = etree.Element(f"{_S}pattern", {"id": f"{name}-{number}", "is-a": name})
        etree.SubElement(instance, f"{_S}param", name="where", value=maker.phrase("NAME"))
        etree.SubElement(instance, f"{_S}param", name="what", value=maker.phrase("ATTR"))
        pattern.addnext(instance)
    return case


def abstract_rule(maker: Maker, case: Case) -> Case:
    """The assertions of a rule are those of an abstract one, which another extends as well."""
    for pattern in _patterns(case.schema)[:1]:
        concrete = pattern[0]
        general = etree.Element(f"{_S}rule", abstract="true", id="general")
        general[:] = list(concrete)
        etree.SubElement(concrete, f"{_S}extends", rule="general")
        maker.assertion(concrete)
        pattern.insert(0, general)
        etree.SubElement(maker.rule(pattern), f"{_S}extends", rule="general")
    return case


def let_in_a_rule(maker: Maker, case: Case) -> Case:
    """A variable of a rule, which hides that of the schema."""
    for one in case.schema.iter(f"{_S}rule"):
        one.insert(0, etree.Element(f"{_S}let", name="one", value=maker.phrase("STRING")))
        one.insert(1, etree.Element(f"{_S}let", name="both", value="concat($one, ' ', count($all))"))
        maker.assertion(one).append(etree.Element(f"{_S}value-of", select="$both"))
    return case


def let_in_a_pattern(maker: Maker, case: Case) -> Case:
    """A variable of a pattern, which knows the document and no node of it."""
    pattern = maker.chance.choice(_patterns(case.schema))
    pattern.insert(0, etree.Element(f"{_S}let", name="here", value=f"count(//{maker.phrase('NAME')})"))
    for one in _assertions(pattern):
        one.append(etree.Element(f"{_S}value-of", select="$here"))
    return case


def phase(maker: Maker, case: Case) -> Case:
    """A phase in which some patterns are active."""
    chosen = etree.Element(f"{_S}phase", id="chosen")
    names = [pattern.get("id", "") for pattern in _patterns(case.schema)]
    for name in maker.chance.sample(names, maker.chance.randint(1, len(names))):
        etree.SubElement(chosen, f"{_S}active", pattern=name)
    _patterns(case.schema)[0].addprevious(chosen)
    return replace(case, phase="chosen")


def diagnostics(maker: Maker, case: Case) -> Case:
    """Assertions with identifiers, and with diagnostics, one with words from the document."""
    told = etree.SubElement(case.schema, f"{_S}diagnostics")
    for number in range(2):
        one = etree.SubElement(told, f"{_S}diagnostic", id=f"d{number}")
        one.text = f"Diagnostic {number} "
        etree.SubElement(one, f"{_S}value-of", select=maker.phrase("VALUE"))
    for number, one in enumerate(_assertions(case.schema)):
        one.set("id", f"a{number}")
        one.set("diagnostics", maker.chance.choice(("d0", "d1", "d0 d1")))
    return case


def names_of_others(maker: Maker, case: Case) -> Case:
    """Messages that name another node, and that have emphasis."""
    for one in _assertions(case.schema):
        one.append(etree.Element(f"{_S}name", path=maker.chance.choice(("..", "/*", "@n", "preceding::*[1]"))))
        etree.SubElement(one, f"{_S}emph").text = " and this"
    return case


SCHEMA_CHANGES: tuple[Change, ...] = (
    *(rule_in_front, rules_in_another_order, assert_for_report, abstract_pattern, abstract_rule),
    *(let_in_a_rule, let_in_a_pattern, phase, diagnostics, names_of_others),
)
