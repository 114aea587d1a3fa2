"""The part of XSpec's vocabulary that is understood here. What is not is refused, so that no expectation goes unchecked.

A spec within this part means the same to XSpec (https://github.com/xspec/xspec/wiki) as it does here: templates applied
to ``x:context`` or called by ``x:call``, functions called, inner scenarios inheriting both; results compared with what is
written or selected in ``x:expect``, ``...`` standing for anything; ``@test``; variables; parameters of templates,
functions and stylesheets; ``@pending``. White space alone is layout, except in ``x:text`` and under ``xml:space``.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

XSPEC = "{http://www.jenitennison.com/xslt/xspec}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

#: For every element its attributes, and the elements it may stand in.
VOCABULARY = {
    "description": ({"stylesheet"}, ()),
    "scenario": ({"label", "pending"}, ("description", "scenario")),
    "context": ({"mode", "select"}, ("scenario",)),
    "call": ({"function", "template"}, ("scenario",)),
    "param": ({"name", "as", "select", "tunnel"}, ("description", "call", "context")),
    "variable": ({"name", "as", "select"}, ("description", "scenario")),
    "expect": ({"label", "test", "select", "pending"}, ("scenario",)),
    "text": (set(), ("context", "param", "variable", "expect")),
}
#: What must be there; an expectation without a label could not be named.
REQUIRED = {"description": "stylesheet", "scenario": "label", "expect": "label", "variable": "name"}
CONTENT = ("context", "param", "variable", "expect")


def refusals(spec: etree._Element) -> list[str]:
    """Return what of a spec is not understood, each with its line."""
    elements = [e for e in spec.iter(etree.Element) if str(e.tag).startswith(XSPEC)]
    found = [(e.sourceline, problem) for e in elements for problem in _problems(e)]
    if spec.tag != XSPEC + "description":
        found.append((spec.sourceline, "the root element is not x:description"))
    return [f"line {line}: {problem}" for line, problem in found]


def _problems(element: etree._Element) -> Iterator[str]:
    name = element.tag.removeprefix(XSPEC)
    if name not in VOCABULARY:
        yield f"x:{name} is not supported"
        return
    attributes, parents = VOCABULARY[name]
    for attribute in sorted({str(a) for a in element.attrib} - attributes - {SPACE}):
        yield f"@{attribute} of x:{name} is not supported"
    if REQUIRED.get(name) not in {None, *element.attrib}:
        yield f"x:{name} has no @{REQUIRED[name]}"
    if parents and _holder(element) not in parents:
        yield f"x:{name} may not stand in {_holder(element)}"
    if name == "scenario":
        yield from _problems_of_order(element)


def _holder(element: etree._Element) -> str:
    """Return the nearest element around this one that is of the vocabulary."""
    around = (str(a.tag) for a in element.iterancestors())
    return next((tag.removeprefix(XSPEC) for tag in around if tag.startswith(XSPEC)), "nothing")


def _problems_of_order(scenario: etree._Element) -> Iterator[str]:
    """Yield what makes a scenario unclear: what it runs stands once, after the variables and before what is expected."""
    names = [str(child.tag).removeprefix(XSPEC) for child in scenario.iterchildren(etree.Element)]
    order = {"variable": 0, "context": 1, "call": 1, "expect": 2, "scenario": 2}
    ranks = [order.get(name, -1) for name in names]
    if -1 in ranks:
        yield f"{names[ranks.index(-1)]} may not stand in x:scenario"
    elif ranks != sorted(ranks):
        yield "x:variable must stand before x:context and x:call, and these before x:expect and x:scenario"
    around = [scenario, *scenario.iterancestors(XSPEC + "scenario")]
    runs = {child for s in around for child in s.iterchildren(XSPEC + "context", XSPEC + "call")}
    functions = [run for run in runs if run.get("function")]
    if "expect" in names and not runs:
        yield "there are expectations but neither x:context nor x:call"
    if functions and any(run.tag == XSPEC + "context" or run.get("template") for run in runs):
        yield "a function cannot be called together with a template or a context"
