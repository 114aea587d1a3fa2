"""A repository with endless findings: an edition whose schema was exchanged for one with another name for paragraphs."""

from __future__ import annotations

from ci.letters import GRAMMAR
from ci.reports import Found

LETTERS, PARAGRAPHS = 60, 100
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n  <text><body>\n    <p>Right.</p>\n'
_FOOT = "  </body></text>\n</TEI>\n"
_FIRST = _HEAD.count("\n") + 1

_NAMES = [f"letters/{number:03}.xml" for number in range(LETTERS)]
_PARAGRAPHS = "".join(f"    <para>Paragraph {number}.</para>\n" for number in range(PARAGRAPHS))

FILES = {
    "rubricator.toml": 'schemas = ["schema/letters.rnc"]\n',
    "schema/letters.rnc": GRAMMAR,
    **dict.fromkeys(_NAMES, _HEAD + _PARAGRAPHS + _FOOT),
}
FOUND: tuple[Found, ...] = tuple(
    (name, line, 5, "error", "RNG002") for name in _NAMES for line in range(_FIRST, _FIRST + PARAGRAPHS)
)
