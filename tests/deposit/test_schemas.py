"""The schemas in a package: wherever they lie, with all that they include, and nothing else of where they lie."""

from pathlib import Path

import pytest

from cli.running import Command
from deposit.packages import crate_of, document, payload

HEAD = '<?xml-model href="{}" schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
GRAMMAR = """\
<grammar xmlns="http://relaxng.org/ns/structure/1.0">
  <include href="modules/all.rng"/>
</grammar>
"""
ANYTHING = """\
<grammar xmlns="http://relaxng.org/ns/structure/1.0">
  <start><ref name="any"/></start>
  <define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define>
</grammar>
"""


def schema(folder: str) -> None:
    Path(folder, "modules").mkdir(parents=True)
    Path(folder, "edition.rng").write_text(GRAMMAR, "utf-8")
    Path(folder, "modules", "all.rng").write_text(ANYTHING, "utf-8")


def letter(path: str, href: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(HEAD.format(href) + document(), "utf-8")


def test_schemas_of_the_project_keep_their_places(rubricator: Command) -> None:
    schema("project/schemas")
    letter("project/tei/letter.xml", "../schemas/edition.rng")
    assert rubricator("deposit", "project/tei", "--output", "package").status == 0
    assert {
        "edition/tei/letter.xml",
        "edition/schemas/edition.rng",
        "edition/schemas/modules/all.rng",
    } <= payload(Path("package"))


def test_schemas_from_elsewhere_stand_apart_and_tell_no_folders(rubricator: Command) -> None:
    schema("elsewhere/deep/schemas")
    Path("project").mkdir()
    Path("project/rubricator.toml").write_text('schemas = ["../elsewhere/deep/schemas/edition.rng"]\n', "utf-8")
    letter("project/letter.xml", "none.rng")
    assert rubricator("deposit", "project/letter.xml", "--output", "package").status == 0
    found = payload(Path("package"))
    assert {"edition/letter.xml", "schemas/edition.rng", "schemas/modules/all.rng"} <= found
    assert not [path for path in found if "elsewhere" in path or "deep" in path]


def test_a_schema_of_the_web_stands_under_its_address(rubricator: Command) -> None:
    address = "https://example.org/edition/all.rng"
    Path("all.rng").write_text(ANYTHING, "utf-8")
    assert rubricator("schema", "add", address, "all.rng").status == 0
    letter("letter.xml", address)
    assert rubricator("deposit", "letter.xml", "--output", "package").status == 0
    assert "schemas/example.org/edition/all.rng" in payload(Path("package"))
    assert crate_of(Path("package"))["schemas/example.org/edition/all.rng"]["isBasedOn"] == address


def test_a_schema_that_is_not_to_be_had_is_no_pass(rubricator: Command) -> None:
    letter("letter.xml", "https://example.org/nowhere.rng")
    ran = rubricator("deposit", "letter.xml", "--output", "package")
    assert (ran.status, "error[VAL002]" in ran.err, Path("package").exists()) == (1, True, False)


def test_two_schemas_of_one_name_are_kept_apart(rubricator: Command) -> None:
    for name in ("a", "b"):
        Path(f"x/{name}").mkdir(parents=True)
        Path(f"x/{name}/edition.rng").write_text(ANYTHING + f"<!-- {name} -->", "utf-8")
    Path("project").mkdir()
    table = '[[documents]]\nfiles = ["{0}.xml"]\nschemas = ["../x/{0}/edition.rng"]\n'
    Path("project/rubricator.toml").write_text("".join(map(table.format, "ab")), "utf-8")
    for name in ("a", "b"):
        letter(f"project/{name}.xml", "none.rng")
    assert rubricator("deposit", "project", "--output", "package").status == 0
    found = sorted(path for path in payload(Path("package")) if path.endswith("edition.rng"))
    assert found == ["schemas/2/edition.rng", "schemas/edition.rng"]


def test_a_cache_in_the_project_is_no_part_of_it(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", str(Path(".cache").absolute()))
    test_a_schema_of_the_web_stands_under_its_address(rubricator)
    assert not [path for path in payload(Path("package")) if ".cache" in path]
