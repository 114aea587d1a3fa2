"""The stylesheets keep the project's rules for XSLT (house_rules.py), and every rule finds what is against it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from rubricator.deposit.record import RECORD
from rubricator.rendering import FORMATS
from xslt.house_rules import (
    FOLDING,
    FOR_OTHERS,
    LONGEST,
    RULES,
    XSL,
    Module,
    declared_modes,
    owner,
    reached_modules,
    read_module,
    used_declarations,
)

ROOT = Path(__file__).parents[2]
STYLESHEETS = sorted((ROOT / "xslt").rglob("*.xsl"))
MODULES = [read_module(path) for path in STYLESHEETS]
SPECS = Path(__file__).parent / "specs"
ENTRIES = {format_.stylesheet for format_ in (*FORMATS.values(), RECORD)} | {
    "schematron/transpile.xsl",
    "site/site.xsl",
}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_keeps_the_rules(module: Module) -> None:
    assert [f"{module.name}, {problem}" for rule in RULES for problem in rule(module)] == []


def test_every_mode_is_declared() -> None:
    assert list(declared_modes(MODULES)) == []


def test_everything_declared_is_used() -> None:
    assert list(used_declarations(MODULES)) == []


def test_every_module_is_reached() -> None:
    assert list(reached_modules(MODULES, ENTRIES)) == []


def test_the_exceptions_are_needed() -> None:
    folding = {
        f"{m.name} {owner(e)}" for m in MODULES for e in m.elements if "normalize-space(" in "".join(e.attrib.values())
    }
    declared = {
        f"{e.tag.removeprefix(XSL)} {e.get('name')}" for m in MODULES for e in m.root.iterchildren(etree.Element)
    }
    assert set(FOLDING) <= folding
    assert set(FOR_OTHERS) <= declared


def module(content: str, name: str = "html/a.xsl", comment: str = "<!-- c -->", version: str = "3.0") -> Module:
    text = f'{comment}<xsl:stylesheet version="{version}" xmlns:xsl="{XSL[1:-1]}">{content}</xsl:stylesheet>'
    return Module(name, etree.fromstring(text))


def function(body: str, type_: str = "xs:string") -> str:
    return f'<xsl:function name="r:f" as="{type_}">{body}</xsl:function>'


#: For every rule modules that break it, and modules that come near it.
EXAMPLES = {
    "version_3": ([module("", version="2.0")], [module("")]),
    "complete_typing": (
        [
            module('<xsl:template match="a"/>'),
            module('<xsl:function name="r:f"/>'),
            module(function('<xsl:param name="p"/>')),
            module(function('<xsl:iterate select="1"><xsl:param name="p" select="1"/></xsl:iterate>')),
            module('<xsl:variable name="v" select="1"/>'),
            module('<xsl:accumulator name="a" initial-value="1"/>'),
        ],
        [module(function('<xsl:variable name="v" as="xs:string"/>'))],
    ),
    "explained_item": (
        [module(function('<xsl:variable name="v" as="item()*"/>'))],
        [
            module(
                function(
                    '<!-- any --><xsl:variable name="v" as="item()*"/><xsl:variable name="w" as="map(*, item()*)"/>'
                )
            )
        ],
    ),
    "atomic_by_sequence": (
        [
            module(function('<xsl:if test="1"><xsl:value-of select="1"/></xsl:if>')),
            module(function("<xsl:text>a</xsl:text>")),
        ],
        [
            module(function('<xsl:variable name="v" as="text()"><xsl:value-of select="1"/></xsl:variable>')),
            module(function('<xsl:value-of select="1"/>', "text()")),
            module(function("<p><xsl:text>a</xsl:text></p>")),
        ],
    ),
    "modes_say_what_they_do": ([module('<xsl:mode name="m"/>')], [module('<xsl:mode on-no-match="fail"/>')]),
    "no_termination": ([module(function('<xsl:message terminate="yes"/>'))], [module(function("<xsl:message/>"))]),
    "no_generated_identifiers": (
        [module(function('<xsl:sequence select="generate-id(.)"/>'))],
        [module("<!-- never generate-id() -->")],
    ),
    "white_space_of_text_stays": (
        [
            module(function('<xsl:sequence select="normalize-space($p)"/>')),
            module(function('<xsl:sequence select="if ($a) then normalize-space(.) else ()"/>')),
        ],
        [
            module(
                function(
                    '<xsl:sequence select="text()[normalize-space()], a[not(normalize-space(.))], normalize-space(@n)"/>'
                )
            ),
            module(function('<xsl:if test="normalize-space(.)"/>')),
        ],
    ),
    "short": ([module("\n" * LONGEST)], [module("\n" * (LONGEST - 1))]),
    "documented": ([module("", comment="")], [module("")]),
    "used_locals": (
        [
            module(function('<xsl:param name="p" as="xs:string"/><xsl:sequence select="$p2"/>')),
            module(function('<!-- $v --><xsl:variable name="v" as="xs:string" select="$v"/>')),
        ],
        [module(function('<xsl:variable name="v" as="xs:string"/><p c="{$v}"/>'))],
    ),
}


def test_every_rule_has_examples() -> None:
    assert set(EXAMPLES) == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_finds_what_is_against_it_and_nothing_else(rule) -> None:
    wrong, right = EXAMPLES[rule.__name__]
    assert [m for m in wrong if not list(rule(m))] == []
    assert [problem for m in right for problem in rule(m)] == []


@pytest.mark.parametrize(
    "unused",
    [
        function('<xsl:sequence select="r:f()"/>'),
        '<xsl:template name="t" as="xs:string"/>',
        '<xsl:mode name="m" on-no-match="fail"/>',
        '<xsl:key name="k" match="a" use="b"/>',
        '<xsl:accumulator name="a" as="xs:integer" initial-value="1"/>',
        '<xsl:variable name="v" as="xs:string" select="$v2"/>',
        '<!-- $p --><xsl:param name="p" as="xs:string"/>',
    ],
)
def test_what_is_not_used_is_found(unused: str) -> None:
    assert (
        len(list(used_declarations([module(unused), module('<xsl:variable name="r:own-style" as="xs:string"/>')]))) == 1
    )


def test_a_mode_that_is_not_declared_is_found() -> None:
    used = module(function('<xsl:apply-templates mode="m"/><xsl:apply-templates mode="#current"/><area mode="n"/>'))
    assert list(declared_modes([used])) == ["html/a.xsl, line 1: mode m is not declared"]


def test_a_module_that_nothing_includes_is_found() -> None:
    frame = module('<xsl:include href="../common/b.xsl"/>', "html/html.xsl")
    others = [module("", "common/b.xsl"), module('<xsl:include href="html.xsl"/>', "html/c.xsl")]
    assert list(reached_modules([frame, *others], {"html/html.xsl"})) == ["html/c.xsl is included by nothing"]
