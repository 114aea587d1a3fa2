"""The runner of XSpec documents finds what does not hold, says how, and refuses what it does not understand."""

from __future__ import annotations

from pathlib import Path

import pytest

from xslt.xspec.runner import SpecError, expectations, verdicts

STYLESHEET = """
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f" exclude-result-prefixes="f">
  <xsl:param name="greeting" select="'hello'"/>
  <xsl:template match="a"><xsl:param name="p" select="'-'"/><b c="1" d="{$p}"><xsl:apply-templates/></b></xsl:template>
  <xsl:template match="a" mode="f:twice"><xsl:copy-of select="., ."/></xsl:template>
  <xsl:template name="named"><xsl:param name="p"/><xsl:sequence select="$greeting || $p"/></xsl:template>
  <xsl:template name="here"><xsl:sequence select="name()"/></xsl:template>
  <xsl:function name="f:add"><xsl:param name="x"/><xsl:param name="y"/><xsl:sequence select="$x + $y"/></xsl:function>
  <xsl:function name="f:texts"><xsl:value-of select="'a'"/><xsl:value-of select="'b'"/></xsl:function>
  <xsl:function name="f:pick"><xsl:param name="n"/><xsl:sequence select="id('i', root($n))/@*"/></xsl:function>
</xsl:stylesheet>"""
SPEC = """<x:description stylesheet="under-test.xsl" xmlns:x="http://www.jenitennison.com/xslt/xspec" xmlns:f="urn:f">
{}</x:description>"""
SCENARIO = '<x:scenario label="s">{}</x:scenario>'
A = "<x:context><a>x</a></x:context>"
ADD = '<x:call function="f:add"><x:param select="{}"/><x:param select="{}"/></x:call>'


def written(directory: Path, content: str) -> Path:
    (directory / "under-test.xsl").write_text(STYLESHEET)
    spec = directory / "a.xspec"
    spec.write_text(SPEC.format(content))
    return spec


def verdict(directory: Path, content: str) -> tuple[bool, str]:
    """Return whether the only expectation of a spec holds, and the report."""
    spec = written(directory, content)
    (expectation,) = expectations(spec)
    found = verdicts(spec)[expectation.number]
    return found.holds, found.report


HOLDS = {
    "elements": A + '<x:expect label="e"><b d="-" c="1">x</b></x:expect>',
    "any text": A + '<x:expect label="e"><b d="-" c="1">...</b></x:expect>',
    "any attribute": A + '<x:expect label="e"><b d="..." c="1">x</b></x:expect>',
    "any content": "<x:context><a>x<a/></a></x:context>" + '<x:expect label="e"><b c="1" d="-">...</b></x:expect>',
    "a mode": '<x:context mode="f:twice"><a/></x:context><x:expect label="e"><a/><a/></x:expect>',
    "a parameter": '<x:context><x:param name="p" select="7"/><a/></x:context><x:expect label="e"><b c="1" d="7"/></x:expect>',
    "a node selected": '<x:context select="/r/a"><r>1<a/></r></x:context><x:expect label="e"><b c="1" d="-"/></x:expect>',
    "a function": ADD.format(1, 2) + '<x:expect label="e" select="3"/>',
    "a test": ADD.format(1, 2) + '<x:expect label="e" test=". eq 3 and $x:result lt 4"/>',
    "a test among nodes": A + '<x:expect label="e" test="b/@c = 1"/>',
    "a test compared": A + '<x:expect label="e" test="b/string(@c)" select="\'1\'"/>',
    "a variable": '<x:variable name="n" select="5"/>'
    + ADD.format("$n", "$n")
    + '<x:expect label="e" select="2 * $n"/>',
    "texts that meet": '<x:call function="f:texts"/><x:expect label="e">ab</x:expect>',
    "a template": '<x:call template="named"><x:param name="p" select="\'!\'"/></x:call><x:expect label="e" select="\'hello!\'"/>',
    "a template in a context": '<x:context><a/></x:context><x:call template="here"/><x:expect label="e" select="\'a\'"/>',
    "nothing": '<x:context><?p?></x:context><x:expect label="e"/>',
    "layout": "<x:context>\n  <a>\n  </a>\n</x:context>" + '<x:expect label="e">\n  <b c="1" d="-"/>\n</x:expect>',
    "white space kept": '<x:context><a xml:space="preserve"> </a></x:context><x:expect label="e"><b c="1" d="-"><x:text> </x:text></b></x:expect>',
    "ids": '<x:call function="f:pick"><x:param><a xml:id="i"/></x:param></x:call><x:expect label="e" test="string($x:result) eq \'i\'"/>',
}


@pytest.mark.parametrize("name", HOLDS)
def test_what_holds(name: str, tmp_path: Path) -> None:
    holds, report = verdict(tmp_path, SCENARIO.format(HOLDS[name]))
    assert holds, report


