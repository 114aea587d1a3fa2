"""The legal value nearest to a string that is not legal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rubricator.relaxng.datatypes.datatype import Datatype, Namespaces
from rubricator.relaxng.datatypes.repairing import dates, numbers, strings
from rubricator.relaxng.datatypes.whitespace import collapse
from rubricator.relaxng.datatypes.xsd.dates import TEMPLATES

_LONGEST = 200
_NO_NAMESPACES: Namespaces = {}
# What editors and web pages leave in a text, and nobody sees.
_INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u00ad": None, "\u200b": None, "\ufeff": None})

Candidates = Callable[[str], Iterable[str]]

_BY_NAME: dict[str, Candidates] = {
    "boolean": numbers.booleans,
    "decimal": numbers.decimals,
    "float": numbers.decimals,
    "double": numbers.decimals,
    "duration": numbers.durations,
    "language": strings.language_tags,
    "anyURI": strings.uris,
    "NMTOKEN": strings.tokens,
    "QName": strings.names_with_colon,
    "Name": strings.names_with_colon,
    "string": strings.words,
    "token": strings.words,
    "normalizedString": strings.words,
    "NCName": strings.names,
    "ID": strings.names,
    "IDREF": strings.names,
    "IDREFS": strings.lists_of_names,
}


def repair(datatype: Datatype, text: str, namespaces: Namespaces = _NO_NAMESPACES) -> str:
    """Return the value of a type that a string was meant for; it is allowed by the type.

    Empty if the string is allowed, if several values are as likely (5/3/1928), or if none is near (1928-13).
    """
    if len(text) > _LONGEST or datatype.allows(text, namespaces):
        return ""
    candidates = _candidates(datatype, text)
    return next((candidate for candidate in candidates if candidate and datatype.allows(candidate, namespaces)), "")


def _candidates(datatype: Datatype, text: str) -> Iterator[str]:
    visible = collapse(text.translate(_INVISIBLE))
    yield visible
    if datatype.name in TEMPLATES:
        yield from dates.candidates(TEMPLATES[datatype.name], visible)
    else:
        yield from _BY_NAME.get(datatype.name, numbers.integers)(visible)
