"""Characters of symbol fonts: where the font has at a code what Unicode has at another.

A code of such a font is written as it is or in the private use area, U+F000 above it. Source: Adobe's encoding of Symbol;
of Wingdings only what letters and editions have.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PRIVATE = re.compile("[\uf020-\uf0ff]")

_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
_SYMBOL_LAST = "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"


def _from(start: int, characters: str) -> dict[int, str]:
    return dict(enumerate(characters, start))


_FONTS: Mapping[str, Mapping[int, str]] = {
    "symbol": {**_from(0x20, _SYMBOL_LOW), **_from(0xA0, _SYMBOL_HIGH), **_from(0xF1, _SYMBOL_LAST)},
    "wingdings": {
        **{0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x58: "✠", 0x6C: "●", 0x6E: "■", 0x71: "❑"},
        **{0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓"},
        **{0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
    },
}


def unicode_of(code: int, font: str) -> str:
    """Return the character that a font shows at a code, empty where that is not known."""
    table = _FONTS.get(font.lower())
    if 0xF020 <= code <= 0xF0FF:
        return (table or {}).get(code - 0xF000, "")
    if table is not None and code < 0x100:
        return table.get(code, "")
    return chr(code) if 0x20 <= code < 0xFFFE and not 0xD800 <= code < 0xE000 else ""


def translated(text: str, font: str) -> tuple[str, str]:
    """Return a text with what a symbol font has in the private use area as Unicode, and the characters that are not known."""
    unknown = "".join(c for c in PRIVATE.findall(text) if not unicode_of(ord(c), font))
    return PRIVATE.sub(lambda match: unicode_of(ord(match[0]), font) or match[0], text), unknown


def character(code: int, font: str) -> tuple[str, bool]:
    """Return what a font shows at a code, and whether that is known; what is not stays what it is, if it can be written."""
    found = unicode_of(code, font)
    return found or (chr(code) if 0xE000 <= code < 0xF900 else "\ufffd"), bool(found)


def hexadecimal(digits: str) -> int:
    """Return a number of up to six hexadecimal digits, 0 where it is none."""
    return int(digits, 16) if 0 < len(digits) <= 6 and all(c in "0123456789abcdefABCDEF" for c in digits) else 0
