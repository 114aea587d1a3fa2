"""Names of elements and attributes: the name attribute, ns, QNames, and what may not be named.

Source: RELAX NG specification 4.8, 4.9, 4.10, 4.16.
"""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.nameclasses import AnyName, Name, NameChoice, NameClass, NsName
from rubricator.relaxng.names import expanded, local_of, namespace_of
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.tree import SchemaElement

PREFIX = Rule(
    "RNG114",
    Severity.ERROR,
    "A prefix that is not declared",
    "A name with a colon stands for a name in the namespace to which its prefix is bound; nothing binds this prefix here.",
    hint='Declare the prefix on the root of the schema, as in xmlns:tei="http://www.tei-c.org/ns/1.0".',
    wrong='<element name="tei:p"><text/></element>',
    right='<element xmlns:tei="http://www.tei-c.org/ns/1.0" name="tei:p"><text/></element>',
    reference="RELAX NG 4.10",
)
EXCEPT = Rule(
    "RNG115",
    Severity.ERROR,
    "An exception that takes away too much",
    "What is excepted from <anyName> may not contain <anyName>, and what is excepted from <nsName> neither <nsName> nor "
    "<anyName>: nothing sensible would be left.",
    hint="Except single names or namespaces, or leave the exception out.",
    wrong="<anyName><except><anyName/></except></anyName>",
    right='<anyName><except><nsName ns="http://www.tei-c.org/ns/1.0"/></except></anyName>',
    reference="RELAX NG 4.16",
)
XMLNS = Rule(
    "RNG116",
    Severity.ERROR,
    "A namespace declaration described as an attribute",
    'Declarations such as xmlns="…" look like attributes but are none: XML hides them from schemas, and they are always '
    "allowed.",
    hint="Remove it from the schema: documents may declare namespaces anyhow.",
    wrong='<attribute name="xmlns"/>',
    right='<element name="TEI" ns="http://www.tei-c.org/ns/1.0">…</element>',
    reference="RELAX NG 4.16",
)
RULES = (PREFIX, EXCEPT, XMLNS)

XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns"
_NAME_CLASSES = frozenset({"name", "anyName", "nsName", "choice"})


def split(element: SchemaElement) -> tuple[SchemaElement | None, list[SchemaElement]]:
    """Return the child of an element or attribute that is its name class, None if it has a name, and the other children."""
    children = element.children
    if "name" in element.attributes or not children or children[0].name not in _NAME_CLASSES:
        return None, children
    return children[0], children[1:]


def element_names(
    element: SchemaElement, child: SchemaElement | None, context: Context, faults: list[Diagnostic]
) -> NameClass:
    """Return the names that an element pattern takes."""
    if child is not None:
        return name_class(child, context, faults)
    return _name(element, element.attributes["name"], context.namespace, faults)


def attribute_names(
    element: SchemaElement, child: SchemaElement | None, context: Context, faults: list[Diagnostic]
) -> NameClass:
    """Return the names that an attribute pattern takes; a name in its name attribute does not inherit ``ns`` (4.8)."""
    if child is not None:
        names = name_class(child, context, faults)
    else:
        names = _name(element, element.attributes["name"], element.attributes.get("ns", ""), faults)
    if any(
        namespace == XMLNS_NAMESPACE or (local == "xmlns" and not namespace) for namespace, local in _mentioned(names)
    ):
        faults.append(
            fault(element.place, XMLNS, "A schema cannot describe xmlns: namespace declarations are no attributes.")
        )
    return names


def name_class(element: SchemaElement, context: Context, faults: list[Diagnostic]) -> NameClass:
    """Return the name class that a ``name``, ``nsName``, ``anyName`` or ``choice`` stands for."""
    context = context.inside(element, faults)
    match element.name:
        case "name":
            return _name(element, element.text, context.namespace, faults)
        case "nsName":
            return NsName(context.namespace, _exception(element, ("anyName", "nsName"), context, faults))
        case "anyName":
            return AnyName(_exception(element, ("anyName",), context, faults))
        case _:
            return _choice(element, context, faults)


def _choice(element: SchemaElement, context: Context, faults: list[Diagnostic]) -> NameClass:
    members = tuple(name_class(child, context, faults) for child in element.children)
    return members[0] if len(members) == 1 else NameChoice(members)


def _exception(
    element: SchemaElement, forbidden: tuple[str, ...], context: Context, faults: list[Diagnostic]
) -> NameClass | None:
    if not element.children:
        return None
    except_ = element.children[0]
    faults.extend(
        fault(wrong.place, EXCEPT, f"<{wrong.name}> cannot be excepted from <{element.name}>.")
        for wrong in _descendants(except_, forbidden)
    )
    return _choice(except_, context.inside(except_, faults), faults)


def _descendants(element: SchemaElement, names: tuple[str, ...]) -> Iterator[SchemaElement]:
    for child in element.children:
        if child.name in names:
            yield child
        else:
            yield from _descendants(child, names)


def _name(element: SchemaElement, qname: str, namespace: str, faults: list[Diagnostic]) -> Name:
    """Return a name out of a QName: its prefix decides, else the namespace given (4.10)."""
    prefix, _, local = qname.strip().rpartition(":")
    if prefix:
        namespace = element.namespaces.get(prefix, "")
        if not namespace:
            faults.append(
                fault(element.place, PREFIX, f"The prefix “{prefix}” of “{prefix}:{local}” is not declared here.")
            )
    return Name(expanded(namespace, local))


def _mentioned(names: NameClass) -> Iterator[tuple[str, str]]:
    """Yield namespace and local name of all that a name class mentions, in exceptions too; a whole namespace has no name."""
    match names:
        case Name(name):
            yield namespace_of(name), local_of(name)
        case NsName(namespace, except_):
            yield namespace, ""
            if except_ is not None:
                yield from _mentioned(except_)
        case AnyName(except_):
            if except_ is not None:
                yield from _mentioned(except_)
        case NameChoice(members):
            for member in members:
                yield from _mentioned(member)
