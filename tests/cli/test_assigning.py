"""The schemas that the configuration assigns to documents hold for every command that judges them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.running import Command
from rubricator.building.execution import cluster
from rubricator.building.execution.here import here
from rubricator.building.execution.workers import Workers

ELSEWHERE = "https://example.org/tei_all.rng"
LETTER = f"""<?xml-model href="{ELSEWHERE}" schematypens="http://relaxng.org/ns/structure/1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text/></TEI>
"""
EDITION = '[edition]\nsources = ["tei/*.xml"]\n'
HOUSE = """default namespace = "http://www.tei-c.org/ns/1.0"
start = element TEI { element teiHeader { empty }, element text { empty } }
"""
STRICT = HOUSE.replace("element text { empty }", "element text { element body { empty } }")


@pytest.fixture
def project(rubricator: Command) -> Command:
    """A project of TEI of another's: a letter that names a schema on the web, and a configuration with the schema of the house."""
    write({"tei/letter.xml": LETTER, "schema/house.rnc": HOUSE, "rubricator.toml": assigning("house")})
    return rubricator


def assigning(schema: str) -> str:
    """Return a configuration that assigns a schema to all documents."""
    return f'schemas = ["schema/{schema}.rnc"]\n{EDITION}'


def write(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("command", ["build", "site"])
def test_the_schemas_of_the_configuration_hold_as_they_do_for_validate(project: Command, command: str) -> None:
    ran = project(command)
    assert ran.status == 0
    assert "VAL" not in ran.err
    assert "1 of 1 document valid against schema/house.rnc" in ran.out
    assert project("validate").status == 0


def test_without_them_the_document_says_by_what_it_is_judged(project: Command) -> None:
    Path("rubricator.toml").write_text(EDITION, encoding="utf-8")
    assert "error[VAL002]" in project("build").err
    assert project("validate").status == 1


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"schema/house.rnc": STRICT}, 1),
        ({"schema/strict.rnc": STRICT, "rubricator.toml": assigning("strict")}, 1),
        ({"rubricator.toml": EDITION}, 1),
        ({"rubricator.toml": 'phase = "final"\n' + assigning("house")}, 0),
    ],
    ids=["the schema", "which schema", "that there is one", "nothing that matters to it"],
)
def test_a_document_is_judged_anew_when_what_it_is_judged_by_changes(
    project: Command, changed: Mapping[str, str], status: int
) -> None:
    assert project("build").status == 0
    write(changed)
    assert project("build").status == status
    assert project("build").status == status


def test_a_schema_that_is_configured_has_to_be_there(project: Command) -> None:
    Path("schema/house.rnc").unlink()
    ran = project("build")
    assert ran.status == 2
    assert "rubricator.toml:1:1: error[CFG004]" in ran.err


def test_rules_without_a_grammar_hold_beside_what_the_document_names(project: Command) -> None:
    rule = '<rule context="*:text"><report id="empty" test="not(*)">There is nothing in the text.</report></rule>'
    write(
        {
            "tei/letter.xml": LETTER.replace(ELSEWHERE, "../schema/strict.rnc"),
            "schema/strict.rnc": STRICT,
            "schema/rules.sch": f'<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern>{rule}</pattern></schema>',
            "rubricator.toml": f'schematron = ["schema/rules.sch"]\n{EDITION}',
        }
    )
    for command in ("validate", "build"):
        ran = project(command)
        assert ("RNG0" in ran.out + ran.err, "nothing in the text" in ran.out + ran.err) == (True, True)
    write({"rubricator.toml": EDITION})
    assert "nothing in the text" not in project("build").err


@pytest.mark.parametrize("setting", ["schemas", "schematron"])
def test_workers_of_a_cluster_have_to_see_where_they_lie(
    project: Command, setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else every document would fail for want of a file that is there."""
    seen: list[Path] = []

    @contextmanager
    def own(_address: str, _program: Callable[[], str], folders: Iterable[Path]) -> Iterator[Workers]:
        seen.extend(folders)
        with here() as workers:
            yield workers

    monkeypatch.setattr(cluster, "cluster", own)
    write({"shared/house.rnc": HOUSE, "rubricator.toml": f'{setting} = ["shared/house.rnc"]\n{EDITION}'})
    project("build", "--scheduler", "tcp://scheduler:8786")
    assert Path("shared").absolute() in seen
