"""A document's bytes in the one encoding in which places are counted."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

_ENCODING = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")


def in_utf8(document: bytes) -> bytes:
    """Return a document in UTF-8 without a byte order mark, in which offsets are counted. Raises LookupError, UnicodeError."""
    if document.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
        return document.decode("utf-16").encode()
    document = document.removeprefix(BOM_UTF8)
    declared = _ENCODING.match(document)
    encoding = declared[1].decode().lower() if declared else "utf-8"
    return document if encoding in ("utf-8", "us-ascii") else document.decode(encoding).encode()
