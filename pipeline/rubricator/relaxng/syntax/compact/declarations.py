"""The declarations at the head of a schema, and looking up what they declare. Source: RELAX NG Compact Syntax 4, A.1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from rubricator.relaxng.names import XML
from rubricator.relaxng.syntax.compact.environment import PREDECLARED, XSD, Environment
from rubricator.relaxng.syntax.compact.faults import DECLARATION
from rubricator.relaxng.syntax.compact.reading import DECLARATIONS, Reading
from rubricator.relaxng.syntax.compact.tokens import is_name
from rubricator.relaxng.tree import ANNOTATIONS, RELAXNG, SCHEMATRON

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^#]+")
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


def declarations(r: Reading) -> Environment:
    """Read the declarations and return what they declare; their faults are kept, and the reading goes on."""
    declared = _Declared()
    while r.token in DECLARATIONS:
        match r.take(*DECLARATIONS):
            case "namespace":
                _namespace(r, declared)
            case "default":
                _default_namespace(r, declared)
            case _:
                _datatypes(r, declared)
    return Environment(
        {**PREDECLARED, **declared.namespaces},
        {"xsd": XSD, **declared.datatypes},
        declared.default[0] if declared.default else None,
    )


def _namespace(r: Reading, declared: _Declared) -> None:
    at = r.at
    prefix = r.name()
    r.take("=")
    _declare_namespace(r, declared, prefix, _namespace_name(r), at)


def _default_namespace(r: Reading, declared: _Declared) -> None:
    first = r.at - 1
    r.take("namespace")
    at = r.at
    prefix = r.name() if is_name(r.token) else ""
    r.take("=")
    namespace = _namespace_name(r)
    if declared.default:
        r.report(
            DECLARATION, first, "The default namespace is declared a second time.", "Keep one of the declarations."
        )
    declared.default.append(namespace)
    if prefix:
        _declare_namespace(r, declared, prefix, namespace, at)
    elif namespace == XML:
        r.report(
            DECLARATION, first, "XML's own namespace cannot be the default.", "Write the prefix xml where you need it."
        )


def _namespace_name(r: Reading) -> str | None:
    if r.token == "inherit":
        r.at += 1
        return None
    return r.literal()


def _declare_namespace(r: Reading, declared: _Declared, prefix: str, namespace: str | None, at: int) -> None:
    if prefix == "xmlns":
        r.report(DECLARATION, at, "The prefix xmlns cannot be declared.", "Choose another prefix.")
    elif prefix == "xml" and namespace != XML:
        r.report(DECLARATION, at, f"The prefix xml always means {XML}.", "Choose another prefix.")
    elif namespace == XML and prefix != "xml":
        r.report(DECLARATION, at, "XML's own namespace has the prefix xml and no other.", "Write xml instead.")
    elif prefix in declared.namespaces:
        r.report(DECLARATION, at, f"The prefix {prefix} is declared a second time.", "Keep one of the declarations.")
    else:
        declared.namespaces[prefix] = namespace


def _datatypes(r: Reading, declared: _Declared) -> None:
    at = r.at
    prefix = r.name()
    r.take("=")
    library = r.literal()
    if prefix in declared.datatypes:
        r.report(
            DECLARATION,
            at,
            f"The datatypes prefix {prefix} is declared a second time.",
            "Keep one of the declarations.",
        )
    elif prefix == "xsd" and library != XSD:
        r.report(DECLARATION, at, f"The datatypes prefix xsd always means {XSD}.", "Choose another prefix.")
    elif library and not _ABSOLUTE.fullmatch(library):
        hint = f'The types of XML Schema are "{XSD}".'
        r.report(
            DECLARATION, at, f'"{library}" names no datatype library: it is no absolute URI without fragment.', hint
        )
    declared.datatypes.setdefault(prefix, library)


def namespace_of(r: Reading, prefix: str, at: int) -> str | None:
    """Return the namespace that a prefix stands for, None if it is inherited.

    An undeclared prefix is reported where it is first used, and stands for itself, so that nothing else is said of it.
    """
    if prefix in r.environment.namespaces:
        return r.environment.namespaces[prefix]
    if _is_new(r, "namespace", prefix):
        hint = _declaration(r.environment.namespaces, "namespace", prefix, _USUAL.get(prefix, "…"))
        r.report(DECLARATION, at, f"The prefix {prefix} is not declared.", hint)
    return prefix


def library_of(r: Reading, prefix: str, at: int) -> str:
    """Return the datatype library that a prefix stands for; an undeclared one is reported where it is first used."""
    if prefix in r.environment.datatypes:
        return r.environment.datatypes[prefix]
    if _is_new(r, "datatypes", prefix):
        hint = _declaration(r.environment.datatypes, "datatypes", prefix, "…")
        if prefix in r.environment.namespaces:
            hint = f"{prefix} is a prefix of names. A reference to a definition has no prefix."
        r.report(DECLARATION, at, f"The datatypes prefix {prefix} is not declared.", hint)
    return prefix


def _is_new(r: Reading, keyword: str, prefix: str) -> bool:
    """Return whether a prefix is not known yet to be undeclared, and remember it."""
    if (keyword, prefix) in r.undeclared:
        return False
    r.undeclared.add((keyword, prefix))
    return True


def _declaration(known: Mapping[str, object], keyword: str, prefix: str, usual: str) -> str:
    for close in get_close_matches(prefix, known, 1):
        return f"Did you mean {close}?"
    return f'Declare it at the head of the schema: {keyword} {prefix} = "{usual}"'
