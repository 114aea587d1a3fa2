"""The literate cases of regular expressions, and what is to hold for all of them."""

from __future__ import annotations

import re
import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literate import Case, cases
from rubricator.relaxng.datatypes import datatype_of
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault
from rubricator.relaxng.datatypes.libraries import XSD
from rubricator.relaxng.datatypes.regex.derivatives import MOST_STATES, Automaton
from rubricator.relaxng.datatypes.regex.parsing import DEEPEST, PatternError, parse
from rubricator.relaxng.datatypes.wording.patterns import example

HERE = Path(__file__).parent
CASES = cases(HERE / "patterns.md")
FAULTS = cases(HERE / "pattern_faults.md")
_SIGNS = str.maketrans({"␣": " ", "⏎": "\n", "⏏": "\r", "⇥": "\t", "⍽": "\u00a0"})
_FAULT = re.compile(r"(?P<pattern>.*?) — (?P<message>.*?)(?: → (?P<hint>.*))?")

every_case = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


def datatype(pattern: str) -> Datatype:
    made = datatype_of(XSD, "string", [("pattern", pattern)])
    assert not isinstance(made, DatatypeFault), made
    return made


def pattern_of(case: Case) -> Datatype:
    return datatype(case.blocks["pattern"].rstrip("\n"))


def lines(case: Case, kind: str) -> list[str]:
    return [line.translate(_SIGNS) for line in case.blocks[kind].splitlines()]


@every_case
def test_verdicts(case: Case) -> None:
    allowed = {text: pattern_of(case).allows(text, {}) for text in (*lines(case, "allowed"), *lines(case, "refused"))}
    assert [text for text, verdict in allowed.items() if verdict] == lines(case, "allowed")


@every_case
def test_something_is_said_of_what_is_refused(case: Case) -> None:
    for text in lines(case, "refused"):
        assert pattern_of(case).fault(text, {})


@every_case
def test_form(case: Case) -> None:
    if "form" in case.blocks:
        assert pattern_of(case).form == case.blocks["form"].rstrip("\n")


@pytest.mark.parametrize("case", FAULTS, ids=[case.name for case in FAULTS])
def test_faults(case: Case) -> None:
    for line in lines(case, "patterns"):
        match = _FAULT.fullmatch(line)
        assert match
        made = datatype_of(XSD, "string", [("pattern", match["pattern"])])
        message = f"“{match['pattern']}” is no pattern: {match['message']}"
        assert made == DatatypeFault(message, match["hint"] or "")


ATOMS = ["a", "b", "[ab]", "[^a]", ".", r"\d", r"\s", r"\w", "1", " ", r"\.", "[0-9-[5]]", r"\p{L}", r"[^\p{L}1]"]
PATTERNS = st.recursive(
    st.sampled_from(ATOMS),
    lambda inner: st.one_of(
        st.builds("({}){}".format, inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,}"])),
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda members: f"({'|'.join(members)})"),
    ),
    max_leaves=8,
)


def in_python(pattern: str) -> str:
    """Return a pattern made of ``ATOMS`` in Python's syntax, for strings of ASCII."""
    exchanged = {
        "[0-9-[5]]": "[0-46-9]",
        r"\p{L}": "[a-zA-Z]",
        r"[^\p{L}1]": "[^a-zA-Z1]",
        r"\w": "[a-zA-Z0-9$+<=>^`|~]",
    }
    return re.sub("|".join(map(re.escape, exchanged)), lambda match: exchanged[match[0]], pattern)


@given(PATTERNS, st.text("ab1 .5_\n", max_size=8))
def test_agrees_with_python(pattern: str, text: str) -> None:
    dot_takes_no_return = "[^\n\r]"
    expression = re.sub(r"(?<!\\)\.", lambda _: dot_takes_no_return, in_python(pattern))
    assert Automaton(parse(pattern)).matches(text) == bool(re.fullmatch(expression, text, re.ASCII))


@given(PATTERNS)
def test_an_example_is_one(pattern: str) -> None:
    expression = parse(pattern)
    assert Automaton(expression).matches(example(expression))


@given(st.text(r"ab\[](){}|*+?.-^,1pPLIs", max_size=12))
def test_any_text_is_a_pattern_or_has_a_fault_in_it(text: str) -> None:
    try:
        Automaton(parse(text)).matches("ab")
    except PatternError as error:
        assert error.message
        assert 0 <= error.offset <= len(text)


@pytest.mark.parametrize(
    "pattern", ["(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*(.*)*b", "(a*a*)*b", "((a{1,5}){1,5}){1,5}b"]
)
def test_no_pattern_takes_forever(pattern: str) -> None:
    started = time.process_time()
    assert not Automaton(parse(pattern)).matches("a" * 5000)
    assert time.process_time() - started < 5


def test_memory_is_bounded_whatever_the_pattern() -> None:
    automaton = Automaton(parse("(a|b)*a(a|b){12}"))
    words = "".join(Random(4).choices("ab", k=3000))
    assert automaton.matches(f"{words}a{'b' * 12}")
    assert not automaton.matches(f"{words}b{'b' * 12}")
    assert len(automaton._states) <= MOST_STATES + 1


def test_nesting_is_bounded() -> None:
    parse("(" * DEEPEST + ")" * DEEPEST)
    with pytest.raises(PatternError, match="nested deeper"):
        parse("(" * 100_000)


def test_a_quantity_of_any_size() -> None:
    assert Automaton(parse(f"a{{0,{'9' * 5000}}}")).matches("aaa")
