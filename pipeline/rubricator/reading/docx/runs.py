"""What runs in a paragraph: words and how they are set, breaks, marks of notes, fields, links, tracked changes, drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from rubricator.reading.docx.content import Inline, LineEnd, Mark, Omission, PageEnd, Words
from rubricator.reading.docx.fields import Field, Instruction, cited_by_bookmarks, in_instruction, instruction, paired
from rubricator.reading.docx.graphics import Box, chosen, graphics
from rubricator.reading.docx.looks import Properties, css, difference, effective, language, run_properties
from rubricator.reading.docx.names import attribute, child, descendants, has, name_of, number, tags
from rubricator.reading.docx.omissions import (
    CROSS_REFERENCE,
    SYMBOL,
    commented,
    deleted,
    equation,
    foreign,
    hidden,
    placeholder,
)
from rubricator.reading.docx.package import Relationship
from rubricator.reading.docx.styles import Style, Styles
from rubricator.reading.docx.symbols import translated, unicode_of

_REFERENCES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
_WORDS = ("w:t", "w:delText", "m:t")
_NO_LANGUAGE = {"lang": "", "lang.bidi": "", "lang.eastAsia": ""}
_SOFT_HYPHEN = "\u00ad"
_SIGNS: Mapping[str, Inline] = {
    "w:cr": LineEnd(),
    "w:tab": Words("\t"),
    "w:ptab": Words("\t"),
    "w:noBreakHyphen": Words("\u2011"),
}
INLINE = frozenset({"w:r", "w:t", "w:hyperlink", "w:fldSimple", "w:smartTag", "m:oMath", "m:oMathPara"})
"""Elements that stand in paragraphs, and in some broken files beside them."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the words of a paragraph are set by themselves: its style, and what that is as CSS, over which nothing is said."""

    style: Style
    base: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where words stand: in which paragraph, in a run with which properties, in a link to which address."""

    setting: Setting
    run: Properties = field(default_factory=dict)
    target: str = ""


class Runs:
    """Reads the paragraphs of one story: the text, or a note. A field may begin in one paragraph and end in another.

    ``boxes`` are the boxes with text that were met and wait to be read after the paragraph that they are anchored in.
    """

    def __init__(
        self,
        root: etree._Element,
        styles: Styles,
        relationships: Mapping[str, Relationship],
        comments: Mapping[str, tuple[str, str]],
    ) -> None:
        self._styles, self._relationships, self._comments = styles, relationships, comments
        self._paired, self._cited = paired(root), cited_by_bookmarks(root)
        self._properties: dict[object, Properties] = {}
        self._defaults = {key: said for key, said in styles.defaults.items() if key in _NO_LANGUAGE}
        self.fields: list[Field] = []
        self.boxes: list[etree._Element] = []

    def of(self, elements: Iterable[etree._Element], setting: Setting) -> Iterator[Inline]:
        """Yield what runs in these children of a paragraph."""
        place = _Place(setting)
        return (inline for one in elements for inline in self._one(one, place))

    def _one(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        name = name_of(element)
        if name in _SIGNS:
            yield from self._shown(_SIGNS[name])
        elif name in _READ:
            yield from _READ[name](self, element, place)
        elif not name.endswith("Pr"):
            yield from self._all(element, place)

    def _all(self, element: etree._Element | None, place: _Place) -> Iterator[Inline]:
        for one in () if element is None else element:
            yield from self._one(one, place)

    def _run(self, run: etree._Element, place: _Place) -> Iterator[Inline]:
        inside = replace(place, run=run_properties(child(run, "w:rPr")))
        marked = False
        for one in run:
            if name_of(one) in ("w:t", "w:sym") and marked:
                continue
            yield from self._one(one, inside)
            marked = marked or (name_of(one) in _REFERENCES and bool(_custom_mark(one)))

    def _reference(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        kind = _REFERENCES[name_of(element)]
        yield from self._shown(Mark(kind, attribute(element, "w:id"), _custom_mark(element)))

    def _text(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        properties = self._set(place)
        text, unknown = translated((element.text or "").replace(_SOFT_HYPHEN, ""), properties.get("font", ""))
        if unknown:
            yield _unknown(properties.get("font", ""), ord(unknown[0]))
        yield from self._words(text, place)

    def _alternatives(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        yield from self._all(chosen(element), place)

    def _ruby(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        yield from self._all(child(element, "w:rubyBase"), place)
        yield foreign("the reading beside the characters", words_of(child(element, "w:rt")))

    def _break(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        yield from self._shown(PageEnd() if attribute(element, "w:type") == "page" else LineEnd())

    def _symbol(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        code = attribute(element, "w:char")
        yield from self._character(int(code, 16) if _is_hexadecimal(code) else 0, attribute(element, "w:font"), place)

    def _character(self, code: int, font: str, place: _Place) -> Iterator[Inline]:
        """Yield the character that a font shows at a code; what has no other stays what it is."""
        known = unicode_of(code, font)
        if not known:
            yield _unknown(font, code)
        yield from self._words(known or (chr(code) if 0xE000 <= code < 0xF900 else "\ufffd"), place)

    def _comment(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        ident = attribute(element, "w:id")
        if ident in self._comments:
            yield commented(*self._comments[ident])

    def _drawing(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        for one in graphics(element, self._relationships):
            if isinstance(one, Box):
                self.boxes.append(one.content)
            else:
                yield from self._shown(one)

    def _field(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        """Follow where a field begins, where its result begins, and where it ends."""
        if element not in self._paired:
            return
        kind = attribute(element, "w:fldCharType")
        if kind == "begin":
            self.fields.append(Field())
        elif kind == "separate":
            self.fields[-1].in_result = True
            yield from self._referring(self.fields[-1].instruction)
        else:
            yield from self._ended(self.fields.pop(), place)

    def _ended(self, ended: Field, place: _Place) -> Iterator[Inline]:
        said = ended.instruction
        note = self._cited.get(said.arguments[0]) if said.name == "NOTEREF" and said.arguments else None
        if note and "".join(ended.shown).strip():
            yield from self._shown(Mark(*note, repeated="".join(ended.shown).strip()))
        if ended.in_result or not said.arguments:
            return
        if said.name == "SYMBOL":
            code = said.arguments[0]
            value = int(code, 16) if _is_hexadecimal(code.lower().removeprefix("0x")) and "0x" in code else number(code)
            yield from self._character(value or 0, dict(said.switches).get("\\f", ""), place)
        elif said.name == "EQ":
            yield equation(" ".join(said.arguments))

    def _instruction(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        if self.fields and not self.fields[-1].in_result:
            self.fields[-1].parts.append(element.text or "")
        return iter(())

    def _referring(self, said: Instruction) -> Iterator[Inline]:
        """Report a reference to another place of the document, unless it is to a note, which is kept."""
        if said.refers and not (said.name == "NOTEREF" and said.arguments and said.arguments[0] in self._cited):
            yield Omission(CROSS_REFERENCE, "")

    def _simple_field(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        said = instruction(attribute(element, "w:instr"))
        if said.name == "NOTEREF" and said.arguments and said.arguments[0] in self._cited:
            yield from self._shown(Mark(*self._cited[said.arguments[0]], repeated=words_of(element).strip()))
            return
        yield from self._referring(said)
        yield from self._all(element, replace(place, target=said.address or place.target))

    def _hyperlink(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        target = self._relationships.get(attribute(element, "r:id"))
        anchor = attribute(element, "w:anchor")
        if target is None or not target.external:
            if anchor:
                yield Omission(CROSS_REFERENCE, "")
            yield from self._all(element, place)
            return
        address = f"{target.target}#{anchor}" if anchor else target.target
        yield from self._all(element, replace(place, target=address))

    def _control(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        content = child(element, "w:sdtContent")
        if has(child(element, "w:sdtPr"), "w:showingPlcHdr"):
            yield placeholder(words_of(content))
        else:
            yield from self._all(content, place)

    def _deletion(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        """Yield what is deleted as left out; a field ends in it all the same."""
        for one in descendants(element, "w:fldChar"):
            if one in self._paired:
                list(self._field(one, place))
        words = words_of(element)
        if words.strip():
            yield deleted(words)

    def _maths(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        words = "".join(one.text or "" for one in descendants(element, "m:t", "w:t"))
        yield equation(words)
        yield from self._words(words, place)

    def _words(self, text: str, place: _Place) -> Iterator[Inline]:
        """Yield characters with how they are set; what is hidden as left out."""
        properties = self._set(place)
        if properties.get("w:vanish") == "1":
            yield hidden(text)
            return
        target = place.target or next((a for one in reversed(self.fields) if (a := one.instruction.address)), "")
        style = difference(css(properties), place.setting.base)
        yield from self._shown(Words(text, style, self._language(properties, text), target))

    def _set(self, place: _Place) -> Properties:
        key = (id(place.setting.style), tuple(sorted(place.run.items())))
        if key not in self._properties:
            style, run = place.setting.style.run, place.run
            character = self._styles.character(run.get("w:rStyle", ""))
            self._properties[key] = effective(self._styles.defaults, style, character, run)
        return self._properties[key]

    def _language(self, properties: Properties, text: str) -> str:
        """Return the language that words are said to be in, empty where that is no other than everywhere."""
        said = language(properties, text)
        return "" if said == language({**properties, **_NO_LANGUAGE, **self._defaults}, text) else said

    def _shown(self, inline: Inline) -> Iterator[Inline]:
        """Yield what is shown: what stands in the instruction of a field is not, and in a reference to a note is its mark."""
        if in_instruction(self.fields) and not isinstance(inline, Omission):
            return
        if self.fields and isinstance(inline, Words) and self._is_note_reference(self.fields[-1]):
            self.fields[-1].shown.append(inline.text)
            return
        yield inline

    def _is_note_reference(self, field_: Field) -> bool:
        said = field_.instruction
        return said.name == "NOTEREF" and bool(said.arguments) and said.arguments[0] in self._cited


_READ: Mapping[str, Callable[[Runs, etree._Element, _Place], Iterator[Inline]]] = {
    "m:oMath": Runs._maths,
    "m:oMathPara": Runs._maths,
    "mc:AlternateContent": Runs._alternatives,
    "w:br": Runs._break,
    "w:commentReference": Runs._comment,
    "w:del": Runs._deletion,
    "w:drawing": Runs._drawing,
    "w:endnoteReference": Runs._reference,
    "w:fldChar": Runs._field,
    "w:fldSimple": Runs._simple_field,
    "w:footnoteReference": Runs._reference,
    "w:hyperlink": Runs._hyperlink,
    "w:instrText": Runs._instruction,
    "w:moveFrom": Runs._deletion,
    "w:object": Runs._drawing,
    "w:pict": Runs._drawing,
    "w:r": Runs._run,
    "w:ruby": Runs._ruby,
    "w:sdt": Runs._control,
    "w:sym": Runs._symbol,
    "w:t": Runs._text,
}


def _unknown(font: str, code: int) -> Omission:
    return Omission(SYMBOL, f"what {font or 'its font'} shows for the character {code:04X} is not known")


def _custom_mark(reference: etree._Element) -> str:
    """Return the characters that stand for a note instead of a number: the rest of the run, if the reference says so."""
    if attribute(reference, "w:customMarkFollows").lower() not in ("1", "true", "on"):
        return ""
    return "".join(_character_of(one) for one in reference.itersiblings()).strip()


def _character_of(element: etree._Element) -> str:
    if name_of(element) == "w:sym":
        code = attribute(element, "w:char")
        return unicode_of(int(code, 16), attribute(element, "w:font")) if _is_hexadecimal(code) else ""
    return element.text or "" if name_of(element) == "w:t" else ""


def _is_hexadecimal(text: str) -> bool:
    return 0 < len(text) <= 6 and all(c in "0123456789abcdefABCDEF" for c in text)


def words_of(element: etree._Element | None) -> str:
    """Return all words in an element, those deleted too, paragraphs set apart by a space; of alternatives the first."""
    found = descendants(element, "w:p", "w:t", "w:delText", "w:tab", "w:br", "m:t")
    first = (one for one in found if next(one.iterancestors(*tags("mc:Fallback")), None) is None)
    return "".join(one.text or "" if name_of(one) in _WORDS else " " for one in first).strip()
