"""A form that the authority file has or that follows from one: "L.D. Trotsky", "L.T.", "Napoleon III", "Trotzki"."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.authority import Agreement, Authority
from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.tokens import PARTICLE, Token

NAME = "authority file"
VARIANT = "variant of authority file"

_LIKE_FORENAMES = "IGVKUSA"
_LIKE_SURNAMES = "SUA"
_RATHER_ELSE = "CKHPN"
_CERTAINTY = {Agreement.GIVEN: 0.97, Agreement.DERIVED: 0.97, Agreement.SPELLING: 0.92, Agreement.SOUND: 0.85}
_MOST_FORENAMES = 4


def find(place: Place, document: Document, authority: Authority) -> Iterator[Finding]:
    """Yield the longest names of people of the authority file in a run."""
    tokens = place.run.tokens
    if not any(_is_known(token.word, authority) for token in tokens):
        return
    start = 0
    while start < len(tokens):
        end, finding = _given(place, start, authority) or _by_surname(place, start, authority) or (start + 1, None)
        if finding and not _doubtful(finding, place, start, end, document, authority):
            yield finding
        start = end


def _is_known(word: str, authority: Authority) -> bool:
    """Return whether a form given begins with a word, or somebody may have it for a surname."""
    return word in authority.first_words or bool(authority.bearers(word)) or " " in word


def _given(place: Place, start: int, authority: Authority) -> tuple[int, Finding] | None:
    """Return the longest form given that begins at a token, and where it ends."""
    tokens = place.run.tokens
    longest = authority.first_words.get(tokens[start].word.split(" ")[0], 0)
    for end in range(min(len(tokens), start + longest), start, -1):
        words = [token.word for token in tokens[start:end]]
        if " ".join(words) in authority.by_form:
            return end, Finding(
                place.run.span(start, end), NAME, _CERTAINTY[Agreement.GIVEN], tuple(words[:-1]), words[-1]
            )
    return None


def _by_surname(place: Place, start: int, authority: Authority) -> tuple[int, Finding] | None:
    """Return the name that begins at a token with forenames, or at once with the surname, and where it ends."""
    tokens, kinds = place.run.tokens, place.run.kinds
    last = start
    while last + 1 < len(tokens) and kinds[last] in _LIKE_FORENAMES and last - start < _MOST_FORENAMES:
        last += 1
    for at in range(last, start - 1, -1):
        if found := _surname(tokens, start, at, authority):
            end, agreement = found
            given = tuple(_letters(tokens[start:at]))
            surname = " ".join(token.word for token in tokens[at:end])
            rule = NAME if agreement >= Agreement.DERIVED else VARIANT
            return end, Finding(place.run.span(start, end), rule, _CERTAINTY[agreement], given, surname)
    return None


def _surname(tokens: tuple[Token, ...], start: int, at: int, authority: Authority) -> tuple[int, Agreement] | None:
    """Return where a surname of the file ends that begins at ``at``, if the forenames from ``start`` suit it."""
    end = at + 2 if tokens[at].kind in (PARTICLE, "D") and at + 1 < len(tokens) else at + 1
    surname = " ".join(token.word for token in tokens[at:end])
    if not authority.bearers(surname):
        return None
    found = authority.of_parts(tuple(_letters(tokens[start:at])), surname)
    if not found or (found[0].agreement < Agreement.DERIVED and tokens[end - 1].kind not in _LIKE_SURNAMES):
        return None
    return end, found[0].agreement


def _letters(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Yield the forenames, initials that are typed as one word letter by letter."""
    for token in tokens:
        yield from (token.word if token.kind == "I" else [token.word])


def _doubtful(finding: Finding, place: Place, start: int, end: int, document: Document, authority: Authority) -> bool:
    """Return whether a form of one word is rather a common word, or the name of a place or thing.

    A form that the file gives counts as a name but where a sentence opens; a surname that is the name of a place, a
    people or the like too ("Washington") needs other evidence, as without a file.
    """
    if end - start > 1:
        return False
    token = place.run.tokens[start]
    if place.run.kinds[end : end + 1] == "H" or token.kind == "F":
        return True
    if finding.core in authority.by_form:
        return token.kind in "BCKHPN" and document.opens_sentence(token.start)
    common = document.capitalises_nouns or document.opens_sentence(token.start)
    return token.kind in _RATHER_ELSE or token.word in lexicon.places() or (token.kind == "B" and common)
