"""Why a string is not of a type: its own form first, then the pattern, then the limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.datatypes.regex.matching import matching
from rubricator.relaxng.datatypes.wording import dates, numbers, strings
from rubricator.relaxng.datatypes.wording.characters import counted, shortened
from rubricator.relaxng.datatypes.wording.forms import order_of
from rubricator.relaxng.datatypes.wording.patterns import fault_in_pattern
from rubricator.relaxng.datatypes.xsd.base import Base
from rubricator.relaxng.datatypes.xsd.dates import TEMPLATES
from rubricator.relaxng.datatypes.xsd.facets import Facets, Limit

Fault = Callable[[str, Namespaces], str]

_FAULTS: dict[str, Fault] = {
    "language": lambda text, _: strings.fault_in_language(text),
    "Name": lambda text, _: strings.fault_in_name(text, len(text)),
    "NCName": lambda text, _: strings.fault_in_name(text, 0),
    "ID": lambda text, _: strings.fault_in_name(text, 0),
    "IDREF": lambda text, _: strings.fault_in_name(text, 0),
    "IDREFS": lambda text, _: strings.fault_in_names(text, start=True),
    "ENTITY": lambda text, _: strings.fault_in_name(text, 0) or f"no unparsed entity {shortened(text)} is declared",
    "ENTITIES": lambda text, _: strings.fault_in_names(text, start=True) or "not all are declared unparsed entities",
    "NMTOKEN": lambda text, _: strings.fault_in_name(text, len(text), start=False),
    "NMTOKENS": lambda text, _: strings.fault_in_names(text, start=False),
    "QName": strings.fault_in_qname,
    "NOTATION": strings.fault_in_qname,
    "boolean": lambda text, _: numbers.fault_in_boolean(text),
    "decimal": lambda text, _: numbers.fault_in_number(text),
    "float": lambda text, _: numbers.fault_in_number(text),
    "double": lambda text, _: numbers.fault_in_number(text),
    "duration": lambda text, _: numbers.fault_in_duration(text),
    "hexBinary": lambda text, _: strings.fault_in_hex(text),
    "base64Binary": lambda text, _: strings.fault_in_base64(text),
    "anyURI": lambda text, _: strings.fault_in_uri(text),
}


def fault_of(base: Base, facets: Facets, text: str, namespaces: Namespaces) -> str:
    """Return why a normalised string is not of a type with facets, empty if it is or there is no telling."""
    if base.lexical and not base.lexical()(text):
        return _lexical_fault(base, text, namespaces)
    for pattern in facets.patterns:
        if not matching(pattern.expression)(text):
            return fault_in_pattern(pattern.expression, text)
    value = base.value(text, namespaces)
    if value is None:
        return _lexical_fault(base, text, namespaces)
    return next((_fault_of_limit(base, limit, value) for limit in facets.limits if not limit.holds(value)), "")


def _lexical_fault(base: Base, text: str, namespaces: Namespaces) -> str:
    if base.name in TEMPLATES:
        return dates.fault_in_date(base.name, text) if text else "it is empty"
    if base.name in _FAULTS:
        return _FAULTS[base.name](text, namespaces)
    return numbers.fault_in_integer(base, text)


def _fault_of_limit(base: Base, limit: Limit, value: Any) -> str:
    if limit.name in _COMPARED:
        less, more = order_of(base)
        return f"it is {_COMPARED[limit.name].format(less=less, more=more, text=limit.text)}"
    if limit.name in _COUNTED and base.length:
        what = "name" if base.name.endswith("S") else "byte" if base.name.endswith("Binary") else "character"
        return f"it has {counted(base.length(value), what)}, {_COUNTED[limit.name].format(text=limit.text)}"
    where = " after the point" if limit.name == "fractionDigits" else ""
    return f"it has more than {counted(int(limit.text), 'digit')}{where}"


_COMPARED = {
    "minInclusive": "{less} {text}",
    "maxInclusive": "{more} {text}",
    "minExclusive": "not {more} {text}",
    "maxExclusive": "not {less} {text}",
}
_COUNTED = {
    "length": "not {text}",
    "minLength": "at least {text} are needed",
    "maxLength": "at most {text} are allowed",
}
