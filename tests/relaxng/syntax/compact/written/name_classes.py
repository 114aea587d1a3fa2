"""Writes name classes in compact syntax."""

from __future__ import annotations

from dataclasses import replace

from relaxng.syntax.compact.written.nodes import PREFIXES, Node
from relaxng.syntax.compact.written.output import Output


class NameClasses(Output):
    """Writes name classes: parentheses only where they are needed."""

    def name_class(self, node: Node, default: str | None) -> None:
        """Write a name class where any may stand."""
        plain = not (node.foreign or node.before or node.after)
        if node.kind != "choice" or not plain:
            self.simple(node, default, with_except=True)
            return
        for number, child in enumerate(node.children):
            self.add(*["|"] * (number > 0))
            self.simple(child, default)

    def simple(self, node: Node, default: str | None, with_except: bool = False) -> None:
        """Write a name class without operators, in parentheses if it has one and is not the whole."""
        excepts = bool(node.children) and node.kind != "choice"
        if excepts and not with_except:
            self.add("(")
        self.before(node, node.before)
        if node.kind == "choice":
            self.add("(")
            self.name_class(replace(node, foreign=(), before=(), after=()), default)
            self.add(")")
        else:
            self.basic(node, default)
        if excepts:
            self.add("-")
            self.simple(node.children[0], default)
        if excepts and not with_except:
            self.add(")")
        self.after(node)

    def basic(self, node: Node, default: str | None) -> None:
        match node.kind:
            case "name" if node.ns == default:
                self.add(self.any_name(node.name))
            case "name":
                self.add(f"{PREFIXES[node.ns]}:{node.name}")
            case "nsName":
                self.add(f"{PREFIXES[node.ns]}:*")
            case _:
                self.add("*")
