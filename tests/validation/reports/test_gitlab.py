"""GitLab's code quality report: valid by its documentation, and about the same findings when lines move."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rubricator.source import Position
from rubricator.validation.reports.gitlab import format_gitlab
from validation.reports.examples import AWKWARD, ORDINARY, REPORTS

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parent / "schemas" / "gitlab.json").read_text("utf-8")))


@pytest.mark.parametrize("case", REPORTS)
def test_it_is_valid(case: str) -> None:
    assert [error.message for error in SCHEMA.iter_errors(json.loads(format_gitlab(REPORTS[case])))] == []


def test_a_finding_is_an_issue() -> None:
    issue, *_ = json.loads(format_gitlab(ORDINARY))
    assert issue == {
        "description": "<p> contains <persname>, which is no element of the schema. Perhaps <persName> is meant.",
        "check_name": "RNG002",
        "fingerprint": issue["fingerprint"],
        "severity": "major",
        "location": {"path": "tei/letter.xml", "lines": {"begin": 2}},
    }
    assert [one["severity"] for one in json.loads(format_gitlab(ORDINARY))] == ["major", "minor", "info"]


def test_paths_are_those_of_the_repository() -> None:
    paths = dict.fromkeys(issue["location"]["path"] for issue in json.loads(format_gitlab(AWKWARD)))
    assert list(paths) == [
        "tei/a b/Ü,%:=&<'\".xml", r"tei/not-\udcff-utf8.xml", "/elsewhere/é.xml", "above.xml", "tei/unreadable.xml",
    ]  # fmt: skip


def test_fingerprints_are_unique_and_stay_when_lines_move() -> None:
    name = ORDINARY.findings[0].file
    moved = replace(
        ORDINARY,
        findings=tuple(
            replace(one, position=Position(one.position.line + 7, one.position.column)) if one.file == name else one
            for one in ORDINARY.findings
        ),
        sources={name: "\n" * 7 + ORDINARY.sources[name]},
    )
    before, after = (
        [issue["fingerprint"] for issue in json.loads(format_gitlab(report))] for report in (ORDINARY, moved)
    )
    assert before == after
    marks = [issue["fingerprint"] for issue in json.loads(format_gitlab(AWKWARD))]
    assert len(set(marks)) == len(marks)
