"""What docs/stylesheets.md says may be relied on is there, as it says: a change of it is a change of that page too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

XSL = "{http://www.w3.org/1999/XSL/Transform}"


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    return (root / "docs" / "stylesheets.md").read_text(encoding="utf-8")


def declarations(root: Path, name: str) -> Iterator[etree._Element]:
    """Yield the declarations of a kind in all stylesheets that make the page."""
    for path in (*(root / "xslt" / "html").rglob("*.xsl"), *(root / "xslt" / "common").glob("*.xsl")):
        yield from etree.parse(path).getroot().findall(f"{XSL}{name}")


def test_the_functions_that_may_be_relied_on_are_as_it_says(root: Path, guide: str) -> None:
    signatures = {signature(function) for function in declarations(root, "function")}
    listed = re.findall(r"^\| `(r:\S+?\(.*?\) as \S+)` \|", guide, re.MULTILINE)
    assert len(listed) > 10
    assert [one for one in listed if one not in signatures] == []


def signature(function: etree._Element) -> str:
    parameters = [f"${one.get('name')} as {one.get('as')}" for one in function.findall(f"{XSL}param")]
    return f"{function.get('name')}({', '.join(parameters)}) as {function.get('as')}"


def test_the_named_templates_too(root: Path, guide: str) -> None:
    templates = {
        one.get("name"): {p.get("name") for p in one.findall(f"{XSL}param")} for one in declarations(root, "template")
    }
    listed = re.findall(r"^\| `(r:[\w-]+)` \|", guide, re.MULTILINE)
    assert len(listed) > 1
    assert all({"name", "class"} <= templates[name] for name in listed)


def test_every_parameter_is_named(root: Path, guide: str) -> None:
    table = guide.split("| Parameter |")[1].split("\n\n")[0]
    parameters = {one.get("name") for one in declarations(root, "param")}
    assert set(re.findall(r"^\| `([\w-]+)`", table, re.MULTILINE)) == parameters


def test_every_variable_is_named(root: Path, guide: str) -> None:
    styles = "".join(path.read_text("utf-8") for path in (root / "xslt" / "html" / "style").glob("*.css"))
    on_root = "".join(re.findall(r":root(?:,[^{}]*)?\s*\{([^}]*)\}", styles))
    table = guide.split("| Variable |")[1].split("\n\n")[0]
    assert set(re.findall(r"`(--[\w-]+)`", table)) == set(re.findall(r"(--[\w-]+):", on_root))
