"""The languages of PAGE and ALTO as tags of BCP 47: names in English, codes of two and of three letters."""

from __future__ import annotations

import re

_TABLE = """\
ar ara arabic
bg bul bulgarian
ca cat catalan
cs ces cze czech
cu chu church-slavic church-slavonic
cy cym wel welsh
da dan danish
de deu ger german
el ell gre greek
en eng english
es spa spanish
et est estonian
fi fin finnish
fr fra fre french
ga gle irish
he heb hebrew
hr hrv croatian
hu hun hungarian
is isl ice icelandic
it ita italian
la lat latin
lt lit lithuanian
lv lav latvian
nl nld dut dutch
no nor norwegian
pl pol polish
pt por portuguese
ro ron rum romanian
ru rus russian
sk slk slo slovak
sl slv slovenian
sr srp serbian
sv swe swedish
tr tur turkish
uk ukr ukrainian
yi yid yiddish
"""
_TAGS = {word: line.split()[0] for line in _TABLE.splitlines() for word in line.split()}
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")


def tag_of(written: str) -> str:
    """Return the tag for a language as a format names it: "German", "ger", "de-AT"; empty if it names none."""
    first, _, rest = written.strip().partition("-")
    known = _TAGS.get(written.strip().lower().replace(" ", "-")) or _TAGS.get(first.lower())
    if known and rest and _TAG.match(f"{known}-{rest}"):
        return f"{known}-{rest}"
    return known or (written.strip() if _TAG.match(written.strip()) else "")
