"""From a schema as written to the simple form: one walk that builds every node and its pattern, each definition once.

Source: RELAX NG specification 4.12 to 4.21.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.nodes import Forms, Kind, Node
from rubricator.relaxng.patterns import Declaration, Element, Patterns
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.simplification.documentation import default_value, documentation, documented_children
from rubricator.relaxng.simplification.inclusion import Files
from rubricator.relaxng.simplification.naming import attribute_names, element_names, split
from rubricator.relaxng.simplification.scopes import OUTSIDE, START, Component, Definition, Scope
from rubricator.relaxng.simplification.types import Types, namespaces
from rubricator.relaxng.tree import SchemaElement

CIRCLE = Rule(
    "RNG125",
    Severity.ERROR,
    "A definition that contains itself",
    "A definition may come back to itself only through an element: otherwise what it stands for would have no end.",
    hint="Remove the reference, or use <zeroOrMore> where a repetition is meant.",
    wrong='<define name="items"><ref name="item"/><optional><ref name="items"/></optional></define>',
    right='<define name="items"><oneOrMore><ref name="item"/></oneOrMore></define>',
    reference="RELAX NG 4.19",
)
RULES = (CIRCLE,)


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

    The content of an element is built after all that is outside of it, so that elements may contain themselves. ``reached``
    tells that what is being built can be reached from the start: what cannot may go in circles (4.19).
    """

    files: Files
    faults: list[Diagnostic]
    patterns: Patterns = field(default_factory=Patterns)
    reached: bool = True
    forms: Forms = field(init=False)
    types: Types = field(init=False)
    scopes: list[Scope] = field(default_factory=list)
    unfinished: deque[_Unfinished] = field(default_factory=deque)
    opened: list[Definition] = field(default_factory=list)
    _builders: dict[str, Callable[[SchemaElement, Context], Node]] = field(init=False)

    def __post_init__(self) -> None:
        self.forms = Forms(self.patterns)
        self.types = Types(self.faults)
        self._builders = {
            "element": self.element,
            "attribute": self.attribute,
            "ref": self.ref,
            "parentRef": self.parent_ref,
            "externalRef": self.external_ref,
            "grammar": self.grammar,
            "text": lambda source, _: self.forms.text(source),
            "empty": lambda source, _: self.forms.empty(source),
            "notAllowed": lambda source, _: self.forms.not_allowed(source),
            "data": self.data,
            "value": self.value,
            "choice": self.choice,
            "group": lambda source, context: self.all_of(source, source.children, context),
            "interleave": lambda source, context: self.forms.interleave(source, self.each(source.children, context)),
            "oneOrMore": self.one_or_more,
            "zeroOrMore": self.zero_or_more,
            "optional": self.optional,
            "mixed": self.mixed,
            "list": lambda source, context: self.forms.list_of(source, self.all_of(source, source.children, context)),
        }

    def start(self, root: SchemaElement) -> Node:
        """Return the node of the whole schema; every definition in it is built, reached or not (4.16, 4.18)."""
        start = self.build(root, Context("", "", None, (root.file,)))
        self._finish()
        self.reached = False
        for scope in self.scopes:
            for definition in scope.definitions.values():
                self.body(definition)
            self._finish()
        return start

    def _finish(self) -> None:
        while self.unfinished:
            element = self.unfinished.popleft()
            content = self.all_of(element.node.source, element.content, element.context)
            element.node.children = (content,)
            element.pattern.content = content.pattern

    def build(self, source: SchemaElement, context: Context) -> Node:
        """Return the node of a pattern."""
        attributes = source.attributes
        if attributes:
            context = context.inside(source, self.faults)
        return self._builders[source.name](source, context)

    def each(self, sources: Sequence[SchemaElement], context: Context) -> list[Node]:
        """Return the nodes of several patterns."""
        return [self.build(source, context) for source in sources]

    def all_of(self, source: SchemaElement, members: Sequence[SchemaElement], context: Context) -> Node:
        """Return the node of patterns that stand one after the other (4.12)."""
        if len(members) == 1:
            return self.build(members[0], context)
        return self.forms.group(source, self.each(members, context))

    def one_or_more(self, source: SchemaElement, context: Context) -> Node:
        """Return what is repeated once or more often."""
        return self.forms.one_or_more(source, self.all_of(source, source.children, context))

    def zero_or_more(self, source: SchemaElement, context: Context) -> Node:
        """Return a choice of a repetition and empty (4.15)."""
        return self.forms.choice(source, (self.one_or_more(source, context), self.forms.empty(source)))

    def optional(self, source: SchemaElement, context: Context) -> Node:
        """Return a choice with empty (4.14)."""
        return self.forms.choice(source, (self.all_of(source, source.children, context), self.forms.empty(source)))

    def mixed(self, source: SchemaElement, context: Context) -> Node:
        """Return an interleave with text (4.13)."""
        members = [self.all_of(source, source.children, context), self.forms.text(source)]
        return self.forms.interleave(source, members)

    def choice(self, source: SchemaElement, context: Context) -> Node:
        """Return a choice, its members documented by what follows them."""
        if not source.annotations:
            return self.forms.choice(source, self.each(source.children, context))
        return self.forms.choice(
            source, [self._documented(child, context, words) for child, words in documented_children(source)]
        )

    def _documented(self, source: SchemaElement, context: Context, words: str) -> Node:
        """Return the node of a pattern that something outside of it documents."""
        if not words:
            return self.build(source, context)
        inner = context.inside(source, self.faults)
        match source.name:
            case "element":
                return self.element(source, inner, words)
            case "attribute":
                return self.attribute(source, inner, words)
            case "data":
                return self.data(source, inner, words)
            case "value":
                return self.value(source, inner, words)
            case _:
                return self.build(source, context)

    def element(self, source: SchemaElement, context: Context, words: str = "") -> Node:
        """Return an element, its content to be built later; ``words`` document it if it does not do so itself."""
        child, content = split(source)
        names = element_names(source, child, context, self.faults)
        pattern = self.patterns.element(names, Declaration(source.place, documentation(source) or words))
        node = Node(Kind.ELEMENT, source, pattern)
        self.unfinished.append(_Unfinished(node, pattern, content, context))
        return node

    def attribute(self, source: SchemaElement, context: Context, words: str = "") -> Node:
        """Return an attribute, with text if it says nothing of its value (4.12)."""
        child, children = split(source)
        names = attribute_names(source, child, context, self.faults)
        content = self.all_of(source, children, context) if children else self.forms.text(source)
        if content.pattern is self.patterns.not_allowed:
            return content
        declaration = Declaration(source.place, documentation(source) or words, default_value(source))
        return Node(Kind.ATTRIBUTE, source, self.patterns.attribute(names, content.pattern, declaration), (content,))

    def data(self, source: SchemaElement, context: Context, words: str = "") -> Node:
        """Return a string of a type."""
        datatype = self.types.of_data(source, context)
        exceptions = [child for child in source.children if child.name == "except"]
        except_ = self._exception(exceptions[0], context) if exceptions else None
        if datatype is None:
            return self.forms.not_allowed(source)
        pattern = self.patterns.data(
            datatype, None if except_ is None else except_.pattern, documentation(source) or words
        )
        return Node(Kind.DATA, source, pattern, (except_,) if except_ else ())

    def _exception(self, source: SchemaElement, context: Context) -> Node | None:
        """Return what data is not to be, None if that is notAllowed (4.20)."""
        inner = context.inside(source, self.faults)
        node = self.forms.choice(source, self.each(source.children, inner))
        return None if node.pattern is self.patterns.not_allowed else node

    def value(self, source: SchemaElement, context: Context, words: str = "") -> Node:
        """Return one string of a type."""
        datatype = self.types.of_value(source, context)
        if datatype is None:
            return self.forms.not_allowed(source)
        pattern = self.patterns.value(
            datatype, source.text, namespaces(source, context), documentation(source) or words
        )
        return Node(Kind.VALUE, source, pattern)

    def external_ref(self, source: SchemaElement, context: Context) -> Node:
        """Return the pattern of another file (4.6)."""
        root = self.files.root(source, context)
        return self.forms.not_allowed(source) if root is None else self.build(root, context.of_file(root))

    def grammar(self, source: SchemaElement, context: Context) -> Node:
        """Return the start of a grammar (4.18)."""
        scope = Scope(source, context.scope)
        self.scopes.append(scope)
        inner = Context(context.namespace, context.library, scope, context.chain)
        scope.define(self.files.components(source, inner), self.faults)
        start = scope.definitions.get(START)
        return self.forms.not_allowed(source) if start is None else self.body(start)

    def ref(self, source: SchemaElement, context: Context) -> Node:
        """Return a reference into the grammar around it."""
        return self._reference(source, context.scope)

    def parent_ref(self, source: SchemaElement, context: Context) -> Node:
        """Return a reference into the grammar around the grammar around it."""
        return self._reference(source, context.scope and context.scope.parent)

    def _reference(self, source: SchemaElement, scope: Scope | None) -> Node:
        if scope is None:
            where = "no <grammar> stands around it" if source.name == "ref" else "no grammar stands around its own"
            message = f"“{source.attributes['name'].strip()}” cannot be looked up: {where}."
            self.faults.append(fault(source.place, OUTSIDE, message))
            return self.forms.not_allowed(source)
        definition = scope.find(source, self.faults)
        if definition is None:
            return self.forms.not_allowed(source)
        if definition.open:
            return self._circle(source, definition)
        return self.forms.reference(source, self.body(definition))

    def _circle(self, source: SchemaElement, definition: Definition) -> Node:
        if self.reached:
            ring = [opened.title for opened in self.opened[self.opened.index(definition) :]]
            message = f"{ring[0]} contains itself: {' → '.join([*ring, ring[0]])}, without an element between."
            self.faults.append(fault(source.place, CIRCLE, message))
        return self.forms.not_allowed(source)

    def body(self, definition: Definition) -> Node:
        """Return the node of a definition, built when it is first asked for."""
        if definition.node is None:
            definition.open = True
            self.opened.append(definition)
            nodes = [self._component(component) for component in definition.components]
            combined = self.forms.interleave if definition.combine == "interleave" else self.forms.choice
            first = definition.components[0].source
            definition.node = nodes[0] if len(nodes) == 1 else combined(first, nodes)
            self.opened.pop()
            definition.open = False
        return definition.node

    def _component(self, component: Component) -> Node:
        source = component.source
        if len(source.children) == 1:
            return self._documented(source.children[0], component.context, documentation(source))
        return self.all_of(source, source.children, component.context)
