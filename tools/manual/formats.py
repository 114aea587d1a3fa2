"""The reference of what can be made: formats of documents and of reports, parameters, styles of citing."""

from __future__ import annotations

from manual.prose import code, prose, section, table
from rubricator.references import SHORT_NAMES
from rubricator.rendering import CITATIONS, FORMATS, Format, Parameter
from rubricator.validation.reports import FORMATS as REPORTS

_REPORTS = {
    "text": "people, in a terminal or a log",
    "json": "your own programs",
    "sarif": "GitHub code scanning, Azure DevOps, editors",
    "junit": "Jenkins, GitLab, and most other services that run tests",
    "github": "GitHub Actions: annotations beside the lines, and the summary of the job",
    "gitlab": "GitLab: code quality in a merge request",
    "rdjson": "reviewdog, which comments on pull requests of several services",
    "html": "people, in a browser: a page to keep or to hand on",
}


def reference() -> str:
    """Return all formats."""
    documents = [one for name, one in FORMATS.items() if name not in CITATIONS]
    return "\n\n".join(
        [
            section(2, "Texts and pages", "With `rubricator render --to NAME`.", _formats(documents), *_parameters()),
            section(
                2,
                "Citations",
                "With `rubricator cite --format NAME`, and with `render`.",
                _formats(list(CITATIONS.values())),
            ),
            section(
                2, "Styles of citing", "With `rubricator cite --style NAME`; a file `.csl` is taken too.", _styles()
            ),
            section(2, "Reports", "With `rubricator validate --format NAME` or `--report NAME=FILE`.", _reports()),
        ]
    )


def _formats(formats: list[Format]) -> str:
    rows = [(code(one.name), code(one.suffix), code(one.media_type), prose(one.about)) for one in formats]
    return table(("Format", "Suffix", "Media type", "What it is"), rows)


def _parameters() -> list[str]:
    """Return a table for each format that has something to choose, with ``--set``."""
    heads = ("Parameter", "Value", "Meaning")
    return [
        f"What can be set of {code(one.name)}, with `--set NAME=VALUE`; the first value of each is the default:\n\n"
        + table(heads, [row for parameter in one.parameters for row in _values(parameter)])
        for one in FORMATS.values()
        if one.parameters
    ]


def _values(parameter: Parameter) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [
        (code(parameter.name), code(value), prose(meaning)) for value, meaning in parameter.values
    ]
    number = (code(parameter.name), f"a number from {parameter.least} on", prose(parameter.number))
    return [*rows, number] if parameter.number else rows


def _styles() -> str:
    return table(
        ("Name", "In the repository of CSL"), [(code(short), code(name)) for short, name in SHORT_NAMES.items()]
    )


def _reports() -> str:
    return table(("Format", "Who reads it"), [(code(name), _REPORTS[name]) for name in REPORTS])
