"""Signs that browsers show around elements, and that are not in the characters of a page."""

from __future__ import annotations

from rubricator.reading.html.elements import Element, tag_of

_QUOTES = (("“", "”"), ("‘", "’"))


def sign_before(element: Element) -> str:
    """Return the sign before an element; empty if there is none."""
    return _signs(element)[0]


def sign_after(element: Element) -> str:
    """Return the sign behind an element; empty if there is none."""
    return _signs(element)[1]


def _signs(element: Element) -> tuple[str, str]:
    """Return quotation marks, those of quotations within others by turns; and brackets for words that are set above others.

    A page may have such brackets itself, in ``rp``, for programs that set nothing above a line.
    """
    tag = tag_of(element)
    if tag == "q":
        return _QUOTES[sum(tag_of(around) == "q" for around in element.iterancestors()) % 2]
    around = element.getparent()
    if tag == "rt" and around is not None and not any(tag_of(beside) == "rp" for beside in around):
        return "(", ")"
    return "", ""
