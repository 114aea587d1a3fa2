"""hexBinary and base64Binary. Source: XML Schema Part 2, 3.2.15 and 3.2.16.

Their white space is not collapsed before a pattern sees it, as in Jing.
"""

from __future__ import annotations

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.datatypes.whitespace import WHITE_SPACE, preserve, strip
from rubricator.relaxng.datatypes.xsd.base import Base, lexical

_S = f"[{WHITE_SPACE}]*"


def _spaced(expression: str) -> str:
    """Return an expression for single characters, written with spaces between, which takes white space before each."""
    return "".join(f"{_S}{part}" for part in expression.split())


_SIXTH, _FOURTH, _SECOND = "[A-Za-z0-9+/]", "[AEIMQUYcgkosw048]", "[AQgw]"
_BASE64 = (
    f"(?:{_spaced(f'{_SIXTH} {_SIXTH} {_SIXTH} {_SIXTH}')})*"
    f"(?:{_spaced(f'{_SIXTH} {_SIXTH} {_FOURTH} =')}|{_spaced(f'{_SIXTH} {_SECOND} = =')})?{_S}"
)


def _from_hex(text: str, _namespaces: Namespaces) -> bytes:
    return bytes.fromhex(strip(text))


def _from_base64(text: str, _namespaces: Namespaces) -> bytes:
    from binascii import a2b_base64

    return a2b_base64(text)


BINARIES = (
    Base("hexBinary", lexical(f"{_S}(?:[0-9A-Fa-f]{{2}})*{_S}"), preserve, _from_hex, len),
    Base("base64Binary", lexical(_BASE64), preserve, _from_base64, len),
)
