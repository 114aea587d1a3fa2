"""What kind of word a capitalised word is, as one letter, so that a rule is a pattern over letters.

=====  =======================================================================
``T``  honorific after which any capitalised word is a name (Mr, Dr, Frau)
``W``  rank or kinship that is an honorific before a name (Captain, Aunt)
``J``  rank after a name (Esq., Bart.)
``R``  part of a name after it (Jr., III)
``I``  initial
``G``  given name
``V``  given name cut short (Wm, Saml.)
``K``  given name that is a common word or a place too (Grace, Florence)
``S``  surname, or the name of someone famous
``B``  surname that is a common word too (Brown, Little)
``P``  place
``N``  people, party, faith, adjective, day or month
``H``  word that makes a place or an institution of its neighbour (Street)
``D``  particle with a capital (De, Van)
``F``  function word
``A``  adjective by its ending, which a surname may have too (Marxian, Fithian)
``C``  common word
``U``  any other
``p``  particles in small letters (see ``tokens``)
=====  =======================================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from rubricator.recognition import lexicon
from rubricator.recognition.lexicon.german import is_german_word

_ADJECTIVE = re.compile(r"(?:ists?|isms?|ese|eans|ians|ites?|itic|ances?|ogy|[ai]tion|ness|ment|hood|ence|ities|ity)$")
_STREET = re.compile(r"\w{3}(?:stra(?:ß|ss)e|gasse|platz|allee|brücke|ufer|damm)$")
_PERHAPS_ADJECTIVE = re.compile(r"(?:ian|ean|ish|ic)$")
_APOSTROPHES = str.maketrans("’´", "''")


Common = Callable[[str], bool]
"""Whether a word in small letters is a common one in the document's language, or in the document itself."""


def english(small: Set[str]) -> Common:
    """Return what tells the common words of English, and of other languages that give nouns no capital.

    ``small`` has the words that the document writes without a capital somewhere.
    """

    def common(word: str) -> bool:
        return word in lexicon.common_words() or word in small or _plural(word, small)

    return common


def german(small: Set[str]) -> Common:
    """Return what tells the common words of German, nouns among them; ``small`` as for ``english``."""

    def common(word: str) -> bool:
        return word in small or is_german_word(word)

    return common


def kind_of(word: str, dotted: bool, common: Common) -> tuple[str, bool]:
    """Return the letter of a capitalised word and whether a full stop after it (``dotted``) belongs to it."""
    if len(word) == 1:
        return ("I", dotted) if dotted or word not in "AIOÀÔÉ" else ("F", False)
    if len(word) < 4 and word.isupper() and _are_initials(word, dotted):
        return "I", dotted
    lower = word.lower().translate(_APOSTROPHES)
    if lower.endswith("1"):
        lower = f"{lower[:-1]}l"  # Gen1: the raised l of an abbreviation, read as a figure
    if not lower.isalpha() and any(map(str.isdigit, lower)):
        return "F", False  # a sum or a signature: L11
    if dotted and (short := _abbreviation(lower)):
        return short, True
    return _kind(lower, common), False


def _after_name(word: str) -> str:
    if word in lexicon.titles("suffix"):
        return "R"
    return "J" if word in lexicon.titles("rank") else ""


def _are_initials(word: str, dotted: bool) -> bool:
    """Return whether two or three capitals in a row stand for given names: "WH. Auden", "JM Blount"."""
    lower = word.lower()
    known = lower in lexicon.titles("strong") or lower in lexicon.titles("suffix") or lower in lexicon.peoples()
    if known or (len(word) == 3 and not dotted) or lower in lexicon.titles("weak"):
        return False
    return dotted or not (lower in lexicon.common_words() or lower in lexicon.function_words())


def _abbreviation(word: str) -> str:
    """Return the letter of a word that a full stop shortens, or an empty string."""
    if word in lexicon.titles("strong") and len(word) < 7:
        return "T"
    if after := _after_name(word):
        return after
    if word in lexicon.titles("weak") and len(word) < 4:
        return "W"
    return "V" if word in lexicon.abbreviations() and word not in lexicon.peoples() else ""


def _kind(word: str, common: Common) -> str:
    if word in lexicon.titles("group"):
        return "F"
    if word in lexicon.titles("strong"):
        return "T"
    if word in lexicon.titles("weak"):
        return "W"
    if after := _after_name(word):
        return after
    if word in lexicon.function_words():
        return "D" if word in lexicon.context("particles") else "F"
    if word in lexicon.context("particles"):
        return "D"
    return _noun(word, common)


def _noun(word: str, common: Common) -> str:
    """Return the letter of a word that is no title, particle or function word."""
    if word in lexicon.peoples():
        return "N"
    is_common = common(word)
    if word in lexicon.given_names():
        return "K" if is_common or word in lexicon.places() else "G"
    if word in lexicon.famous() and not is_common:
        return "S"
    if word in lexicon.places():
        return "P"
    if word in lexicon.things("after") and is_common:
        return "H"
    if is_common:
        return "B" if word in lexicon.surnames() or word in lexicon.famous() else "C"
    return _uncommon(word, common)


def _plural(word: str, small: Set[str]) -> bool:
    """Return whether a word is the plural of a common one: the Commissars, the Persons."""
    stem = word[:-1]
    return len(word) > 5 and word.endswith("s") and (stem in small or stem in lexicon.common_words())


def _uncommon(word: str, common: Common) -> str:
    """Return the letter of a word in no list but, perhaps, that of surnames."""
    if word in lexicon.surnames():
        return "S"
    if word[:2] in ("d'", "l'", "o'") and len(word) > 4:
        return "S"
    head, _, tail = word.rpartition("-")
    if head:
        return _compound(head, tail, common)
    if word in lexicon.abbreviations():
        return "V"
    if len(word) < 6:
        return "U"
    if _STREET.search(word):
        return "H"
    if _ADJECTIVE.search(word):
        return "N"
    return "A" if _PERHAPS_ADJECTIVE.search(word) else "U"


def _compound(head: str, tail: str, common: Common) -> str:
    """Return the letter of a hyphenated word: a given name of two, a double surname, or else."""
    if head in ("saint", "sainte"):
        return "P"
    if tail in lexicon.titles("weak") or tail in lexicon.titles("office") or tail in lexicon.titles("strong"):
        return "W"
    kinds = {_kind(part, common) for part in (head, tail)}
    if _kind(head, common) in "GK" and kinds <= {"G", "K", "U"}:
        return "G"
    return "S" if kinds <= {"S", "U", "B", "G", "K"} else "N"
