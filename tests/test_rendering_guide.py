"""The guide to rendering cannot drift: its tables are those of the program."""

import re
from pathlib import Path

from rubricator.rendering import CITATIONS, FORMATS, Parameter

GUIDE = Path(__file__).parents[1] / "docs" / "rendering.md"


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
