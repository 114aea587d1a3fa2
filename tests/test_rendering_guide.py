"""The guide to rendering cannot drift: its tables are those of the program, and its examples print what it says."""

import re
import shlex
from pathlib import Path

import pytest

from cli.conftest import rubricator
from cli.running import Command
from rubricator.rendering import CITATIONS, FORMATS, Parameter

__all__ = ["rubricator"]

GUIDE = Path(__file__).parents[1] / "docs" / "rendering.md"
EXAMPLES = re.findall(r"```console\n\$ rubricator ([^\n]*)\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)


def rows(parameter: Parameter) -> list[str]:
    """Return the rows that the guide's table has for a parameter."""
    values = [(f"`{value}`", meaning) for value, meaning in parameter.values]
    values[0] = values[0][0], f"{values[0][1]} (default)"
    number = [(f"a number from {parameter.least} on", parameter.number)] if parameter.number else []
    return [
        f"| {f'`{parameter.name}` ' if first else ''}| {value} | {meaning} |"
        for first, (value, meaning) in zip([True, *[False] * 9], values + number, strict=False)
    ]


def test_every_format_that_is_no_citation_is_in_the_table() -> None:
    listed = re.findall(r"^\| `([\w-]+)` \| `(\.[.\w]+)` \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    expected = [(name, format_.suffix) for name, format_ in FORMATS.items() if name not in CITATIONS]
    assert sorted(listed) == sorted(expected)


def test_every_parameter_is_in_a_table() -> None:
    lines = GUIDE.read_text("utf-8").splitlines()
    expected = [row for format_ in FORMATS.values() for parameter in format_.parameters for row in rows(parameter)]
    assert [line for line in lines if line in expected] == expected


@pytest.mark.parametrize(("arguments", "printed"), EXAMPLES, ids=lambda value: value[:60])
def test_an_example_prints_what_it_says(arguments: str, printed: str, rubricator: Command) -> None:
    (document,) = re.findall(r"```xml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    Path("letter.xml").write_text(document, "utf-8")
    ran = rubricator(*shlex.split(arguments))
    assert ran.out + ran.err == printed
    assert ran.status == (2 if "Error" in printed else 0)
