"""Cyrillic and Greek names in Latin letters: what a spelling sounds like under each of the usual systems.

A Latin spelling is read back: under each system it gives one or a few Cyrillic words. Two spellings may be of one name
when some reading of the one is a reading of the other: "Bucharin" in the German way and "Boukharine" in the French are
both бухарин. So the tables stay as tight as the systems are, and no letter stands for another in general.

Sources: ALA-LC Romanization Tables (Russian, Greek); BGN/PCGN 1947; ISO 9:1968 and 1995; Duden, Transkription aus dem
Russischen; the French habit of the nineteenth and twentieth centuries; ELOT 743.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from rubricator.authority.folding import without_marks

_MOST_READINGS = 24

_CYRILLIC = str.maketrans(
    {"э": "е", "ѣ": "е", "є": "е", "ы": "и", "і": "и", "ѵ": "и", "ґ": "г", "ѳ": "ф", "ъ": "", "ь": "", "щ": "шч", "'": "", "-": ""}
)  # fmt: skip
_GLIDE = re.compile("и(?=[аеиоуюя])")
_HUSHED_O = re.compile("(?<=[чшж])о")
_DOUBLE = re.compile(r"(.)\1")
_SCHOLARLY = str.maketrans({"č": "ч", "š": "ш", "ž": "ж", "ŝ": "шч", "â": "я", "û": "ю", "ë": "е", "è": "е"})

# What a romanised Russian surname ends in.
_RUSSIAN = re.compile(
    r"(?:[sc]k(?:y|i|ii|ij|iy|yi|yj|aya|aia|aja)|t[sz]k(?:y|i|ii|ij|iy|yi|yj|aya|aia|aja)|[oe](?:v|ff|w|f)|[oe][vw]a"
    r"|ine?|ina|i(?:ch|tch|tsch|cz|č)|enko|o[yij]|a[ij]|[ln]n?y[ij]?|uk)$"
)

_COMMON = {
    "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "e": "е", "i": "и", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о",
    "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "y": "и", "ya": "я", "ia": "я", "yu": "ю", "iu": "ю",
    "yo": "е ио", "io": "е ио", "x": "кс", "off$": "ов", "eff$": "ев",
}  # fmt: skip
_ENGLISH = _COMMON | {
    "z": "з", "h": "х", "kh": "х", "zh": "ж", "ts": "ц", "tz": "ц", "ch": "ч", "tch": "ч", "sh": "ш", "j": "ж", "c": "к",
    "w": "в", "oo": "у",
}  # fmt: skip
_GERMAN = _COMMON | {
    "ch": "х", "kh": "х", "z": "ц", "tz": "ц", "ts": "ц", "tsch": "ч", "sch": "ш ж", "sh": "ж", "w": "в", "j": "и",
    "ja": "я", "ju": "ю", "jo": "е ио", "s": "с", "h": "х", "^s": "с з", "asa": "аса аза", "osa": "оса оза", "c": "ц",
}  # fmt: skip
_FRENCH = _COMMON | {
    "ou": "у", "iou": "ю", "you": "ю", "kh": "х", "j": "ж", "ch": "ш", "tch": "ч", "ts": "ц", "tz": "ц", "z": "з", "gu": "гу г",
    "ine$": "ин", "of$": "ов", "ef$": "ев", "h": "х", "c": "к", "w": "в",
}  # fmt: skip
_SCIENTIFIC = _COMMON | {
    "c": "ц", "ch": "х", "h": "х", "z": "з", "j": "и", "ja": "я", "ju": "ю", "jo": "е ио", "ч": "ч", "ш": "ш", "ж": "ж",
    "я": "я", "ю": "ю", "е": "е", "w": "в",
}  # fmt: skip

_GREEK_VOWELS = (("ου", "ȣ"), ("αι", "ε"), ("ει", "ι"), ("οι", "ι"), ("αυ", "αβ"), ("ευ", "εβ"))
_GREEK = str.maketrans({"η": "ι", "υ": "ι", "ω": "ο", "ς": "σ", "'": "", "-": ""})
_HELLENIC = {
    "a": "α", "b": "β μπ", "v": "β", "g": "γ γκ", "gh": "γ", "d": "δ ντ", "dh": "δ", "e": "ε ι", "z": "ζ", "th": "θ", "i": "ι",
    "k": "κ", "c": "κ", "l": "λ", "m": "μ", "n": "ν", "x": "ξ", "ks": "ξ", "o": "ο", "p": "π", "r": "ρ", "rh": "ρ", "s": "σ",
    "t": "τ", "y": "ι", "u": "ȣ", "ou": "ȣ", "f": "φ", "ph": "φ", "ch": "χ", "kh": "χ", "h": "χ", "ps": "ψ", "ai": "ε αι",
    "ae": "ε", "ei": "ι", "oi": "ι", "oe": "ι", "av": "αβ", "af": "αβ", "au": "αβ", "ev": "εβ", "ef": "εβ", "eu": "εβ",
    "us$": "οσ", "^h": " χ", "nk": "γκ", "ng": "γγ γκ", "mb": "μπ μβ", "nd": "ντ νδ",
}  # fmt: skip


@dataclass(frozen=True)
class System:
    """A way to write another script in Latin letters: what each group of letters may stand for.

    A group with ``^`` or ``$`` counts at the beginning or the end of a word only; longer groups come before shorter.
    """

    groups: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]

    def readings(self, word: str) -> Iterator[str]:
        """Yield what a word in plain small letters may stand for; nothing if it has other letters."""
        parts = [(match.start(), match[0]) for match in self.pattern.finditer(word)]
        if sum(len(group) for _, group in parts) != len(word):
            return
        options = [self._options(group, start, start + len(group) == len(word)) for start, group in parts]
        yield from islice(map("".join, product(*options)), _MOST_READINGS)

    def _options(self, group: str, start: int, last: bool) -> tuple[str, ...]:
        special = (start == 0 and self.groups.get(f"^{group}")) or (last and self.groups.get(f"{group}$"))
        return special or self.groups[group]


def _system(table: Mapping[str, str]) -> System:
    groups = {group: tuple(letters.split(" ")) for group, letters in table.items()}
    longest_first = sorted(groups, key=lambda group: len(group.strip("^$")), reverse=True)
    return System(groups, re.compile("|".join(longest_first)))


_SYSTEMS = tuple(map(_system, (_ENGLISH, _GERMAN, _FRENCH, _SCIENTIFIC)))
_HELLENIC_SYSTEM = _system(_HELLENIC)


def is_cyrillic(word: str) -> bool:
    """Return whether a word is written in Cyrillic letters."""
    return "\u0400" <= word[:1] <= "\u052f"


def is_greek(word: str) -> bool:
    """Return whether a word is written in Greek letters."""
    return "\u0370" <= word[:1] <= "\u03ff" or "\u1f00" <= word[:1] <= "\u1fff"


@lru_cache(maxsize=1 << 15)
def looks_russian(word: str) -> bool:
    """Return whether a word in Latin letters ends as Russian surnames do."""
    return len(word) > 4 and _RUSSIAN.search(without_marks(word)) is not None


@lru_cache(maxsize=1 << 15)
def as_cyrillic(word: str) -> frozenset[str]:
    """Return the Cyrillic words, their spelling made plain, that a Cyrillic word is or a Latin one may stand for."""
    if is_cyrillic(word):
        return frozenset({_plain_cyrillic(without_marks(word))})
    scholarly = without_marks(word.casefold().translate(_SCHOLARLY).replace("'", ""))
    letters = without_marks(word.replace("'", ""))
    read = {reading for system in _SYSTEMS for reading in system.readings(letters)}
    return frozenset(map(_plain_cyrillic, read | set(_SYSTEMS[-1].readings(scholarly))))


@lru_cache(maxsize=1 << 15)
def as_greek(word: str) -> frozenset[str]:
    """Return the Greek words, their spelling made plain, that a Greek word is or a Latin one may stand for."""
    if is_greek(word):
        return frozenset({_plain_greek(without_marks(word))})
    return frozenset(map(_plain_greek, _HELLENIC_SYSTEM.readings(without_marks(word))))


def _plain_cyrillic(word: str) -> str:
    """Return a word without signs and glides, ё as е (which a hushing consonant before it makes an o elsewhere)."""
    letters = _HUSHED_O.sub("е", word.translate(_CYRILLIC))
    return _DOUBLE.sub(r"\1", _GLIDE.sub("", letters))


def _plain_greek(word: str) -> str:
    for written, plain in _GREEK_VOWELS:
        word = word.replace(written, plain)
    return _DOUBLE.sub(r"\1", word.translate(_GREEK))
