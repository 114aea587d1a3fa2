"""RELAX NG through libxml2, whose messages are made into findings: one for each mistake, each at its tag.

libxml2 tells the line and a path, but no column, no reason and no expectation; for one mistake it often says several
things, up through the ancestors. Only the first at each element is kept, and what it leaves out is looked up in the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.diagnosis.rules import (
    ATTRIBUTE,
    ATTRIBUTE_MISSING,
    INCOMPLETE,
    NAMESPACE,
    NOT_ALLOWED,
    REPEATED_ID,
    TEXT,
    UNKNOWN,
    VALUE,
)
from rubricator.schematron.errors import unusable
from rubricator.schematron.including import parse_schema, read_schema
from rubricator.schematron.positions import paths_of, positions_of, readable
from rubricator.schematron.wording import fit
from rubricator.source import Position
from rubricator.validation.attributes import attributes_of, element_names, local, namespaces

RULES = (
    NOT_ALLOWED, UNKNOWN, INCOMPLETE, TEXT, ATTRIBUTE, VALUE, ATTRIBUTE_MISSING, REPEATED_ID, NAMESPACE,
)  # fmt: skip
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

# libxml2's relaxng.h names the kinds of error. The last ones only say that something further down is wrong.
_GENERAL = {"CONTENTVALID", "INTERSEQ", "ATTRVALID", "INTERNODATA", "VALIDELEM", "EXTRACONTENT"}
_MISPLACED = {"ELEMWRONG", "EXTRACONTENT", "INTEREXTRA", "ELEMNAME", "NOTELEM", "ELEMNOTEMPTY"}
_VALUES = {
    "TYPE",
    "TYPEVAL",
    "TYPECMP",
    "VALUE",
    "DATATYPE",
    "DATAELEM",
    "VALELEM",
    "LIST",
    "LISTEXTRA",
    "LISTEMPTY",
    "EXTRADATA",
    "LACKDATA",
}
_NAMESPACES = {"ELEMNONS", "ELEMWRONGNS", "ELEMEXTRANS"}


@dataclass(frozen=True, slots=True)
class Grammar:
    """A compiled schema: libxml2's, and the path its definitions can be read from again."""

    path: Path
    validator: etree.RelaxNG


@dataclass(frozen=True, slots=True)
class _Fault:
    """One thing libxml2 said: at which element, of what kind (without its prefix), in what words."""

    element: etree._Element
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class _Verdict:
    rule: Rule
    message: str
    hint: str = ""
    expected: tuple[str, ...] = ()


def compile_relaxng(path: Path) -> Grammar:
    """Compile a schema, once a process while it does not change. Raises SchemaError."""
    return _compile(path, path.absolute(), path.stat().st_mtime_ns)


@cache
def _compile(path: Path, _absolute: Path, _changed: int) -> Grammar:
    try:
        return Grammar(path, etree.RelaxNG(parse_schema(path)))
    except etree.RelaxNGError as error:
        raise unusable(path, f"not a RELAX NG schema that can be used: {error}") from None


@cache
def _definitions(path: Path) -> etree._Element:
    """Return a schema as XML, with what it includes; read only when something is not valid."""
    return etree.fromstring(read_schema(path), etree.XMLParser(huge_tree=True))


def check_relaxng(grammar: Grammar, name: str, document: bytes) -> tuple[Diagnostic, ...]:
    """Return the findings of a schema in a well-formed document, one for each mistake."""
    root = etree.fromstring(document, etree.XMLParser(no_network=True, collect_ids=False, huge_tree=True))
    if grammar.validator.validate(root.getroottree()):
        return ()
    definitions = _definitions(grammar.path)
    faults = _first_at_each_element(_faults(grammar.validator.error_log, root, definitions))
    path_of = paths_of(root)
    paths = [path_of[fault.element] for fault in faults]
    positions = positions_of(document, paths)
    return tuple(
        _diagnostic(name, positions.get(path, Position(1, 1)), path, _judge(fault, definitions))
        for fault, path in zip(faults, paths, strict=True)
    )


