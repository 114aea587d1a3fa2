"""JUnit reports: valid by the schema of Jenkins' plugin, and read by a library that others use."""

from pathlib import Path

import pytest
from junitparser import Error, JUnitXml, TestCase
from lxml import etree

from rubricator.validation.reports.junit import format_junit
from rubricator.validation.reports.report import Report
from validation.reports.examples import AWKWARD, FAILED, ORDINARY, REPORTS

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))


def cases_of(report: Report) -> list[TestCase]:
    (suite,) = JUnitXml.fromstring(format_junit(report).encode())
    return list(suite)


@pytest.mark.parametrize("case", REPORTS)
def test_it_is_valid(case: str) -> None:
    SCHEMA.assertValid(etree.fromstring(format_junit(REPORTS[case]).encode()))


def test_each_document_is_a_test_and_each_other_file_with_findings() -> None:
    cases = cases_of(ORDINARY)
    assert [case.name for case in cases] == ["tei/letter.xml", "tei/diary.xml", "persons.xml"]
    assert [case.is_passed for case in cases] == [False, True, True]
    (suite,) = JUnitXml.fromstring(format_junit(ORDINARY).encode())
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (3, 1, 0, 0)


def test_errors_are_the_failure_of_a_document_and_warnings_its_output() -> None:
    letter, _, persons = cases_of(ORDINARY)
    (failure,) = letter.result
    assert failure.message == "<p> contains <persname>, which is no element of the schema."
    assert failure.type == "RNG002"
    assert failure.text == (
        "tei/letter.xml:2:9: error RNG002: <p> contains <persname>, which is no element of the schema.\n"
        "  hint: Perhaps <persName> is meant."
    )
    assert letter.system_out == "tei/letter.xml:3:1: warning house-7: A letter has a <closer>."
    assert persons.system_out == "persons.xml:1:1: info LNK009: Nobody names Martha."


def test_several_errors_in_a_document_are_one_failure() -> None:
    (failure,) = cases_of(AWKWARD)[0].result
    assert failure.message.endswith("(and 7 more errors)")
    assert len(failure.text.splitlines()) == 16


def test_what_was_left_out_is_among_the_properties() -> None:
    (suite,) = JUnitXml.fromstring(format_junit(AWKWARD).encode())
    numbers = {one.name: one.value for one in suite.properties()}
    assert numbers == {"known": "5000", "omitted": "3", "gone": "12"}


def test_a_file_that_could_not_be_read_is_a_test_with_an_error() -> None:
    *_, none = cases_of(FAILED)
    (error,) = none.result
    assert (none.name, error.type, error.message) == ("tei/none.xml", "CLI001", "There is no such file")
    assert isinstance(error, Error)
    (suite,) = JUnitXml.fromstring(format_junit(FAILED).encode())
    assert (suite.tests, suite.failures, suite.errors) == (4, 1, 1)
