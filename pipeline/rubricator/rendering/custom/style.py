"""``page.css``: whether it is whole, and whether what it says can have an effect.

A browser leaves out what it does not understand without a word; a bracket that is not closed can take all the rest with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset, at_position
from rubricator.source import Position, Source

BROKEN = Rule(
    "CUS004",
    Severity.ERROR,
    "Styles that are not whole",
    "In page.css of the custom folder a bracket, a string or a comment is not closed, or a bracket is closed that was never "
    "opened, or the file is not in UTF-8. A browser would leave out the rest of the file, or read it otherwise than it is "
    "meant. Nothing was rendered.",
    hint="close what is named, or remove it",
    wrong=":root { --rubric: navy;\nh1 { color: black; }",
    right=":root { --rubric: navy; }\nh1 { color: black; }",
    reference="https://www.w3.org/TR/css-syntax-3/",
)
FETCHING = Rule(
    "CUS005",
    Severity.WARNING,
    "Styles that name another file",
    "A page is one file and fetches nothing, so that it works from disk and can be preserved: its policy makes the browser "
    "refuse every other file. Pictures can stand in the styles themselves, as data.",
    hint="put the picture itself into url(data:…); for @import put the styles themselves here; name installed fonts",
    wrong="body { background: url(paper.png); }",
    right="body { background: url(data:image/png;base64,…); }",
    reference="docs/stylesheets.md",
)
UNKNOWN = Rule(
    "CUS006",
    Severity.WARNING,
    "A CSS variable that nothing uses",
    "The styles give a variable a value, but neither the page's styles nor these ever ask for it.",
    hint="see the variables in rubricator guide stylesheets",
    wrong=":root { --rubrick: navy; }",
    right=":root { --rubric: navy; }",
    reference="docs/stylesheets.md",
)
RULES = (BROKEN, FETCHING, UNKNOWN)

_CLOSING = {"{": "}", "(": ")", "[": "]"}
_TOKEN = re.compile(
    r"""/\*(?:[^*]|\*(?!/))*(?P<comment_end>\*/)?
    | (?P<quote>["'])(?:\\[\s\S]|(?!(?P=quote))[^\\\n])*(?P<quote_end>(?P=quote))?
    | url\(\s*(?P<address>[^"'()\s]+)\s*\)
    | \\[\s\S]
    | (?P<bracket>[][(){}])""",
    re.VERBOSE | re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FETCH = re.compile(r"""@import\b[^;]*|url\(\s*["']?(?!["'#)]|data:)[^)]*\)?""", re.IGNORECASE)
_VARIABLE = re.compile(r"(?<![\w-])(--[\w-]+)\s*:")
_USED = re.compile(r"var\(\s*(--[\w-]+)")


def check_style(name: str, data: bytes, ours: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of the file and what is wrong with it; ``ours`` are the styles that it comes after."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", (
            at_position(name, Position(line, 1), BROKEN, "the styles are not in UTF-8", "save the file in UTF-8"),
        )
    source = Source(name, text)
    found = tuple(at_offset(source, offset, BROKEN, message) for offset, message in _broken(text))[:1]
    return text, found or (*_fetching(source), *_unknown(source, ours))


def _broken(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset of what is not whole, and a message."""
    opened: list[tuple[int, str]] = []
    for token in _TOKEN.finditer(text):
        start, bracket = token.start(), token["bracket"]
        if token[0].startswith("/*") and not token["comment_end"]:
            yield start, "the comment is not closed by */"
        elif token["quote"] and not token["quote_end"]:
            yield start, f"the string is not closed by {token['quote']} in its line"
        elif bracket and bracket in _CLOSING:
            opened.append((start, bracket))
        elif bracket and (not opened or _CLOSING[opened.pop()[1]] != bracket):
            yield start, f"{bracket} closes nothing here"
    yield from ((start, f"{bracket} is never closed by {_CLOSING[bracket]}") for start, bracket in opened)


def _fetching(source: Source) -> Iterator[Diagnostic]:
    for found in _FETCH.finditer(_without_comments(source.text)):
        yield at_offset(source, found.start(), FETCHING, f"the page fetches nothing: {' '.join(found[0].split())[:60]}")


def _unknown(source: Source, ours: str) -> Iterator[Diagnostic]:
    text = _without_comments(source.text)
    used = sorted({*_USED.findall(ours), *_USED.findall(text)})
    for found in _VARIABLE.finditer(text):
        if found[1] not in used:
            near = get_close_matches(found[1], used, 1)
            hint = f"perhaps {near[0]} is meant" if near else ""
            yield at_offset(source, found.start(), UNKNOWN, f"nothing uses the variable {found[1]}", hint)


def _without_comments(text: str) -> str:
    """Return styles with comments blanked, so that offsets stay what they are."""
    return _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
