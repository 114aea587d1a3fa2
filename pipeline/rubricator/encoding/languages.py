"""What languages are called in the header: those that transcriptions are in most often, by their subtags."""

from __future__ import annotations

_NAMES = dict(
    line.split(" ", 1)
    for line in """\
ar Arabic
bg Bulgarian
ca Catalan
cs Czech
cu Church Slavonic
cy Welsh
da Danish
de German
el Greek
en English
eo Esperanto
es Spanish
et Estonian
fi Finnish
fr French
fro Old French
ga Irish
gmh Middle High German
goh Old High German
grc Ancient Greek
he Hebrew
hr Croatian
hu Hungarian
is Icelandic
it Italian
la Latin
lt Lithuanian
lv Latvian
nds Low German
nl Dutch
no Norwegian
pl Polish
pt Portuguese
ro Romanian
ru Russian
sk Slovak
sl Slovenian
sr Serbian
sv Swedish
tr Turkish
uk Ukrainian
und undetermined
yi Yiddish""".split("\n")
)


def language_name(tag: str) -> str:
    """Return the English name of a language, such as ``German (de-AT)``; a tag without a name stands for itself."""
    name = _NAMES.get(tag.split("-")[0].lower())
    if name is None:
        return tag
    return f"{name} ({tag})" if "-" in tag else name
