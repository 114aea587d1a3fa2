"""Reading reports back, each as the service does that takes it, so that what they say can be compared."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from xml.etree import ElementTree

Found = tuple[str, int, int, str, str]
"""A finding: file, line, column, severity, code. The column is 0 where a format has none."""

_LEVELS = {"note": "info", "notice": "info", "major": "error", "minor": "warning"}
_COMMAND = re.compile(
    r"::(?P<level>error|warning|notice) file=(?P<file>.*?),line=(\d+),col=(\d+),title=(?P<code>\w+).*?::.*"
)
_LINE = re.compile(r"  (\d+):(\d+)  (error|warning|info) (\S+)  .*")
_ITEM = re.compile(
    r'<h2><bdi>(.*?)</bdi>|<span class="place">(\d+):(\d+)</span> <strong>(\w+)</strong> <span class="code">(?:<a [^>]*>)?(\w+)<'
)


def _text(report: str) -> Iterator[Found]:
    file = ""
    for line in report.splitlines():
        if found := _LINE.fullmatch(line):
            yield file, int(found[1]), int(found[2]), found[3], found[4]
        elif line and not line.startswith(" "):
            file = line


def _json(report: str) -> Iterator[Found]:
    for finding in json.loads(report):
        yield finding["file"], finding["line"], finding["column"], finding["severity"], finding["code"]


def _sarif(report: str) -> Iterator[Found]:
    (run,) = json.loads(report)["runs"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        level = _LEVELS.get(result["level"], result["level"])
        yield place["artifactLocation"]["uri"], region["startLine"], region["startColumn"], level, result["ruleId"]


def _junit(report: str) -> Iterator[Found]:
    for told in ElementTree.fromstring(report).iterfind(".//testcase/*"):
        for found in re.finditer(r"^(.+?):(\d+):(\d+): (error|warning|info) (\S+): ", told.text or "", re.MULTILINE):
            yield found[1], int(found[2]), int(found[3]), found[4], found[5]


def _github(report: str) -> Iterator[Found]:
    for line in report.splitlines():
        found = _COMMAND.fullmatch(line)
        assert found, line
        yield found["file"], int(found[3]), int(found[4]), _LEVELS.get(found["level"], found["level"]), found["code"]


def _gitlab(report: str) -> Iterator[Found]:
    issues = json.loads(report)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        place = issue["location"]
        severity = _LEVELS.get(issue["severity"], issue["severity"])
        yield place["path"], place["lines"]["begin"], 0, severity, issue["check_name"]


def _rdjson(report: str) -> Iterator[Found]:
    for finding in json.loads(report)["diagnostics"]:
        place = finding["location"]["range"]["start"]
        yield (
            finding["location"]["path"], place["line"], place["column"],
            finding["severity"].lower(), finding["code"]["value"],
        )  # fmt: skip


def _html(report: str) -> Iterator[Found]:
    file = ""
    for found in _ITEM.finditer(report):
        if found[1]:
            file = unescape(found[1])
        else:
            yield file, int(found[2]), int(found[3]), found[4], found[5]


READERS: dict[str, Callable[[str], Iterator[Found]]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
    "rdjson": _rdjson,
    "html": _html,
}
"""A reader for every format."""
