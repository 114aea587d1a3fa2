"""What Markdown can say and the document model cannot: findings with their place in the file."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

HTML = Rule(
    "READ120",
    Severity.WARNING,
    "HTML in Markdown that is not understood",
    "Of the HTML in a Markdown file, what sets words in some way (<i>, <b>, <u>, <s>, <sup>, <sub>, <small>, <span style>), line "
    "breaks, links, images, headings, paragraphs and rules are read. Another tag is left out, and what stands in it is read.",
    hint="look whether the text in it is whole without it",
    wrong="<mark>a secret meeting</mark>",
    right="**a secret meeting**",
    reference="https://spec.commonmark.org/0.31.2/#raw-html",
)
HIDDEN = Rule(
    "READ121",
    Severity.INFO,
    "What no reader sees was left out",
    "A comment, a script, a style sheet, a processing instruction or the title that a link or an image shows under the mouse is "
    "no part of the text, and the encoded document does not have it.",
    hint="if it belongs to the text, write it as text or as a note",
    wrong="<!-- illegible in the copy -->",
    right="[illegible in the copy]",
)
STRUCTURE = Rule(
    "READ122",
    Severity.INFO,
    "A structure was made simpler",
    "Markdown can put anything into anything; a quotation has paragraphs here, an item is one stretch of text, and a note has "
    "paragraphs, quotations and lists. What goes beyond that is read as those, in its order, and none of its words is lost.",
    hint="look at the encoding of this place, and mark up there what is missing",
    wrong="> # A heading in a quotation",
    right="# A heading\n\n> A quotation",
)
CODE = Rule(
    "READ123",
    Severity.INFO,
    "Code was read as text",
    "Code, set between fences or four spaces in, was read as paragraphs of lines. Its indentation and the name of its language are "
    "not kept.",
    hint="for verse or an address, end the lines with a backslash instead of indenting them",
    wrong="    Tyger Tyger, burning bright,\n    In the forests of the night;",
    right="Tyger Tyger, burning bright,\\\nIn the forests of the night;",
    reference="https://spec.commonmark.org/0.31.2/#indented-code-blocks",
)
DEPTH = Rule(
    "READ124",
    Severity.WARNING,
    "Quotations or lists nested too deep",
    "Quotations and lists in one another are read to a depth that no text has by intention. What lies deeper stands in the text as it "
    "was typed, signs included.",
    hint="take signs of quotations or lists away that stand there by mistake",
    wrong=">>>>>>>>>> … (a hundred signs)",
    right="> A quotation",
)
SURPLUS = Rule(
    "READ125",
    Severity.WARNING,
    "A row has more cells than its table has columns",
    "By the standard the cells beyond the last column are not shown. They were kept as cells all the same.",
    hint="give the head of the table as many columns, or write \\| for a vertical line that belongs to the text",
    wrong="| Name | Age |\n|---|---|\n| Eliza | 27 | London |",
    right="| Name | Age | Place |\n|---|---|---|\n| Eliza | 27 | London |",
    reference="https://github.github.com/gfm/#tables-extension-",
)
EMPTY_LINK = Rule(
    "READ126",
    Severity.INFO,
    "A link without words was left out",
    "A link is encoded around its words. This one has none, or an image only, so its address is not kept.",
    hint="give the link words",
    wrong="[](https://example.org/letter)",
    right="[The letter](https://example.org/letter)",
)
TWICE = Rule(
    "READ127",
    Severity.WARNING,
    "A note is defined twice",
    "Two notes have the same label, so the mark can only belong to one of them. It has the first; the other stays without a mark.",
    hint="give one of the notes another label, in its mark too",
    wrong="He left.[^1]\n\n[^1]: In May.\n\n[^1]: In June.",
    right="He left.[^1]\n\n[^1]: In May.",
)
RULES = (HTML, HIDDEN, STRUCTURE, CODE, DEPTH, SURPLUS, EMPTY_LINK, TWICE)


class Findings:
    """What is found in one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.found: list[Diagnostic] = []

    def add(self, rule: Rule, position: Position, message: str) -> None:
        """Add a finding."""
        self.found.append(at_position(self._file, position, rule, message))
