"""Derivatives, remembered: an automaton over names whose states are made when a document first needs them.

An element is read in two states: ``Tag``, while its attributes are taken, and ``Content``, for what stands inside. A name
may match several element patterns; then both hold an alternative for each, and the end of the element tells which of them
were right. So the parent's state never depends on anything but its own content, and depth costs no states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from rubricator.relaxng import derivatives
from rubricator.relaxng.alike import Vocabulary
from rubricator.relaxng.datatypes.datatype import IdType, Namespaces
from rubricator.relaxng.derivatives import matches
from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.patterns import Data, Element, Pattern
from rubricator.relaxng.values import Takes, depends_on_namespaces, test_of

Alternatives = tuple[Pattern, ...]
"""What is still to come, one pattern for each element pattern the element may be; notAllowed for those that are out."""

_REMEMBERED = 2_000
"""How many lists of attributes one tag remembers: their order is free, and there may be very many."""

_STATES = 100_000
"""How many states the automaton keeps before it starts anew: a schema can have exponentially many."""


class Content:
    """A place inside an element, between two of its children.

    ``alternatives`` say what may follow. ``ends`` has a bit for each alternative that may end here; it is -1 where text has to be
    seen whole first (``data``). ``text`` is the state after text, None where none is allowed. ``children`` are the steps to child
    elements that were asked for, by expanded name, or by the one that stands for those not listed; those of ``data`` are not kept.
    """

    __slots__ = ("_automaton", "alternatives", "children", "data", "ends", "text")

    def __init__(self, automaton: Automaton, alternatives: Alternatives) -> None:
        self._automaton = automaton
        self.alternatives = alternatives
        self.children: dict[str, Step] = {}
        self.data = any(pattern.data for pattern in alternatives)
        self.ends = -1 if self.data else _bits(pattern.nullable for pattern in alternatives)
        self.text: Content | None = None

    def step(self, name: str) -> Step | None:
        """Return the step into a child element of this expanded name, None where none is allowed."""
        name = self._automaton.vocabulary.representative(name)
        known = self.children.get(name)
        if known is not None:
            return known
        step = self._automaton.open(self.alternatives, name)
        if step is not None and not self.data:
            self.children[name] = step
        return step

    def ends_with(self, text: str, namespaces: Namespaces) -> int:
        """Return the bits of the alternatives that may end when ``text`` is the whole content."""
        patterns = self._automaton.patterns
        return _bits(matches(patterns, pattern, text, namespaces) for pattern in self.alternatives)


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """The way into a child element: the state of its start tag, and by the bits of its end, where the parent goes on."""

    tag: Tag
    after: After


class After(dict[int, Content]):
    """Where the parent goes on, by the bits of the child's alternatives that were right; made when first asked for."""

    __slots__ = ("_automaton", "_rests")

    def __init__(self, automaton: Automaton, rests: tuple[Alternatives, ...]) -> None:
        super().__init__()
        self._automaton = automaton
        self._rests = rests

    def __missing__(self, ends: int) -> Content:
        patterns = self._automaton.patterns
        right = [rest for index, rest in enumerate(self._rests) if ends >> index & 1]
        following = tuple(patterns.choice(column) for column in zip(*right, strict=True))
        content = self[ends] = self._automaton.content(following)
        return content


class Check(NamedTuple):
    """The test of one attribute's value: its position in a list of names and values in turn, and what it asks.

    ``namespaces`` says whether the answer depends on the declarations in scope.
    """

    at: int
    takes: Takes
    namespaces: bool


@dataclass(frozen=True, slots=True)
class Attributes:
    """What the attributes of a start tag come to, when their names are known and their values are not.

    ``content`` is the state after the tag if the values are right, None if the names are wrong already, or if what a value
    must be depends on other values (``dependent``). ``checks`` are the positions of values in a list of names and values in
    turn, each with the test of the value; ``ids`` the positions of those with an ID type.
    """

    content: Content | None
    checks: tuple[Check, ...]
    ids: tuple[tuple[int, IdType], ...]
    dependent: bool


class Tag:
    """A start tag: an alternative for each element pattern that its name matches.

    ``bare`` is the state after the tag when it has no attributes, None if it must have some. ``known`` is what attributes came to
    that were asked for, by their names in order, or those that stand for them.
    """

    __slots__ = ("_automaton", "bare", "elements", "known")

    def __init__(self, automaton: Automaton, elements: tuple[Element, ...]) -> None:
        self._automaton = automaton
        self.elements = elements
        self.bare = automaton.close(tuple(element.content for element in elements))
        self.known: dict[tuple[str, ...], Attributes] = {}

    def attributes(self, names: tuple[str, ...]) -> Attributes:
        """Return what attributes of these names come to."""
        names = tuple(map(self._automaton.vocabulary.representative, names))
        known = self.known.get(names)
        if known is not None:
            return known
        attributes = self._automaton.attributes(self.elements, names)
        if len(self.known) < _REMEMBERED:
            self.known[names] = attributes
        return attributes

    def content(self, pairs: list[str], namespaces: Namespaces) -> Content | None:
        """Return the state after the tag, by the names and values of the attributes in turn; None if they are not right."""
        return self._automaton.take(self.elements, pairs, namespaces)


