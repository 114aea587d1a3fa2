"""What lies over the text of a document, and what stands between its words and has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from rubricator.reading.docx.content import PageEnd, Picture
from rubricator.reading.writing import Stretch, Text
from rubricator.source import Span
from rubricator.transcription import Image, Link, PageBreak, Rendition

Look = tuple[str, str]
"""How words are set, as CSS, and their language; empty for what is as in the text around them."""

Value = TypeVar("Value")
PLAIN: Look = ("", "")
_RIGHT = "text-align: right"


class _Lasting(Generic[Value]):
    """A value that lasts for the words of ``text`` until others have another; ``note`` is told how far it lasted."""

    def __init__(self, text: Text, nothing: Value, note: Callable[[Span, Value], None]) -> None:
        self._text, self._nothing, self._note = text, nothing, note
        self._stretch: Stretch | None = None
        self.value = nothing

    def hold(self, value: Value) -> None:
        """Let a value hold for the words that follow."""
        self.end()
        if value != self._nothing:
            self.value, self._stretch = value, self._text.begin()

    def end(self) -> None:
        """Let the value end with the words that were written last."""
        if self._stretch is not None:
            self._note(self._text.end(self._stretch), self.value)
        self.value, self._stretch = self._nothing, None


class Overlay:
    """Notes what lies over the words of ``text``; a picture or a page that begins waits for the words that follow it."""

    def __init__(self, text: Text) -> None:
        self.renditions: list[Rendition] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.page_breaks: list[PageBreak] = []
        self._text = text
        self._looks = _Lasting(text, PLAIN, lambda span, look: self.renditions.append(Rendition(span, *look)))
        self._targets = _Lasting(text, "", lambda span, target: self.links.append(Link(span, target)))
        self._waiting: list[Picture | PageEnd] = []

    def begin(self, look: Look, target: str) -> None:
        """Let the next words be set so, and lead there."""
        if target != self._targets.value:
            self._looks.end()
            self._targets.hold(target)
        if look != self._looks.value:
            self._looks.hold(look)

    def end(self) -> None:
        """Let what lies over the words that were written last end with them."""
        self._looks.end()
        self._targets.end()

    def set_right(self, spans: Iterable[Span]) -> None:
        """Note what is set to the right."""
        self.renditions += (Rendition(span, _RIGHT) for span in spans)

    def wait(self, point: Picture | PageEnd) -> None:
        """Let something stand right before the next words."""
        self._waiting.append(point)

    def place(self, offset: int) -> None:
        """Note where what has been waiting for words stands, now that they are written."""
        if not self._waiting:
            return
        if PageEnd() in self._waiting and offset:
            self.page_breaks.append(PageBreak(Span(offset, offset), ""))
        self.place_pictures(offset)

    def place_pictures(self, offset: int) -> None:
        """Note where the pictures stand that have been waiting: behind the last words no page begins."""
        self.images += (
            Image(offset, one.address, one.description) for one in self._waiting if isinstance(one, Picture)
        )
        self._waiting.clear()
