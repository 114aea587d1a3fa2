"""Capitalised words, and the runs of them that names are looked for in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rubricator.source import Span

_UPPER = "".join(c for c in map(chr, range(0x41, 0x530)) if c.isupper())
_LETTER = r"[^\W_]"
# The look ahead comes first because it fails sooner than the look behind.
_WORD = re.compile(
    rf"(?=[{_UPPER}])(?<![^\W_])(?<![^\W_]-)(?:Ma?c[.:])?[{_UPPER}]{_LETTER}*(?:['’´][{_UPPER}]{_LETTER}+|-[{_UPPER}]{_LETTER}+)*(\.?)"
)
_MAC = re.compile(r"^(Ma?c)[.:](?=.)")
_PARTICLE = (
    "(?:(?:de|del|della|dello|dei|di|da|dos|das|du|des|der|den|dem|van|von|zu|zur|vom|ten|ter|te|af|av|y"
    r"|la|le|las|los|bin|ibn|ben|al|el|ap)[ \t\n]+|[vd]\. ?|[dl]['’]|al-|el-)+"
)
_GAP = re.compile(rf"[ \t\xa0]*(\n?)[ \t\xa0]*({_PARTICLE})?(?=[{_UPPER}])")
PARTICLE = "p"
# What a word is that stands so among kinds: Sr before a name is Sir, a month or an article within one is part of it.
_BY_NEIGHBOURS = (
    (re.compile(r"^R(?=[GKVI])"), frozenset({"sr"}), "T"),
    (re.compile(r"(?<=G)N(?=[SUBG])"), frozenset({"april", "august", "june", "may"}), "G"),
    (re.compile(r"(?<=[GKV])F(?=[SUBGKAPC])"), frozenset("ao"), "I"),
)
_HOUR = re.compile(r".*\d\s?[AP]\.(?:\s?M\.)?$", re.DOTALL)
_EXAMPLE = re.compile(r"z\. ?$")


class Token(NamedTuple):
    """A capitalised word, or the particles between two of them.

    ``word`` is in lower case; ``dotted`` tells that a full stop belongs to it (an initial, an abbreviation) and lies
    inside ``start`` to ``end``; ``kind`` is one letter, see ``kinds``.
    """

    start: int
    end: int
    word: str
    dotted: bool
    kind: str


class Run(NamedTuple):
    """Tokens with nothing but white space between them; ``kinds`` has their letters, one a token."""

    tokens: tuple[Token, ...]
    kinds: str

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from token ``first`` up to, but without, token ``last``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


Kind = Callable[[str, bool], tuple[str, bool]]


def runs(text: str, span: Span, kind_of: Kind, wrapped: Callable[[int], bool]) -> Iterator[Run]:
    """Yield the runs of capitalised words in ``span``, in text order.

    ``kind_of`` gives a word's letter and whether a full stop after it belongs to it; ``wrapped`` tells whether the
    line end at an offset is a mere wrapping of running text.
    """
    tokens: list[Token] = []
    broken = True
    for match in _WORD.finditer(text, span.start, span.end):
        word = match[0].rstrip(".")
        if word.startswith("M"):
            word = _MAC.sub(r"\1", word)
        if text[match.end() : match.end() + 1] == "-" and text[match.end() + 1 : match.end() + 2].isalpha():
            broken = True
            continue
        kind, abbreviated = kind_of(word, bool(match[1]))
        if word in ("A", "P", "M") and _HOUR.match(text, max(0, match.start() - 4), match.end()):
            kind = "F"
        if word == "B" and _EXAMPLE.search(text, max(0, match.start() - 3), match.start()):
            kind = "F"  # z. B., for example
        start, end = match.start(), match.end() - (bool(match[1]) and not abbreviated)
        broken = broken and not (kind == "I" and tokens and tokens[-1].kind == "G" and start - tokens[-1].end == 2)
        if tokens and (broken or not _joins(text, tokens, start, wrapped)):
            yield _run(tokens)
            tokens = []
        tokens.append(Token(start, end, _straight(word.lower()), abbreviated, kind))
        broken = end < match.end()
    if tokens:
        yield _run(tokens)


def _straight(word: str) -> str:
    return word.replace("’", "'").replace("´", "'")


def _run(tokens: list[Token]) -> Run:
    kinds = "".join([token.kind for token in tokens])
    if len(tokens) > 1:
        for pattern, words, kind in _BY_NEIGHBOURS:
            for match in pattern.finditer(kinds):
                index = match.start()
                if tokens[index].word in words:
                    tokens[index] = tokens[index]._replace(kind=kind)
        kinds = "".join([token.kind for token in tokens])
    return Run(tuple(tokens), kinds)


def _joins(text: str, tokens: list[Token], start: int, wrapped: Callable[[int], bool]) -> bool:
    """Return whether a token at ``start`` goes on the run, and add the particles before it to the run."""
    end = tokens[-1].end
    if (start - end == 1 and text[end] == " ") or text[end:start] == ". ":
        return True
    gap = _GAP.match(text, end)
    if not gap or gap.end() != start or (gap[1] and not gap[2] and not wrapped(gap.start(1))):
        return False
    if gap[2]:
        if gap[0].count("\n") > 1:
            return False
        tokens.append(Token(gap.start(2), gap.end(2), " ".join(gap[2].split()), False, PARTICLE))
    return True
