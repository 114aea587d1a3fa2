"""What the checks look for in a document, all in one table: nothing else is kept of it.

It stands here and not with each check, since most documents do not need most checks, and then those are not imported. A check
that asks for what is not here raises LookupError.
"""

from __future__ import annotations

from rubricator.relaxng.names import XML, expanded
from rubricator.validation.checks.links.pointers import EVERYWHERE, FALLBACK, INCLUDE, ON
from rubricator.validation.checks.tei import XML_ID, XML_LANG, tei
from rubricator.validation.wanted import Wanted

_NAMES_AND_DATES = tei("persName", "placeName", "orgName", "geogName", "objectName", "eventName", "name", "rs", "date")
_INSTEAD_OF_WORDS = tei(
    "gap", "graphic", "figure", "space", "g", "formula", "media", "ptr", "lb", "unclear", "supplied", "anchor"
) | {INCLUDE}
_LIVES = tei("person", "birth", "death")
_LANGUAGES = tei("language", "textLang", "langKnown")
_NOTES = tei("note", "label", "ref", "ptr", "anchor", "pb")
_DESCRIBING = tei("calendar", "char", "glyph", "prefixDef")
_DATES = frozenset(
    name + family
    for family in ("", "-iso", "-custom")
    for name in ("when", "notBefore", "notAfter", "from", "to", "dur")
)

WANTED = Wanted.of(
    names=_INSTEAD_OF_WORDS | _LIVES | _LANGUAGES | _NOTES | _DESCRIBING | {FALLBACK},
    attributes=EVERYWHERE | ON.keys() | _DATES | {XML_LANG, expanded(XML, "base"), "key", "id"},
    filled=_NAMES_AND_DATES,
    identifier=XML_ID,
)