@dataclass(slots=True)
class Automaton:
    """The states of a grammar, each made once."""

    grammar: Grammar
    vocabulary: Vocabulary = field(init=False)
    _contents: dict[Alternatives, Content] = field(default_factory=dict)
    _tags: dict[tuple[Element, ...], Tag] = field(default_factory=dict)
    _tests: dict[Pattern, Takes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.vocabulary = Vocabulary.of(self.grammar)

    @property
    def _with_ids(self) -> bool:
        return not self.grammar.identifier_conflicts

    @property
    def patterns(self) -> Patterns:
        """The patterns that the states are made of."""
        return self.grammar.patterns

    @property
    def start(self) -> Content:
        """The state before the root element."""
        return self.content((self.grammar.start,))

    def content(self, alternatives: Alternatives) -> Content:
        """Return the state for what may follow, one pattern for each alternative."""
        known = self._contents.get(alternatives)
        if known is not None:
            return known
        if len(self._contents) >= _STATES:
            self._contents.clear()
            self._tags.clear()
        content = self._contents[alternatives] = Content(self, alternatives)
        content.text = self._after_text(alternatives)
        return content

    def _after_text(self, alternatives: Alternatives) -> Content | None:
        """Return the state after text that is not white space; what a value or data takes is not seen before the end."""
        after = tuple(derivatives.take_text(self.patterns, pattern, lambda _: False) for pattern in alternatives)
        return self.content(after) if self._possible(after) else None

    def open(self, alternatives: Alternatives, name: str) -> Step | None:
        """Return the step from a place into an element, None where it is not allowed."""
        none = (self.patterns.not_allowed,) * len(alternatives)
        rests: dict[Element, list[Pattern]] = {}
        for index, pattern in enumerate(alternatives):
            for element, rest in derivatives.open_element(self.patterns, pattern, name):
                row = rests.setdefault(element, list(none))
                row[index] = self.patterns.choice((row[index], rest))
        if not rests:
            return None
        return Step(self.tag(tuple(rests)), After(self, tuple(tuple(row) for row in rests.values())))

    def tag(self, elements: tuple[Element, ...]) -> Tag:
        """Return the state of a start tag that may be that of any of several element patterns."""
        known = self._tags.get(elements)
        if known is None:
            known = self._tags[elements] = Tag(self, elements)
        return known

    def close(self, alternatives: Alternatives) -> Content | None:
        """Return the state after a start tag, None if an attribute is missing in every alternative."""
        closed = tuple(derivatives.close_tag(self.patterns, pattern) for pattern in alternatives)
        return self.content(closed) if self._possible(closed) else None

    def take(self, elements: tuple[Element, ...], pairs: list[str], namespaces: Namespaces) -> Content | None:
        """Return the state after a start tag with these attributes, names and values in turn."""
        rest = tuple(element.content for element in elements)
        for name, value in zip(pairs[::2], pairs[1::2], strict=True):
            rest = self.after_attribute(rest, name, partial(self._takes, text=value, namespaces=namespaces))
        return self.close(rest)

    def after_attribute(self, alternatives: Alternatives, name: str, takes: Callable[[Pattern], bool]) -> Alternatives:
        """Return what is left of a start tag's alternatives after an attribute."""
        return tuple(derivatives.take_attribute(self.patterns, pattern, name, takes) for pattern in alternatives)

    def attributes(self, elements: tuple[Element, ...], names: tuple[str, ...]) -> Attributes:
        """Return what attributes come to by their names alone."""
        rest: Alternatives = tuple(element.content for element in elements)
        checks: list[Check] = []
        ids: list[tuple[int, IdType]] = []
        dependent = False
        for number, name in enumerate(names):
            rest, contents = self._by_name(rest, name)
            dependent = dependent or len(contents) > 1
            for content in contents:
                if content is not self.patterns.text:
                    checks.append(Check(2 * number + 1, self.takes(content), depends_on_namespaces(content)))
                if isinstance(content, Data) and self._with_ids and content.datatype.id_type is not IdType.NONE:
                    ids.append((2 * number + 1, content.datatype.id_type))
        return Attributes(None if dependent else self.close(rest), tuple(checks), tuple(ids), dependent)

    def _by_name(self, alternatives: Alternatives, name: str) -> tuple[Alternatives, list[Pattern]]:
        """Return what is left after an attribute whose value is right, and the contents one of which takes the value."""
        contents: dict[Pattern, None] = {}

        def takes(content: Pattern) -> bool:
            contents[content] = None
            return True

        return self.after_attribute(alternatives, name, takes), list(contents)

    def _takes(self, content: Pattern, text: str, namespaces: Namespaces) -> bool:
        return self.takes(content)(text, namespaces)

    def takes(self, content: Pattern) -> Takes:
        """Return the test whether a string matches the content of an attribute."""
        known = self._tests.get(content)
        if known is None:
            known = self._tests[content] = test_of(self.patterns, content)
        return known

    def _possible(self, alternatives: Iterable[Pattern]) -> bool:
        return any(pattern is not self.patterns.not_allowed for pattern in alternatives)


def _bits(answers: Iterable[bool]) -> int:
    return sum(1 << index for index, answer in enumerate(answers) if answer)
