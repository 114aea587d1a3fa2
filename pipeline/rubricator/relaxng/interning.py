"""Interning: each pattern of a schema is made once, and in one normal form.

A choice is flat, without duplicates or notAllowed; a group is flat, without empty. So the derivatives of a content model are few,
and can be remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from rubricator.relaxng.datatypes.datatype import Datatype, Namespaces
from rubricator.relaxng.nameclasses import NameClass
from rubricator.relaxng.patterns import (
    Attribute,
    Choice,
    Data,
    Declaration,
    Element,
    Empty,
    Group,
    Interleave,
    List,
    NotAllowed,
    OneOrMore,
    Pattern,
    Text,
    Value,
)

Key = tuple[object, ...]


@dataclass(slots=True)
class Patterns:
    """The patterns of one schema, each made once. Everything but ``element`` returns the same object for the same parts."""

    not_allowed: NotAllowed = field(default_factory=lambda: NotAllowed(nullable=False))
    empty: Empty = field(default_factory=lambda: Empty(nullable=True))
    text: Text = field(default_factory=lambda: Text(nullable=True))
    _known: dict[Key, Pattern] = field(default_factory=dict)

    def choice(self, members: Iterable[Pattern]) -> Pattern:
        """Return the choice of patterns: flat, each member once, without notAllowed."""
        flat: dict[Pattern, None] = {}
        for member in members:
            if isinstance(member, Choice):
                flat.update(dict.fromkeys(member.members))
            elif member is not self.not_allowed:
                flat[member] = None
        # What takes the empty sequence anyhow makes <empty/> needless.
        if self.empty in flat and any(member.nullable for member in flat if member is not self.empty):
            del flat[self.empty]
        match len(flat):
            case 0:
                return self.not_allowed
            case 1:
                return next(iter(flat))
        # The order is the schema's and serves messages only: the same members are the same choice.
        return self._intern((Choice, frozenset(flat)), lambda: Choice(tuple(flat)))

    def group(self, members: Iterable[Pattern]) -> Pattern:
        """Return patterns one after the other: flat, without empty; notAllowed if one of them is.

        A text before a repetition that may begin with text is dropped, since adjacent text is one node. So the derivative
        of mixed content by text is that content again, and not a twin of it.
        """
        flat: list[Pattern] = []
        for member in members:
            for part in member.members if isinstance(member, Group) else (member,):
                if part is self.not_allowed:
                    return self.not_allowed
                if part is self.empty:
                    continue
                if flat and flat[-1] is self.text and self._repeats_text(part):
                    flat.pop()
                flat.append(part)
        if not flat:
            return self.empty
        return flat[0] if len(flat) == 1 else self._intern((Group, *flat), lambda: Group(tuple(flat)))

    def _repeats_text(self, pattern: Pattern) -> bool:
        if not isinstance(pattern, OneOrMore):
            return False
        member = pattern.member
        return isinstance(member, Choice) and self.text in member.members

    def interleave(self, members: Iterable[Pattern]) -> Pattern:
        """Return patterns in any order: flat, without empty; notAllowed if one of them is."""
        flat: list[Pattern] = []
        for member in members:
            for part in member.members if isinstance(member, Interleave) else (member,):
                if part is self.not_allowed:
                    return self.not_allowed
                if part is not self.empty:
                    flat.append(part)
        if not flat:
            return self.empty
        key = (Interleave, *sorted(id(part) for part in flat))
        return flat[0] if len(flat) == 1 else self._intern(key, lambda: Interleave(tuple(flat)))

    def one_or_more(self, member: Pattern) -> Pattern:
        """Return a pattern repeated; what is repeated already, text, empty and notAllowed stay as they are."""
        if member in (self.not_allowed, self.empty, self.text) or isinstance(member, OneOrMore):
            return member
        return self._intern((OneOrMore, member), lambda: OneOrMore(member))

    def optional(self, member: Pattern) -> Pattern:
        """Return a pattern or nothing."""
        return self.choice((member, self.empty))

    def list(self, member: Pattern) -> Pattern:
        """Return the pattern of a string whose tokens are as ``member`` says."""
        return member if member is self.not_allowed else self._intern((List, member), lambda: List(member))

    def data(self, datatype: Datatype, except_: Pattern | None = None, documentation: str = "") -> Pattern:
        """Return the pattern of a string of a type; an ``except_`` of notAllowed is none."""
        without = None if except_ is self.not_allowed else except_
        return self._intern((Data, datatype, without, documentation), lambda: Data(datatype, without, documentation))

    def value(self, datatype: Datatype, text: str, namespaces: Namespaces, documentation: str = "") -> Pattern:
        """Return the pattern of one value, given by a string that has to be of the type."""
        value = datatype.value(text, namespaces)
        scope = namespaces if datatype.depends_on_namespaces else {}
        return self._intern(
            (Value, datatype, value, text, documentation), lambda: Value(datatype, value, text, scope, documentation)
        )

    def attribute(self, names: NameClass, content: Pattern, declaration: Declaration) -> Pattern:
        """Return the pattern of an attribute; notAllowed if no value is right."""
        if content is self.not_allowed:
            return content
        key = (Attribute, names, content, declaration.documentation, declaration.default)
        return self._intern(key, lambda: Attribute(names, content, declaration))

    def element(self, names: NameClass, declaration: Declaration) -> Element:
        """Return a new element pattern, whose content is still to be set."""
        element = Element(names, declaration)
        element.content = self.not_allowed
        return element

    @property
    def attributes(self) -> Iterator[Attribute]:
        """Every attribute pattern made so far."""
        return (pattern for pattern in self._known.values() if isinstance(pattern, Attribute))

    def _intern(self, key: Key, make: Callable[[], Pattern]) -> Pattern:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = make()
        return known
