"""The numbers of notes: none twice, and none before a lower one.

Numbers may begin again anywhere, with 1, and on a new page with any; notes of several kinds, hands and languages each have
their own. What is no number or letter, such as an asterisk, may stand as often as it likes.
"""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.fault import clipped
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import XML_LANG, tei
from rubricator.validation.outline import Element

TWICE = Rule(
    "CHK016",
    Severity.WARNING,
    "Two notes with the same number",
    "Two notes of one kind have the same number in one division and on one page, so a mark leads to either.",
    hint="Number the notes anew, or correct the one that is wrong.",
    wrong='<p>One<note n="2">…</note>, two<note n="2">…</note></p>',
    right='<p>One<note n="2">…</note>, two<note n="3">…</note></p>',
    reference="TEI P5, 3.9.1",
)
OUT_OF_ORDER = Rule(
    "CHK017",
    Severity.WARNING,
    "Notes out of order",
    "A note has a lower number than the one before it, of the same kind, in the same division and on the same page. A number "
    "was misread, or a note stands at the wrong place.",
    hint="Compare the numbers with the source.",
    wrong='<p>One<note n="12">…</note>, two<note n="3">…</note></p>',
    right='<p>One<note n="2">…</note>, two<note n="3">…</note></p>',
    reference="TEI P5, 3.9.1",
)
RULES = (TWICE, OUT_OF_ORDER)

_NOTE, _PAGE = tei("note"), tei("pb")
_DIVISION = tei(
    *"text body front back group div div1 div2 div3 div4 div5 div6 div7 floatingText note quote cit".split()
)
_KIND = ("place", "type", "subtype", "resp", "source", "rend", "anchored", XML_LANG)
_CONTINUED = frozenset({"next", "prev", "part", "sameAs", "copyOf", "corresp"})
_Series = tuple[Element | None, int, bool, tuple[str, ...]]


def check_numbers(places: Places) -> Iterator[Diagnostic]:
    """Yield the notes whose numbers are not in order, at @n."""
    page = 0
    runs: dict[_Series, list[int]] = {}
    for element in places.document.outline.elements:
        if element.name in _PAGE:
            page += 1
        elif element.name in _NOTE and "n" in element.attributes and _CONTINUED.isdisjoint(element.attributes):
            number, is_letter = _number(element.attributes["n"])
            if number:
                run = runs.setdefault((_division(element), page, is_letter, _kind(element)), [])
                yield from _judged(places, element, number, run)
                run.append(number)


def _judged(places: Places, note: Element, number: int, run: list[int]) -> Iterator[Diagnostic]:
    """Yield what is wrong with a number after those of its run, which begins anew with 1."""
    if number == 1:
        run.clear()
        return
    shown = clipped(note.attributes["n"])
    if number in run:
        yield places.finding(TWICE, note, "n", f"A second note has the number {shown}.")
    elif run and number < run[-1]:
        yield places.finding(OUT_OF_ORDER, note, "n", f"Note {shown} follows a note with a higher number.")


def _number(n: str) -> tuple[int, bool]:
    """Return the number of a note, of a letter its place in the alphabet, and whether it is one; 0 for any other mark."""
    mark = n.strip("()[]. ")
    if mark.isdecimal() and len(mark) < 6:
        return int(mark), False
    if len(mark) == 1 and "a" <= mark <= "z":
        return ord(mark) - ord("a") + 1, True
    return 0, False


def _division(note: Element) -> Element | None:
    return next((one for one in note.ancestors() if one.name in _DIVISION), None)


def _kind(note: Element) -> tuple[str, ...]:
    return tuple(note.attributes.get(name, "") for name in _KIND)
