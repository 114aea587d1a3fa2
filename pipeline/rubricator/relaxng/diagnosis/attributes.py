"""What is wrong with the attributes of an element, and what content it is to have then."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from rubricator.relaxng import derivatives
from rubricator.relaxng.derivatives import matches
from rubricator.relaxng.diagnosis.attribute_messages import conflicting, misvalued, not_taken
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Node
from rubricator.relaxng.diagnosis.spelling import near
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.vocabularies import SAME, equivalent_attributes
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.names import local_of
from rubricator.relaxng.patterns import Attribute, Element, Pattern, attributes_of

_FARTHER = 0.7
"""How many slips more than the nearest name others may be away to be thought of."""

_SUGGESTED = 3


@dataclass(slots=True)
class Attributes:
    """Takes the attributes of an element one by one. ``rest`` is what is left of its pattern."""

    telling: Telling
    node: Node
    element: Element
    rest: Pattern
    findings: list[Finding] = field(default_factory=list)

    @property
    def models(self) -> Models:
        """The models of the schema."""
        return self.telling.models

    def take_all(self) -> None:
        """Take all attributes; those that are not known last, when it is clear which names are still free."""
        later = [pair for pair in self.node.pairs if not self._take(*pair)]
        for name, value in later:
            self._explain(name, value)

    def _take(self, name: str, value: str) -> bool:
        """Take an attribute whose name is allowed, and say if its value is not; return whether the name is."""
        rest, contents = self.models.take_attribute(self.rest, name)
        if rest is self.models.patterns.not_allowed:
            return False
        right = [content for content in contents if self._matches(content, value)]
        if not right:
            self.findings.append(misvalued(self.telling, self.node, name, value, contents))
        elif len(right) < len(contents):
            takes = partial(self._matches, value=value)
            rest = derivatives.take_attribute(self.models.patterns, self.rest, name, takes)
        self.rest = rest
        return True

    def _matches(self, content: Pattern, value: str) -> bool:
        return matches(self.models.patterns, content, value, self.node.scope)

    def _explain(self, name: str, value: str) -> None:
        """Say why an attribute is not allowed, and go on as if the one that is meant were there."""
        free = [*attributes_of(self.rest)]
        rival = self._rival(name)
        if rival:
            self.findings.append(conflicting(self.telling, self.node, name, rival, free))
            return
        meant = self._meant(name, value, free)
        self.findings.append(not_taken(self.telling, self.node, self.element, name, meant, free))
        if meant:
            self.rest = self.models.take_attribute(self.rest, meant[0])[0]

    def _rival(self, name: str) -> str:
        """Return the attribute beside which one that the element takes cannot stand; empty if it does not take it at all."""
        models = self.models
        if models.take_attribute(self.element.content, name)[0] is models.patterns.not_allowed:
            return ""
        for other, value in self.node.pairs:
            takes = partial(self._matches, value=value)
            rest = derivatives.take_attribute(models.patterns, self.element.content, other, takes)
            if other != name and models.take_attribute(rest, name)[0] is models.patterns.not_allowed:
                return other
        return ""

    def _meant(self, name: str, value: str, free: list[Attribute]) -> list[str]:
        """Return the names that may be meant, the likeliest first: spelt alike, or else required and of such a value."""
        required = [one for way in self.models.ways(self.rest)[:1] for one in way.missing]
        by_local: dict[str, str] = {}
        for attribute in (*required, *free):
            for one in listed(attribute.names):
                by_local.setdefault(local_of(one), one)
        found = near(local_of(name), by_local)
        if not found or found[0][0] >= 1:  # else only the case is wrong
            same = [word for word in equivalent_attributes(local_of(name)) if word in by_local]
            found = [*((SAME, word) for word in same), *(pair for pair in found if pair[1] not in same)]
        if found:
            return [by_local[word] for slips, word in found if slips <= found[0][0] + _FARTHER][:_SUGGESTED]
        return [
            one for attribute in required if self._matches(attribute.content, value) for one in listed(attribute.names)
        ][:1]
