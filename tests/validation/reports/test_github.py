"""Workflow commands: read back as the runner reads them."""

from dataclasses import dataclass

import pytest

from rubricator.validation.reports.characters import printable
from rubricator.validation.reports.github import format_github
from validation.reports.examples import AWKWARD, ORDINARY, REPORTS, many


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def read(line: str) -> Command:
    """Read a command in the way of actions/runner, src/Runner.Common/ActionCommand.cs."""
    assert line.startswith("::")
    head, separator, data = line[2:].partition("::")
    assert separator
    name, _, written = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in written.strip().split(",") if pair]
    return Command(name, {key: decoded(value, ":,") for key, value in pairs}, decoded(data, ""))


def decoded(text: str, also: str) -> str:
    # The per cent sign comes last, as it does there.
    for character in f"\r\n{also}%":
        text = text.replace(f"%{ord(character):02X}", character)
    return text


@pytest.mark.parametrize("case", REPORTS)
def test_every_finding_is_a_command_in_a_line_of_its_own(case: str) -> None:
    commands = [read(line) for line in format_github(REPORTS[case]).split("\n")[:-1]]
    assert len(commands) == len(REPORTS[case].with_failures().findings)
    assert {command.name for command in commands} <= {"error", "warning", "notice"}
    assert {tuple(command.properties) for command in commands} <= {("file", "line", "col", "title")}


def test_a_command_says_what_and_where() -> None:
    error, warning, _ = format_github(ORDINARY).splitlines()
    assert error == (
        f"::error file=tei/letter.xml,line=2,col=9,title=RNG002%3A {ORDINARY.rules['RNG002'].title}"
        "::tei/letter.xml:2:9: <p> contains <persname>, which is no element of the schema.%0APerhaps <persName> is meant."
    )
    assert (
        warning
        == "::warning file=tei/letter.xml,line=3,col=1,title=house-7::tei/letter.xml:3:1: A letter has a <closer>."
    )


def test_nothing_that_a_document_says_is_lost_or_a_command() -> None:
    finding = AWKWARD.findings[0]
    command = read(format_github(AWKWARD).split("\n")[0])
    assert command.properties["file"] == "tei/a b/Ü,%:=&<'\".xml"
    assert command.data == printable(f"{finding.file}:1:1: {finding.message}\n{finding.hint}")


def test_the_first_ten_of_a_kind_are_of_many_codes_and_files() -> None:
    commands = [read(line) for line in format_github(AWKWARD).split("\n")[:-1]]
    for kind in ("error", "warning", "notice"):
        first = [(one.properties["title"][:6], one.properties["file"]) for one in commands if one.name == kind][:10]
        assert len(set(first)) == 10
        assert len({code for code, _ in first[:2]}) == 2
    names = [command.name for command in commands]
    assert names == sorted(names, key=["error", "warning", "notice"].index)


def test_of_many_findings_the_errors_come_first() -> None:
    names = [read(line).name for line in format_github(many(2_000)).splitlines()]
    assert names == ["error"] * 200 + ["warning"] * 1800
