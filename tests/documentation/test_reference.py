"""The reference is made from the code, and is whole: commands, findings, settings, formats, Python, fields, variables."""

import ast
import json
import re
from importlib import import_module
from inspect import isclass
from pathlib import Path

import pytest
from manual import commands, findings, formats, made, python, settings

from cli.conftest import rubricator
from cli.running import Command
from documentation.fences import fences_of
from documentation.markdown import ROOT
from rubricator import cli
from rubricator.cli.explain import registry
from rubricator.configuration.describing import DESCRIPTIONS
from rubricator.configuration.edition import EDITION_KEYS
from rubricator.configuration.reading import KEYS
from rubricator.configuration.site import SITE_KEYS
from rubricator.validation.reports import FORMATS as REPORTS

__all__ = ["rubricator"]

REFERENCE = ROOT / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", made.PARTS)
def test_what_is_made_has_a_place(name: str) -> None:
    assert page(f"{name}.md").count(f"<!-- made: {name} -->") == 1
    assert "<!-- made" not in made.with_parts(page(f"{name}.md"))


@pytest.mark.parametrize("context", list(commands.contexts()), ids=lambda context: context.command_path)
def test_a_command_is_there_with_all_that_it_takes(context: commands.click.Context) -> None:
    text = commands.reference()
    section = text.partition(f"({commands.anchor(context)})=\n")[2].partition("\n(command-")[0]
    assert section.splitlines()[0].endswith(f" `{context.command_path}`")
    options = [
        name
        for one in context.command.get_params(context)
        for name in one.opts
        if name.startswith("--") and name != "--help" and not getattr(one, "hidden", False)
    ]
    assert [name for name in options if name not in section] == []


@pytest.mark.parametrize("code", registry())
def test_a_finding_has_a_place_of_its_own(code: str) -> None:
    assert f"({code.lower()})=\n### {code}: " in findings.reference()


def test_every_family_of_findings_has_a_title() -> None:
    assert {findings.family(code) for code in registry()} <= set(findings.FAMILIES)


def test_every_setting_is_described() -> None:
    within = [f"{table}.{key}" for table, keys in {"edition": EDITION_KEYS, "site": SITE_KEYS}.items() for key in keys]
    assert set(DESCRIPTIONS) == {*KEYS, *within} - {"edition", "site"}
    assert all(f"| `{name.rpartition('.')[2]}` |" in settings.reference() for name in DESCRIPTIONS)


def test_the_guide_says_of_a_setting_what_the_program_says() -> None:
    guide = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8"))
    for name, said in DESCRIPTIONS.items():
        key = name.rpartition(".")[2]
        assert re.search(rf"\| `{key}` \| {re.escape(said.takes)} \| {re.escape(said.does)}[ ,.;]", guide), name


def test_config_describes_each_setting(rubricator: Command) -> None:
    printed = " ".join(rubricator("config", "--describe").out.split())
    assert [name for name, said in DESCRIPTIONS.items() if said.does not in printed] == []


def test_every_format_of_reports_is_there() -> None:
    assert [name for name in REPORTS if f"| `{name}` |" not in formats.reference()] == []


@pytest.mark.parametrize("name", python.PUBLIC)
def test_what_is_public_is_named_so_by_its_module(name: str) -> None:
    module = import_module(name)
    public = set(python.PUBLIC[name].names.split())
    assert public <= set(getattr(module, "__all__", public))
    assert [one for one in public if isclass(member := getattr(module, one)) and not member.__doc__] == []


def fields(section: str) -> set[str]:
    """Return the fields in the table of a section of the page about exchange formats."""
    text = page("exchange.md").partition(f"## {section}\n")[2].partition("\n## ")[0]
    first = [row.split("|")[1] for row in text.splitlines() if row.startswith("| `")]
    return {name for cell in first for name in re.findall("`([^`]+)`", cell)}


LISTS = {
    "Annotations": ("recognize", "letter.txt"),
    "Findings": ("validate", "bad.xml", "--format", "json"),
    "People": ("people", "letter.txt", "--format", "json", "--context"),
    "Settings": ("config", "--format", "json"),
}


@pytest.mark.parametrize("section", LISTS)
def test_every_field_is_in_the_table(section: str, rubricator: Command) -> None:
    letter = next(fence for fence in fences_of(REFERENCE / "exchange.md") if fence.says.get("file") == "letter.txt")
    Path("letter.txt").write_text(letter.text, encoding="utf-8")
    Path("bad.xml").write_text("<TEI>", encoding="utf-8")
    printed = json.loads(rubricator(*LISTS[section]).out)
    entries = printed["settings"] if section == "Settings" else printed
    assert set(entries[0]) == fields(section)


def variables(module: Path) -> set[str]:
    """Return the variables of the environment that a module asks for, by a name that stands there."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    constants = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
    }
    found = set()
    for node in ast.walk(tree):
        asked = (
            node.args[0]
            if isinstance(node, ast.Call) and node.args
            else node.slice
            if isinstance(node, ast.Subscript)
            else None
        )
        owner = ast.unparse(node.func if isinstance(node, ast.Call) else node.value) if asked is not None else ""
        if re.fullmatch(r"(?:os\.environ|environment|environ)(?:\.get)?|os\.getenv", owner) and asked is not None:
            name = asked.value if isinstance(asked, ast.Constant) else constants.get(ast.unparse(asked))
            found |= {name} if isinstance(name, str) else set()
    return found


def test_every_variable_of_the_environment_is_in_the_table() -> None:
    asked = {name for module in (ROOT / "pipeline").rglob("*.py") for name in variables(module)}
    assert {"CI", "NO_COLOR", "RUBRICATOR_DEBUG", "RUBRICATOR_CACHE"} <= asked
    table = page("environment.md").partition("## Variables")[2]
    assert {name for name in asked if f"`{name}`" not in table} == set()


def test_every_exit_status_is_in_the_table() -> None:
    table = page("environment.md").partition("## Variables")[0]
    said = [int(status) for status in re.findall(r"^\| `(\d+)` \|", table, re.MULTILINE)]
    assert said == [cli.WELL, cli.FINDINGS, cli.COULD_NOT_RUN, cli.INTERRUPTED, cli.BROKEN_PIPE]
