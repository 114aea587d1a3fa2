"""Names in schemas: NCNames, and QNames with a prefix. Source: Namespaces in XML 1.0."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.tree import SchemaElement

NAME = Rule(
    "RNG181",
    Severity.ERROR,
    "A name that XML does not permit",
    "Names of elements, attributes, definitions, types and parameters begin with a letter or _ and go on with letters, digits, "
    "and . - _. Only names of elements and attributes may have one colon, after a prefix.",
    hint="Use letters, digits, and . - _ only, with a letter first.",
    wrong='<define name="dated letter">…</define>',
    right='<define name="dated.letter">…</define>',
    reference="RELAX NG 3",
)
RULES = (NAME,)

_ASCII = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_NOT_IN_NAMES = re.compile(r"[\x00-,/:-@\[-^`{-\x7f]")


def is_ncname(text: str) -> bool:
    """Return whether a string is a name without colon, as documents can have it: which letters there are, expat says."""
    if _ASCII.fullmatch(text):
        return True
    if text.isascii() or _NOT_IN_NAMES.search(text):
        return False
    try:
        expat.ParserCreate().Parse(f"<{text}/>", True)
    except (expat.ExpatError, UnicodeEncodeError):
        return False
    return True


def is_qname(text: str) -> bool:
    """Return whether a string is a name that may have a prefix."""
    prefix, colon, local = text.rpartition(":")
    return is_ncname(local) and (not colon or is_ncname(prefix))


def name_faults(element: SchemaElement, where: str, text: str, is_name: Callable[[str], bool]) -> Iterator[Diagnostic]:
    """Yield the finding for a string that should be a name; white space around it does not count (4.2)."""
    name = text.strip(" \t\n\r")
    if is_name(name):
        return
    what = f"“{name}”" if name else "An empty string"
    yield fault(element.place, NAME, f"{what} in {where} is no name.")