def _faults(log: Iterable[etree._LogEntry], root: etree._Element, definitions: etree._Element) -> Iterator[_Fault]:
    by_path = _by_native_path(root)
    for entry in log:
        kind = entry.type_name.removeprefix("RELAXNG_ERR_")
        if entry.path is None:
            yield from _faults_without_place(kind, entry.message, root, definitions)
        else:
            yield _Fault(by_path.get(_numbered(entry.path), root), kind, entry.message)


def _faults_without_place(kind: str, words: str, root: etree._Element, definitions: etree._Element) -> Iterator[_Fault]:
    """Yield the elements that a message without a place can mean: of the name it quotes, those that lack an attribute."""
    quoted = words.split()[1:2] if words.startswith("Element ") else []
    required = {local(name) for word in quoted for name, must in attributes_of(definitions, word).items() if must}
    lacking = [
        element
        for word in quoted
        for element in root.iter(f"{{*}}{word}")
        if required - {etree.QName(attribute).localname for attribute in element.attrib}
    ]
    yield from (_Fault(element, kind, words) for element in lacking or [root])


def _by_native_path(root: etree._Element) -> dict[str, etree._Element]:
    """Return the elements by libxml2's paths: ``*`` is one of a default namespace, numbered among all its siblings.

    Where there is nothing to number, libxml2 writes no number; here every step has one.
    """
    paths = {root: f"/{_native_step(root)}[1]"}
    for parent in root.iter(etree.Element):
        counts: dict[str, int] = {}
        for number, child in enumerate(parent.iterchildren(tag=etree.Element), start=1):
            step = _native_step(child)
            counts[step] = number if step == "*" else counts.get(step, 0) + 1
            paths[child] = f"{paths[parent]}/{step}[{counts[step]}]"
    return {path: element for element, path in paths.items()}


def _native_step(element: etree._Element) -> str:
    return "*" if element.prefix is None and etree.QName(element).namespace else _written_name(element)


def _numbered(path: str) -> str:
    """Return libxml2's path with a number in every step, and without the text or attribute at its end."""
    steps = (step for step in path.split("/")[1:] if not step.startswith(("@", "text()", "comment()")))
    return "".join(f"/{step}" if step.endswith("]") else f"/{step}[1]" for step in steps)


def _written_name(element: etree._Element) -> str:
    local = etree.QName(element).localname
    return f"{element.prefix}:{local}" if element.prefix else local


def _first_at_each_element(faults: Iterable[_Fault]) -> list[_Fault]:
    """Return the first fault of each element, without those that only repeat what a descendant has said."""
    first: dict[etree._Element, _Fault] = {}
    for fault in faults:
        known = first.get(fault.element)
        if known is None or (known.kind in _GENERAL and fault.kind not in _GENERAL):
            first[fault.element] = fault
    blamed = {ancestor for element in first for ancestor in element.iterancestors()}
    return [fault for fault in first.values() if fault.kind not in _GENERAL or fault.element not in blamed]


def _judge(fault: _Fault, definitions: etree._Element) -> _Verdict:
    """Return what is to be said of a fault."""
    judges: tuple[tuple[set[str], Callable[[_Fault, etree._Element], _Verdict]], ...] = (
        (_NAMESPACES, _judge_namespace),
        (_MISPLACED, _judge_element),
        ({"INVALIDATTR", "ATTREXTRANS", "ATTRWRONGNS"}, _judge_attribute),
        ({"ATTRVALID", "NOATTR", "ATTRNAME"}, _judge_missing_attribute),
        ({"TEXTWRONG"}, _judge_text),
        (_VALUES, _judge_value),
    )
    judge = next((judge for kinds, judge in judges if fault.kind in kinds), _judge_content)
    return judge(fault, definitions)


