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


def begins_foreign_element(r: Reading) -> bool:
    """Return whether an annotation between the members of a grammar comes next."""
    return r.tokens[r.at + 1] == "[" and (is_identifier(r.token) or is_prefixed(r.token))


def begins_attribute(r: Reading) -> bool:
    """Return whether an attribute of an annotation comes next."""
    return r.tokens[r.at + 1] == "=" and _begins_name(r)


def foreign_element(r: Reading) -> Annotation:
    """Read an element that stands inside one of RELAX NG, and so cannot be of RELAX NG's namespace."""
    if begins_attribute(r):
        raise r.refusal("an annotation element", _ATTRIBUTES_FIRST)
    if not _begins_name(r):
        raise r.refusal("the name of an annotation")
    return _element(r, _foreign_namespace(r))


def foreign_attribute(r: Reading, attributes: dict[str, str]) -> None:
    """Read an attribute of an element of RELAX NG, which has to be in a namespace, and not in RELAX NG's."""
    namespace = _foreign_namespace(r)
    if not namespace:
        r.report(ANNOTATION, r.at, f"The attribute {r.token} is in no namespace, and so no annotation.")
    _attribute(r, attributes, namespace)


def new_annotation(r: Reading, name: str) -> Annotation:
    """Return an annotation with an expanded name that begins at the next token, still empty."""
    line, column = r.characters.position(r.offsets[r.at])
    return Annotation(name, {}, [], r.environment.context, line, column)


def _element(r: Reading, namespace: str) -> Annotation:
    """Read an element of a namespace whose name comes next."""
    element = new_annotation(r, expanded(namespace, _local(r.token)))
    r.at += 1
    opened = r.at
    r.take("[")
    attributes: dict[str, str] = {}
    while begins_attribute(r):
        _attribute(r, attributes, _namespace(r))
    element.attributes = attributes
    while r.token not in CLOSING:
        _content(r, element.children)
    r.close("]", opened)
    return element


def _content(r: Reading, children: list[Annotation | str]) -> None:
    """Read an element or a literal into the children of an annotation, where text that adjoins is one string."""
    if is_literal(r.token):
        text = r.literal()
        if children and isinstance(children[-1], str):
            children[-1] += text
        elif text:
            children.append(text)
    elif _begins_name(r) and not begins_attribute(r):
        children.append(_element(r, _namespace(r)))
    else:
        hint = _ATTRIBUTES_FIRST if begins_attribute(r) else ""
        raise r.refusal("an annotation element or a literal", hint)


def _attribute(r: Reading, attributes: dict[str, str], namespace: str) -> None:
    at = r.at
    name = expanded(namespace, _local(r.token))
    r.at += 1
    r.take("=")
    value = r.literal()
    if namespace in _XMLNS or name == "xmlns":
        hint = "Declare it at the head of the schema."
        r.report(ANNOTATION, at, "A namespace cannot be declared by an attribute.", hint)
    elif name in attributes:
        r.report(ANNOTATION, at, f"The attribute {r.tokens[at]} is given twice.", "Keep one of them.")
    attributes[name] = value


def _foreign_namespace(r: Reading) -> str:
    namespace = _namespace(r)
    if namespace == RELAXNG:
        r.report(ANNOTATION, r.at, f"{r.token} is of RELAX NG's own namespace, and so no annotation.")
    return namespace


def _namespace(r: Reading) -> str:
    """Return the namespace of the name that comes next; one that cannot be said is reported, and the prefix returned."""
    prefix, colon, _ = r.token.partition(":")
    if not colon:
        return ""
    namespace = namespace_of(r, prefix, r.at)
    if namespace is None:
        r.report(ANNOTATION, r.at, f"The namespace of {r.token} is inherited: an annotation has to have its own.")
        return prefix
    return namespace


def _begins_name(r: Reading) -> bool:
    return is_name(r.token) or is_prefixed(r.token)


def _local(token: str) -> str:
    return token.rpartition(":")[2].removeprefix("\\")
