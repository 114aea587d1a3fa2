"""Examines a document element by element, each as what it seems to be, however deep it is nested."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field

from rubricator.relaxng.derivatives import matches
from rubricator.relaxng.diagnosis.attribute_messages import lacking
from rubricator.relaxng.diagnosis.attributes import Attributes
from rubricator.relaxng.diagnosis.choosing import best
from rubricator.relaxng.diagnosis.content_messages import findings_of_content
from rubricator.relaxng.diagnosis.contents import Passage, go_through
from rubricator.relaxng.diagnosis.edits import Edit, Kept, Moved, Removed, Renamed, Wrapped
from rubricator.relaxng.diagnosis.outcomes import CLEAN, Finding, Outcome, Request, outcome
from rubricator.relaxng.diagnosis.records import Node, Words, in_namespace
from rubricator.relaxng.diagnosis.rules import ATTRIBUTE_MISSING, INCOMPLETE
from rubricator.relaxng.diagnosis.starttags import Way
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.unknown import unknown_inside
from rubricator.relaxng.diagnosis.value_messages import misvalued_content
from rubricator.relaxng.names import local_of, namespace_of
from rubricator.relaxng.patterns import Element, Pattern

Examination = Generator[Request, Outcome, Outcome]

_MISSING_ATTRIBUTE = 0.9


@dataclass(slots=True)
class Examiner:
    """Examines the elements of a document; what was found in one is remembered, since it may be asked for again."""

    telling: Telling
    _known: dict[tuple[Node, Element | None], Outcome] = field(default_factory=dict)
    _moved: dict[tuple[Node, str], Node] = field(default_factory=dict)

    def examine(self, root: Node) -> Outcome:
        """Return what is wrong in a document."""
        waiting: list[tuple[Request | None, Examination]] = [(None, self._root(root))]
        answer: Outcome | None = None
        while True:
            request, examination = waiting[-1]
            try:
                asked = examination.send(answer) if answer is not None else next(examination)
            except StopIteration as done:
                waiting.pop()
                answer = done.value
                if request is None:
                    return answer
                self._known[request.node, request.element] = answer
                continue
            answer = CLEAN if _is_sound(asked) else self._known.get((asked.node, asked.element))
            if answer is None:
                waiting.append((asked, self._examination(asked)))

    def _examination(self, request: Request) -> Examination:
        if request.element is None:
            return self._unknown(request.node)
        return self._element(request.node, request.element)

    def _root(self, root: Node) -> Examination:
        telling = self.telling
        passage = yield from go_through(telling.models, telling.repairs, "", [root], telling.models.start)
        findings = tuple(findings_of_content(telling, None, passage))
        parts = yield from self._inside(passage)
        return outcome(findings, parts)

    def _element(self, node: Node, element: Element) -> Examination:
        """Examine an element as one of an element pattern."""
        attributes = Attributes(self.telling, node, element, element.content)
        attributes.take_all()
        ways = self.telling.models.ways(attributes.rest)
        way, passage = yield from self._best_way(node, ways)
        findings = [*attributes.findings]
        if way.missing:
            alike = [one for one in ways if len(one.missing) == len(way.missing)]
            findings.append(lacking(self.telling, node, [way, *(one for one in alike if one is not way)]))
        if passage is None:
            findings.append(misvalued_content(self.telling, node, way.content))
            return outcome(tuple(findings), [])
        findings.extend(findings_of_content(self.telling, node, passage))
        parts = yield from self._inside(passage)
        return outcome(tuple(findings), parts)

    def _best_way(self, node: Node, ways: tuple[Way, ...]) -> Generator[Request, Outcome, tuple[Way, Passage | None]]:
        """Return the way past the start tag with which least is wrong in the content, and how the content is gone through.

        None for the latter: the content is text, but not a value that is allowed.
        """
        best_way, best_passage, least = ways[0], None, float("inf")
        for way in ways:
            cost = _MISSING_ATTRIBUTE * len(way.missing)
            if cost >= least:
                break
            passage = yield from self._passage(node, way.content)
            cost += passage.cost if passage else 1
            if cost < least:
                best_way, best_passage, least = way, passage, cost
        return best_way, best_passage

    def _passage(self, node: Node, content: Pattern) -> Generator[Request, Outcome, Passage | None]:
        models = self.telling.models
        if content.data and all(isinstance(item, Words) for item in node.items):
            text = "".join(item.text for item in node.items if isinstance(item, Words))
            if matches(models.patterns, content, text, node.scope):
                return Passage((), 0, content)
            if node.items or not models.completion(content):
                return None
        return (yield from go_through(models, self.telling.repairs, node.name, node.items, content))

    def _inside(self, passage: Passage) -> Generator[Request, Outcome, list[Outcome]]:
        parts: list[Outcome] = []
        for step in passage.steps:
            part = yield from self._child(step.edit)
            if part.cost:
                parts.append(part)
        return parts

    def _child(self, edit: Edit) -> Examination:
        """Examine a child as what it is taken for."""
        models = self.telling.models
        match edit:
            case Kept(Node() as node, elements) | Wrapped(Node() as node, _, elements):
                return (yield from best(node, elements))
            case Renamed(Node() as node, element, written, name):
                same = local_of(written) == local_of(name)
                if same:
                    node = self._in_namespace(node, name)
                found = yield from best(node, (element, *self._otherwise(edit)))
                return found if same else _without_what_is_lacking(found)
            case Removed(Node() as node) | Moved(node):
                right = models.in_right_namespace(node.name)
                if right:
                    node = self._in_namespace(node, right)
                return (yield from best(node, models.named(node.name)))
            case _:
                return CLEAN

    def _in_namespace(self, node: Node, name: str) -> Node:
        """Return an element, and what is inside it, as if it were in the namespace of a name."""
        key = (node, name)
        known = self._moved.get(key)
        if known is None:
            known = self._moved[key] = in_namespace(node, namespace_of(node.name), namespace_of(name))
        return known

    def _otherwise(self, edit: Renamed) -> tuple[Element | None, ...]:
        """Return what an element may be besides that which it is taken for, if that is a guess."""
        if edit.is_sure:
            return ()
        return self.telling.models.named(edit.written) or (None,)

    def _unknown(self, node: Node) -> Examination:
        """Examine what is inside an element of which nothing is known: each child by itself, wherever it belongs."""
        findings: list[Finding] = []
        parts = []
        for child in node.children:
            elements = self.telling.models.named(child.name)
            if not elements:
                findings.extend(unknown_inside(self.telling, child))
            parts.append((yield from best(child, elements)))
        return outcome(tuple(findings), parts)


def _is_sound(request: Request) -> bool:
    """Return whether nothing is wrong in an element; one that is forgotten but for itself counts as right, whatever it is."""
    return bool(request.node.folded) or (request.element is not None and request.node.sound is request.element)


def _without_what_is_lacking(found: Outcome) -> Outcome:
    """Return what is wrong in an element taken for another, but not what it lacks of that: it may be no such element at all."""
    findings = tuple(finding for finding in found.findings if finding.rule not in (INCOMPLETE, ATTRIBUTE_MISSING))
    return outcome(findings, list(found.parts))
