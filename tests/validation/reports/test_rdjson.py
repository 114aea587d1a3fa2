"""The Reviewdog Diagnostic Format: valid, and with columns as it counts them."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rubricator.validation.reports.rdjson import format_rdjson
from validation.reports.examples import AWKWARD, GUIDELINES, ORDINARY, REPORTS

SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parent / "schemas" / "rdjson.json").read_text("utf-8")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


@pytest.mark.parametrize("case", REPORTS)
def test_it_is_valid(case: str) -> None:
    assert [error.message for error in SCHEMA.iter_errors(json.loads(format_rdjson(REPORTS[case])))] == []


def test_a_finding_is_a_diagnostic() -> None:
    first, second, third = json.loads(format_rdjson(ORDINARY))["diagnostics"]
    assert first == {
        "message": "<p> contains <persname>, which is no element of the schema. Perhaps <persName> is meant.",
        # In bytes: the letter before it is one character, of four bytes.
        "location": {"path": "tei/letter.xml", "range": {"start": {"line": 2, "column": 12}}},
        "severity": "ERROR",
        "code": {"value": "RNG002", "url": GUIDELINES},
    }
    assert second["code"] == {"value": "house-7"}
    assert [one["severity"] for one in (first, second, third)] == ["ERROR", "WARNING", "INFO"]


def test_where_the_line_is_not_known_there_is_a_column_only_at_its_start() -> None:
    starts = [one["location"]["range"]["start"] for one in json.loads(format_rdjson(AWKWARD))["diagnostics"]]
    assert starts[:4] == [{"line": 1, "column": 1}, {"line": 1, "column": 8}, {"line": 2}, {"line": 900}]
    assert starts[-4:] == [{"line": 1, "column": 1}, {"line": 1}, {"line": 2}, {"line": 900}]
