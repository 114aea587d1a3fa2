"""How words are set and in which language, over what holds for the paragraph that they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rubricator.reading.docx.looks import Properties, css, difference, effective, language
from rubricator.reading.docx.roles import Kind, Role
from rubricator.reading.docx.styles import Style, Styles

_NO_LANGUAGE = {"lang": "", "lang.bidi": "", "lang.eastAsia": ""}


@dataclass(frozen=True, slots=True)
class Setting:
    """How the words of a paragraph are set by themselves: its style, and what that is as CSS, over which nothing is said."""

    style: Style
    base: Mapping[str, str]


class Settings:
    """The settings of paragraphs and of the words in them, each worked out once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._named: dict[str, Style] = {}
        self._paragraphs: dict[tuple[int, bool], Setting] = {}
        self._words: dict[tuple[int, tuple[tuple[str, str], ...]], tuple[Properties, str]] = {}
        self._languages = {key: said for key, said in styles.defaults.items() if key in _NO_LANGUAGE}

    def style(self, identifier: str) -> Style:
        """Return the style that a paragraph names, that of all others if it names none; the same one every time."""
        if identifier not in self._named:
            self._named[identifier] = self._styles.paragraph(identifier)
        return self._named[identifier]

    def paragraph(self, style: Style, role: Role) -> Setting:
        """Return how a paragraph's words are set anyway: by its style where that says what it is, else as everywhere."""
        plain = role.kind is Kind.PARAGRAPH
        key = (id(style), plain)
        if key not in self._paragraphs:
            base = self._styles.normal if plain else style
            self._paragraphs[key] = Setting(style, css(effective(self._styles.defaults, base.run, {}, {})))
        return self._paragraphs[key]

    def words(self, setting: Setting, run: Properties) -> tuple[Properties, str]:
        """Return the properties of the words of a run, and how they are set over their paragraph, as CSS."""
        key = (id(setting), tuple(sorted(run.items())))
        if key not in self._words:
            character = self._styles.character(run.get("w:rStyle", ""))
            found = effective(self._styles.defaults, setting.style.run, character, run)
            self._words[key] = found, difference(css(found), setting.base)
        return self._words[key]

    def language(self, properties: Properties, text: str) -> str:
        """Return the language that words are said to be in, empty where that is no other than everywhere."""
        said = language(properties, text)
        return "" if said == language({**properties, **_NO_LANGUAGE, **self._languages}, text) else said
