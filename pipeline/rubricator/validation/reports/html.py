"""Findings as one page of HTML: it needs no script, no other file and no network, and can be read, filtered and printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.reports.address import on_the_web
from rubricator.validation.reports.characters import printable, visible
from rubricator.validation.reports.excerpt import excerpt, lines_of
from rubricator.validation.reports.grouping import by_file
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.summary import severities, summary
from rubricator.validation.reports.wording import count, expectation

_STYLE = Path(__file__).with_name("html.css")
_AT_FAULT = re.compile(r"""</?[^\s<>/]*|[^\s<>='"]+\s*=\s*(?:"[^"]*"?|'[^']*'?)|\w+|.""")


def format_html(report: Report) -> str:
    """Return a page with an overview by rule, the findings by file with their lines, and what the rules mean."""
    return _page(report.with_failures())


def _page(report: Report) -> str:
    codes = {finding.code for finding in report.findings}
    numbers = {code: number for number, code in enumerate(sorted(codes & set(report.rules)), 1)}
    title = f"Rubricator: {severities(report.findings) or 'no findings'}"
    parts = [
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<header>\n<h1>Rubricator</h1>",
        *(f"<p>{_text(sentence)}</p>" for sentence in summary(report)),
        "</header>\n<main>",
        *_filter(report),
        *_overview(report, numbers),
        *_contents(report),
        *_files(report, numbers),
        *_explanations(report, numbers),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _filter(report: Report) -> Iterator[str]:
    counts = Counter(finding.severity for finding in report.findings)
    if len(counts) < 2:
        return
    boxes = (
        f'<label><input type="checkbox" id="show-{severity}" checked> {count(counts[severity], severity)}</label>'
        for severity in Severity
        if counts[severity]
    )
    yield "\n".join(["<fieldset>", "<legend>Show</legend>", *boxes, "</fieldset>"])


def _overview(report: Report, numbers: Mapping[str, int]) -> Iterator[str]:
    counts = Counter(finding.code for finding in report.findings)
    if len(counts) < 2:
        return
    yield "<table>\n<caption>Findings by rule</caption>"
    yield '<thead><tr><th scope="col" class="number">Number</th><th scope="col">Rule</th><th scope="col">Title</th></tr></thead>'
    yield "<tbody>"
    for code, number in counts.most_common():
        title = _text(report.rules[code].title) if code in report.rules else "A rule of the project"
        yield f'<tr><td class="number">{number}</td><th scope="row">{_link(code, numbers)}</th><td>{title}</td></tr>'
    yield "</tbody>\n</table>"


def _contents(report: Report) -> Iterator[str]:
    groups = by_file(report.findings)
    if len(groups) < 2:
        return
    yield f"<details>\n<summary>{count(len(groups), 'file')}</summary>\n<ul>"
    for number, (name, findings) in enumerate(groups.items(), 1):
        yield f'<li><a href="#file-{number}"><bdi>{_text(visible(name))}</bdi></a> {severities(findings)}</li>'
    yield "</ul>\n</details>"


def _files(report: Report, numbers: Mapping[str, int]) -> Iterator[str]:
    for number, (name, findings) in enumerate(by_file(report.findings).items(), 1):
        has = {finding.severity for finding in findings}
        yield f'<section id="file-{number}" data-has="{" ".join(severity for severity in Severity if severity in has)}">'
        yield f"<h2><bdi>{_text(visible(name))}</bdi> <small>{severities(findings)}</small></h2>\n<ol>"
        lines = lines_of(report.sources.get(name, ""))
        for finding in findings:
            yield from _finding(finding, lines, numbers)
        yield "</ol>\n</section>"


def _finding(finding: Diagnostic, lines: list[str], numbers: Mapping[str, int]) -> Iterator[str]:
    line, column = finding.position.line, finding.position.column
    place = f'<span class="place">{line}:{column}</span> <strong>{finding.severity}</strong>'
    yield f'<li class="{finding.severity}">'
    yield f'<p>{place} <span class="code">{_link(finding.code, numbers)}</span> {_text(finding.message)}</p>'
    yield from _source(finding, lines)
    if finding.expected:
        yield f'<p class="expected">Expected: {_text(expectation(finding))}</p>'
    if advice := f"{_text(finding.hint)}{_more(finding.reference)}":
        yield f'<p class="hint">{advice}</p>'
    yield "</li>"


def _source(finding: Diagnostic, lines: list[str]) -> Iterator[str]:
    shown = excerpt(lines, finding.position)
    if shown is None:
        return
    found = _AT_FAULT.match(shown.after)
    at_fault, after = (found[0], shown.after[found.end() :]) if found else ("", shown.after)
    marked = f"<mark>{_text(at_fault)}</mark>" if at_fault else ""
    number = f'<span class="number-of-line">{finding.position.line} </span>'
    yield f'<pre translate="no">{number}<code>{_text(shown.before)}{marked}{_text(after)}</code></pre>'


def _explanations(report: Report, numbers: Mapping[str, int]) -> Iterator[str]:
    if numbers:
        yield "<h2>What the rules mean</h2>"
    for code, number in numbers.items():
        yield f"<details>\n<summary>{_text(code)}: {_text(report.rules[code].title)}</summary>"
        # Inside, so that a link to it opens what is folded.
        yield f'<div id="rule-{number}">'
        yield from _explanation(report.rules[code])
        yield "</div>\n</details>"


def _explanation(rule: Rule) -> Iterator[str]:
    yield f"<p>{_text(rule.explanation)}{_more(rule.reference)}</p>"
    if rule.hint:
        yield f"<p>{_text(rule.hint)}</p>"
    for name, example in (("Wrong", rule.wrong), ("Right", rule.right)):
        if example:
            yield f'<p>{name}:</p>\n<pre translate="no"><code>{_text(example)}</code></pre>'


def _link(code: str, numbers: Mapping[str, int]) -> str:
    return f'<a href="#rule-{numbers[code]}">{_text(code)}</a>' if code in numbers else _text(code)


def _more(reference: str) -> str:
    """Return where to read on: a link, or the section of a standard."""
    address = on_the_web(reference)
    if not address:
        return f" ({_text(reference)})" if reference else ""
    return f' <a href="{escape(address)}">Reference</a>'


def _text(text: str) -> str:
    return escape(printable(text))
