"""What a place does not do without, or should not.

What it refuses a record for is known to the format (XSL003). Here is what it takes a record without, though nobody is served by
that: it is looked for in what was made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rubricator.diagnostics import Rule, Severity

LACKING = Rule(
    "DEP060",
    Severity.WARNING,
    "The headers do not say what the place requires",
    "The place that the package is made for does not take a deposit without it, or not one that others can use: Zenodo, for one, "
    "requires a title, a creator, a description, a date and a licence. The package is made without it.",
    hint="say it in the header of the document, or give the whole a title and a date with --title and --date; what then "
    "still lacks can be filled in on the place's own page",
    wrong="rubricator deposit letter.xml --output letter.zip --target zenodo   (the header has no licence)",
    right='<availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability>',
    reference="https://developers.zenodo.org/#representation",
)
NO_DOI = Rule(
    "DEP061",
    Severity.WARNING,
    "A registration without a DOI",
    "Nobody but you knows the prefix under which DataCite lets you register, so the registration is written without a DOI. Given "
    "to DataCite with a prefix it becomes a draft, whose DOI DataCite chooses.",
    hint='add "prefix": "10.…" to data.attributes, or give the header the DOI: <idno type="DOI">10.…</idno>',
    wrong='{"data": {"type": "dois", "attributes": {"titles": […]}}}',
    right='{"data": {"type": "dois", "attributes": {"prefix": "10.5072", "titles": […]}}}',
    reference="https://support.datacite.org/docs/api-create-dois",
)
RULES = (LACKING, NO_DOI)


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that should be said, in words, and where it is in what was made."""

    words: str
    keys: tuple[str, ...]


EXPECTED: Mapping[str, tuple[Requirement, ...]] = MappingProxyType(
    {
        "invenio": (
            Requirement("a description", ("metadata", "description")),
            Requirement("a licence", ("metadata", "rights")),
        ),
        "datacite-json": (
            Requirement("a title", ("data", "attributes", "titles")),
            Requirement("a creator", ("data", "attributes", "creators")),
            Requirement("a publisher", ("data", "attributes", "publisher")),
            Requirement("a description", ("data", "attributes", "descriptions")),
            Requirement("a licence", ("data", "attributes", "rightsList")),
        ),
    }
)
"""By the format that is looked at."""

DOI = ("data", "attributes", "doi")


def lacking(format_: str, made: object) -> Iterator[str]:
    """Yield in words what lacks in what was made in a format."""
    yield from (one.words for one in EXPECTED.get(format_, ()) if not is_said(_at(made, one.keys)))


def is_said(value: object) -> bool:
    """Return whether a value says something; DataCite's ``(:unkn)`` and the like say that nothing is known."""
    if isinstance(value, Mapping):
        return any(map(is_said, value.values()))
    if isinstance(value, list):
        return any(map(is_said, value))
    return bool(value) and not str(value).startswith("(:")


def has_doi(made: object) -> bool:
    """Return whether a registration has its DOI."""
    return is_said(_at(made, DOI))


def _at(value: object, keys: tuple[str, ...]) -> object:
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
