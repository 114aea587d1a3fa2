"""Finding and reading a configuration: ``rubricator.toml``, or the table ``[tool.rubricator]`` of ``pyproject.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from rubricator.configuration.codes import CODES, is_unknown
from rubricator.configuration.configuration import NEVER, SEVERITIES, Assignment, Configuration
from rubricator.configuration.edition import EDITION_KEYS, edition_settings
from rubricator.configuration.lines import KeyPath, key_lines
from rubricator.configuration.policy import OFF, Policy
from rubricator.configuration.site import SITE_KEYS, site_settings
from rubricator.configuration.tables import Table, TableFile
from rubricator.diagnostics import Diagnostic, Rule, Severity, UnusableError, at_position
from rubricator.source import Position

FILE = "rubricator.toml"
PYPROJECT = "pyproject.toml"

_EXAMPLE = 'schemas = ["schema/letters.rng", "schema/house.sch"]'

NOT_TOML = Rule(
    "CFG001",
    Severity.ERROR,
    "A configuration that is no TOML",
    "The file cannot be read as TOML, so nothing is known of what the project wants, and nothing was checked.",
    hint="Strings stand in quotation marks, lists in square brackets.",
    wrong="schemas = [schema/letters.rng]",
    right=_EXAMPLE,
    reference="https://toml.io/en/v1.0.0",
)
RULES = (NOT_TOML,)

KEYS = (
    "include", "exclude", "schemas", "schematron", "phase", "catalogs", "fetch", "authorities", "images", "prefixes",
    "custom", "fail-on", "max-findings", "baseline", "rules", "documents", "edition", "site",
)  # fmt: skip
_DOCUMENTS_KEYS = ("files", "schemas", "schematron", "phase")


class ConfigurationError(UnusableError):
    """A configuration that cannot be used, with everything that is wrong in it."""


def find_configuration(start: Path) -> Path | None:
    """Return the configuration of the nearest folder, from ``start`` upwards, that has one."""
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return folder / FILE
        if (folder / PYPROJECT).is_file() and b"[tool.rubricator" in (folder / PYPROJECT).read_bytes():
            return folder / PYPROJECT
    return None


def read_configuration(file: Path) -> Configuration:
    """Return what a file configures. Raises ConfigurationError, OSError."""
    return configuration_in(file.read_bytes().decode("utf-8-sig", "replace"), file)


def configuration_in(text: str, file: Path) -> Configuration:
    """Return what a text configures that is, or will be, that of a file. Raises ConfigurationError."""
    # Imported here: without a configuration it is not needed.
    import tomllib

    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError((_no_toml(file, text, str(error)),)) from None
    lines = key_lines(text)
    if file.name == PYPROJECT:
        settings = settings.get("tool", {}).get("rubricator", {})
        lines = _below(lines, ("tool", "rubricator"))
    findings: list[Diagnostic] = []
    configuration = _configuration(file, Table(TableFile(file, lines, findings), settings, KEYS), lines)
    if findings:
        raise ConfigurationError(tuple(sorted(findings, key=lambda finding: finding.position)))
    return configuration


def _below(lines: Mapping[KeyPath, int], table: KeyPath) -> Mapping[KeyPath, int]:
    """Return the lines of what stands in a table, by the names from there."""
    return {path[len(table) :]: line for path, line in lines.items() if path[: len(table)] == table and path != table}


def _configuration(file: Path, table: Table, lines: Mapping[KeyPath, int]) -> Configuration:
    return Configuration(
        folder=file.parent,
        file=file,
        include=table.patterns("include") or ("*.xml",),
        exclude=table.patterns("exclude"),
        schemas=table.strings("schemas"),
        schematron=table.strings("schematron"),
        phase=table.string("phase"),
        catalogs=table.strings("catalogs"),
        fetch=table.truth("fetch"),
        authorities=table.strings("authorities"),
        images=table.strings("images"),
        prefixes=table.pairs("prefixes"),
        custom=table.string("custom"),
        fail_on=table.choice("fail-on", (*SEVERITIES, NEVER), Severity.ERROR.value),
        max_findings=table.number("max-findings"),
        baseline=table.string("baseline"),
        policy=_policy(table),
        assignments=tuple(_assignment(entry) for entry in table.tables("documents", _DOCUMENTS_KEYS)),
        edition=edition_settings(table.table("edition", EDITION_KEYS)),
        site=site_settings(table.table("site", SITE_KEYS)),
        lines=lines,
    )


def _policy(table: Table) -> Policy:
    settings = table.pairs("rules", (*SEVERITIES, OFF))
    for code, _ in settings:
        if is_unknown(code):
            table.unknown(code, "code", CODES, "rules", code)
    return Policy(settings)


def _assignment(table: Table) -> Assignment:
    files = table.patterns("files")
    if not files:
        table.wrong("files", "has to say which documents are meant")
    return Assignment(files, table.strings("schemas"), table.strings("schematron"), table.string("phase"))


def _no_toml(file: Path, text: str, message: str) -> Diagnostic:
    place = re.search(r" \(at line (\d+), column (\d+)\)", message)
    position = Position(int(place[1]), int(place[2])) if place else Position(text.rstrip().count("\n") + 1, 1)
    words = message.partition(" (at ")[0]
    return at_position(str(file), position, NOT_TOML, f"The configuration cannot be read: {words}.")
