"""What is wrong with a language tag, and which is meant. Source: RFC 5646, sections 2.2 and 4.1."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rubricator.diagnostics import Rule, Severity
from rubricator.validation.checks.fault import Fault, clipped, quoted
from rubricator.validation.checks.languages.grammar import Tag, parse
from rubricator.validation.checks.languages.registry import Registry, registry

_BCP47 = "https://www.rfc-editor.org/info/bcp47"

MALFORMED = Rule(
    "CHK006",
    Severity.ERROR,
    "Not a language tag",
    "A language is named by a tag of BCP 47: subtags of letters and figures with hyphens between, the language first, then "
    "script, country, variant: de, de-AT, sr-Cyrl, grc-Latn.",
    hint="Write the tag of BCP 47, such as en, de-AT or grc.",
    wrong='<p xml:lang="en_US">',
    right='<p xml:lang="en-US">',
    reference=_BCP47,
)
UNREGISTERED = Rule(
    "CHK007",
    Severity.WARNING,
    "A language tag that is not registered",
    "Each part of a language tag has to be in IANA's registry. It has one for each language: that of two letters where there "
    "is one, so de, not ger or deu. What is not registered no browser, index or spelling checker knows.",
    hint="Look the language up in the registry, or put what is your own behind x: grc-x-epic.",
    wrong='<p xml:lang="ger">',
    right='<p xml:lang="de">',
    reference=_BCP47,
)
DEPRECATED = Rule(
    "CHK008",
    Severity.INFO,
    "A language tag that is deprecated",
    "The registry keeps the subtag for old documents, and names another for new ones.",
    hint="Write what the registry prefers.",
    wrong='<p xml:lang="iw">',
    right='<p xml:lang="he">',
    reference=_BCP47,
)
RULES = (MALFORMED, UNREGISTERED, DEPRECATED)

_KINDS = {
    "language": "a language",
    "extlang": "an extended language",
    "script": "a script",
    "region": "a country or region",
    "variant": "a variant",
}
# What people write for a language: the code of a country, or a name. Greek may be the old or the new.
_GREEK = "grc for ancient Greek, el for modern"
_MEANT = {
    "gr": _GREEK, "gre": _GREEK, "greek": _GREEK, "cz": "cs", "dk": "da", "jp": "ja", "cn": "zh", "at": "de-AT", "us": "en-US",
    "gb": "en-GB", "latin": "la", "english": "en", "german": "de", "deutsch": "de", "french": "fr", "francais": "fr",
    "italian": "it", "italiano": "it", "spanish": "es", "espanol": "es", "russian": "ru", "hebrew": "he", "arabic": "ar",
    "polish": "pl", "dutch": "nl", "latein": "la", "unknown": "und", "none": "zxx", "multi": "mul",
}  # fmt: skip


@lru_cache(maxsize=1024)
def fault_of(tag: str) -> Fault | None:
    """Return the worst that is wrong with a tag; None where nothing is."""
    known = registry()
    low = tag.lower()
    if low in known.preferred["tag"]:
        return _deprecated(tag, known.preferred["tag"][low])
    if low in known.grandfathered:
        return None
    parts = parse(tag)
    if parts is None:
        return Fault(MALFORMED, f"{quoted(tag)} is no language tag.", _hint(_mended(tag)))
    return _unregistered(tag, parts, known) or _repeated(tag, parts) or _outdated(tag, parts, known)


def _unregistered(tag: str, parts: Tag, known: Registry) -> Fault | None:
    for kind, subtag in parts.registered():
        if subtag and subtag not in known.subtags[kind]:
            whole = quoted(tag) if subtag == tag.lower() else f"“{subtag}” in {quoted(tag)}"
            message = f"{whole} is not registered as {_KINDS[kind]}."
            return Fault(UNREGISTERED, message, _hint(_meant(tag, parts, kind, subtag)))
    for subtag in parts.extlangs:
        if known.prefixes[subtag] != parts.language:
            message = f"“{subtag}” in {quoted(tag)} does not belong behind “{parts.language}”."
            return Fault(UNREGISTERED, message, _hint(subtag))
    return None


def _repeated(tag: str, parts: Tag) -> Fault | None:
    """Return what is wrong with a tag that has a variant or an extension twice (RFC 5646, 2.2.5 and 2.2.6)."""
    for subtags in (parts.variants, parts.singletons):
        twice = next((subtag for subtag in subtags if subtags.count(subtag) > 1), None)
        if twice:
            return Fault(UNREGISTERED, f"“{twice}” stands twice in {quoted(tag)}.", "Remove one of the two.")
    return None


def _outdated(tag: str, parts: Tag, known: Registry) -> Fault | None:
    for kind, subtag in parts.registered():
        if subtag in known.preferred[kind]:
            return _deprecated(tag, _replaced(tag, subtag, known.preferred[kind][subtag]))
    return None


def _deprecated(tag: str, preferred: str) -> Fault | None:
    # An extended language is deprecated in favour of itself alone, and what nothing is preferred to may stay.
    if not preferred or preferred.lower() == tag.lower():
        return None
    return Fault(DEPRECATED, f"{quoted(tag)} is deprecated.", _hint(preferred))


def _hint(meant: str) -> str:
    return f"Write {clipped(meant)}." if meant else ""


def _replaced(tag: str, subtag: str, by: str) -> str:
    """Return a tag with one of its subtags replaced; empty where nothing replaces it."""
    return "-".join(by if one.lower() == subtag else one for one in tag.split("-")) if by else ""


def _meant(tag: str, parts: Tag, kind: str, subtag: str) -> str:
    """Return what is probably meant by a tag with an unregistered subtag; empty where nobody can tell."""
    known = registry()
    if kind == "language":
        short = known.shorter.get(subtag) if subtag not in _MEANT else _MEANT[subtag]
        return short if short and (subtag == tag.lower() or " " in short) else _replaced(tag, subtag, short or "")
    if kind == "extlang" and len(parts.extlangs) == 1:
        # What stands there is a language itself, as grc in el-grc.
        alone = subtag if subtag in known.subtags["language"] else known.shorter.get(subtag, "")
        return "-".join((alone, *tag.split("-")[2:])) if alone else ""
    if kind == "region" and subtag == "uk":
        return _replaced(tag, subtag, "GB")
    return ""


def _mended(tag: str) -> str:
    """Return a tag that is no tag as it is probably meant; empty where nobody can tell."""
    tries = (tag.strip(), "-".join(tag.replace("_", " ").replace("–", " ").replace("-", " ").split()))
    found: Iterator[str] = (one for one in tries if one != tag and parse(one) and _is_sound(one))
    return next(found, "")


def _is_sound(tag: str) -> bool:
    return fault_of(tag) is None
