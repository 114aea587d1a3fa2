"""The command line as a whole: what it says of itself, and what it does not load."""

import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

from cli.running import Command
from rubricator.cli import SUMMARIES


def test_the_version(rubricator: Command) -> None:
    ran = rubricator("--version")
    assert (ran.status, ran.out) == (0, f"rubricator {version('rubricator')}\n")


def test_help_names_every_command(rubricator: Command) -> None:
    out = rubricator("--help").out
    assert [line.split()[0] for line in out.split("Commands:\n")[1].splitlines()] == list(SUMMARIES)


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_help_of_every_command_shows_an_example_of_it(rubricator: Command, name: str) -> None:
    ran = rubricator(name, "--help")
    assert ran.status == 0
    assert f"rubricator {name}" in ran.out.split("Examples:")[1]


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_command_is_called_as_the_list_calls_it(name: str) -> None:
    assert import_module(f"rubricator.cli.{name}").command.name == name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["biuld"], "No such command 'biuld'. Did you mean build?"),
        (["--colour"], "No such option"),
        (["encode"], "Missing argument 'FILE...'"),
        (["render", "letter.xml", "--to", "pdf"], "'pdf' is not one of"),
        (["validate", "letter.xml", "--schema", "letter.dtd"], "a schema's name ends in .rng, .rnc, .sch or .odd"),
        (["validate", "letter.xml", "--schema", "none.rng"], "there is no schema none.rng"),
        (
            ["validate", "letter.xml", "--schema", "https://example.org/a.rng"],
            "--schema takes a file; the configuration",
        ),
        (["explain", "BLD00"], "there is no code BLD00. Did you mean BLD00"),
        (["encode", "a.txt", "b.txt"], "several files need --output-dir"),
        (["encode", "a/x.txt", "b/x.txt", "--output-dir", "out"], "would both be written to"),
        (["build", "a.txt", "--output-dir", "."], "is read and would be written over"),
        (["build"], "no transcriptions in tei/sources"),
    ],
)
def test_arguments_that_make_no_sense(rubricator: Command, arguments: list[str], message: str) -> None:
    ran = rubricator(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err


def test_completion_scripts(rubricator: Command) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_RUBRICATOR_COMPLETE" in rubricator("completion", shell).out


def test_completion_of_a_command(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "_RUBRICATOR_COMPLETE": "bash_complete",
        "COMP_WORDS": "rubricator va",
        "COMP_CWORD": "1",
    }.items():
        monkeypatch.setenv(name, value)
    assert rubricator().out == "plain,validate\n"


def test_starting_loads_no_command() -> None:
    program = "import sys, rubricator.cli; rubricator.cli.run(['--help']); print(sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = ran.stdout.splitlines()[-1]
    assert not [
        name for name in ("lxml", "saxonche", "rubricator.encoding", "rubricator.reading") if f"'{name}'" in loaded
    ]


def test_recognizing_loads_no_encoder_and_no_processor() -> None:
    program = "import sys, rubricator.cli.recognize; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert not [name for name in ("saxonche", "rubricator.encoding", "rubricator.validation") if f"'{name}'" in loaded]


def test_validating_against_relax_ng_loads_no_other_engine(rubricator: Command) -> None:
    Path("p.rnc").write_text("start = element p { text }", encoding="utf-8")
    Path("p.xml").write_text("<p/>", encoding="utf-8")
    rubricator("validate", "p.xml", "--schema", "p.rnc")  # now it is in the cache
    program = "import sys, rubricator.cli; rubricator.cli.run(['validate', 'p.xml', '--schema', 'p.rnc']); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    needless = {
        "lxml", "saxonche", "rubricator.schematron", "rubricator.wellformedness", "rubricator.validation.naming",
        "rubricator.recognition", "rubricator.encoding", "rubricator.relaxng.syntax", "rubricator.relaxng.simplification",
        "rubricator.relaxng.diagnosis", "rubricator.relaxng.catalogs", "rubricator.building", "multiprocessing",
        "rubricator.validation.checks.characters.stray", "rubricator.validation.checks.dates.iso",
        "rubricator.validation.checks.characters.mojibake", "rubricator.validation.checks.dates.lives",
        "rubricator.validation.checks.notes.marks", "rubricator.validation.checks.notes.numbers",
        "rubricator.validation.checks.links.telling",
    }  # fmt: skip
    assert ran.stdout.startswith("No findings in 1 document.\n")
    assert needless & set(ran.stdout.split()) == set()
