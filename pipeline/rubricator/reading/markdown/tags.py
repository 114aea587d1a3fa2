"""The HTML in a Markdown file: its tags, and what the few that are understood mean.

Source: CommonMark 0.31.2, 6.6; HTML Living Standard, 4.5 and 15.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

STYLES: Mapping[str, str] = {
    **dict.fromkeys(("i", "em", "cite", "var", "dfn"), "font-style: italic"),
    **dict.fromkeys(("b", "strong"), "font-weight: bold"),
    **dict.fromkeys(("u", "ins"), "text-decoration: underline"),
    **dict.fromkeys(("s", "del", "strike"), "text-decoration: line-through"),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), "font-family: monospace"),
    "sup": "vertical-align: super",
    "sub": "vertical-align: sub",
    "small": "font-size: smaller",
    "big": "font-size: larger",
}
"""How elements set the words in them, as CSS."""

WITH_ATTRIBUTES = frozenset({"span", "font", "q", "abbr", "bdi", "bdo"})
"""Elements that say nothing themselves, but may have a style or a language."""

HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    "p div section article center header footer main figure figcaption address blockquote pre ul ol dl dt dd li table caption thead "
    "tbody tfoot tr td th details summary hr".split()
) | set(HEADINGS)
"""Elements before and after which another block begins."""

PLAIN_BLOCKS = frozenset({"p", "div", "section", "article", "center", "main", "hr", "pre", "address"}) | set(HEADINGS)
"""Those of them whose words lose nothing when they are read as paragraphs or headings."""

UNSEEN = frozenset({"script", "style", "template", "title"})
"""Elements whose content is not shown."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, or with ``name`` empty something that is never shown, such as a comment; ``written`` is it as typed."""

    written: str
    name: str = ""
    closes: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


_TAG = re.compile(r"""<(/?)([A-Za-z][\w:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")
_DECLARATION = re.compile(
    r"(?:^|;)\s*(font-style|font-weight|font-variant|font-size|text-decoration|text-transform|letter-spacing|vertical-align)"
    r"\s*:\s*([\w.%\s-]{1,40}?)\s*(?=;|$)",
    re.IGNORECASE,
)
_OPENINGS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"))


def tag_of(written: str) -> Tag:
    """Return what markdown-it has found to be a tag or something that is not shown."""
    match = re.match(r"<(/?)([A-Za-z][\w:-]*)", written)
    if not match:
        return Tag(written)
    found = _ATTRIBUTE.findall(written[match.end() :])
    attributes = {name.lower(): unescape(double or single or bare) for name, double, single, bare in found}
    return Tag(written, match[2].lower(), bool(match[1]), attributes)


def style_of(tag: Tag) -> str:
    """Return how an element sets its words, as CSS: what it is, and of its ``style`` what is about letters."""
    own = _DECLARATION.findall(tag.attributes.get("style", ""))
    said = (f"{name.lower()}: {' '.join(value.split())}" for name, value in own)
    return "; ".join(style for style in (STYLES.get(tag.name, ""), *said) if style)


def scan(html: str) -> Iterator[tuple[str, Tag | None, int]]:
    """Yield the text and the tags of a block of HTML, with their offsets in it; text as written, its references included."""
    offset = 0
    missing: set[str] = set()
    while offset < len(html):
        end, tag = _markup(html, offset, missing) if html[offset] == "<" else (offset, None)
        if tag is None:
            end = html.find("<", offset + 1)
            end = len(html) if end < 0 else end
        yield html[offset:end], tag, offset
        offset = end


def _markup(html: str, offset: int, missing: set[str]) -> tuple[int, Tag | None]:
    """Return the end of the markup that begins here, and it; ``missing`` are ends that are known not to come any more."""
    match = _TAG.match(html, offset)
    if match:
        return match.end(), tag_of(match[0])
    for opening, closing in _OPENINGS:
        if html.startswith(opening, offset) and closing not in missing:
            found = html.find(closing, offset + len(opening))
            if found >= 0:
                return found + len(closing), Tag(html[offset : found + len(closing)])
            missing.add(closing)
    return offset, None
