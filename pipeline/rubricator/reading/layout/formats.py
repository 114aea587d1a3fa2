"""Which format of transcribed pages a file of XML is in, by its root element."""

from __future__ import annotations

import re

from rubricator.reading.decoding import BOMS

PAGE, ALTO, METS, METADATA = "page", "alto", "mets", "metadata"

_ROOTS = {"PcGts": PAGE, "alto": ALTO, "ALTO": ALTO, "mets": METS, "trpDocMetadata": METADATA}
_NOT_ELEMENTS = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
_START = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)[\s/>]")


def transcription_format(head: bytes) -> str | None:
    """Return "page", "alto", "mets" or "metadata" (of Transkribus) for a file of XML that begins so, None for any other.

    Declarations, comments and processing instructions may stand before the root, and it may have any prefix.
    """
    text = _decoded(head)
    at = 0
    while skipped := _NOT_ELEMENTS.match(text, at):
        at = skipped.end()
    root = _START.match(text, at)
    return format_of_root(root[1]) if root else None


def format_of_root(name: str) -> str | None:
    """Return the format whose files have a root of this name, None for any other."""
    return _ROOTS.get(name)


def _decoded(head: bytes) -> str:
    """Return the characters as far as the root's name needs them: it is in ASCII in every encoding."""
    for mark, encoding in BOMS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    if head[:2] in (b"<\0", b"\0<"):
        return head.decode("utf-16-le" if head[1] == 0 else "utf-16-be", "replace")
    return head.decode("latin-1")
