"""How words are set, as CSS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rubricator.reading.layout.pages import Style

_CSS = {
    "bold": "font-weight: bold",
    "italic": "font-style: italic",
    "italics": "font-style: italic",
    "letterspaced": "letter-spacing: 0.15em",
    "smallcaps": "font-variant: small-caps",
    "subscript": "vertical-align: sub; font-size: smaller",
    "subscripts": "vertical-align: sub; font-size: smaller",
    "superscript": "vertical-align: super; font-size: smaller",
    "superscripts": "vertical-align: super; font-size: smaller",
    "underlined": "text-decoration: underline",
    "underline": "text-decoration: underline",
}
SUPERSCRIPT = _CSS["superscript"]
STRUCK = frozenset({"strikethrough", "strikeThrough"})
"""What is struck out is a deletion, not a style."""


def css_of(names: Iterable[str]) -> str:
    """Return the CSS of styles by their names in PAGE or ALTO; of those that are no matter of letters, nothing."""
    rules = (_CSS[name.lower()] for name in names if name.lower() in _CSS)
    return "; ".join(sorted(dict.fromkeys(rules)))


def merged(styles: Iterable[Style], text: str) -> Iterator[Style]:
    """Yield styles in order; neighbours that are alike, with nothing but white space between them, are one."""
    last: Style | None = None
    for style in sorted(styles, key=lambda style: (style.css, style.language, style.start, style.end)):
        if style.start >= style.end:
            continue
        if (
            last
            and (last.css, last.language) == (style.css, style.language)
            and not text[last.end : style.start].strip()
        ):
            last = Style(last.start, max(last.end, style.end), style.css, style.language)
            continue
        if last:
            yield last
        last = style
    if last:
        yield last
