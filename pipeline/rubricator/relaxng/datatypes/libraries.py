"""Finds a datatype by the URI of its library and its name, and gives it its parameters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rubricator.relaxng.datatypes import builtin
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault
from rubricator.relaxng.datatypes.xsd.facets import facets_of
from rubricator.relaxng.datatypes.xsd.restriction import Restriction
from rubricator.relaxng.datatypes.xsd.types import TYPES

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
COMPATIBILITY = "http://relaxng.org/ns/compatibility/datatypes/1.0"
"""The library of RELAX NG DTD Compatibility, 4: XML Schema's ID, IDREF and IDREFS."""

_NAMES = {"": tuple(builtin.TYPES), XSD: tuple(TYPES), COMPATIBILITY: ("ID", "IDREF", "IDREFS")}


def datatype_of(library: str, name: str, params: Sequence[tuple[str, str]] = ()) -> Datatype | DatatypeFault:
    """Return a type of a library with its parameters (name, value) in order, or why there is none such."""
    return _datatype_of(library, name, tuple(params))


# A schema has some fifty; what is forgotten is made again, and is equal.
@lru_cache(1024)
def _datatype_of(library: str, name: str, params: tuple[tuple[str, str], ...]) -> Datatype | DatatypeFault:
    names = _NAMES.get(library)
    if names is None:
        return DatatypeFault(f"the datatype library {library} is not known", _similar(library, filter(None, _NAMES)))
    if name not in names:
        return DatatypeFault(f"there is no datatype {name} in {_described(library)}", _hint(library, name))
    if library == "":
        return _without(params, builtin.TYPES[name])
    base = TYPES[name]
    facets = facets_of(base, params)
    return facets if isinstance(facets, DatatypeFault) else Restriction(library, params, base, facets)


def _without(params: tuple[tuple[str, str], ...], datatype: Datatype) -> Datatype | DatatypeFault:
    if not params:
        return datatype
    message = f"the built-in type {datatype.name} has no parameters, so no {params[0][0]}"
    return DatatypeFault(message, f'give it datatypeLibrary="{XSD}"')


def _described(library: str) -> str:
    return f"the library {library}" if library else "RELAX NG's built-in library, which has string and token"


def _hint(library: str, name: str) -> str:
    return f'give it datatypeLibrary="{XSD}"' if library == "" and name in TYPES else _similar(name, _NAMES[library])


def _similar(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), 1)
    return f"perhaps {close[0]} is meant" if close else ""
