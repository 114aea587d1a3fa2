"""Writes a schema in compact syntax."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from relaxng.syntax.compact.written.name_classes import NameClasses
from relaxng.syntax.compact.written.nodes import LIBRARIES, PREFIXES, Node

_OPERATORS = {"choice": "|", "group": ",", "interleave": "&"}
_SIGNS = {"zeroOrMore": "*", "oneOrMore": "+", "optional": "?"}
_ASSIGNMENTS = {"": "=", "choice": "|=", "interleave": "&="}


def compact(schema: Node, default: str | None, chance: Random) -> str:
    """Return a schema in compact syntax, with a default namespace."""
    written = Compact(chance, default=default)
    written.declarations()
    written.members(schema)
    return written.text


@dataclass
class Compact(NameClasses):
    """Writes grammars and patterns: parentheses only where they are needed."""

    default: str | None = None

    def declarations(self) -> None:
        for namespace, prefix in PREFIXES.items():
            self.add("namespace", prefix, "=", *(["inherit"] if namespace is None else self.literal(namespace)))
        if self.default is not None or self.chance.random() < 0.5:
            default = ["inherit"] if self.default is None else self.literal(self.default)
            self.add("default", "namespace", "=", *default)
        self.add("datatypes", "d", "=", *self.literal("urn:types"))

    def members(self, node: Node) -> None:
        for foreign in node.before:
            self.foreign(foreign, keyword="\\")
        for member in node.children:
            self.before(member, () if member.kind in ("div", "include") else member.before)
            self.member(member)

    def member(self, node: Node) -> None:
        match node.kind:
            case "start" | "define":
                self.add("start" if node.kind == "start" else self.identifier(node.name), _ASSIGNMENTS[node.combine])
                self.pattern(node.children[0])
            case "div":
                self.braced("div", node)
            case _:
                self.add("include", *self.literal(node.text))
                self.inherit(node.ns)
                if node.children or node.before:
                    self.braced("", node)

    def braced(self, keyword: str, node: Node) -> None:
        self.add(*filter(None, [keyword]), "{")
        self.members(node)
        self.add("}")

    def inherit(self, namespace: str | None) -> None:
        if namespace != self.default:
            self.add("inherit", "=", PREFIXES[namespace])

    def pattern(self, node: Node) -> None:
        """Write a pattern where any may stand: without parentheses, where it needs none."""
        plain = not (node.foreign or node.before or node.after)
        if plain and node.kind in _OPERATORS:
            self.joined(node)
        elif plain and node.children and node.children[-1].kind == "except":
            self.data(node)
        else:
            self.particle(node)

    def joined(self, node: Node) -> None:
        for number, child in enumerate(node.children):
            self.add(*[_OPERATORS[node.kind]] * (number > 0))
            self.particle(child)

    def particle(self, node: Node) -> None:
        if node.kind in _SIGNS and not (node.foreign or node.before):
            self.primary(node.children[0])
            self.add(_SIGNS[node.kind])
            self.after(node)
        else:
            self.primary(node)

    def primary(self, node: Node) -> None:
        """Write a pattern without operators, in parentheses if it has one."""
        if node.children and node.children[-1].kind == "except":
            self.add("(")
            self.before(node, node.before)
            self.data(node)
            self.add(")")
        elif node.kind in _OPERATORS or node.kind in _SIGNS:
            self.before(node, node.before)
            self.add("(")
            self.pattern(replace(node, foreign=(), before=(), after=()))
            self.add(")")
        else:
            self.before(node, () if node.kind == "grammar" else node.before)
            self.bare(node)
        self.after(node)

    def bare(self, node: Node) -> None:
        match node.kind:
            case "element" | "attribute":
                self.add(node.kind)
                self.name_class(node.children[0], self.default if node.kind == "element" else "")
                self.enclosed(node.children[1])
            case "list" | "mixed":
                self.add(node.kind)
                self.enclosed(node.children[0])
            case "grammar":
                self.braced("grammar", node)
            case "ref":
                self.add(self.identifier(node.name))
            case "parentRef":
                self.add("parent", self.identifier(node.name))
            case "externalRef":
                self.add("external", *self.literal(node.text))
                self.inherit(node.ns)
            case "value":
                self.add(*([self.type(node)] if node.name else []), *self.literal(node.text))
            case "data":
                self.data(node)
            case _:
                self.add(node.kind)

    def enclosed(self, content: Node) -> None:
        self.add("{")
        self.pattern(content)
        self.add("}")

    def data(self, node: Node) -> None:
        self.add(self.type(node))
        params = [child for child in node.children if child.kind == "param"]
        if params:
            self.add("{")
            for param in params:
                self.before(param, param.before)
                self.add(self.any_name(param.name), "=", *self.literal(param.text))
            self.add("}")
        for taken in node.children[len(params) :]:
            self.add("-")
            self.primary(taken.children[0])

    def type(self, node: Node) -> str:
        return f"{LIBRARIES[node.library]}:{node.name}" if node.library else node.name
