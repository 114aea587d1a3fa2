"""Names, language tags, addresses and words, with what they cannot have exchanged or left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.relaxng.datatypes.names import is_name_character, without_others

_AROUND = "#:/ "
_JOINING = re.compile(r"[\s:/\\,;+&=]+")


def names(text: str) -> Iterator[str]:
    """Yield a name without colons: _ for what stands between words, nothing for the rest that a name cannot have."""
    name = without_others(_JOINING.sub("_", text.strip(_AROUND))).rstrip("_").lstrip(".-")
    yield name
    # An underscore is the only character that may begin a name and says nothing.
    if name:
        yield f"_{name}"


def lists_of_names(text: str) -> Iterator[str]:
    """Yield names with spaces between."""
    separated = re.sub(r"[\s,;]+", " ", text).split()
    repaired = [next((name for name in names(word) if _is_name(name)), "") for word in separated]
    if all(repaired):
        yield " ".join(repaired)


def names_with_colon(text: str) -> Iterator[str]:
    """Yield a name that may have a prefix."""
    prefix, colon, local = text.partition(":")
    for name in names(local if colon and prefix else text):
        if name != local:
            yield f"{prefix}:{name}" if colon and prefix else name


def tokens(text: str) -> Iterator[str]:
    """Yield a word of characters that names have."""
    yield without_others(re.sub(r"\s+", "_", text))


def _is_name(text: str) -> bool:
    return bool(text) and is_name_character(text[0], initial_only=True)


def language_tags(text: str) -> Iterator[str]:
    """Yield a language tag with hyphens between its parts."""
    yield re.sub(r"[\s_.\-–/]+", "-", text).strip("-")


def uris(text: str) -> Iterator[str]:
    """Yield a URI reference with escapes for what cannot stand in it."""
    escaped = re.sub("%(?![0-9A-Fa-f]{2})", "%25", text)
    yield escaped
    unspaced = re.sub("^# ", "#", escaped)
    yield re.sub("^#+", "#", unspaced).replace(" ", "%20")
    if "//[" in text:
        return
    first, mark, rest = unspaced.partition("#")
    yield f"{_without_brackets(first)}{mark}{_without_brackets(rest)}".replace("#", "%23").replace("%23", "#", 1)


def _without_brackets(text: str) -> str:
    return text.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20")


def words(text: str) -> Iterator[str]:
    """Yield a text nearer to what a pattern may want: without spaces, with a point for a comma, in other letters."""
    yield text.replace(" ", "_")
    yield text.replace(" ", "")
    yield text.replace(",", ".")
    yield text.replace(" ", "").replace(",", ".")
    for letters in (text.lower(), text.upper()):
        yield letters
        yield letters.replace(" ", "").replace(",", ".")
