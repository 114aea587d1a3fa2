"""From a stretch of a run to a name with its parts."""

from __future__ import annotations

from rubricator.recognition import lexicon
from rubricator.recognition.finding import Finding
from rubricator.recognition.tokens import PARTICLE, Run, Token

TITLE_KINDS = "TW"


def finding(run: Run, first: int, last: int, rule: str, certainty: float) -> Finding:
    """Return tokens ``first`` up to ``last`` of a run as a name, honorific and suffix included."""
    tokens = run.tokens[first:last]
    titles = [token for token in tokens if token.kind in TITLE_KINDS]
    names = [token for token in tokens if token.kind not in "TWJR"]
    given, surname = _parts(names, bool(titles))
    return Finding(run.span(first, last), rule, certainty, given, surname, bool(titles), _female(titles))


def _parts(names: list[Token], titled: bool) -> tuple[tuple[str, ...], str]:
    """Return given names and surname; particles belong to the surname."""
    if not names:
        return (), ""
    if len(names) == 1:
        only = names[0]
        lone_given = only.kind == "I" or (only.kind in "GK" and not titled)
        return ((only.word,), "") if lone_given else ((), only.word)
    cut = next((i for i, token in enumerate(names) if token.kind in (PARTICLE, "D")), len(names) - 1)
    if names[-1].kind == "I" and cut == len(names) - 1:
        return tuple(token.word for token in names), ""
    return tuple(token.word for token in names[:cut]), " ".join(token.word for token in names[cut:])


def _female(titles: list[Token]) -> bool | None:
    if not titles:
        return None
    return any(token.word in lexicon.titles("female") for token in titles)
