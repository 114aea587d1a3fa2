"""Running text: its words, how they are set, links, images, the marks of notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markdown_it.token import Token

from rubricator.reading.linking import MARK_WITHOUT_NOTE
from rubricator.reading.markdown.findings import EMPTY_LINK, HIDDEN, HTML, Findings
from rubricator.reading.markdown.marks import Key, Mark, Numbering
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.markdown.tags import STYLES, UNSEEN, WITH_ATTRIBUTES, Tag, style_of, tag_of
from rubricator.reading.markdown.writing import write_words
from rubricator.reading.writing import BLOCK, LINE, SPACE, Stretch, Text
from rubricator.source import Position, Span
from rubricator.transcription import Image, Link, Rendition

_STYLES = {"em": "font-style: italic", "strong": "font-weight: bold", "s": "text-decoration: line-through"}
CODE_STYLE = "font-family: monospace"
_UNDEFINED = re.compile(r"\[\^[^\s\[\]]+\]")
_SAFE = re.compile(r"(?!\s*(?:javascript|vbscript|data|file):)", re.IGNORECASE)
_LONGEST_SHOWN = 40

_Ending = Callable[[Span], None]


class Inline:
    """Writes running text, and keeps what is said of its stretches."""

    def __init__(self, text: Text, cursor: Cursor, findings: Findings, numbering: Numbering) -> None:
        self._text, self._cursor, self._findings, self._numbering = text, cursor, findings, numbering
        self.renditions: list[Rendition] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.marks: list[Mark] = []
        self._open: list[tuple[str, Stretch, _Ending]] = []
        self._unseen: list[str] = []

    def write(self, tokens: Sequence[Token]) -> None:
        """Write the tokens of a paragraph, of a heading, of a cell."""
        for token in tokens:
            self._token(token)
        while self._open:
            self._close(self._open[-1][0])
        self._unseen.clear()

    def words(self, characters: str) -> None:
        """Write text, word by word."""
        if not self._unseen:
            write_words(characters, self._text, self._cursor)

    def markup(self, tag: Tag) -> None:
        """Take a tag, or what is not shown, for what it means."""
        match tag:
            case Tag(name=""):
                self._not_shown(tag.written)
            case Tag(name="br"):
                self._text.set_apart(LINE)
            case Tag(name="img"):
                self._image(tag.attributes.get("src", ""), tag.attributes.get("alt", ""))
            case Tag(name=name, closes=True):
                self._close_tag(name, tag)
            case Tag(name="a") if "href" in tag.attributes and _SAFE.match(tag.attributes["href"]):
                self._begin("a", self._link_to(tag.attributes["href"]))
            case Tag(name=name) if name in UNSEEN:
                self._not_shown(tag.written)
                self._unseen.append(name)
            case Tag(name=name) if name in STYLES or name in WITH_ATTRIBUTES:
                self._begin(name, self._set(style_of(tag), tag.attributes.get("lang", "")))
            case _:
                self._unknown(tag)

    def _token(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self._plain(token.content)
            case "softbreak":
                self._text.set_apart(SPACE)
                self._cursor.next_line()
            case "hardbreak":
                self._text.set_apart(LINE)
                self._cursor.next_line()
            case "code_inline":
                self._begin("code", self._set(CODE_STYLE))
                self.words(token.content)
                self._close("code")
            case "em_open" | "strong_open" | "s_open":
                self._begin(token.type, self._set(_STYLES[token.type.removesuffix("_open")]))
            case "link_open":
                self._begin("link_open", self._link_to(str(token.attrs.get("href", ""))))
                self._title(token)
            case "em_close" | "strong_close" | "s_close" | "link_close":
                self._close(token.type.replace("_close", "_open"))
            case "image":
                self._image(str(token.attrs.get("src", "")), _words_of(token.children or ()))
                self._title(token)
            case "footnote_ref":
                self._mark(Key(token.meta["label"]) if "label" in token.meta else Key("", token.meta["id"]))
            case "html_inline":
                self.markup(tag_of(token.content))

    def _plain(self, content: str) -> None:
        for match in _UNDEFINED.finditer(content):
            message = f"the mark “{_short(match[0])}” has no note"
            self._findings.add(MARK_WITHOUT_NOTE, self._cursor.here(), message)
        self.words(content)

    def _mark(self, key: Key) -> None:
        place = self._cursor.here() if key.inline >= 0 else self._cursor.find(f"[^{key.label}]")
        span = self._text.write(f"[{self._numbering.name(key)}]", place)
        self.marks.append(Mark(key, span, self._cursor.offset))

    def _begin(self, name: str, ending: _Ending) -> None:
        self._open.append((name, self._text.begin(), ending))

    def _close(self, name: str) -> bool:
        """End what was opened last by this name."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == name:
                _, stretch, ending = self._open.pop(index)
                ending(self._text.end(stretch))
                return True
        return False

    def _close_tag(self, name: str, tag: Tag) -> None:
        if self._unseen[-1:] == [name]:
            self._unseen.pop()
        elif not self._close(name) and name not in STYLES and name not in WITH_ATTRIBUTES and name != "a":
            self._unknown(tag)

    def _set(self, style: str, language: str = "") -> _Ending:
        def ending(span: Span) -> None:
            if style or language:
                self.renditions += (Rendition(line, style, language) for line in self._text.lines(span))

        return ending

    def _link_to(self, target: str) -> _Ending:
        place = self._cursor.here()

        def ending(span: Span) -> None:
            self.links += (Link(line, target) for line in self._text.lines(span))
            if not len(span):
                self._findings.add(EMPTY_LINK, place, f"the link to {_short(target)} has no words")

        return ending

    def _image(self, address: str, description: str) -> None:
        self.images.append(Image(_here(self._text), address, " ".join(description.split())))

    def _title(self, token: Token) -> None:
        if title := str(token.attrs.get("title", "")).strip():
            self._findings.add(HIDDEN, self._cursor.here(), f"the title “{_short(title)}” was left out")

    def _not_shown(self, written: str) -> None:
        self._findings.add(HIDDEN, self._find(written), f"{_short(written)} was left out")

    def _unknown(self, tag: Tag) -> None:
        place = self._find(tag.written)
        if not tag.closes:
            self._findings.add(HTML, place, f"the tag {_short(tag.written)} is not understood and was left out")

    def _find(self, written: str) -> Position:
        return self._cursor.find(written.split("\n", 1)[0])


def _here(text: Text) -> int:
    """Return the offset at which something stands that has no characters: between two blocks it lies in neither."""
    return text.length + 1 if text.gap == BLOCK and text.length else text.length


def _words_of(tokens: Sequence[Token]) -> str:
    """Return what is said of an image in words: marks of emphasis are none."""
    return "".join(
        " " if token.type in ("softbreak", "hardbreak") else token.content or _words_of(token.children or ())
        for token in tokens
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"
