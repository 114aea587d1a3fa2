"""Numbers of the printed pages, which stand where a page begins."""

from __future__ import annotations

import re

from rubricator.reading.html.elements import Element, words_in
from rubricator.reading.html.sites import PAGE_NUMBERS, is_one_of

_IN_WORDS = re.compile(
    r"(?:(?:pages?|pg|p|pag|seite|s|fol|f)\b\.?\s*)?(\d{1,5}\s?[a-z]?(?::\d{1,2})?|[ivxlcdm]{1,9})", re.IGNORECASE
)
_IN_NAME = re.compile(r"(?:page|pg|p|seite|s|pb|fol|f)?[\s_.-]*(\d{1,5}[a-z]?|[ivxlcdm]{1,9})", re.IGNORECASE)
_SIGNS = "[](){}|*—–- \u200b\xa0"


def page_number(element: Element) -> str | None:
    """Return the number of the page that begins at an element; None where it is no such place, as a link is to another."""
    if element.get("href") or not is_one_of(element, PAGE_NUMBERS):
        return None
    words = words_in(element).strip(_SIGNS)
    typed = _IN_WORDS.fullmatch(words)
    if typed:
        return typed[1]
    if words:
        return None
    for attribute in ("data-page-number", "title", "aria-label", "id", "name"):
        named = _IN_NAME.fullmatch((element.get(attribute) or "").strip())
        if named:
            return named[1]
    return ""
