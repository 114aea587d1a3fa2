"""The files that a schema refers to."""

from pathlib import Path

import pytest

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.local import LocalFiles
from rubricator.relaxng.resources import LOOP, TOO_MUCH, loop
from rubricator.relaxng.schema import Schema


def test_a_file_that_is_not_being_read_is_no_loop() -> None:
    assert loop(("a.rng", "b.rng"), "c.rng") == ""


def test_a_loop_says_who_includes_whom() -> None:
    assert loop(("a.rng",), "a.rng") == "a.rng includes itself."
    assert (
        loop(("a.rng", "b.rng", "c.rng"), "b.rng") == "Schemas include each other: b.rng includes c.rng includes b.rng."
    )


GRAMMAR = "http://relaxng.org/ns/structure/1.0"


def faults(tmp_path: Path, files: dict[str, str]) -> list[str]:
    """Write files, each with what stands inside its <grammar>, read the first, and return what is said about them."""
    for name, inside in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'<grammar xmlns="{GRAMMAR}">\n{inside}\n</grammar>', encoding="utf-8")
    first = tmp_path / next(iter(files))
    try:
        Schema.from_bytes(first.read_bytes(), first.as_posix(), LocalFiles())
    except SchemaError as error:
        return [
            f"{found.file}:{found.position.line}:{found.position.column} {found.code} {found.message} {found.hint}".replace(
                f"{tmp_path.as_posix()}/", ""
            )
            for found in error.diagnostics
        ]
    return []


START = '<start><element name="p"><text/></element></start>'


def test_what_cannot_be_found_is_reported_where_it_is_referred_to(tmp_path: Path) -> None:
    assert faults(tmp_path, {"a.rng": f'{START} <include href="lists/c.rng"/>', "lists/b.rng": ""}) == [
        "a.rng:2:52 RNG118 There is no file lists/c.rng. Did you mean b.rng?"
    ]


def test_what_is_on_the_web_is_refused_by_name(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, {"a.rng": '<start><externalRef href="http://example.org/b.rng"/></start>'})
    assert found.startswith("a.rng:2:8 RNG118 http://example.org/b.rng is not on this machine, and nothing is fetched")


def test_a_schema_that_includes_itself(tmp_path: Path) -> None:
    assert faults(tmp_path, {"a.rng": f'{START} <include href="./a.rng"/>'}) == [
        f"a.rng:2:52 RNG119 a.rng includes itself. {LOOP.hint}"
    ]


def test_schemas_that_include_each_other(tmp_path: Path) -> None:
    files = {
        "a.rng": f'{START} <include href="sub/b.rng"/>',
        "sub/b.rng": '<include href="c.rng"/>',
        "sub/c.rng": '<div><include href="../a.rng"/></div>',
    }
    assert faults(tmp_path, files) == [
        "sub/c.rng:2:6 RNG119 Schemas include each other: a.rng includes sub/b.rng includes sub/c.rng includes a.rng. "
        f"{LOOP.hint}"
    ]


def test_faults_of_an_included_file_are_reported_in_it(tmp_path: Path) -> None:
    assert faults(tmp_path, {"a.rng": f'{START} <include href="b.rng"/>', "b.rng": '<define name="x"/>'}) == [
        "b.rng:2:1 RNG180 <define> needs a pattern inside. If it is to be without content, put <empty/> inside."
    ]


def test_the_base_of_a_reference_is_that_of_its_element(tmp_path: Path) -> None:
    files = {
        "a.rng": '<div xml:base="sub/x"><include href="b.rng"/></div>',
        "sub/b.rng": '<include href="c.rng"/>',
        "sub/c.rng": START,
    }
    assert faults(tmp_path, files) == []


def test_a_file_included_twice_is_no_loop(tmp_path: Path) -> None:
    twice = '<define name="x"><choice><externalRef href="b.rng"/><externalRef href="b.rng"/></choice></define>'
    assert faults(tmp_path, {"a.rng": f"{START}{twice}", "b.rng": START}) == []


@pytest.mark.parametrize("kind", ["include", "externalRef"])
def test_schemas_that_include_the_next_one_twice_have_an_end(tmp_path: Path, kind: str) -> None:
    def twice(href: str) -> str:
        if kind == "include":
            return f'<include href="{href}"/><include href="{href}"/>'
        pattern = f'<choice><externalRef href="{href}"/><externalRef href="{href}"/></choice>'
        return f'<start combine="choice">{pattern}</start>'

    padding = f"<!--{'x' * 50_000}-->"
    files = {f"{number}.rng": padding + twice(f"{number + 1}.rng") for number in range(40)}
    found = faults(tmp_path, files | {"40.rng": START})
    assert [line for line in found if "RNG128" in line] == [line for line in found[:1] if TOO_MUCH.hint in line]
    assert "RNG128 What is included here and before is more than 32 MB." in found[0]
