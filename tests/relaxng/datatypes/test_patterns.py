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
from relaxng.datatypes.jing import Question, answers, jing
from rubricator.relaxng.datatypes import datatype_of
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault
from rubricator.relaxng.datatypes.libraries import XSD
from rubricator.relaxng.datatypes.regex.derivatives import MOST_STATES, Automaton
from rubricator.relaxng.datatypes.regex.parsing import parse
from rubricator.relaxng.datatypes.regex.reading import DEEPEST, PatternError
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
    "pattern",
    ["(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*(.*)*b", "(a*a*)*b", "((a{1,50}){1,50}){1,50}b", "((ab?){0,99}){0,99}b?c"],
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


# Jing wants a backslash before every hyphen that is none of a range. On Java 9 or later it misreads [^…] with an escape or
# a category in it: java.util.regex has changed what a complement of an intersection means.
NOT_AS_IN_JING = {
    "A hyphen first or last in brackets",
    "All characters but some",
    "Neither control characters nor spaces: the words of TEI",
}


def test_jing_agrees(tmp_path: Path) -> None:
    command = jing()
    if command is None:
        pytest.skip("there is no Java here, so no Jing")
    expected = [
        (Question("string", (("pattern", case.blocks["pattern"].rstrip("\n")),), text), allowed)
        for case in CASES
        if case.name not in NOT_AS_IN_JING
        for kind, allowed in (("allowed", True), ("refused", False))
        for text in lines(case, kind)
    ]
    found = answers(command, [question for question, _ in expected], tmp_path)
    assert [pair for pair, answer in zip(expected, found, strict=True) if pair[1] != answer] == []
