"""From a schema as written to the simple form: one walk that builds every node and its pattern, each definition once.

Source: RELAX NG specification, section 4.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.nodes import Forms, Node
from rubricator.relaxng.patterns import Element
from rubricator.relaxng.simplification import composition, declarations, references, strings
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.simplification.inclusion import Files
from rubricator.relaxng.simplification.scopes import Definition, Scope
from rubricator.relaxng.simplification.types import Types
from rubricator.relaxng.tree import SchemaElement

Build = Callable[["Builder", SchemaElement, Context, str], Node]
"""Makes the node of one kind of pattern; the string is documentation that stands outside of it."""

BUILDS: dict[str, Build] = {
    "element": declarations.element,
    "attribute": declarations.attribute,
    "text": strings.text,
    "data": strings.data,
    "value": strings.value,
    "empty": composition.empty,
    "notAllowed": composition.not_allowed,
    "choice": composition.choice,
    "group": composition.group,
    "interleave": composition.interleave,
    "mixed": composition.mixed,
    "optional": composition.optional,
    "zeroOrMore": composition.zero_or_more,
    "oneOrMore": composition.one_or_more,
    "list": composition.list_of,
    "ref": references.ref,
    "parentRef": references.parent_ref,
    "externalRef": references.external_ref,
    "grammar": references.grammar,
}


@dataclass(frozen=True, slots=True)
class _Unfinished:
    """An element whose content is still to be built."""

    node: Node
    pattern: Element
    content: Sequence[SchemaElement]
    context: Context


@dataclass(slots=True)
class Builder:
    """Builds nodes; what is wrong is added to ``faults``, and a node that takes nothing stands in its place.

    The content of an element is built after all that is outside of it, so that elements may contain themselves. ``opened``
    are the definitions being built, outermost first. ``reached`` tells that what is being built can be reached from the
    start: what cannot may go in circles (4.19).
    """

    files: Files
    faults: list[Diagnostic]
    patterns: Patterns = field(default_factory=Patterns)
    forms: Forms = field(init=False)
    types: Types = field(init=False)
    scopes: list[Scope] = field(default_factory=list)
    opened: list[Definition] = field(default_factory=list)
    reached: bool = True
    _unfinished: deque[_Unfinished] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.forms = Forms(self.patterns)
        self.types = Types(self.faults)

    def start(self, root: SchemaElement) -> Node:
        """Return the node of the whole schema; every definition in it is built, reached or not (4.16, 4.18)."""
        start = self.build(root, Context("", "", None, (root.file,)))
        self._finish()
        self.reached = False
        for scope in self.scopes:
            for definition in scope.definitions.values():
                references.body(self, definition)
            self._finish()
        return start

    def build(self, source: SchemaElement, context: Context, words: str = "") -> Node:
        """Return the node of a pattern, which ``words`` document unless it does so itself."""
        if source.attributes:
            context = context.inside(source, self.faults)
        return BUILDS[source.name](self, source, context, words)

    def each(self, sources: Sequence[SchemaElement], context: Context) -> list[Node]:
        """Return the nodes of several patterns."""
        return [self.build(source, context) for source in sources]

    def all_of(
        self, source: SchemaElement, members: Sequence[SchemaElement], context: Context, words: str = ""
    ) -> Node:
        """Return the node of patterns that stand one after the other (4.12)."""
        if len(members) == 1:
            return self.build(members[0], context, words)
        return self.forms.group(source, self.each(members, context))

    def later(self, node: Node, pattern: Element, content: Sequence[SchemaElement], context: Context) -> None:
        """Have the content of an element built when all that is outside of elements is."""
        self._unfinished.append(_Unfinished(node, pattern, content, context))

    def _finish(self) -> None:
        while self._unfinished:
            element = self._unfinished.popleft()
            content = self.all_of(element.node.source, element.content, element.context)
            element.node.children = (content,)
            element.pattern.content = content.pattern
