"""What holds for each format, whatever was found."""

import json
import subprocess
import sys
import time

import pytest

from rubricator.validation.reports import FORMATS, formatter
from rubricator.validation.reports.job_summary import job_summary
from validation.reports.examples import FAILED, REPORTS, many

CASES = [(name, case) for name in FORMATS for case in REPORTS]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_it_is_text_that_ends_a_line_and_is_the_same_each_time(name: str, case: str) -> None:
    text = formatter(name)(REPORTS[case])
    assert text == formatter(name)(REPORTS[case])
    assert text.endswith("\n") or text == ""


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_it_has_only_characters_that_every_reader_takes(name: str) -> None:
    text = formatter(name)(REPORTS["awkward"])
    text.encode()
    assert not set(text) & {"\x00", "\x1b", "\ufffe"}


def test_json_has_the_names_of_files_as_they_are() -> None:
    names = {item["file"] for item in json.loads(formatter("json")(REPORTS["awkward"]))}
    assert "not-\udcff-utf8.xml" in names


@pytest.mark.parametrize("name", FORMATS)
def test_ten_thousand_findings_take_no_long_time_and_no_great_file(name: str) -> None:
    report = many(10_000)
    start = time.process_time()
    text = formatter(name)(report)
    assert time.process_time() - start < 4
    assert len(text) < 12_000_000


def test_a_format_loads_no_other() -> None:
    program = """
import sys
from rubricator.validation.reports import FORMATS, formatter
from rubricator.validation.reports.report import Report
formatter("text")(Report(()))
print(*[name for name in FORMATS if f"rubricator.validation.reports.{name}" in sys.modules])
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["text"]


@pytest.mark.parametrize("name", ["github", "gitlab", "rdjson", "html", "junit", "sarif", "job_summary"])
def test_a_file_that_could_not_be_read_is_told(name: str) -> None:
    text = job_summary(FAILED) if name == "job_summary" else formatter(name)(FAILED)
    assert "tei/none.xml" in text
    assert "There is no such file" in text
    assert "check the spelling" in text