def _judge_namespace(fault: _Fault, _definitions: etree._Element) -> _Verdict:
    namespace = etree.QName(fault.element).namespace
    return _Verdict(
        NAMESPACE, f"{_tag(fault.element)} is in {f'the namespace {namespace}' if namespace else 'no namespace'}."
    )


def _judge_element(fault: _Fault, definitions: etree._Element) -> _Verdict:
    if (etree.QName(fault.element).namespace or "") not in namespaces(definitions):
        return _judge_namespace(fault, definitions)
    name, known = etree.QName(fault.element).localname, element_names(definitions)
    if name not in known:
        return _Verdict(UNKNOWN, f"The schema has no element {name}.", _similar(name, known))
    parent = fault.element.getparent()
    where = f"here in {_tag(parent)}" if parent is not None else "as the root element"
    _, _, rest = fault.words.partition("Expecting element ")
    expected = (rest.partition(",")[0],) if rest else ()
    return _Verdict(
        NOT_ALLOWED,
        f"{_tag(fault.element)} does not fit {where}: it, or something in or before it, is not allowed.",
        expected=expected,
    )


def _judge_attribute(fault: _Fault, definitions: etree._Element) -> _Verdict:
    named = fault.words.removeprefix("Invalid attribute ").split()[0]
    allowed = tuple(attributes_of(definitions, etree.QName(fault.element).localname))
    attribute = next((name for name in allowed if local(name) == named), "")
    if not attribute:
        message = f"{_tag(fault.element)} does not take the attribute {named}."
        return _Verdict(ATTRIBUTE, message, _similar(named, allowed), allowed)
    value = next(str(v) for k, v in fault.element.attrib.items() if etree.QName(k).localname == named)
    if attribute == "xml:id" and _is_repeated(fault.element, value):
        return _Verdict(REPEATED_ID, f'Another element already has xml:id="{value}".')
    return _Verdict(VALUE, f'{attribute}="{value}" is not a value that {_tag(fault.element)} takes.')


def _judge_missing_attribute(fault: _Fault, definitions: etree._Element) -> _Verdict:
    present = {etree.QName(name).localname for name in fault.element.attrib}
    attributes = attributes_of(definitions, etree.QName(fault.element).localname)
    missing = tuple(name for name, required in attributes.items() if required and local(name) not in present)
    what = " and ".join(missing) or "that the schema requires"
    return _Verdict(ATTRIBUTE_MISSING, f"{_tag(fault.element)} lacks the attribute {what}.", expected=missing)


def _judge_content(fault: _Fault, _definitions: etree._Element) -> _Verdict:
    wanted = fault.words.partition("Expecting an element ")[2].partition(",")[0].strip()
    message = f"{_tag(fault.element)} is not complete{f': it needs {wanted}' if wanted else ''}."
    return _Verdict(INCOMPLETE, message)


def _judge_text(fault: _Fault, _definitions: etree._Element) -> _Verdict:
    return _Verdict(TEXT, f"{_tag(fault.element)} takes no text, only elements.")


def _judge_value(fault: _Fault, _definitions: etree._Element) -> _Verdict:
    text = " ".join(str(fault.element.xpath("string()")).split())
    return _Verdict(VALUE, f'"{text}" is not a value that {_tag(fault.element)} takes.')


def _is_repeated(element: etree._Element, identifier: str) -> bool:
    same = (other for other in element.getroottree().iter(etree.Element) if other.get(XML_ID) == identifier)
    return sum(1 for _ in same) > 1


def _similar(name: str, names: Iterable[str]) -> str:
    close = get_close_matches(name, sorted(names), 1, 0.7)
    return f"Perhaps {close[0]} is meant." if close else ""


def _tag(element: etree._Element) -> str:
    return f"<{_written_name(element)}>"


def _diagnostic(name: str, position: Position, path: str, verdict: _Verdict) -> Diagnostic:
    rule = verdict.rule
    message, hint = fit(verdict.message, verdict.hint or rule.hint)
    return Diagnostic(
        name, position, rule.code, rule.severity, message, hint, verdict.expected, readable(path), rule.reference
    )
