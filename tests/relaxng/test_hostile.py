"""Documents and schemas that were made to do harm get an answer, in memory that is bounded, in a process that stays alive."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MEGABYTE = 1_000_000
DEEP = 100_000
SECONDS = 120
"""So long may one take at most, on a busy machine; every one takes a few seconds where nothing else runs."""

SCHEMA = """
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
start = element doc { block* }
block =
  element p { attribute n { xsd:token }?, attribute id { xsd:ID }?, attribute when { xsd:date }?, attribute rend { "bold" }?, inline }
  | element div { block+ }
inline = (text | element hi { inline })*
"""
AMPLIFIED = (
    '<!DOCTYPE doc [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12)) + "]>"
)
NESTED = '<!DOCTYPE doc [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n + 1} "&a{n};">' for n in range(DEEP)) + "]>"

VALIDATE = """
import sys
from pathlib import Path
from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.schema import Schema
from rubricator.relaxng.validity import FirstPass
try:
    schema = Schema.from_file(Path(sys.argv[1]))
except SchemaError as error:
    print(error.diagnostics[0].code)
else:
    document = Path(sys.argv[2])
    valid = schema.is_valid(document)
    assert FirstPass(schema.automaton).is_valid(document) == valid
    found = schema.validate(document.read_bytes(), "hostile.xml")
    assert bool(found) == (not valid)
    print(*[found[0].code if found else "valid", *[f"{one.message} {one.hint}" for one in found[:1]]], sep="\\n")
