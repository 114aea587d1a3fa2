"""The TEI that a page carries: put in when the page is made, which takes the processor a tenth of the page's time.

A page whose stylesheet is run by itself has it too (xslt/html/source.xsl): there it is the document as it would be written.
"""

from __future__ import annotations

import re
from html import escape

_TEMPLATE = re.compile(r'<template id="-tei"[^>]*>')
"""What the stylesheet leaves empty. Nothing in a document can look like it, since its tags are written as text."""


def with_source(page: str, source: str) -> str:
    """Return a page with the text of its document's file in the template for it, if it has one."""
    found = _TEMPLATE.search(page)
    if found is None:
        return page
    text = escape(source, quote=False).replace("\r", "&#13;")
    return page[: found.end()] + text + page[found.end() :]
