"""The page on the edition that a project has written itself, in Markdown, and the pictures on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

from rubricator.building.addresses import Address
from rubricator.building.pictures import SHOWN, Pictures, pictures_at
from rubricator.site.page import Page
from rubricator.source import Position

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a project says of its edition: the file, and the Markdown in it."""

    file: Path
    markdown: str

    @property
    def page(self) -> Page:
        """The page; HTML in the Markdown is text, so that the page runs nothing and fetches nothing foreign."""
        return Page("about.html", "about-page", {"text": _READER.render(self._text)})

    @property
    def pictures(self) -> Pictures:
        """The pictures that lie beside the file or below: they lie so beside the page too."""
        return pictures_at(self.file, self._addresses(), SHOWN)

    def _addresses(self) -> Iterator[Address]:
        for block in _READER.parse(self._text):
            line = (block.map or [0])[0] + 1
            for one in block.children or ():
                if one.type == "image":
                    yield Address(str(one.attrs["src"]), Position(line, 1))

    @property
    def _text(self) -> str:
        return _NOT_IN_XML.sub("\ufffd", self.markdown)


_READER = MarkdownIt("commonmark", {"html": False, "xhtmlOut": True, "typographer": False}).enable("table")
