"""What a project has configured. Paths and patterns are relative to the folder of the file that says so."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rubricator.configuration.edition import DEFAULTS, EditionSettings
from rubricator.configuration.lines import KeyPath
from rubricator.configuration.policy import Policy
from rubricator.configuration.site import NO_SITE, SiteSettings
from rubricator.diagnostics import Severity

NEVER = "never"
SEVERITIES = tuple(severity.value for severity in Severity)


@dataclass(frozen=True, slots=True)
class Assignment:
    """The schemas of the documents that fit some patterns: addresses of schemas, and of those with Schematron in them."""

    files: tuple[str, ...]
    schemas: tuple[str, ...] = ()
    schematron: tuple[str, ...] = ()
    phase: str = ""


@dataclass(frozen=True, slots=True)
class Configuration:
    """A project's settings; ``file`` is None where nothing is configured, and then ``folder`` is where the documents are.

    ``include`` and ``exclude`` are patterns of documents, ``schemas`` and ``schematron`` addresses as written. ``lines`` has the
    line of each setting that the file has.
    """

    folder: Path
    file: Path | None = None
    include: tuple[str, ...] = ("*.xml",)
    exclude: tuple[str, ...] = ()
    schemas: tuple[str, ...] = ()
    schematron: tuple[str, ...] = ()
    phase: str = ""
    catalogs: tuple[str, ...] = ()
    fetch: bool = False
    authorities: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    prefixes: tuple[tuple[str, str], ...] = ()
    custom: str = ""
    fail_on: str = Severity.ERROR.value
    max_findings: int | None = None
    baseline: str = ""
    policy: Policy = field(default_factory=Policy)
    assignments: tuple[Assignment, ...] = ()
    edition: EditionSettings = DEFAULTS
    site: SiteSettings = NO_SITE
    lines: Mapping[KeyPath, int] = field(default_factory=dict)

    @property
    def rendered(self) -> tuple[str, ...]:
        """The folders of what is rendered, if there is a table about the edition or its site and the documents stand elsewhere."""
        folders = [posixpath.normpath(folder) for folder in (self.edition.outputs, self.site.folder)]
        is_said = ("edition",) in self.lines or ("site",) in self.lines
        return tuple(folder for folder in folders if is_said and folder != posixpath.normpath(self.edition.tei))

    def path(self, address: str) -> Path:
        """Return the path that an address of the configuration stands for."""
        return self.folder / address


def severities_from(least: str) -> tuple[Severity, ...]:
    """Return the severities from one upwards, given as its name; none for ``never``."""
    return () if least == NEVER else tuple(Severity)[: SEVERITIES.index(least) + 1]
