"""Line ends and indentation between elements, never inside running text."""

from __future__ import annotations

from lxml import etree

from rubricator.encoding.names import local_name

# Elements that in our documents hold only elements, so that white space between these means nothing.
_ELEMENT_ONLY = frozenset(
    [
        "TEI",
        "teiHeader",
        "fileDesc",
        "titleStmt",
        "respStmt",
        "publicationStmt",
        "availability",
        "notesStmt",
        "sourceDesc",
        "biblStruct",
        "monogr",
        "imprint",
        "encodingDesc",
        "appInfo",
        "application",
        "editorialDecl",
        "interpretation",
        "normalization",
        "hyphenation",
        "correction",
        "segmentation",
        "profileDesc",
        "langUsage",
        "correspDesc",
        "correspAction",
        "revisionDesc",
        "tagsDecl",
        "facsimile",
        "surface",
        "standOff",
        "listPerson",
        "person",
        "text",
        "front",
        "body",
        "back",
        "div",
        "titlePage",
        "docTitle",
        "opener",
        "closer",
        "postscript",
        "lg",
        "list",
        "table",
        "row",
        "figure",
        "quote",
        "address",
    ]
)
_STEP = "  "


def indent(root: etree._Element) -> None:
    """Put every child of an element-only element on a line of its own."""
    pending = [(root, "\n")]
    while pending:
        node, line = pending.pop()
        if not len(node) or not _only_elements(node):
            continue
        node.text = line + _STEP
        for item in node:
            item.tail = line + _STEP
            pending.append((item, line + _STEP))
        node[-1].tail = line


def _only_elements(node: etree._Element) -> bool:
    name = local_name(node)
    holds_paragraphs = name == "note" and node.text is None and all(local_name(item) == "p" for item in node)
    return name in _ELEMENT_ONLY or (holds_paragraphs and node.tail is None)
