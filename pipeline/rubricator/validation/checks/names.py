"""Names and dates without anything in them."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.names import expanded
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.surrounding import around, nearest
from rubricator.validation.checks.tei import shown, tei
from rubricator.validation.outline import Element

EMPTY_NAME = Rule(
    "CHK018",
    Severity.WARNING,
    "A name with nothing in it",
    "The element marks up words as a name or date, and there are none: they fell out, or a form was never filled in. A name "
    "that points to somebody, and a date that has a value, may be empty outside of the text; so may what stands in standOff.",
    hint="Put the words in, or remove the element.",
    wrong='<p>I met <persName ref="#anna"/> on the quay.</p>',
    right='<p>I met <persName ref="#anna">Anna</persName> on the quay.</p>',
    reference="TEI P5, 14.2",
)
RULES = (EMPTY_NAME,)

_NAMES = tei("persName", "placeName", "orgName", "geogName", "objectName", "eventName", "name", "rs")
_DATES = tei("date")
_NAMED = _NAMES | _DATES
_TEXT = tei("text")
# People and places are listed by their forms, which attributes may give.
_LISTING = tei("standOff", "person", "personGrp", "persona", "place", "org", "object", "event", "nym", "relation")
# What takes the place of words, and what takes them from elsewhere.
_INSTEAD = tei(
    "gap", "graphic", "figure", "space", "g", "formula", "media", "ptr", "lb", "unclear", "supplied", "anchor"
) | {expanded("http://www.w3.org/2001/XInclude", "include")}
_FROM_ELSEWHERE = frozenset({"sameAs", "copyOf", "corresp", "next", "prev", "select"})


def check_names(places: Places) -> Iterator[Diagnostic]:
    """Yield the names and dates that are empty, at their start tags."""
    outline = places.document.outline
    empty = [element for element in outline.empty() if element.name in _NAMED]
    if not empty:
        return
    filled = around(outline.named(*_INSTEAD))
    context, names = nearest(empty, _TEXT | _LISTING), nearest(empty, _NAMED)
    for element in empty:
        outer = names[element]
        # Of empty names in each other the outer one is reported.
        if element not in filled and not (outer and outer.empty) and not _is_usual(element, context[element]):
            yield places.finding(EMPTY_NAME, element, "", f"{shown(element)} is empty.")


def _is_usual(element: Element, context: Element | None) -> bool:
    """Return whether an element of its kind may be empty where it stands: in a text, in a list, or in neither."""
    if not _FROM_ELSEWHERE.isdisjoint(element.attributes) or (context and context.name in _LISTING):
        return True
    # In the text words are marked up; in the header a name may point and a date have a value.
    return bool(element.attributes) and (element.name in _DATES or context is None)
