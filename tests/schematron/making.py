"""Makes schemas and documents by a seed: in XPath 1.0, or only in what XPath 3.1 understands in the same way.

In that common part a string comes from at most one node, a number is compared with a number, and nothing asks for a position.
Left out is what libxslt has wrong: that @n matches t:n too, that contains('', '') is false, and what follows an attribute.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

SCH = "http://purl.oclc.org/dsdl/schematron"
_S = f"{{{SCH}}}"

COMMON = {
    "CONTEXT": [
        "NAME",
        "NAME[TEST]",
        "NAME/NAME",
        "NAME//NAME",
        "*[TEST]",
        "*",
        "NAME|NAME",
        "NAME/@x",
        "@type",
        "/",
        "/*/NAME",
    ],
    "NAME": ["a", "b", "c", "d", "t:a", "t:b", "t:*"],
    "ATTR": ["@n", "@x", "@type", "@t:n"],
    "LIT": ["''", "'1'", "'2'", "'10'", "'x'", "'y'", "'a b'", "'text'"],
    "WORD": ["'1'", "'x'", "'a b'"],
    "STEP": ["NAME", "*", "NAME[TEST]", "*[ATTR]", "*[NUMBER = NUM]"],
    "PATH": [
        *(
            "STEP",
            "STEP/STEP",
            ".//STEP",
            "ATTR",
            "STEP/ATTR",
            "..",
            "../ATTR",
            "//NAME",
            "/*/NAME",
            "text()",
            "comment()",
        ),
        *("ancestor::NAME", "ancestor-or-self::*/ATTR", "following-sibling::NAME", "preceding-sibling::*[1]"),
        *(
            "preceding::NAME",
            "ancestor-or-self::*/following::*[ATTR]",
            "self::NAME",
            "descendant::NAME",
            "(NAME | ATTR)",
            "processing-instruction()",
        ),
    ],
    "STRING": [
        *("LIT", "name()", "local-name()", "namespace-uri()", "string(ATTR)", "normalize-space()", "concat(ATTR, LIT)"),
        *("substring(ATTR, 2)", "translate(ATTR, 'xy', 'ab')", "substring-before(ATTR, ' ')", "string(..)", "name(..)"),
    ],
    "NUM": ["0", "1", "2", "10", "1.5"],
    "NUMBER": ["count(PATH)", "string-length(ATTR)", "number(ATTR)", "count(PATH) + NUM", "floor(number(ATTR))", "NUM"],
    "TEST": [
        *(
            "PATH",
            "not(PATH)",
            "PATH = LIT",
            "PATH != LIT",
            "ATTR = ATTR",
            "PATH = PATH",
            "NUMBER = NUM",
            "NUMBER > NUM",
        ),
        *("NUMBER <= NUMBER", "contains(STRING, WORD)", "starts-with(STRING, LIT)", "STRING = STRING", "STRING != LIT"),
        *("(TEST) and (TEST)", "(TEST) or (TEST)", "not(TEST)", "true()", "false()", "$all = LIT", "count($all) > NUM"),
    ],
    "VALUE": ["STRING", "NUMBER", "ATTR", "$one", "count($all)"],
}
"""The words in capitals stand for any of their alternatives."""

XPATH_1 = COMMON | {
    "STRING": [
        *(*COMMON["STRING"], "string(PATH)", "concat(PATH, LIT)", "substring(PATH, 2)", "substring-after(PATH, 'x')"),
        *("normalize-space(PATH)", "name(PATH)"),
    ],
    "NUMBER": [*COMMON["NUMBER"], "PATH + NUM", "string-length(PATH)", "number(PATH)", "PATH * 2", "-PATH"],
    "TEST": [
        *(*COMMON["TEST"], "ATTR > NUM", "PATH = NUM", "LIT = NUM", "PATH > PATH", "PATH = true()", "ATTR < LIT"),
        *("PATH != NUM", "ATTR = true()", "PATH >= NUM"),
    ],
    "VALUE": [*COMMON["VALUE"], "PATH", "$all"],
}
"""What means something else in XPath 3.1 too, or is an error there: above all, the first of several nodes is taken."""

_SYMBOL = re.compile("|".join(sorted(COMMON, key=len, reverse=True)))
_VARIABLE = re.compile(r"\$all = '[^']*'|count\(\$all\) > \S+\b")
_DEEPEST = 4
_VALUES = ("1", "2", "10", "x", "y", "a b", "")
COUNT = "count(preceding::* | ancestor-or-self::*)"
"""Every message begins with it: where a node is in the document, as the number of the last element up to it."""

_ROLES = ("", "", "warning", "info", "error")


@dataclass(frozen=True)
class Case:
    """A schema, the phase in which it is applied, and a document."""

    schema: Any
    phase: str
    document: bytes


@dataclass(frozen=True)
class Maker:
    """Makes schemas in a grammar."""

    chance: random.Random
    grammar: Mapping[str, Sequence[str]]

    def phrase(self, symbol: str, depth: int = 0) -> str:
        """Return an expression; deep inside of another the simplest that there is."""
        choices = self.grammar[symbol]
        simplest = "ATTR" if symbol == "TEST" else choices[0]
        chosen = self.chance.choice(choices) if depth < _DEEPEST else simplest
        return _SYMBOL.sub(lambda found: self.phrase(found[0], depth + 1), chosen)

    def pattern(self, symbol: str, depth: int = 0) -> str:
        """Return an expression that can be a rule's context in XSLT 1.0, or part of one: it has no variables."""
        return _VARIABLE.sub("true()", self.phrase(symbol, depth))

    def case(self) -> Case:
        """Return a schema of some patterns, and a document in which some of its names are."""
        schema = etree.Element(f"{_S}schema", nsmap={None: SCH})
        etree.SubElement(schema, f"{_S}ns", prefix="t", uri="urn:t")
        etree.SubElement(schema, f"{_S}let", name="all", value=self.phrase("PATH", _DEEPEST - 1))
        etree.SubElement(schema, f"{_S}let", name="one", value="'value'")
        for number in range(self.chance.randint(1, 3)):
            pattern = etree.SubElement(schema, f"{_S}pattern", id=f"p{number}")
            for _ in range(self.chance.randint(1, 3)):
                self.rule(pattern)
        return Case(schema, "#ALL", _document(self.chance))

    def rule(self, pattern: Any) -> Any:
        """Add a rule to a pattern."""
        added = etree.SubElement(pattern, f"{_S}rule", context=self.pattern("CONTEXT"))
        for _ in range(self.chance.randint(1, 3)):
            self.assertion(added)
        return added

    def assertion(self, parent: Any) -> Any:
        """Add an assert or a report to a rule."""
        kind = self.chance.choice(("assert", "report"))
        added = etree.SubElement(parent, f"{_S}{kind}", test=self.phrase("TEST"))
        role = self.chance.choice(_ROLES)
        if role:
            added.set("role", role)
        etree.SubElement(added, f"{_S}value-of", select=COUNT).tail = " says "
        etree.SubElement(added, f"{_S}value-of", select=self.phrase("VALUE")).tail = " of "
        etree.SubElement(added, f"{_S}name").tail = "\n  here."
        return added


Change = Callable[[Maker, Case], Case]


def _document(chance: random.Random) -> bytes:
    parts = "".join(_element(chance, 0) + chance.choice(("", "\n", " \n  ")) for _ in range(chance.randint(3, 8)))
    return f'<r xmlns:t="urn:t" n="1">\n{parts}</r>'.encode()


def _element(chance: random.Random, depth: int) -> str:
    name = chance.choice(("a", "b", "c", "d", "t:a", "t:b"))
    names = chance.sample(("n", "x", "type", "t:n"), chance.randint(0, 3))
    attributes = "".join(chance.choice((" ", "\n")) + f'{one}="{chance.choice(_VALUES)}"' for one in names)
    parts = [_part(chance, depth) for _ in range(chance.randint(0, 4 - depth))]
    return f"<{name}{attributes}>{''.join(parts)}</{name}>"


def _part(chance: random.Random, depth: int) -> str:
    if chance.random() < 0.7:
        return _element(chance, depth + 1)
    return chance.choice(("text", "1", "\n", " x ", "ä&amp;", "<!--c-->", "<?p i?>", "<![CDATA[a b]]>"))
