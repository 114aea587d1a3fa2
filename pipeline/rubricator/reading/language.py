"""The language of a text, told by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": (
        "the of and to in a that is it was for with as his he be not by have you which are on this i my at from but"
    ).split(),
    "de": (
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an ich "
        "wie sie war haben"
    ).split(),
    "fr": (
        "de la le et les des en un du une que est pour qui dans par sur pas plus ne je se vous nous mon "
        "votre au avec ce"
    ).split(),
    "es": (
        "de la que el en y a los del se las por un para con no una su al lo como más pero sus me le ha mi usted"
    ).split(),
    "it": (
        "di e che la il un a per in non si del da è della le con una i al mi ma lo gli nel come sono ho alla"
    ).split(),
    "la": (
        "et in est non ad ut cum quod qui ex per sed si a ab de me te mihi tibi quam nec hoc esse aut enim ac "
        "quae quid sunt se ego pro"
    ).split(),
}
_LANGUAGES = {
    word: [code for code, words in _COMMON.items() if word in words] for words in _COMMON.values() for word in words
}
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_SAMPLE = 20_000
_TOLD = (*_COMMON, "ru")
_CYRILLIC_TOO = ("be", "bg", "cu", "mk", "orv", "sr", "uk")
# Letters in their own language have 0.29 and more of its commonest words; in another up to 0.3 may be among them.
_CLEAR_SHARE = 0.35
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def language_of(text: str, expected: str = "") -> str:
    """Return the BCP 47 tag of a text's language: en, de, fr, es, it, la or ru; ``und`` where nothing tells.

    Where nothing tells it clearly it is the one that is expected. That may be another than these, which is then told from
    them only by the share of their words; or a variety of one of them, such as de-AT.
    """
    found, share = _told(text[:_SAMPLE])
    if not expected or found == "und":
        return expected or found
    primary = expected.split("-")[0].lower()
    is_kin = found == "ru" and primary in _CYRILLIC_TOO
    is_doubtful = primary not in _TOLD and (share < _CLEAR_SHARE or is_kin)
    return expected if is_doubtful or primary == found else found


def language_tag(stated: str) -> str:
    """Return what somebody states as a language as a tag, such as de-AT for ``de_AT``; empty where it can be none."""
    tag = stated.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) else ""


def _told(sample: str) -> tuple[str, float]:
    """Return the language of the commonest words, and their share of all words."""
    if len(_CYRILLIC.findall(sample)) * 3 > len(sample):
        return "ru", 1
    counts: Counter[str] = Counter()
    words = Counter(_WORD.findall(sample.lower()))
    for word in words.keys() & _LANGUAGES.keys():
        counts.update(dict.fromkeys(_LANGUAGES[word], words[word]))
    # Sorted, so that equal counts give the same answer everywhere.
    best = sorted(counts, key=lambda code: (-counts[code], code))
    return (best[0], counts[best[0]] / words.total()) if best else ("und", 0)
