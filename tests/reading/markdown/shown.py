"""Markdown as another shows it: markdown-it's own page, read by html5lib, for promise 1.

A page leaves to the browser what is text for us: the numbers of items and the rules. They are put into the page; marks of notes,
which each calls otherwise, are taken out of it. White space is left out of account.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from rubricator.source import Span
from rubricator.transcription import Note, Transcription


def page(markdown: str) -> tuple[str, list[str]]:
    """Return the characters of the text and of each of the notes, as a page shows them."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 60}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(deflist_plugin)
    parser.add_render_rule("hr", lambda _, tokens, index, *__: f"<p>{tokens[index].markup[1:]}</p>")
    parser.add_render_rule("list_item_open", _item)
    root = html5lib.parse(parser.render(markdown), namespaceHTMLElements=False).find("body")
    notes = [_characters(item) for item in root.iter("li") if item.get("class") == "footnote-item"]
    return _characters(root), notes


def _item(_: Any, tokens: Sequence[Token], index: int, *__: Any) -> str:
    token = tokens[index]
    return f"<li>{token.info}{token.markup if token.info else ''} "


def _characters(element: Element) -> str:
    return "".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        left_out = child.get("class") in ("footnote-ref", "footnotes", "footnote-backref") or not isinstance(
            child.tag, str
        )
        yield from () if left_out or child.tag in ("script", "style") else _texts(child)
        yield child.tail or ""


def read_text(transcription: Transcription) -> tuple[str, list[str], list[str]]:
    """Return the characters of the text, of each of the notes with a mark, and of all notes, as they were read; without marks and labels."""
    text = transcription.source.text
    notes = [block for block in transcription.blocks if isinstance(block, Note)]
    signs = {span for note in notes for span in (note.mark, note.label) if span}
    signs |= {reference.span for reference in transcription.references}
    end = min((note.span.start for note in notes), default=len(text))
    marked = [_without(text, note.span, signs) for note in notes if note.mark]
    return _without(text, Span(0, end), signs), marked, [_without(text, note.span, signs) for note in notes]


def _without(text: str, span: Span, signs: set[Span]) -> str:
    kept, start = [], span.start
    for sign in sorted(sign for sign in signs if span.contains(sign)):
        kept.append(text[start : sign.start])
        start = sign.end
    return "".join("".join((*kept, text[start : span.end])).split())
