"""Elements and attributes of other vocabularies. Source: RELAX NG Compact Syntax A.1 (annotationElement)."""

from __future__ import annotations

from rubricator.relaxng.names import expanded
from rubricator.relaxng.syntax.compact.declarations import namespace_of
from rubricator.relaxng.syntax.compact.faults import ANNOTATION
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import END, is_identifier, is_literal, is_name, is_prefixed
from rubricator.relaxng.tree import RELAXNG, Annotation

CLOSING = ("]", END)
"""The tokens at which what an annotation contains is at its end."""

_ATTRIBUTES_FIRST = "Put the attributes first."
_XMLNS = ("http://www.w3.org/2000/xmlns", "http://www.w3.org/2000/xmlns/")


def begins_foreign_element(reading: Reading) -> bool:
    """Return whether an annotation between the members of a grammar comes next."""
    return reading.tokens[reading.at + 1] == "[" and (is_identifier(reading.token) or is_prefixed(reading.token))


def begins_attribute(reading: Reading) -> bool:
    """Return whether an attribute of an annotation comes next."""
    return reading.tokens[reading.at + 1] == "=" and _begins_name(reading)


def foreign_element(reading: Reading) -> Annotation:
    """Read an element that stands inside one of RELAX NG, and so cannot be of RELAX NG's namespace."""
    if begins_attribute(reading):
        raise reading.refusal("an annotation element", _ATTRIBUTES_FIRST)
    if not _begins_name(reading):
        raise reading.refusal("the name of an annotation")
    return _element(reading, _foreign_namespace(reading))


def foreign_attribute(reading: Reading, attributes: dict[str, str]) -> None:
    """Read an attribute of an element of RELAX NG, which has to be in a namespace, and not in RELAX NG's."""
    namespace = _foreign_namespace(reading)
    if not namespace:
        reading.report(
            ANNOTATION, reading.at, f"The attribute {reading.token} is in no namespace, and so no annotation."
        )
    _attribute(reading, attributes, namespace)


def new_annotation(reading: Reading, name: str) -> Annotation:
    """Return an annotation with an expanded name that begins at the next token, still empty."""
    line, column = reading.characters.position(reading.offsets[reading.at])
    return Annotation(name, {}, [], reading.environment.context, line, column)


def _element(reading: Reading, namespace: str) -> Annotation:
    """Read an element of a namespace whose name comes next."""
    element = new_annotation(reading, expanded(namespace, _local(reading.token)))
    reading.at += 1
    opened = reading.at
    reading.take("[")
    attributes: dict[str, str] = {}
    while begins_attribute(reading):
        _attribute(reading, attributes, _namespace(reading))
    element.attributes = attributes
    while reading.token not in CLOSING:
        _content(reading, element.children)
    reading.close("]", opened)
    return element


def _content(reading: Reading, children: list[Annotation | str]) -> None:
    """Read an element or a literal into the children of an annotation, where text that adjoins is one string."""
    if is_literal(reading.token):
        text = reading.literal()
        if children and isinstance(children[-1], str):
            children[-1] += text
        elif text:
            children.append(text)
    elif _begins_name(reading) and not begins_attribute(reading):
        children.append(_element(reading, _namespace(reading)))
    else:
        hint = _ATTRIBUTES_FIRST if begins_attribute(reading) else ""
        raise reading.refusal("an annotation element or a literal", hint)


def _attribute(reading: Reading, attributes: dict[str, str], namespace: str) -> None:
    at = reading.at
    name = expanded(namespace, _local(reading.token))
    reading.at += 1
    reading.take("=")
    value = reading.literal()
    if namespace in _XMLNS or name == "xmlns":
        hint = "Declare it at the head of the schema."
        reading.report(ANNOTATION, at, "A namespace cannot be declared by an attribute.", hint)
    elif name in attributes:
        reading.report(ANNOTATION, at, f"The attribute {reading.tokens[at]} is given twice.", "Keep one of them.")
    attributes[name] = value


def _foreign_namespace(reading: Reading) -> str:
    namespace = _namespace(reading)
    if namespace == RELAXNG:
        reading.report(ANNOTATION, reading.at, f"{reading.token} is of RELAX NG's own namespace, and so no annotation.")
    return namespace


def _namespace(reading: Reading) -> str:
    """Return the namespace of the name that comes next; one that cannot be said is reported, and the prefix returned."""
    prefix, colon, _ = reading.token.partition(":")
    if not colon:
        return ""
    namespace = namespace_of(reading, prefix, reading.at)
    if namespace is None:
        reading.report(
            ANNOTATION, reading.at, f"The namespace of {reading.token} is inherited: an annotation has to have its own."
        )
        return prefix
    return namespace


def _begins_name(reading: Reading) -> bool:
    return is_name(reading.token) or is_prefixed(reading.token)


def _local(token: str) -> str:
    return token.rpartition(":")[2].removeprefix("\\")
