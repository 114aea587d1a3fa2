"""Tells from the words around a date whether its sentence looks ahead or back."""

from __future__ import annotations

from dataclasses import dataclass
from re import DOTALL, compile

from rubricator.dates.lexicon import Language

AHEAD = 6
"""Months: how far a word such as "hope" or "until" carries; "until September" in a letter of October is the one past."""

FAR_AHEAD = 11
"""Months: how far "shall" and "will" carry."""

_CLAUSE_BEFORE = compile(r".*(?:[.;!?—–]|--)", DOTALL)
_WORDS_AFTER = compile(r"(?:[^\S\n]*\n?[^\S\n]*,?\s?[^\W\d_]+['’]?[^\W\d_]*){1,4}")


@dataclass(frozen=True, slots=True)
class Tense:
    """``ahead``: how many months on a word carries, 0 where none looks ahead; ``past``: whether a word looks back."""

    ahead: int = 0
    past: bool = False


UNTOLD = Tense()
"""No word tells."""


def tense(before: str, after: str, table: Language) -> Tense:
    """Return what the verb nearest before a date says, then a word such as "until", a request, the next verb, "letter of"."""
    other = _CLAUSE_BEFORE.match(before)
    start = other.end() if other else 0
    told = [(match.end(), match.lastgroup, match[0]) for match in table.tense_pattern.finditer(before, start)]
    if told and told[-1][1] != "past":
        return _tense(told[-1][1])
    following = _WORDS_AFTER.match(after)
    verb = table.tense_pattern.search(following[0]) if following else None
    if table.onward_pattern.search(before):
        # "lasted till Saturday", "till Saturday I had a cold", but not "I have leave till Saturday"
        looks_back = told[-1][2].lower() not in table.auxiliaries if told else bool(verb and verb.lastgroup == "past")
        return _tense("past" if looks_back else "future")
    if table.asking_pattern.match(before[start:]):
        return Tense(AHEAD)
    if told:
        return _tense("past")
    if table.backward_pattern.search(before):
        return _tense("past")
    return _tense(verb.lastgroup) if verb else UNTOLD


def _tense(kind: str | None) -> Tense:
    return Tense({"far": FAR_AHEAD, "future": AHEAD}.get(kind or "", 0), kind == "past")
