"""The description of a schema in words, a line for each thing known."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.validation.describing.contents import Names, Rules
from rubricator.validation.describing.description import Description
from rubricator.validation.describing.origin import Origin

_MOST_NAMES = 12


def in_words(description: Description) -> str:
    """Return a description as text: the file, and below it what it is."""
    lines = [(key, value) for key, value in _lines(description) if value]
    width = max(len(key) for key, _ in lines) + 2
    return "\n".join([description.file, *(f"  {key:{width}}{value}" for key, value in lines)]) + "\n"


def _lines(description: Description) -> Iterator[tuple[str, str]]:
    yield "language", f"{description.language}, {description.syntax} syntax"
    yield "title", description.title
    yield "TEI", _edition(description.origin)
    yield "ODD of", description.origin.odd_date
    yield "made", description.origin.generated
    if description.names is not None:
        yield from _of_names(description.names)
    if description.rules is not None:
        yield from _of_rules(description.rules)
    for href, file in description.includes:
        yield "includes", href if href == file else f"{href} ({file})"
    yield "checksum", description.checksum


def _edition(origin: Origin) -> str:
    details = [origin.date, f"revision {origin.revision}" if origin.revision else ""]
    known = ", ".join(filter(None, details))
    return f"{origin.version} ({known})" if origin.version and known else origin.version


def _of_names(names: Names) -> Iterator[tuple[str, str]]:
    more = len(names.roots) - _MOST_NAMES
    yield "roots", ", ".join(names.roots[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
    yield "elements", str(len(names.elements))
    yield "attributes", str(len(names.attributes))
    yield "namespaces", ", ".join(names.namespaces)


def _of_rules(rules: Rules) -> Iterator[tuple[str, str]]:
    counts = [
        _counted(rules.patterns, "pattern"),
        _counted(rules.rules, "rule"),
        _counted(rules.assertions, "assertion"),
    ]
    yield "Schematron", ", ".join(counts)
    yield "query binding", rules.binding
    phases = ", ".join(rules.phases)
    yield "phases", f"{phases} (by default {rules.default_phase})" if rules.default_phase else phases


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
