"""The rules of the schema that Rubricator ships, as ``rubricator explain`` knows them.

They are read from ``schemas/rubricator.sch``, where each stands beside its check. Checking a document does not import this.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from rubricator.assets import asset
from rubricator.diagnostics import Rule, Severity
from rubricator.schematron.including import parse_schema
from rubricator.schematron.placing import SCH


def rules_of(schema: etree._Element) -> Iterator[Rule]:
    """Yield a rule for each pattern, by its title, its paragraphs, and its first assertion."""
    hints = {hint.get("id"): _words(hint) for hint in schema.iter(f"{SCH}diagnostic")}
    for pattern in schema.iter(f"{SCH}pattern"):
        paragraphs = {paragraph.get("class", ""): _words(paragraph) for paragraph in pattern.iter(f"{SCH}p")}
        assertion = next(pattern.iter(f"{SCH}assert", f"{SCH}report"))
        yield Rule(
            pattern.get("id", ""),
            Severity(assertion.get("role", "error")),
            "".join(_words(title) for title in pattern.iter(f"{SCH}title")),
            paragraphs[""],
            hints.get(assertion.get("diagnostics"), ""),
            paragraphs["wrong"],
            paragraphs["right"],
            assertion.get("see", ""),
        )


def _words(element: etree._Element) -> str:
    return " ".join(str(element.xpath("string()")).split())


RULES = tuple(rules_of(parse_schema(asset("schemas", "rubricator.sch")).getroot()))
