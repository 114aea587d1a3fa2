"""The page on the edition that a project has written itself, in Markdown."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from rubricator.site.page import Page

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def introduction(markdown: str) -> Page:
    """Return the page; HTML in the Markdown is text, so that the page runs nothing and fetches nothing foreign."""
    reader = MarkdownIt("commonmark", {"html": False, "xhtmlOut": True, "typographer": False}).enable("table")
    return Page("about.html", "about-page", {"text": reader.render(_NOT_IN_XML.sub("\ufffd", markdown))})
