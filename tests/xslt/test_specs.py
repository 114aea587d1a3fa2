"""Every module of the stylesheets has a spec, and the spec is about it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from xslt.house_rules import XSL, Module, read_module, uses
from xslt.xspec.vocabulary import XSPEC

XSLT = Path(__file__).parents[2] / "xslt"
SPECS = Path(__file__).parent / "specs"
#: Folders whose modules are tested otherwise, as documents too.
ELSEWHERE = {
    "schematron": "tests/schematron: literate cases, and the conformance suite",
    "site": "tests/site and tests/browser/site: sites of small editions, page by page, as a reader goes through them",
}

ALL = [read_module(path) for path in sorted(XSLT.rglob("*.xsl"))]
MODULES = [module for module in ALL if module.name.split("/")[0] not in ELSEWHERE]
NAMES = {module.name.removesuffix(".xsl") for module in ALL}


def specs_of(name: str) -> list[Path]:
    """Return the specs of a module: NAME.xspec, and NAME-VARIANT.xspec for other parameters."""
    folder, stem = SPECS / Path(name).parent, Path(name).name
    variants = (
        p for p in folder.glob(f"{stem}-*.xspec") if p.relative_to(SPECS).with_suffix("").as_posix() not in NAMES
    )
    return [path for path in (folder / f"{stem}.xspec", *sorted(variants)) if path.exists()]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_has_a_spec(module: Module) -> None:
    found = specs_of(module.name.removesuffix(".xsl"))
    assert found, f"write tests/xslt/specs/{module.name.removesuffix('.xsl')}.xspec (see CONTRIBUTING.md)"
    assert any(is_about(etree.parse(path, etree.XMLParser(collect_ids=False)).getroot(), module) for path in found)


def is_about(spec: etree._Element, module: Module) -> bool:
    """Does the spec call or use what the module declares, or apply templates to an element that the module has one for?"""
    declared = {
        f"{e.tag.removeprefix(XSL)} {e.get('name')}" for e in module.root.iterchildren(etree.Element) if e.get("name")
    }
    calls = {
        f"{kind} {e.get(kind)}" for e in spec.iter(XSPEC + "call") for kind in ("function", "template") if e.get(kind)
    }
    set_here = {f"{kind} {e.get('name')}" for e in spec.iterchildren(XSPEC + "param") for kind in ("param", "variable")}
    matched = {name for e in module.root.iter(XSL + "template") for name in re.findall(r"[\w-]+", e.get("match", ""))}
    given = {
        str(etree.QName(e).localname) for context in spec.iter(XSPEC + "context") for e in context.iter(etree.Element)
    }
    selected = {name for e in spec.iter(XSPEC + "context") for name in re.findall(r"[\w-]+", e.get("select", ""))}
    is_root = any(e.get("match") in ("/", "*", "text()") for e in module.root.iter(XSL + "template"))
    return bool(declared & (calls | set_here | uses(spec)) or matched & (given | selected) or (is_root and given))


def test_no_spec_is_of_nothing() -> None:
    of_modules = {path for name in NAMES for path in specs_of(name)}
    assert set(SPECS.rglob("*.xspec")) - of_modules == set()


def test_a_spec_of_something_else_is_none() -> None:
    text = '<xsl:stylesheet xmlns:xsl="{}"><xsl:function name="r:f"/><xsl:template match="tei:p"/></xsl:stylesheet>'
    module = Module("html/a.xsl", etree.fromstring(text.format(XSL[1:-1])))
    spec = '<x:description xmlns:x="{}">{}</x:description>'
    about = ['<x:call function="r:f"/>', '<x:expect test="r:f(1)"/>', '<x:context><p xmlns="urn:tei"/></x:context>']
    not_about = ['<x:call function="r:g"/>', "<x:expect><p/></x:expect>", "<x:context><div/></x:context>"]
    assert all(is_about(etree.fromstring(spec.format(XSPEC[1:-1], content)), module) for content in about)
    assert not any(is_about(etree.fromstring(spec.format(XSPEC[1:-1], content)), module) for content in not_about)
