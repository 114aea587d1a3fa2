"""Expanded names: a namespace and a local name in one string, as the XML parser gives them.

``"http://www.tei-c.org/ns/1.0\\np"`` is TEI's p; ``"p"`` is p in no namespace. One string is hashed once and compared
by identity in the common case, and expat interns it.
"""

from __future__ import annotations

SEPARATOR = "\n"
"""Between namespace and local name: it can stand in neither of them unescaped."""

XML = "http://www.w3.org/XML/1998/namespace"


def expanded(namespace: str, local: str) -> str:
    """Return the expanded name of a local name in a namespace (empty: in none)."""
    return f"{namespace}{SEPARATOR}{local}" if namespace else local


def namespace_of(name: str) -> str:
    """Return the namespace of an expanded name, empty if it is in none."""
    return name.rpartition(SEPARATOR)[0]


def local_of(name: str) -> str:
    """Return the local part of an expanded name."""
    return name.rpartition(SEPARATOR)[2]
