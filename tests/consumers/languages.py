"""Languages in the codes of libraries, back in BCP 47 by a table that is not ours."""

from __future__ import annotations

import pycountry


def from_library(code: str) -> str | None:
    """Return what BCP 47 writes for a code of ISO 639-2, bibliographic or not, or of ISO 639-3."""
    if code in ("und", "mis"):
        return None
    language = pycountry.languages.get(bibliographic=code) or pycountry.languages.get(alpha_3=code)
    assert language, code
    return getattr(language, "alpha_2", language.alpha_3)


def from_english(name: str) -> str:
    """Return what BCP 47 writes for the English name of a language; what is no name is a tag already."""
    try:
        language = pycountry.languages.lookup(name)
    except LookupError:
        return name
    return str(getattr(language, "alpha_2", language.alpha_3))
