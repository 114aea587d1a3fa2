"""SARIF 2.1.0: valid by its schema, and as code scanning wants it."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from rubricator.validation.reports.report import Report
from rubricator.validation.reports.sarif import format_sarif
from validation.reports.examples import AWKWARD, FAILED, ORDINARY, REPORTS, many

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def run_of(report: Report) -> dict[str, Any]:
    (run,) = json.loads(format_sarif(report))["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize("case", REPORTS)
def test_it_is_valid(case: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(format_sarif(REPORTS[case])))] == []


def test_a_finding_is_a_result_at_its_place() -> None:
    run = run_of(ORDINARY)
    assert run["columnKind"] == "unicodeCodePoints"
    result = run["results"][0]
    assert result == {
        "ruleId": "RNG002",
        "ruleIndex": 1,
        "level": "error",
        "message": {
            "text": "<p> contains <persname>, which is no element of the schema.\nPerhaps <persName> is meant."
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "tei/letter.xml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2, "startColumn": 9},
                },
                "logicalLocations": [{"fullyQualifiedName": "/tei:TEI[1]/tei:p[1]/tei:persname[1]"}],
            }
        ],
        "partialFingerprints": result["partialFingerprints"],
    }
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note"]


def test_a_result_has_its_rule_with_help() -> None:
    run = run_of(ORDINARY)
    rules = run["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]
    assert rules[0] == {
        "id": "LNK009",
        "shortDescription": {"text": "A person nobody names"},
        "fullDescription": {"text": "An entry of the authority file is referred to nowhere."},
        "help": {
            "text": "An entry of the authority file is referred to nowhere.\n\nWrong: <person xml:id='martha'/>",
            "markdown": "An entry of the authority file is referred to nowhere.\n\nWrong: ` <person xml:id='martha'/> `",
        },
        "helpUri": "https://www.w3.org/TR/xml-id/",
        "defaultConfiguration": {"level": "note"},
        "properties": {"tags": ["TEI"], "problem.severity": "recommendation"},
    }
    assert rules[2]["id"] == "house-7"


def test_every_rule_has_what_code_scanning_shows() -> None:
    for report in (ORDINARY, AWKWARD):
        for rule in run_of(report)["tool"]["driver"]["rules"]:
            assert rule["shortDescription"]["text"]
            assert rule["fullDescription"]["text"]
            assert rule["help"]["text"]
            assert rule["help"]["markdown"]


def test_a_file_is_named_from_the_top_of_the_repository() -> None:
    found = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run_of(AWKWARD)["results"]]
    artifacts = [dict(items) for items in dict.fromkeys(tuple(artifact.items()) for artifact in found)]
    assert [artifact["uri"] for artifact in artifacts] == [
        "tei/a%20b/%C3%9C,%25%3A=&%3C'%22.xml",
        "tei/not-%FF-utf8.xml",
        "file:///elsewhere/%C3%A9.xml",
        "above.xml",
        "tei/unreadable.xml",
    ]
    assert ["uriBaseId" in artifact for artifact in artifacts] == [True, True, False, True, True]
    assert unquote(artifacts[0]["uri"]) == "tei/a b/Ü,%:=&<'\".xml"


def test_the_address_of_a_rule_is_one_on_the_web() -> None:
    assert "javascript" not in format_sarif(AWKWARD)
    (rule, _) = run_of(AWKWARD)["tool"]["driver"]["rules"]
    assert "helpUri" not in rule


def test_what_was_left_out_is_noted() -> None:
    (invocation,) = run_of(AWKWARD)["invocations"]
    assert invocation["executionSuccessful"]
    assert [note["message"]["text"] for note in invocation["toolExecutionNotifications"]] == [
        "3 more findings left out, since there are so many.",
        "5000 findings left out that the baseline has.",
        "12 findings of the baseline are gone: write it anew.",
    ]


def test_code_scanning_gets_no_more_than_it_takes_and_the_worst_of_them() -> None:
    run = run_of(many(30_000))
    assert len(run["results"]) == 25_000
    assert sum(result["level"] == "error" for result in run["results"]) == 3_000
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert uris == sorted(uris, key=lambda uri: int(uri[4:-4])), "in the order of the documents"
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("5000 more findings left out")


def test_no_two_results_have_the_same_fingerprint() -> None:
    marks = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run_of(AWKWARD)["results"]]
    assert len(set(marks)) == len(marks) == len(AWKWARD.findings)


def test_a_file_that_could_not_be_read_is_a_failure_of_the_run_and_no_result() -> None:
    run = run_of(FAILED)
    (invocation,) = run["invocations"]
    (failure,) = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert failure["level"] == "error"
    assert failure["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "tei/none.xml"
    assert len(run["results"]) == len(FAILED.findings)
