"""The declarations at the head of a schema, and looking up what they declare. Source: RELAX NG Compact Syntax 4, A.1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from rubricator.relaxng.addresses import is_absolute
from rubricator.relaxng.names import XML
from rubricator.relaxng.syntax.compact.environment import PREDECLARED, XSD, Environment
from rubricator.relaxng.syntax.compact.faults import DECLARATION
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import is_name
from rubricator.relaxng.syntax.compact.wording import DECLARATIONS
from rubricator.relaxng.tree import ANNOTATIONS, RELAXNG, SCHEMATRON

_USUAL = {
    "a": ANNOTATIONS,
    "rng": RELAXNG,
    "sch": SCHEMATRON,
    "tei": "http://www.tei-c.org/ns/1.0",
    "xi": "http://www.w3.org/2001/XInclude",
    "xlink": "http://www.w3.org/1999/xlink",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "mml": "http://www.w3.org/1998/Math/MathML",
    "svg": "http://www.w3.org/2000/svg",
}


@dataclass(slots=True)
class _Declared:
    """What is declared so far; ``default`` holds the default namespace if there is one."""

    namespaces: dict[str, str | None] = field(default_factory=dict)
    datatypes: dict[str, str] = field(default_factory=dict)
    default: list[str | None] = field(default_factory=list)


def declarations(reading: Reading) -> Environment:
    """Read the declarations and return what they declare; their faults are kept, and the reading goes on."""
    declared = _Declared()
    while reading.token in DECLARATIONS:
        match reading.take(*DECLARATIONS):
            case "namespace":
                _namespace(reading, declared)
            case "default":
                _default_namespace(reading, declared)
            case _:
                _datatypes(reading, declared)
    return Environment(
        {**PREDECLARED, **declared.namespaces},
        {"xsd": XSD, **declared.datatypes},
        declared.default[0] if declared.default else None,
    )


def _namespace(reading: Reading, declared: _Declared) -> None:
    at = reading.at
    prefix = reading.name()
    reading.take("=")
    _declare_namespace(reading, declared, prefix, _namespace_name(reading), at)


def _default_namespace(reading: Reading, declared: _Declared) -> None:
    first = reading.at - 1
    reading.take("namespace")
    at = reading.at
    prefix = reading.name() if is_name(reading.token) else ""
    reading.take("=")
    namespace = _namespace_name(reading)
    if declared.default:
        reading.report(
            DECLARATION, first, "The default namespace is declared a second time.", "Keep one of the declarations."
        )
    declared.default.append(namespace)
    if prefix:
        _declare_namespace(reading, declared, prefix, namespace, at)
    elif namespace == XML:
        reading.report(
            DECLARATION, first, "XML's own namespace cannot be the default.", "Write the prefix xml where you need it."
        )


def _namespace_name(reading: Reading) -> str | None:
    if reading.token == "inherit":
        reading.at += 1
        return None
    return reading.literal()


def _declare_namespace(reading: Reading, declared: _Declared, prefix: str, namespace: str | None, at: int) -> None:
    if prefix == "xmlns":
        reading.report(DECLARATION, at, "The prefix xmlns cannot be declared.", "Choose another prefix.")
    elif prefix == "xml" and namespace != XML:
        reading.report(DECLARATION, at, f"The prefix xml always means {XML}.", "Choose another prefix.")
    elif namespace == XML and prefix != "xml":
        reading.report(DECLARATION, at, "XML's own namespace has the prefix xml and no other.", "Write xml instead.")
    elif prefix in declared.namespaces:
        reading.report(
            DECLARATION, at, f"The prefix {prefix} is declared a second time.", "Keep one of the declarations."
        )
    else:
        declared.namespaces[prefix] = namespace


def _datatypes(reading: Reading, declared: _Declared) -> None:
    at = reading.at
    prefix = reading.name()
    reading.take("=")
    library = reading.literal()
    if prefix in declared.datatypes:
        reading.report(
            DECLARATION,
            at,
            f"The datatypes prefix {prefix} is declared a second time.",
            "Keep one of the declarations.",
        )
    elif prefix == "xsd" and library != XSD:
        reading.report(DECLARATION, at, f"The datatypes prefix xsd always means {XSD}.", "Choose another prefix.")
    elif library and not is_absolute(library):
        hint = f'The types of XML Schema are "{XSD}".'
        reading.report(
            DECLARATION, at, f'"{library}" names no datatype library: it is no absolute URI without fragment.', hint
        )
    declared.datatypes.setdefault(prefix, library)


def namespace_of(reading: Reading, prefix: str, at: int) -> str | None:
    """Return the namespace that a prefix stands for, None if it is inherited.

    An undeclared prefix is reported where it is first used, and stands for itself, so that nothing else is said of it.
    """
    if prefix in reading.environment.namespaces:
        return reading.environment.namespaces[prefix]
    if _is_new(reading, "namespace", prefix):
        hint = _declaration(reading.environment.namespaces, "namespace", prefix, _USUAL.get(prefix, "…"))
        reading.report(DECLARATION, at, f"The prefix {prefix} is not declared.", hint)
    return prefix


def library_of(reading: Reading, prefix: str, at: int) -> str:
    """Return the datatype library that a prefix stands for; an undeclared one is reported where it is first used."""
    if prefix in reading.environment.datatypes:
        return reading.environment.datatypes[prefix]
    if _is_new(reading, "datatypes", prefix):
        hint = _declaration(reading.environment.datatypes, "datatypes", prefix, "…")
        if prefix in reading.environment.namespaces:
            hint = f"{prefix} is a prefix of names. A reference to a definition has no prefix."
        reading.report(DECLARATION, at, f"The datatypes prefix {prefix} is not declared.", hint)
    return prefix


def _is_new(reading: Reading, keyword: str, prefix: str) -> bool:
    """Return whether a prefix is not known yet to be undeclared, and remember it."""
    if (keyword, prefix) in reading.undeclared:
        return False
    reading.undeclared.add((keyword, prefix))
    return True


def _declaration(known: Mapping[str, object], keyword: str, prefix: str, usual: str) -> str:
    for close in get_close_matches(prefix, known, 1):
        return f"Did you mean {close}?"
    return f'Declare it at the head of the schema: {keyword} {prefix} = "{usual}"'
