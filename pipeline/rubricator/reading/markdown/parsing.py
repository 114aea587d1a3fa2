"""Markdown → the nodes of a document, by markdown-it: CommonMark with tables, strikethrough, notes, definition lists.

Source: CommonMark 0.31.2; GitHub Flavored Markdown 0.29, tables; pandoc's notes and definition lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

DEEPEST = 50
"""How deep quotations, lists and notes are read in one another; what lies deeper is text as it was typed."""

_ROOM = 10  # markdown-it forgets what lies deeper than its own limit, so ours is to be met first
_MARK = re.compile(r"\[\^[^ \n\]]{1,1000}\]")
_TASK = re.compile(r"(\[[ xX]\])\s")


@dataclass(frozen=True, slots=True)
class Node:
    """A token of markdown-it's with what lies between it and its end; ``inline`` has its tokens in ``token.children``."""

    token: Token
    children: list[Node] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The token's type without what says that it opens something: ``paragraph``, ``list_item``, ``fence``."""
        return self.token.type.removesuffix("_open")


@dataclass(frozen=True, slots=True)
class InlineNote:
    """A note written where its mark is, ``^[…]``."""

    tokens: Sequence[Token]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document: its blocks, the notes it defines wherever they stand, and by the numbers that marks refer to its inline notes."""

    nodes: Sequence[Node]
    notes: Sequence[Node]
    inline_notes: Mapping[int, InlineNote]


def parser() -> MarkdownIt:
    """Return markdown-it as documents are read with it."""
    markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST + _ROOM})
    markdown.enable(["table", "strikethrough"])
    markdown.use(footnote_plugin, move_to_end=False).use(deflist_plugin)
    markdown.block.ruler.at("table", _whole_table, {"alt": ["paragraph", "reference"]})
    markdown.block.ruler.before("table", "too_deep", _too_deep)
    markdown.inline.ruler.at("footnote_ref", _mark)
    markdown.core.ruler.push("tasks", _tasks)
    return markdown


def parse(text: str) -> Parsed:
    """Parse a document, given without front matter."""
    env: dict[str, Any] = {}
    tokens = parser().parse(text, env)
    found = env.get("footnotes", {}).get("list", {})
    notes = {number: InlineNote(note["tokens"]) for number, note in found.items() if "tokens" in note}
    return Parsed(*_nested(tokens), notes)


def _nested(tokens: Sequence[Token]) -> tuple[list[Node], list[Node]]:
    """Return the blocks as a tree, and apart from it the notes."""
    top: list[Node] = []
    notes: list[Node] = []
    open_: list[Node] = []
    for token in tokens:
        if token.nesting < 0:
            open_.pop()
            continue
        node = Node(token)
        siblings = open_[-1].children if open_ else top
        (notes if node.type == "footnote_reference" else siblings).append(node)
        if token.nesting > 0:
            open_.append(node)
    return top, notes


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take all that is left of what lies too deep as one paragraph, marked as such."""
    if silent or state.level < DEEPEST:
        return False
    token = state.push("paragraph_open", "p", 1)
    token.map, token.meta = [start, end], {"too_deep": True}
    inline = state.push("inline", "", 0)
    inline.map, inline.children = [start, end], []
    inline.content = state.getLines(start, end, 0, False).strip()
    state.push("paragraph_close", "p", -1)
    state.line = end
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    """Read the mark of a note; one without an end is not looked for in all that follows, again and again."""
    return _MARK.match(state.src, state.pos) is not None and footnote_ref(state, silent)


def _tasks(state: StateCore) -> None:
    """Take the box that a task begins with out of its text, and say it of the item."""
    for item, paragraph, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type == "list_item_open" and paragraph.type == "paragraph_open" and inline.children:
            first = inline.children[0]
            if first.type == "text" and (box := _TASK.match(first.content)):
                item.meta = {"task": box[1]}
                first.content = first.content[box.end() :]


def _whole_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table with the cells that a row has more than the head: the standard would have them left out."""
    before = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    if not silent:
        state.tokens[before:] = _with_surplus(state, state.tokens[before:])
    return True


def _with_surplus(state: StateBlock, tokens: Sequence[Token]) -> Iterator[Token]:
    columns = sum(token.type == "th_open" for token in tokens)
    row: Sequence[str] = ()
    for token in tokens:
        if token.type == "tr_open" and token.map:
            row = _cells(state, token.map[0])
        if token.type == "tr_close":
            yield from _surplus(row[columns:], token.level + 1)
        yield token


def _cells(state: StateBlock, line: int) -> list[str]:
    cells = escapedSplit(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip(" \t"))
    return cells[cells[:1] == [""] : len(cells) - (cells[-1:] == [""])]


def _surplus(cells: Sequence[str], level: int) -> Iterator[Token]:
    for cell in cells:
        if cell.strip():
            yield Token("td_open", "td", 1, level=level, meta={"surplus": True})
            yield Token("inline", "", 0, level=level + 1, content=cell.strip(), children=[])
            yield Token("td_close", "td", -1, level=level)
