"""The tree of a page, as libxml2 makes it of tags of any age."""

from __future__ import annotations

import re

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.reading.decoding import EMPTY
from rubricator.reading.html.definitions import with_ends_of_definitions
from rubricator.source import Position, Source

NOT_READ = Rule(
    "READ101",
    Severity.ERROR,
    "The page could not be read to its end",
    "The elements of the page are nested more deeply than the parser goes (some 2,000), so what stands below is not known. No "
    "page is like that by intention: some element such as <font> is opened again and again and never closed.",
    hint="close the elements that the page opens again and again, or save its text anew",
    wrong="<font size=2><font size=2><font size=2> … (thousands of them)",
    right="<font size=2>…</font>",
)
RULES = (NOT_READ,)

_LAST_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
# A paragraph ends a heading, says libxml2, which knows no HTML later than 4; browsers leave it in there.
_IN_HEADING = re.compile(r"(?P<heading><h[1-6](?:\s[^<>]*)?>\s*)(?P<p><p(?:\s[^<>]*)?>)", re.IGNORECASE)
_VISIBLE = re.compile(r"\S")
_XHTML = re.compile(r"\A\s*<\?xml\s|<html\s[^>]{0,500}?xmlns\s*=|<!DOCTYPE\s[^>]{0,200}?XHTML", re.IGNORECASE)
_EMPTY_TAG = re.compile(
    r"""<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)(?P<name>[A-Za-z][\w:.-]*)"""
    r"""(?P<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*)/>""",
    re.IGNORECASE,
)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def tree_of(source: Source) -> tuple[etree._Element | None, tuple[Diagnostic, ...]]:
    """Return the root element of a page, and findings; None where there is an error among them.

    ``sourceline`` of an element is the line on which its start tag ends.
    """
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        root = etree.fromstring(_prepared(source.text).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    failure = next((entry for entry in parser.error_log if entry.level_name == "FATAL"), None)
    if failure is not None:
        position = Position(failure.line, 1)
        return None, (at_position(source.name, position, NOT_READ, "the page is nested too deeply to be read"),)
    if root is None:
        return None, (at_position(source.name, Position(1, 1), EMPTY, "the page is empty"),)
    return root, ()


def _prepared(text: str) -> str:
    """Return a page with every line where it was and what libxml2 does not read as it is meant in other words.

    What follows ``</html>`` it drops. Empty elements as XML has them, and sections of characters, it does not know.
    """
    text = _LAST_ENDS.sub(lambda match: _VISIBLE.sub(" ", match[0]), text)
    text = _IN_HEADING.sub(lambda match: match["heading"] + _VISIBLE.sub(" ", match["p"]), text)
    text = with_ends_of_definitions(text)
    if not _XHTML.search(text[:2000]):
        return text
    # Up to the last end of a section only, so that one that never ends is not looked through again and again.
    last = text.rfind("]]>") + 3 if "]]>" in text else 0
    sections = _CDATA.sub(lambda match: match[1].replace("&", "&amp;").replace("<", "&lt;"), text[:last])
    text = sections + text[last:]
    return _EMPTY_TAG.sub(lambda match: f"<{match['name']}{match['attributes']}></{match['name']}>", text)
