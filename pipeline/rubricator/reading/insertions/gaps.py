"""What an editor says of a place where nothing can be read: "2 words illegible", "Seite fehlt", "mot illisible".

A phrase counts only if every word of it belongs here and one of them is a reason; anything else may be text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

_WORDS: Mapping[str, str] = {
    "illegible": """illegible illeg unreadable undecipherable indecipherable undeciphered unintelligible
        unleserlich unleserliche unleserlicher unleserliches unleserl unlesbar unlesbare unlesbares unentzifferbar unentziffert
        lesbar leserlich entzifferbar illisible illisibles indéchiffrable indéchiffrables indéchiffré illis""",
    "inaudible": "inaudible indistinct unverständlich unverständliches inaudibles incompréhensible",
    "damage": """torn damaged damage mutilated mutilation faded hole stain stained blot blotted blotch smudged smudge smeared
        obscured tear worn burnt burned cut rubbed eaten beschädigt beschädigung zerrissen abgerissen ausgerissen weggerissen
        eingerissen loch tintenfleck fleck klecks verblasst verblaßt verwischt ausriss ausriß papierverlust wasserschaden
        abgeschnitten verbrannt déchiré déchirée déchirure arraché arrachée endommagé endommagée abîmé abîmée effacé effacée
        tache taché tachée trou mutilé mutilée brûlé brûlée rongé rongée coupé coupée""",
    "lost": """missing lost lacking wanting textverlust fehlt fehlen fehlend fehlende fehlendes verloren manque manquent
        manquant manquante manquants manquantes perdu perdue perdus lacune lacuna""",
    "editorial": """omitted omission omissions ausgelassen auslassung auslassungen weggelassen gekürzt kürzung
        omis omise omission supprimé supprimée coupure coupures""",
    "deleted": """deleted deletion crossed struck erased erasure cancelled canceled cancellation obliterated scratched
        gestrichen gestrichenes durchgestrichen durchgestrichenes getilgt gelöscht rasur ausradiert streichung
        biffé biffée biffés rayé rayée rayés raturé raturée raturés rature barré barrée barrés""",
    "censored": "censored redacted zensiert geschwärzt censuré censurée caviardé",
    "blank": "blank leer freigelassen leergelassen leerstelle blanc",
}
_REASONS = {word: reason for reason, words in _WORDS.items() for word in words.split()}
# Words that are also words of texts: "[lost]" may be what was supplied.
_NOT_ALONE = frozenset(
    """lost lacking wanting tear worn burnt burned cut rubbed eaten crossed struck scratched hole stain fleck loch verloren
    lesbar leserlich entzifferbar verbrannt manque perdu perdue perdus coupé coupée blanc tache trou scratched obscured
    fehlen fehlt fehlend zerrissen""".split()
)
_UNITS = {
    word: unit
    for unit, words in {
        "words": "word words wort wörter worte worten wörtern mot mots",
        "lines": "line lines zeile zeilen ligne lignes",
        "chars": "letters character characters char chars buchstabe buchstaben zeichen lettres caractère caractères",
        "pages": "page pages seite seiten pp",
        "leaves": "leaf leaves folio folios blatt blätter feuillet feuillets",
        "paragraphs": "paragraph paragraphs absatz absätze paragraphe paragraphes alinéa alinéas",
        "sentences": "sentence sentences satz sätze phrase phrases",
    }.items()
    for word in words.split()
}
_SINGULAR = frozenset(
    "word line character wort zeile buchstabe mot ligne caractère sentence satz paragraph absatz".split()
)
_NUMBERS = {
    word: number
    for number, words in enumerate(
        [
            "a an one ein eine einen un une",
            "two zwei deux",
            "three drei trois",
            "four vier quatre",
            "five fünf cinq",
            "six sechs",
            "seven sieben sept",
            "eight acht huit",
            "nine neun neuf",
            "ten zehn dix",
            "eleven elf onze",
            "twelve zwölf douze",
        ],
        start=1,
    )
    for word in words.split()
}
_ROUGHLY = frozenset(
    "ca c circa about approximately approx roughly some perhaps probably etwa ungefähr rund vermutlich environ".split()
)
_OTHERS = frozenset(
    """the of off out away by in at is are was were here left with and or on from to through over up it this that several few
    ms mss manuscript original text paper letter edge margin corner seal bottom top end beginning remainder rest part portion
    half signature name passage passages document following next last first entire whole due ink water space
    date number place material section sections more completely partly partially totally cannot be
    der die das des dem den im am vom von zum einige mehrere hier nicht durch und oder bis ist sind hs handschrift manuskript manuskripts
    brief briefs briefes textes blattes papier rand anfang ende schluss schluß unterschrift name stelle teil rest obere untere ecke völlig teilweise
    le la les l d des de du en dans par est sont et ici à au aux plusieurs quelques manuscrit lettre fin début suite reste
    signature nom passage partie feuille papier texte laissé laissée bord coin non""".split()
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")
_LINKS = frozenset("-–—?!.,;:'’/()")
_BETWEEN = frozenset(["-", "–", "or", "to", "oder", "bis", "ou", "à"])


def gap_in(phrase: str) -> tuple[tuple[str, str], ...] | None:
    """Return the attributes that a phrase gives for a gap (reason, quantity, unit, precision); None if it is none.

    A blank that the writer left has ``reason`` blank.
    """
    tokens = _TOKEN.findall(phrase.lower())
    words = [token for token in tokens if token not in _LINKS]
    reason = next((_REASONS[word] for word in words if word in _REASONS), None)
    if reason is None or not all(map(_belongs, words)) or (len(words) == 1 and words[0] in _NOT_ALONE):
        return None
    return ("reason", reason), *_extent(tokens, reason)


def is_extent(phrase: str) -> bool:
    """Return whether a phrase only counts: "2 words"; it says how much is missing, and is no text itself."""
    words = [token for token in _TOKEN.findall(phrase.lower()) if token not in _LINKS]
    counted = any(word in _UNITS for word in words) and any(word in _NUMBERS or word.isdigit() for word in words)
    return counted and all(map(_belongs, words))


def opens_with_gap(phrase: str) -> bool:
    """Return whether a phrase begins as one about a gap does, whatever it goes on to say: "page torn, perhaps “gave”"."""
    head = re.split(r"[,;:.(]", phrase, maxsplit=1)[0]
    return head != phrase and gap_in(head) is not None


def _belongs(word: str) -> bool:
    return (
        word in _REASONS or word in _UNITS or word in _NUMBERS or word in _OTHERS or word in _ROUGHLY or word.isdigit()
    )


def _extent(tokens: list[str], reason: str) -> Iterator[tuple[str, str]]:
    at = next((i for i, token in enumerate(tokens) if token in _UNITS), None)
    if at is None:
        return
    before = [token for token in tokens[:at] if token not in _OTHERS or token in _BETWEEN]
    numbers = [number for number in map(_number, before) if number]
    if not numbers and tokens[at] in _SINGULAR and reason != "damage" and not {"of", "von", "de"} & set(tokens[:at]):
        numbers = [1]
    if not numbers and (reason == "damage" or tokens[at] not in _plurals()):
        return
    yield "unit", _UNITS[tokens[at]]
    if len(numbers) == 2 and _BETWEEN & set(before):
        yield from (("atLeast", str(min(numbers))), ("atMost", str(max(numbers))))
    elif numbers:
        yield "quantity", str(numbers[-1])
    if _ROUGHLY & set(before) and numbers:
        yield "precision", "low"


def _plurals() -> Iterable[str]:
    return _UNITS.keys() - _SINGULAR - {"page", "seite", "leaf", "folio", "blatt", "feuillet"}


def _number(token: str) -> int | None:
    return int(token) if token.isdigit() and int(token) < 1000 else _NUMBERS.get(token)
