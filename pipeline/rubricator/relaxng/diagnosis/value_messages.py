"""What is said of the text of an element that has to be a value."""

from __future__ import annotations

from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Node, Words
from rubricator.relaxng.diagnosis.rules import VALUE
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.values import trouble
from rubricator.relaxng.diagnosis.wording import clipped
from rubricator.relaxng.patterns import Pattern


def misvalued_content(telling: Telling, node: Node, content: Pattern) -> Finding:
    """Return the finding of an element whose text is not a value that it takes."""
    words = [item for item in node.items if isinstance(item, Words)]
    text = "".join(item.text for item in words)
    tag = telling.tag(node.name)
    found = trouble(telling.models.patterns, [content], text, node.scope, tag)
    message = f'"{clipped(text.strip())}" is not a value that {tag} takes' if text.strip() else f"{tag} has no value"
    reason = f": {found.reason}" if found.reason else ""
    offset = words[0].offset if words else node.offset
    return Finding(VALUE, node, f"{message}{reason}.", found.hint, found.expected, offset=offset, subject=node.name)
