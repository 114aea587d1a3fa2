"""What of a page is left out, and why: decided by its elements alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.reading.furniture import LEFT_OUT
from rubricator.reading.html.elements import Element, classes_of, has_words, style_of, tag_of, words_in
from rubricator.reading.html.sites import NAVIGATION, TEXT_IN, is_one_of
from rubricator.source import Position, Source

HIDDEN = Rule(
    "READ102",
    Severity.WARNING,
    "A hidden part of the page was left out",
    "Browsers do not show this part of the page: it is hidden by an attribute or by its style, a template, or for readers without "
    "scripts or frames. Nobody who reads the page reads it, so it is no part of the text.",
    hint="take the hiding off if it belongs to the text",
    wrong='<p style="display: none">These words nobody sees.</p>',
    right="<p>These words belong to the letter.</p>",
)
EMBEDDED = Rule(
    "READ103",
    Severity.WARNING,
    "What is embedded in the page was left out",
    "A frame, an object, a sound, a film, a drawing or a field of a form is no text, and what it would show is not in the file.",
    hint="put the text itself into the page if there is any in it",
    wrong='<iframe src="letter.html"></iframe>',
    right="<p>Dear friend, …</p>",
)
RULES = (HIDDEN, EMBEDDED)

_SILENT = frozenset(
    "script style head title meta link base annotation annotation-xml param source track area map".split()
)
_EMBEDDED = frozenset(
    "iframe frame object embed applet audio video canvas svg select textarea button datalist meter progress".split()
)
_HIDING = frozenset(("template", "noscript", "noembed", "noframes"))
_NAVIGATION_ROLES = frozenset(("navigation", "banner", "search", "contentinfo", "menu", "menubar", "toolbar"))
_PARTS_OF_TEXT = frozenset(("article", "main", "section", "blockquote", "figure", "aside"))


@dataclass(frozen=True, slots=True)
class Leaving:
    """Why an element is left out: the rule that says so, and what the element is; no rule for what never was text."""

    rule: Rule | None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """Something left out: why, on which line it stands, and its words."""

    leaving: Leaving
    line: int
    words: str


OUTSIDE = Leaving(LEFT_OUT, "what stands outside of the page's text")
LINKS = Leaving(LEFT_OUT, "the line of navigation")
BACK = Leaving(LEFT_OUT, "the link back from a note")
_NAVIGATION = Leaving(LEFT_OUT, "the page's navigation")
_FRAME = Leaving(LEFT_OUT, "the page's frame")
_SILENTLY = Leaving(None)
_HIDDEN = Leaving(HIDDEN, "the hidden part")


def leaving(element: Element) -> Leaving | None:
    """Return why an element is left out with all that is in it; None if it is not."""
    tag = tag_of(element)
    if tag in _SILENT or tag == "":
        return _SILENTLY
    if tag in _HIDING or _is_hidden(element):
        return _HIDDEN
    if tag in _EMBEDDED:
        return Leaving(EMBEDDED, f"<{tag}>")
    if tag == "nav" or not classes_of(element).isdisjoint(_NAVIGATION_ROLES) or is_one_of(element, NAVIGATION):
        return _NAVIGATION
    return _FRAME if tag in ("header", "footer") and _is_of_the_page(element) else None


def _is_hidden(element: Element) -> bool:
    style = style_of(element)
    hidden = style.get("display") == "none" or style.get("visibility") == "hidden" or style.get("mso-hide") == "all"
    return hidden or element.get("hidden") is not None


def _is_of_the_page(element: Element) -> bool:
    """Return whether a header or footer is the page's and not that of a part of the text; a title makes it one of the text."""
    inside = any(tag_of(around) in _PARTS_OF_TEXT for around in element.iterancestors())
    return not inside and next(element.iter("h1"), None) is None


def text_elements(root: Element) -> Sequence[Element]:
    """Return the elements that hold the text of a page; none where that cannot be told, and then all of it is the text."""
    for body, beside in TEXT_IN:
        if any(is_one_of(element, (body,)) for element in root.iter("*")):
            return _outermost([element for element in root.iter("*") if is_one_of(element, (body, *beside))])
    mains = _outermost([e for e in root.iter("*") if tag_of(e) == "main" or e.get("role") == "main"])
    if len(mains) == 1:
        return mains
    articles = _outermost(list(root.iter("article")))
    most = len(articles) == 1 and len(words_in(articles[0])) * 2 > len(words_in(root))
    return articles if most else []


def _outermost(elements: Sequence[Element]) -> Sequence[Element]:
    chosen = set(elements)
    return [element for element in elements if not any(around in chosen for around in element.iterancestors())]


def reported(source: Source, left: Sequence[Left]) -> tuple[Diagnostic, ...]:
    """Return a finding for everything left out that has words, or that would have shown something."""
    return tuple(
        at_position(source.name, Position(one.line, 1), one.leaving.rule, _message(one))
        for one in left
        if one.leaving.rule is not None
        and (has_words(one.words) or one.leaving.rule is EMBEDDED or one.leaving is BACK)
    )


def _message(left: Left) -> str:
    words = left.words
    if not words:
        return f"{left.leaving.what} was left out"
    shown = words if len(words) <= 80 else f"{words[:50].rstrip()} … {words[-20:].lstrip()}"
    return f"{left.leaving.what}, “{shown}”, was left out"
