"""Documents and files made to exhaust the machine: they are answered like any other, and soon."""

from pathlib import Path

import pytest

from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.checking import check_links
from rubricator.validation.checks.links.identifiers import identifiers_in
from rubricator.validation.checks.links.surroundings import Surroundings

ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
DEEP = 3_000

DOCUMENTS = {
    "a pointer of a million folders": (f'<ref target="{"a/" * 1_000_000}"/>', {"LNK007"}),
    "an identifier of a million letters": (f'<p xml:id="b"/><ref target="#{"a" * 1_000_000}"/>', {"LNK007"}),
    "identifiers nearly alike": (
        "".join(f'<p xml:id="some_person_{n:x}"/><ref target="#smoe_person_{n:x}"/>' for n in range(2_000)),
        {"LNK009"},
    ),
    "bases in bases": (
        "".join(f'<div xml:base="{"a" * 40}/"><ref target="b.xml"/>' for _ in range(DEEP)) + "</div>" * DEEP,
        {"LNK002"},
    ),
    "a pattern that never comes to an end": (
        f'<prefixDef ident="x" matchPattern="(.*)(.*)(.*)(.*)=" replacementPattern="#$1"/><ref target="x:{"a" * 400}"/>',
        set(),
    ),
    "a pattern that is none of Python's": (
        r'<prefixDef ident="x" matchPattern="\i\c*[[a-z]-[aeiou]]" replacementPattern="#$1"/><ref target="x:abc"/>',
        set(),
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_that_would_take_long(name: str, tmp_path: Path) -> None:
    text, expected = DOCUMENTS[name]
    document = Document(str(tmp_path / "letter.xml"), f"{ROOT}{text}</TEI>".encode())
    found = check_links(document, Surroundings(tmp_path))
    assert {one.code for one in found} == expected
    assert all(len(one.message) + len(one.hint) <= 400 for one in found)


def test_an_authority_file_of_many_entries(tmp_path: Path) -> None:
    entries = "".join(f'<person xml:id="person_{n}_of_many"/>' for n in range(20_000))
    (tmp_path / "persons.xml").write_text(f"{ROOT}{entries}</TEI>", encoding="utf-8")
    text = f'{ROOT}<persName ref="#person_19999_fo_many #person_19999_of_many" key="persno_19999_of_many"/></TEI>'
    document = Document(str(tmp_path / "letter.xml"), text.encode())
    found = check_links(document, Surroundings(tmp_path, (tmp_path / "persons.xml",)))
    assert [(one.code, one.hint) for one in found] == [
        ("LNK001", "Perhaps #person_19999_of_many is meant."),
        ("LNK012", "Perhaps person_19999_of_many is meant."),
    ]


@pytest.mark.parametrize(
    ("text", "identifiers", "problem"),
    [
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "/etc/passwd">]><a id="1">&x;</a>', {"1"}, ""),
        ('<!DOCTYPE a SYSTEM "/etc/passwd"><a id="1"/>', {"1"}, ""),
        ('<a id="1"/><a id="2"/>', {"1"}, "it is no well-formed XML (line 1)"),
        ('<?xml version="1.0" encoding="x-none"?><a id="1"/>', set(), "its encoding cannot be read"),
        ("", set(), "it is no well-formed XML (line 1)"),
        ("\0\x01\x02", set(), "it is no well-formed XML (line 1)"),
    ],
)
def test_another_file(text: str, identifiers: set[str], problem: str, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(text, encoding="utf-8")
    found = identifiers_in(tmp_path / "a.xml")
    assert found is not None
    assert set(found.elements) == identifiers
    assert found.problem.startswith(problem)


def test_entities_nested_by_thousands(tmp_path: Path) -> None:
    nested = "".join(f'<!ENTITY a{n + 1} "&a{n};">' for n in range(50_000))
    (tmp_path / "a.xml").write_text(f'<!DOCTYPE a [<!ENTITY a0 "x">{nested}]><a>&a50000;</a>', encoding="utf-8")
    found = identifiers_in(tmp_path / "a.xml")
    assert found is not None
    assert "no well-formed XML" in found.problem


def test_nothing_outside_of_the_project_is_read(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "secret.xml").write_text('<a xml:id="anna"/>', encoding="utf-8")
    (tmp_path / "secret.png").touch()
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{}"/>'
    prefix = '<prefixDef ident="x" matchPattern="(.*)" replacementPattern="../secret.xml#$1"/>'
    texts = {
        include.format("../secret.xml") + '<p corresp="#anna"/>': ["LNK006", "LNK001"],
        include.format("/etc/passwd"): ["LNK006"],
        '<p xml:base="../"><ref target="secret.xml#anna"/></p>': ["LNK006"],
        '<p xml:base="../secret.xml"><ref target="#anna"/></p>': ["LNK006"],
        f'{prefix}<ref target="x:anna"/>': ["LNK006"],
        '<ref target="%2E%2E/secret.xml#anna"/>': ["LNK006"],
        '<graphic url="../secret.png"/>': ["LNK006"],
        '<graphic url="x/../../secret.png"/>': ["LNK006"],
    }
    surroundings = Surroundings(root, (tmp_path / "secret.xml",), (tmp_path,))
    for text, expected in texts.items():
        document = Document(str(root / "letter.xml"), f"{ROOT}{text}</TEI>".encode())
        assert [one.code for one in check_links(document, surroundings)] == expected, text
