"""anyURI. Source: XML Schema Part 2, 3.2.17; RFC 2396 with RFC 2732, as java.net.URI reads them, and so Jing.

A character that may not stand in a URI, such as a space or an umlaut, is allowed in an anyURI: it stands for its escape.
"""

from __future__ import annotations

from rubricator.relaxng.datatypes.whitespace import collapse
from rubricator.relaxng.datatypes.xsd.base import Base, Matcher, matcher


def _any_but(forbidden: str) -> str:
    """Return an expression for any characters but some; a percent sign only in an escape."""
    return f"[^%{forbidden}]*(?:%[0-9A-Fa-f]{{2}}[^%{forbidden}]*)*"


_PATH, _REST, _NAME, _USER = (_any_but(forbidden) for forbidden in (r"#?\[\]", "#", r"#?\[\]/", r"#?\[\]/@"))
# The zone of an address begins with a percent sign, which a character to be escaped also gives.
_ZONE = r"(?:%[A-Za-z0-9_.]+|[ \"<>\\^`{|}][A-Za-z0-9_.]*)?"
_SERVER = rf"(?:{_USER}@)?\[[0-9A-Fa-f:.]+{_ZONE}\](?::[0-9]*)?"
_AUTHORITY = rf"//(?:(?:(?![/?#]){_NAME}|{_SERVER})(?=[/?#]|\Z)(?!(?<=//)\Z)|(?=[/?#]))"
_HIERARCHICAL = rf"(?:{_AUTHORITY}|(?!//)){_PATH}(?:\?{_REST})?"
_SCHEME = r"[A-Za-z][A-Za-z0-9+.\-]*:"
_EXPRESSION = rf"(?:{_SCHEME}(?:(?=/){_HIERARCHICAL}|(?![/#]|\Z){_REST})|(?![^/?#]*:){_HIERARCHICAL})(?:#{_REST})?"
# The address and the port, if what follows // is an address in brackets.
_ADDRESS = r"(?:[^/?#]*:)?//(?:[^/?#]*@)?\[([0-9A-Fa-f:.]*)[^/?#\]]*\](?::([0-9]*))?(?:[/?#].*)?"


def _any_uri() -> Matcher:
    matches = matcher(_EXPRESSION)
    return lambda text: matches(text) and ("[" not in text or _addresses(text))


def _addresses(text: str) -> bool:
    """Return whether an address in brackets, if there is one, is one of IPv6, and the port after it has 31 bits."""
    from ipaddress import AddressValueError, IPv6Address

    found = matcher(_ADDRESS)(text)
    if found is None:
        return True
    try:
        IPv6Address(found[1])
    except AddressValueError:
        return False
    return int((found[2] or "0")[-11:]) < 2**31


URIS = (Base("anyURI", _any_uri, collapse, length=len),)
