"""The numbers of footnotes and endnotes: none twice, and none before a lower one.

Numbers may begin again anywhere, with 1, and on a new page with any; notes of several kinds, hands and languages each have
their own. What is no number or letter, such as an asterisk, may stand as often as it likes. Notes that are neither may be
numbered by what they are on, as the lines of a poem.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.fault import clipped
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.surrounding import nearest
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
_KIND = ("place", "type", "subtype", "resp", XML_LANG)
# A note that goes on has the number twice, and one that points to its text may be numbered by the lines of that.
_OTHERWISE = frozenset({"next", "prev", "part", "sameAs", "copyOf", "corresp", "target"})
_Series = tuple[Element | None, int, bool, tuple[str, ...]]


@dataclass(slots=True)
class _Run:
    """The numbers since the last 1: the one that was last, and all."""

    last: int = 0
    seen: set[int] = field(default_factory=set)


def check_numbers(places: Places, notes: list[Element]) -> Iterator[Diagnostic]:
    """Yield the foot- and endnotes whose numbers are not in order, at @n."""
    numbered = {note: _number(note.attributes["n"]) for note in notes if _is_numbered(note)}
    if not numbered:
        return
    division = nearest(numbered, _DIVISION)
    runs: dict[_Series, _Run] = {}
    page = 0
    for element in places.document.outline.named(*_PAGE, *_NOTE):
        if element.name in _PAGE:
            page += 1
        number, is_letter = numbered.get(element, _NO_NUMBER)
        if number:
            run = runs.setdefault((division[element], page, is_letter, _kind(element)), _Run())
            yield from _judged(places, element, number, run)


def _judged(places: Places, note: Element, number: int, run: _Run) -> Iterator[Diagnostic]:
    """Yield what is wrong with a number after those of its run, which begins anew with 1, and count it."""
    shown = clipped(note.attributes["n"])
    if number == 1:
        run.seen.clear()
    elif number in run.seen:
        yield places.finding(TWICE, note, "n", f"A second note has the number {shown}.")
    elif number < run.last:
        yield places.finding(OUT_OF_ORDER, note, "n", f"Note {shown} follows a note with a higher number.")
    run.seen.add(number)
    run.last = number


def _is_numbered(note: Element) -> bool:
    return "n" in note.attributes and _OTHERWISE.isdisjoint(note.attributes)


_NO_NUMBER = (0, False)


def _number(n: str) -> tuple[int, bool]:
    """Return the number of a note, of a letter its place in the alphabet, and whether it is one; 0 for any other mark."""
    mark = n.strip("()[]. ")
    if mark.isascii() and mark.isdecimal() and len(mark) < 6:
        return int(mark), False
    if len(mark) == 1 and "a" <= mark <= "z":
        return ord(mark) - ord("a") + 1, True
    return _NO_NUMBER


def _kind(note: Element) -> tuple[str, ...]:
    return tuple(note.attributes.get(name, "") for name in _KIND)
