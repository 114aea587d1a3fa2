"""The form of a type in words."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.relaxng.datatypes.wording.numbers import bounds_of
from rubricator.relaxng.datatypes.wording.patterns import form_of_pattern
from rubricator.relaxng.datatypes.xsd.base import Base
from rubricator.relaxng.datatypes.xsd.dates import TEMPLATES
from rubricator.relaxng.datatypes.xsd.facets import Facets, Limit

_FORMS = {
    "string": "any text",
    "normalizedString": "any text",
    "token": "any text",
    "language": "a language tag such as en or grc-Latn",
    "Name": "a name: letters, digits and . - _ :, not beginning with a digit, . or -",
    "NCName": "a name: letters, digits and . - _, beginning with a letter or _",
    "ID": "an identifier: letters, digits and . - _, beginning with a letter or _",
    "IDREF": "the identifier of an element",
    "IDREFS": "identifiers of elements, with spaces between",
    "ENTITY": "the name of an unparsed entity",
    "ENTITIES": "names of unparsed entities, with spaces between",
    "NMTOKEN": "a word of letters, digits and . - _ :",
    "NMTOKENS": "words of letters, digits and . - _ :, with spaces between",
    "QName": "a name, with a declared prefix or none",
    "NOTATION": "the name of a notation, with a declared prefix or none",
    "boolean": "true or false",
    "decimal": "a number such as 1.5",
    "float": "a number such as 1.5",
    "double": "a number such as 1.5",
    "integer": "a whole number",
    "duration": "a duration such as P1Y2M3D or PT4H30M",
    "dateTime": "YYYY-MM-DDThh:mm:ss",
    "time": "hh:mm:ss",
    "date": "YYYY-MM-DD",
    "gYearMonth": "YYYY-MM",
    "gYear": "YYYY",
    "gMonthDay": "--MM-DD",
    "gDay": "---DD",
    "gMonth": "--MM",
    "hexBinary": "hexadecimal digits in pairs, such as 0FB7",
    "base64Binary": "data in Base64",
    "anyURI": "an address or pointer such as https://example.org/ or #p1",
}
_TEXT = "any text"


def form_of(base: Base, facets: Facets) -> str:
    """Return what a type with facets takes: ``YYYY-MM-DD``, ``a whole number of 0 or more``."""
    form = _FORMS.get(base.name, _FORMS["integer"])
    described = [form_of_pattern(pattern.expression) for pattern in facets.patterns]
    if form == _TEXT and described:
        form, *described = described
    if described:
        form = f"{form}: {' and '.join(described)}"
    return form + _bounds(base, facets.limits) + _others(facets.limits)


def _bounds(base: Base, limits: Iterable[Limit]) -> str:
    least, greatest = bounds_of(base)
    texts = {limit.name: limit.text for limit in limits}
    least, greatest = texts.get("minInclusive", least), texts.get("maxInclusive", greatest)
    form = f" from {least} to {greatest}" if least and greatest else ""
    if not form and (least or greatest):
        form = f" of {least} or more" if least else f" of {greatest} or less"
    more, less = texts.get("minExclusive"), texts.get("maxExclusive")
    words = order_of(base)
    return form + (f", {words[1]} {more}" if more else "") + (f", {words[0]} {less}" if less else "")


def order_of(base: Base) -> tuple[str, str]:
    """Return how to say of a value of a type that it comes before and after another."""
    if base.name == "duration":
        return "shorter than", "longer than"
    return ("before", "after") if base.name in TEMPLATES else ("less than", "more than")


def _others(limits: Iterable[Limit]) -> str:
    return "".join(f", {_WORDS[limit.name].format(limit.text)}" for limit in limits if limit.name in _WORDS)


_WORDS = {
    "length": "of length {}",
    "minLength": "of length {} or more",
    "maxLength": "of length {} or less",
    "totalDigits": "digits at most: {}",
    "fractionDigits": "digits after the point at most: {}",
}
