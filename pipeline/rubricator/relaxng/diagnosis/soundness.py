"""Which elements are right by themselves: followed by the automaton while the document is read.

Most of an invalid document is valid. What is found so here is not examined again, and what is inside of it is forgotten.
An element counts by its name alone, so only the names that a schema describes once can be followed; others are examined.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rubricator.relaxng.automaton import Automaton, Content, Tag
from rubricator.relaxng.nameclasses import contains
from rubricator.relaxng.patterns import Element


@dataclass(slots=True)
class Soundness:
    """Follows a document's events. ``_contents`` is the state of each open element, None where it is not right or not known."""

    automaton: Automaton
    _contents: list[Content | None] = field(default_factory=list)
    _elements: list[Element | None] = field(default_factory=list)
    _known: dict[str, Element | None] = field(default_factory=dict)

    def open(self, name: str, pairs: list[str], namespaces: Mapping[str, str]) -> None:
        """Go into an element."""
        element = self._only(name)
        if self._contents:
            self._contents[-1] = self._after(self._contents[-1], name, element)
        self._elements.append(element)
        tag = self.automaton.tag((element,)) if element else None
        self._contents.append(_inside(tag, pairs, namespaces) if tag else None)

    def words(self, text: str) -> None:
        """Go over text that is more than white space."""
        content = self._contents[-1]
        if content is not None and not content.data:
            self._contents[-1] = content.text

    def close(self, text: str, namespaces: Mapping[str, str]) -> Element | None:
        """Leave an element, whose text since its last tag is given; return what it is rightly, None if it is not."""
        content, element = self._contents.pop(), self._elements.pop()
        if content is not None and (content.ends_with(text, namespaces) if content.data else content.ends):
            return element
        if self._contents:
            self._contents[-1] = None
        return None

    def _only(self, name: str) -> Element | None:
        """Return the element pattern of a name, None if there are several or none."""
        if name not in self._known:
            listed = name in self.automaton.vocabulary.listed
            found = [one for one in self.automaton.grammar.elements if listed and contains(one.names, name)]
            self._known[name] = found[0] if len(found) == 1 else None
        return self._known[name]

    def _after(self, content: Content | None, name: str, element: Element | None) -> Content | None:
        """Return the state of a parent after a child, as far as it is followed."""
        if content is None or element is None or content.data:
            return None
        step = content.step(name)
        return step.after[1] if step is not None and step.tag.elements == (element,) else None


def _inside(tag: Tag, pairs: list[str], namespaces: Mapping[str, str]) -> Content | None:
    """Return the state after a start tag, None if its attributes are not right."""
    if not pairs:
        return tag.bare
    attributes = tag.attributes(tuple(pairs[::2]))
    if attributes.dependent:
        return tag.content(pairs, namespaces)
    return attributes.content if all(check.takes(pairs[check.at], namespaces) for check in attributes.checks) else None
