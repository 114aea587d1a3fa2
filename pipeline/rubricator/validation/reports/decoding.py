"""The text of a document for people to see, whatever its encoding: never refused."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARATION = re.compile(rb"""<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")


def decoded(document: bytes) -> str:
    """Return the text of a document by its byte order mark or XML declaration (XML 1.0, appendix F), else as UTF-8.

    What cannot be decoded is shown as U+FFFD.
    """
    encoding = next((name for mark, name in _MARKS if document.startswith(mark)), "") or _declared(document)
    try:
        return document.decode(encoding, "replace")
    except (LookupError, ValueError):
        return document.decode("utf-8", "replace")


def _declared(document: bytes) -> str:
    found = _DECLARATION.match(document)
    return found[1].decode() if found else "utf-8"
