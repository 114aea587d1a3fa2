"""Where a schema comes from, by what TEI's stylesheets write into the comments of the schemas that they make.

Source: TEI Stylesheets, odds/odd2relax.xsl, which writes "TEI Edition: P5 Version 4.9.0. Last updated on …, revision …" and,
after the place of the edition, the title of the customisation; before 2014 the lines are fewer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEAD = 20_000
"""The comments stand at the top: so many bytes are looked through."""

_EDITION = re.compile(
    r"TEI Edition:\s(?:P5\s)?(?:Version\s)?(?P<version>[\w.]+?)\. Last updated on\s+(?P<date>.*?)"
    r"(?:, revision (?P<revision>\w+))?\.?\s*$",
    re.MULTILINE,
)
_GENERATED = re.compile(
    r"(?:Schema|This file) generated (?:from ODD source )?(?P<when>\d{4}-\d\d-\d\dT[\d:]+Z?)(?:\. (?P<odd>[^\n]*)\.)?"
)
_LOCATION = re.compile(r"TEI Edition Location: (?P<address>\S+)[^\n]*\n(?P<next>[^\n]*)")


@dataclass(frozen=True, slots=True)
class Origin:
    """The TEI that a schema was made from, and when; empty: it does not say.

    ``date`` is that of the edition as the schema writes it; ``generated`` when the schema was made, as a dateTime; ``title``
    is that of the customisation (ODD), ``odd_date`` its date as it is written there.
    """

    version: str = ""
    date: str = ""
    revision: str = ""
    generated: str = ""
    title: str = ""
    odd_date: str = ""


def origin_of(data: bytes) -> Origin:
    """Return where a schema, given as bytes, says that it comes from."""
    text = data[:_HEAD].decode("utf-8", "replace")
    edition, generated, location = (pattern.search(text) for pattern in (_EDITION, _GENERATED, _LOCATION))
    return Origin(
        edition["version"] if edition else "",
        edition["date"] if edition else "",
        (edition["revision"] if edition else None) or "",
        generated["when"] if generated else "",
        _title(location["next"]) if location else "",
        ((generated["odd"] if generated else None) or "").strip(),
    )


def _title(line: str) -> str:
    """Return the title of the customisation, of the line after the place of the edition, in XML or in compact syntax."""
    return line.partition("-->")[0].strip().lstrip("#").strip()
