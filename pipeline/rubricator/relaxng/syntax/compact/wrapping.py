"""Elements that are only known of after their first child has been read: ``a | b`` is a choice from the ``|`` on."""

from __future__ import annotations

from rubricator.relaxng.tree import SchemaElement


def wrap(parent: SchemaElement, mark: int, name: str) -> SchemaElement:
    """Put the last child of ``parent`` into a new element at its place, and return that.

    ``mark`` is how many annotations ``parent`` had before that child: those since follow the child, and go with it.
    """
    child = parent.children[-1]
    wrapper = SchemaElement(name, {}, child.namespaces, child.file, child.line, child.column, child.base, [child])
    if len(parent.annotations) > mark:
        wrapper.annotations = parent.annotations[mark:]
        del parent.annotations[mark:]
    parent.children[-1] = wrapper
    return wrapper
