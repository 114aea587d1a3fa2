"""Small schemas and documents by chance: of every pattern there is, and documents that nearly or wholly match them.

Made by ``random.Random`` and not by hypothesis' own strategies, which take a hundred times as long for things of this size.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import assert_never

from relaxng.bruteforce import (
    AnyName,
    Attribute,
    Choice,
    Data,
    EitherName,
    Element,
    Empty,
    Group,
    Interleave,
    List,
    Mixed,
    Name,
    NameClass,
    Node,
    NotAllowed,
    NsName,
    OneOrMore,
    Optional,
    Pattern,
    Ref,
    Schema,
    Text,
    Value,
    ZeroOrMore,
)

ELEMENTS = [Name("", "a"), Name("", "b"), Name("u", "a"), Name("u", "c")]
ATTRIBUTES = [Name("", "x"), Name("", "y"), Name("u", "x")]
STRINGS = ["", " ", "1", " 1 ", "+1", "a", "1 a", "1 1", "1 a 1 a", "a  b", "a\tb", "-", "\n", "1 1 1"]
TYPES = ["string", "token", "integer", "NCName"]
DEFINITIONS = 2
DEEPEST = 4
"""How deep a document that follows its schema may be: schemas may be recursive."""

LONGEST = 5
"""How many children an element may have: the ways to part them, tried one by one, grow beyond measure."""


def schema(chance: Random) -> Schema:
    """Return a schema of a start and some definitions, which may refer to each other. Some break the rules of section 7."""
    start: Pattern = chance.choice([_element(chance), Ref(0), Choice(_element(chance), Ref(1))])
    return Schema(start, tuple(_element(chance) for _ in range(DEFINITIONS)))


def _element(chance: Random, nesting: int = 2) -> Element:
    """Return an element pattern: of structured content, or of a string. Elements stand ``nesting`` deep in it."""
    names = _name_class(chance, ELEMENTS)
    match chance.randrange(6):
        case 0:
            return Element(names, _string(chance))
        case 1:
            return Element(names, Group(_attribute(chance), _string(chance)))
        case _:
            return Element(names, _structure(chance, 3, nesting))


def _structure(chance: Random, depth: int, nesting: int) -> Pattern:
    """Return a pattern of attributes, elements and text, combined ``depth`` deep."""
    if depth == 0 or chance.randrange(6) == 0:
        return _leaf(chance, nesting)
    one = _structure(chance, depth - 1, nesting)
    match chance.randrange(10):
        case 0 | 1:
            return Group(one, _structure(chance, depth - 1, nesting))
        case 2 | 3:
            return Interleave(one, _structure(chance, depth - 1, nesting))
        case 4 | 5:
            return Choice(one, _structure(chance, depth - 1, nesting))
        case 6:
            return OneOrMore(one)
        case 7:
            return ZeroOrMore(one)
        case 8:
            return Optional(one)
        case _:
            return Mixed(one)


def _leaf(chance: Random, nesting: int) -> Pattern:
    match chance.randrange(14):
        case 0 | 1 | 2 | 3 | 4 | 5:
            return _element(chance, nesting - 1) if nesting else Element(_name_class(chance, ELEMENTS), Empty())
        case 6 | 7 | 8:
            return _attribute(chance)
        case 9 | 10:
            return Ref(chance.randrange(DEFINITIONS))
        case 11 | 12:
            return Text()
        case _:
            return chance.choice([Empty(), NotAllowed()])


def _attribute(chance: Random) -> Pattern:
    match chance.randrange(6):
        case 0:
            # 7.3: a wildcard has to be repeated.
            return OneOrMore(Attribute(_name_class(chance, ATTRIBUTES), Text()))
        case 1 | 2:
            return Optional(Attribute(chance.choice(ATTRIBUTES), _string(chance)))
        case _:
            return Attribute(chance.choice(ATTRIBUTES), _string(chance))


def _name_class(chance: Random, names: Sequence[Name]) -> NameClass:
    one, other = chance.choice(names), chance.choice(names)
    match chance.randrange(20):
        case 0:
            return AnyName(chance.choice([None, one, NsName("u"), EitherName(one, NsName(""))]))
        case 1:
            return NsName(chance.choice(["", "u"]), chance.choice([None, one]))
        case 2 | 3:
            return EitherName(one, chance.choice([other, NsName("u")]))
        case _:
            return one


def _string(chance: Random) -> Pattern:
    """Return a pattern of a string: the value of an attribute, or an element without elements."""
    match chance.randrange(12):
        case 0 | 1:
            return Choice(_string(chance), _string(chance))
        case 2 | 3 | 4:
            return List(_tokens(chance, 2))
        case 5 | 6:
            return Text()
        case 7:
            return chance.choice([Empty(), NotAllowed()])
        case _:
            return _token(chance)


def _tokens(chance: Random, depth: int) -> Pattern:
    """Return a pattern of the tokens of a list."""
    if depth == 0:
        return _token(chance)
    one = _tokens(chance, depth - 1)
    match chance.randrange(7):
        case 0 | 1:
            return Group(one, _tokens(chance, depth - 1))
        case 2:
            return Choice(one, _tokens(chance, depth - 1))
        case 3:
            return OneOrMore(one)
        case 4:
            return ZeroOrMore(one)
        case 5:
            return Optional(one)
        case _:
            return one


def _token(chance: Random) -> Pattern:
    match chance.randrange(6):
        case 0 | 1:
            return Value(chance.choice(TYPES[:2]), chance.choice(["1", "a", " 1", "", "a b"]))
        case 2:
            return Value("integer", chance.choice(["1", " +01 "]))
        case 3:
            return Data(chance.choice(TYPES), chance.choice([_token(chance), Choice(_token(chance), _token(chance))]))
        case _:
            return Data(chance.choice(TYPES))


def unrelated(chance: Random, depth: int = 2) -> Node:
    """Return a document that knows of no schema."""
    attributes = {chance.choice(ATTRIBUTES): chance.choice(STRINGS) for _ in range(chance.randrange(3))}
    children = [
        unrelated(chance, depth - 1) if depth and chance.randrange(3) else chance.choice(STRINGS)
        for _ in range(chance.randrange(5))
    ]
    return _node(chance.choice(ELEMENTS), attributes, children)


def document(chance: Random, schema: Schema) -> Node:
    """Return a document that follows a schema, as far as that is possible, and often with one thing changed."""
    _, children = _following(chance, schema, schema.start, DEEPEST)
    root = next((child for child in children if isinstance(child, Node)), None)
    if root is None:
        return unrelated(chance)
    return _changed(chance, root) if chance.randrange(2) else root


def _node(name: Name, attributes: dict[Name, str], children: Sequence[Node | str]) -> Node:
    """Return an element whose adjacent strings are joined and where no string is empty."""
    joined: list[Node | str] = []
    for child in children:
        if isinstance(child, str) and joined and isinstance(joined[-1], str):
            joined[-1] += child
        elif child != "":
            joined.append(child)
    return Node(name, attributes, tuple(joined[:LONGEST]))


def _changed(chance: Random, node: Node) -> Node:
    """Return an element with one change: in an attribute, in a child, or in its name."""
    children = list(node.children)
    attributes = dict(node.attributes)
    match chance.randrange(8):
        case 0:
            attributes[chance.choice(ATTRIBUTES)] = chance.choice(STRINGS)
        case 1 if attributes:
            del attributes[chance.choice(list(attributes))]
        case 2 if children:
            del children[chance.randrange(len(children))]
        case 3 | 4 | 5 if children:
            at = chance.randrange(len(children))
            child = children[at]
            children[at] = _changed(chance, child) if isinstance(child, Node) else chance.choice(STRINGS)
        case 6:
            return _node(chance.choice(ELEMENTS), attributes, children)
        case _:
            new = chance.choice([unrelated(chance, 0), chance.choice(STRINGS)])
            children.insert(chance.randint(0, len(children)), new)
    return _node(node.name, attributes, children)


Following = tuple[dict[Name, str], list[Node | str]]


def _following(chance: Random, schema: Schema, pattern: Pattern, depth: int) -> Following:
    """Return attributes and children that follow a pattern."""
    match pattern:
        case Empty() | NotAllowed():
            return {}, []
        case Text():
            return {}, [chance.choice(STRINGS)]
        case Value(_, text):
            return {}, [chance.choice([text, f" {text} "])]
        case Data() | List():
            return {}, [chance.choice(STRINGS)]
        case Choice(one, other):
            return _following(chance, schema, chance.choice([one, other]), depth)
        case Optional(inner):
            return _following(chance, schema, chance.choice([inner, Empty()]), depth)
        case Group(one, other):
            return _together(_following(chance, schema, one, depth), _following(chance, schema, other, depth))
        case Interleave(one, other):
            return _shuffled(chance, _following(chance, schema, Group(one, other), depth))
        case Mixed(inner):
            return _shuffled(chance, _following(chance, schema, Group(inner, Text()), depth))
        case OneOrMore(inner) | ZeroOrMore(inner):
            found: Following = {}, []
            for _ in range(chance.randint(0 if isinstance(pattern, ZeroOrMore) else 1, 2)):
                found = _together(found, _following(chance, schema, inner, depth))
            return found
        case Attribute(names, inner):
            _, strings = _following(chance, schema, inner, depth)
            return {_named(chance, names, ATTRIBUTES): "".join(str(string) for string in strings)}, []
        case Ref(number):
            return _following(chance, schema, schema.definitions[number], depth) if depth else ({}, [])
        case Element(names, inner):
            attributes, children = _following(chance, schema, inner, depth - 1) if depth else ({}, [])
            return {}, [_node(_named(chance, names, ELEMENTS), attributes, children)]
        case _:
            assert_never(pattern)


def _together(one: Following, other: Following) -> Following:
    return one[0] | other[0], one[1] + other[1]


def _shuffled(chance: Random, following: Following) -> Following:
    attributes, children = following
    return attributes, chance.sample(children, len(children))


def _named(chance: Random, names: NameClass, known: list[Name]) -> Name:
    return names if isinstance(names, Name) else chance.choice(known)
