"""A schema is transpiled once for all processes, and again when anything is another that it is made of."""

import os
from pathlib import Path

import pytest

from rubricator.relaxng.errors import SchemaError
from rubricator.schematron import compiling
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron, transpile

SCHEMA = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
<phase id="strict"><active pattern="part"/></phase><include href="part.sch"/></schema>"""
PART = """<pattern xmlns="http://purl.oclc.org/dsdl/schematron" id="part">
<rule context="p"><assert id="A" test="{}">One.</assert></rule></pattern>"""


@pytest.fixture
def schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUBRICATOR_CACHE", str(tmp_path / "cache"))
    (tmp_path / "part.sch").write_text(PART.format("@n"), encoding="utf-8")
    path = tmp_path / "schema.sch"
    path.write_text(SCHEMA, encoding="utf-8")
    return path


@pytest.fixture
def transpiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The phases that are transpiled in a test, in turn."""
    phases: list[str] = []
    transform = compiling.transform

    def noted(*arguments: object) -> object:
        phases.append(arguments[3]["phase"])  # type: ignore[index]
        return transform(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(compiling, "transform", noted)
    return phases


def test_a_schema_is_transpiled_once(schema: Path, transpiled: list[str]) -> None:
    first, again = transpile(schema), transpile(schema)
    assert first == again
    assert transpiled == ["#DEFAULT"]


def test_every_phase_is_another(schema: Path, transpiled: list[str]) -> None:
    transpile(schema), transpile(schema, "strict"), transpile(schema, "strict")
    assert transpiled == ["#DEFAULT", "strict"]


def test_what_is_included_may_change(schema: Path, transpiled: list[str]) -> None:
    before = transpile(schema)
    (schema.parent / "part.sch").write_text(PART.format("@id"), encoding="utf-8")
    assert transpile(schema) != before
    assert len(transpiled) == 2


@pytest.mark.parametrize("damage", [b"", b"rubricator schema 1 x\n<xsl:stylesheet/>"])
def test_a_damaged_entry_is_made_anew(schema: Path, transpiled: list[str], damage: bytes) -> None:
    made = transpile(schema)
    (entry,) = (schema.parent / "cache").iterdir()
    entry.write_bytes(damage)
    assert transpile(schema) == made
    assert len(transpiled) == 2


def test_without_a_cache_it_is_transpiled_each_time(
    schema: Path, transpiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", "off")
    transpile(schema), transpile(schema)
    assert len(transpiled) == 2
    assert not (schema.parent / "cache").exists()


def test_a_mistake_is_not_kept(schema: Path) -> None:
    for _ in range(2):
        with pytest.raises(SchemaError, match='"lax"'):
            transpile(schema, "lax")
    assert not (schema.parent / "cache").exists()


def test_from_the_cache_it_finds_the_same(schema: Path) -> None:
    found = []
    for _ in range(2):
        found.append(check(compile_schematron(schema), "p.xml", b"<p/>"))
        os.utime(schema, ns=(0, 0))
    assert [finding.code for finding in found[0]] == ["A"]
    assert found[0] == found[1]


def test_a_schema_that_changes_is_compiled_again(schema: Path) -> None:
    schema.write_text(SCHEMA.replace('<include href="part.sch"/>', PART.format("@n")), encoding="utf-8")
    before = compile_schematron(schema)
    assert compile_schematron(schema) is before
    schema.write_text(SCHEMA.replace('<include href="part.sch"/>', PART.format("true()")), encoding="utf-8")
    assert check(before, "p.xml", b"<p/>") != ()
    assert check(compile_schematron(schema), "p.xml", b"<p/>") == ()