#: Expectations that do not hold, and what the report says.
FAILS = {
    "another value": (ADD.format(1, 2) + '<x:expect label="e" select="4"/>', ["-4", "+3"]),
    "another type": (ADD.format(1, 2) + '<x:expect label="e" select="\'3\'"/>', ['-"3"', "+3"]),
    "text for an element": (A + '<x:expect label="e">x</x:expect>', ['-text { "x" }', '+<b c="1" d="-">x</b>']),
    "another attribute": (A + '<x:expect label="e"><b c="2" d="-">x</b></x:expect>', ['-<b c="2" d="-">x</b>']),
    "an attribute more": (A + '<x:expect label="e"><b c="1" d="-" e="">x</b></x:expect>', ['+<b c="1" d="-">x</b>']),
    "an attribute less": (A + '<x:expect label="e"><b c="1">x</b></x:expect>', ['+<b c="1" d="-">x</b>']),
    "another name": (A + '<x:expect label="e"><i c="1" d="-">x</i></x:expect>', ['-<i c="1" d="-">x</i>']),
    "another namespace": (A + '<x:expect label="e"><b xmlns="urn:x" c="1" d="-">x</b></x:expect>', ["urn:x"]),
    "white space more": (
        '<x:context><a xml:space="preserve"> </a></x:context><x:expect label="e"><b c="1" d="-"/></x:expect>',
        ['+<b c="1" d="-"> </b>'],
    ),
    "an item more": (A + '<x:expect label="e"/>', ["-()"]),
    "a test that is false": (ADD.format(1, 2) + '<x:expect label="e" test="$x:result gt 3"/>', ["the result was\n3"]),
    "a test that is no test": (ADD.format(1, 2) + '<x:expect label="e" test="$x:result"/>', ["neither true nor false"]),
    "an error": (ADD.format("'a'", 2) + '<x:expect label="e" select="3"/>', ["Unsuitable types"]),
    "an error in the test": (ADD.format(1, 2) + '<x:expect label="e" test="error()"/>', ["error()"]),
}


@pytest.mark.parametrize("name", FAILS)
def test_what_does_not_hold(name: str, tmp_path: Path) -> None:
    content, said = FAILS[name]
    holds, report = verdict(tmp_path, SCENARIO.format(content))

    assert not holds
    assert [part for part in said if part not in report] == []


def test_an_inner_scenario_goes_over_an_outer_one(tmp_path: Path) -> None:
    inner = '<x:context><x:param name="p" select="2"/></x:context><x:expect label="e" test="b/@d = 2 and b = \'x\'"/>'
    outer = '<x:context mode="#unnamed"><x:param name="p" select="1"/><a>x</a></x:context>'
    assert verdict(tmp_path, SCENARIO.format(outer + SCENARIO.format(inner)))[0]


def test_a_parameter_of_the_stylesheet(tmp_path: Path) -> None:
    call = '<x:call template="named"/><x:expect label="e" select="\'bonjour\'"/>'
    assert verdict(tmp_path, "<x:param name='greeting' select=\"'bonjour'\"/>" + SCENARIO.format(call))[0]


def test_one_scenario_that_breaks_leaves_the_others(tmp_path: Path) -> None:
    broken = '<x:scenario label="t">' + ADD.format("'a'", 2) + '<x:expect label="e" select="3"/></x:scenario>'
    spec = written(tmp_path, broken + SCENARIO.format(HOLDS["a function"]))
    assert [found.holds for found in verdicts(spec).values()] == [False, True]


def test_what_is_pending_is_not_run(tmp_path: Path) -> None:
    spec = written(tmp_path, '<x:scenario label="t" pending="later">' + HOLDS["a function"] + "</x:scenario>")
    assert [expectation.pending for expectation in expectations(spec)] == ["later"]
    assert verdicts(spec) == {}


#: What is refused, and what is said of it.
REFUSED = {
    "an element": ('<x:import href="b.xspec"/>', "line 2: x:import is not supported"),
    "an attribute": ('<x:scenario label="a" focus="now"/>', "@focus of x:scenario is not supported"),
    "an attribute inside what is written": (
        SCENARIO.format('<x:context href="a.xml"/><x:expect label="e"/>'),
        "@href of x:context",
    ),
    "no label": (SCENARIO.format(A + "<x:expect/>"), "x:expect has no @label"),
    "a label twice": (SCENARIO.format(A + '<x:expect label="e"/><x:expect label="e"/>'), "this label stands twice"),
    "a variable too late": (SCENARIO.format(A + '<x:variable name="v"/>'), "must stand before"),
    "nothing to run": (SCENARIO.format('<x:expect label="e"/>'), "neither x:context nor x:call"),
    "two things to run": (SCENARIO.format(A + ADD.format(1, 2)), "cannot be called together"),
    "a place": ('<x:expect label="e"/>', "x:expect may not stand in description"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_understood_is_refused(name: str, tmp_path: Path) -> None:
    content, said = REFUSED[name]
    with pytest.raises(SpecError) as raised:
        expectations(written(tmp_path, content))
    assert said in str(raised.value)


def test_a_spec_that_does_not_compile_says_why(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="f:none"):
        verdicts(written(tmp_path, SCENARIO.format('<x:call function="f:none"/><x:expect label="e"/>')))