status = Path("/proc/self/status")
peak = status.read_text().partition("VmHWM:")[2].split()[0] if status.exists() else 0
print(int(peak) * 1024, file=sys.stderr)
"""
"""Prints ``valid``, or code and message of what is found first; and its peak of memory, in bytes (0 where the system does
not say), to standard error. Not by ``resource``: that counts what the process was before it became this one."""


@pytest.fixture
def answer(tmp_path: Path) -> Callable[[str, str, int], str]:
    """A function that validates in a process of its own; it fails where that takes more memory than it may."""

    def ask(schema: str, document: str, megabytes: int) -> str:
        suffix = "rng" if schema.startswith("<") else "rnc"
        (tmp_path / f"schema.{suffix}").write_text(schema, encoding="utf-8")
        (tmp_path / "hostile.xml").write_text(document, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", VALIDATE, f"schema.{suffix}", "hostile.xml"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (4000 * MEGABYTE, 4000 * MEGABYTE)),
        )
        assert done.returncode == 0, done.stderr[-2000:]
        assert int(done.stderr.split()[-1]) < megabytes * MEGABYTE
        return done.stdout

    return ask


Answer = Callable[[str, str, int], str]


@pytest.mark.parametrize(
    ("inside", "megabytes"),
    [
        pytest.param("<div>" * DEEP + "<p/>" + "</div>" * DEEP, 200, id="nested 100,000 deep"),
        pytest.param("<p>" + "<hi>" * DEEP + "x" + "</hi>" * DEEP + "</p>", 200, id="nested 100,000 deep in text"),
        pytest.param("<p/>" * 1_000_000, 200, id="a million siblings"),
        pytest.param("<p>" + "x" * 50 * MEGABYTE + "</p>", 500, id="a text of 50 MB"),
        pytest.param(f'<p n="{"x" * 50 * MEGABYTE}"/>', 500, id="an attribute of 50 MB"),
        pytest.param("".join(f'<p id="a{n}"/>' for n in range(200_000)), 200, id="200,000 identifiers"),
    ],
)
def test_large_documents_are_valid(answer: Answer, inside: str, megabytes: int) -> None:
    assert answer(SCHEMA, f"<doc>{inside}</doc>", megabytes) == "valid\n"


@pytest.mark.parametrize(
    ("inside", "code", "word", "megabytes"),
    [
        pytest.param(
            "<p>" + "<hi>" * DEEP + "<hii/>" + "</hi>" * DEEP + "</p>", "RNG002", "hii", 500, id="an error 100,000 deep"
        ),
        pytest.param("<p/>" * 500_000 + "<q/>", "RNG002", "<q>", 500, id="an error behind 500,000 siblings"),
        pytest.param("x" * 50 * MEGABYTE, "RNG004", "xxx", 500, id="a stray text of 50 MB"),
        pytest.param(f'<p when="{"1" * 50 * MEGABYTE}"/>', "RNG006", "when", 500, id="a date of 50 MB"),
        pytest.param(
            f'<p rend="{"x" * 50 * MEGABYTE}"/>', "RNG006", "bold", 500, id="a word of 50 MB for a listed one"
        ),
        pytest.param("<p id='a'/>" * 20_000, "RNG008", "a", 200, id="20,000 times the same identifier"),
        pytest.param(
            "<p " + " ".join(f"a{n}='1'" for n in range(20_000)) + "/>", "RNG005", "@a0", 300, id="20,000 attributes"
        ),
        pytest.param("<q/>" * 100_000, "RNG002", "<q>", 800, id="100,000 unknown elements"),
        pytest.param("<p>" * 20_000 + "</p>" * 20_000, "RNG001", "<p>", 500, id="20,000 errors inside of each other"),
    ],
)
def test_faults_in_large_documents_are_named(answer: Answer, inside: str, code: str, word: str, megabytes: int) -> None:
    found = answer(SCHEMA, f"<doc>{inside}</doc>", megabytes)
    assert found.splitlines()[0] == code
    assert word in found
    assert len(found) < 500


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(f"{AMPLIFIED}<doc><p>&a12;</p></doc>", id="billion laughs"),
        pytest.param(f'{AMPLIFIED}<doc><p n="&a12;"/></doc>', id="billion laughs in an attribute"),
        pytest.param(
            f'<!DOCTYPE doc [<!ENTITY a "{"x" * 100_000}">]><doc><p>{"&a;" * 100_000}</p></doc>', id="quadratic blowup"
        ),
        pytest.param(f"{NESTED}<doc><p>&a{DEEP};</p></doc>", id="entities nested 100,000 deep"),
        pytest.param(
            f"<!--{'x' * 20 * MEGABYTE}-->{NESTED}<doc><p>&a{DEEP};</p></doc>", id="entities behind a long remark"
        ),
        pytest.param(f'{NESTED}<doc><p n="&a{DEEP};"/></doc>', id="entities nested 100,000 deep in an attribute"),
    ],
)
def test_entities_that_grow_are_refused(answer: Answer, document: str) -> None:
    assert answer(SCHEMA, document, 500).splitlines()[0] == "RNG014"


def schema_of(pattern: str) -> str:
    return f'<element name="doc" xmlns="http://relaxng.org/ns/structure/1.0">{pattern}</element>'


def test_an_interleave_of_many_is_no_list_of_all_their_orders(answer: Answer) -> None:
    elements = "".join(f'<zeroOrMore><element name="e{n}"><empty/></element></zeroOrMore>' for n in range(200))
    document = "".join(f"<e{n * 7919 % 200}/>" for n in range(50_000))
    assert answer(schema_of(f"<interleave>{elements}</interleave>"), f"<doc>{document}</doc>", 300) == "valid\n"


def test_an_interleave_of_many_that_are_required_takes_no_more_than_the_document(answer: Answer) -> None:
    # Which of them have been seen is 2 to the 200: only those that the document comes to may be kept.
    elements = "".join(f'<element name="e{n}"><empty/></element>' for n in range(200))
    document = "".join(f"<e{n * 77 % 200}/>" for n in range(200))
    assert answer(schema_of(f"<interleave>{elements}</interleave>"), f"<doc>{document}</doc>", 300) == "valid\n"


def test_an_automaton_of_many_states_takes_bounded_memory(answer: Answer) -> None:
    # The twentieth from the end decides: a state for each of the last twenty is a million.
    letters = '<choice><element name="a"><empty/></element><element name="b"><empty/></element></choice>'
    pattern = f'<zeroOrMore>{letters}</zeroOrMore><element name="a"><empty/></element>{letters * 19}'
    document = "".join("ab"[(n * n // 7 + n // 3) % 2 == 0] for n in range(30_000))
    inside = "".join(f"<{letter}/>" for letter in document)
    found = answer(schema_of(pattern), f"<doc>{inside}</doc>", 1500)
    assert found.splitlines()[0] == ("valid" if document[-20] == "a" else "RNG003")


def test_endless_new_names_and_values_take_bounded_memory(answer: Answer) -> None:
    pattern = "<zeroOrMore><element><anyName/><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></element></zeroOrMore>"
    inside = "".join(f'<e{n} a{n}="{n}"/>' for n in range(300_000))
    assert answer(schema_of(pattern), f"<doc>{inside}</doc>", 300) == "valid\n"


@pytest.mark.parametrize("name", ["group", "choice", "interleave", "optional", "oneOrMore", "mixed"])
def test_a_schema_nested_very_deep_is_read_or_refused(answer: Answer, name: str) -> None:
    pattern = f"<{name}>" * 20_000 + '<element name="p"><empty/></element>' + f"</{name}>" * 20_000
    assert answer(schema_of(pattern), "<doc><p/></doc>", 1000).splitlines()[0] == "RNG126"


def test_a_chain_of_many_definitions_is_followed(answer: Answer) -> None:
    definitions = "\n".join(f"d{n} = d{n + 1} | empty" for n in range(3000))
    source = f"start = element doc {{ d0 }}\n{definitions}\nd3000 = element p {{ empty }}"
    assert answer(source, "<doc><p/></doc>", 300) == "valid\n"


def test_default_attributes_that_grow_are_refused(answer: Answer) -> None:
    declared = " ".join(f'a{n} CDATA "v"' for n in range(5000))
    document = f"<!DOCTYPE doc [<!ATTLIST p {declared}>]><doc>{'<p/>' * 5000}</doc>"
    assert answer(SCHEMA, document, 300).splitlines()[0] == "RNG014"
