"""The stylesheets keep the project's rules for XSLT: typed throughout, modes that say what they do, no surprises."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

XSL = "{http://www.w3.org/1999/XSL/Transform}"
TYPED = {XSL + name for name in ("template", "function", "variable", "param", "accumulator")}
STYLESHEETS = sorted((Path(__file__).parents[2] / "xslt").rglob("*.xsl"))


@pytest.mark.parametrize("path", STYLESHEETS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_stylesheet_keeps_the_house_rules(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = etree.fromstring(source.encode())
    elements = list(tree.iter(etree.Element))

    assert tree.get("version") == "3.0"
    assert not [f"line {e.sourceline}" for e in elements if e.tag in TYPED and not (e.get("as") or e.get(f"{XSL}as"))]
    assert not [e for e in elements if e.tag == XSL + "mode" and not e.get("on-no-match")]
    assert not [e for e in elements if e.get("terminate")]
    assert "generate-id(" not in source
    assert len(source.splitlines()) <= 400
