"""What stands before the items of a list."""

from __future__ import annotations

from rubricator.reading.markdown.parsing import Node


def labels_of(node: Node) -> list[str]:
    """Return what stands before what a list holds: numbers as typed, and the boxes of tasks.

    Where all numbers are the same they are counted on: Markdown leaves that to whoever shows the list.
    """
    tasks = [str(child.token.meta.get("task", "")) for child in node.children]
    if node.type != "ordered_list":
        return tasks
    typed = [item.token.info for item in node.children]
    if len(typed) > 1 and len(set(typed)) == 1:
        typed = [str(int(typed[0]) + index) for index in range(len(typed))]
    return [f"{number}{node.token.markup} {task}".strip() for number, task in zip(typed, tasks, strict=True)]
