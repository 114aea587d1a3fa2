"""What runs in a paragraph: words and how they are set, breaks, marks of notes, fields, links, tracked changes, drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from rubricator.reading.docx.content import Inline, LineEnd, Mark, Omission, PageEnd, Words
from rubricator.reading.docx.fields import Fields
from rubricator.reading.docx.graphics import Box, chosen, graphics
from rubricator.reading.docx.instructions import instruction
from rubricator.reading.docx.looks import Properties, run_properties
from rubricator.reading.docx.names import attribute, child, descendants, has, name_of
from rubricator.reading.docx.omissions import (
    CROSS_REFERENCE,
    commented,
    deleted,
    equation,
    foreign,
    hidden,
    placeholder,
    unknown_symbol,
)
from rubricator.reading.docx.package import Relationship
from rubricator.reading.docx.settings import Setting, Settings
from rubricator.reading.docx.symbols import character, hexadecimal, translated
from rubricator.reading.docx.words import custom_mark, words_of

_REFERENCES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
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
        settings: Settings,
        relationships: Mapping[str, Relationship],
        comments: Mapping[str, tuple[str, str]],
    ) -> None:
        self._settings, self._relationships, self._comments = settings, relationships, comments
        self.fields = Fields(root)
        self.boxes: list[etree._Element] = []

    def of(self, elements: Iterable[etree._Element], setting: Setting) -> Iterator[Inline]:
        """Yield what runs in these children of a paragraph."""
        place = _Place(setting)
        return (inline for one in elements for inline in self._one(one, place))

    def _one(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        name = name_of(element)
        if name in _SIGNS:
            yield from self.fields.shown(_SIGNS[name])
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
            marked = marked or (name_of(one) in _REFERENCES and bool(custom_mark(one)))

    def _reference(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        kind = _REFERENCES[name_of(element)]
        yield from self.fields.shown(Mark(kind, attribute(element, "w:id"), custom_mark(element)))

    def _text(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        properties, _ = self._settings.words(place.setting, place.run)
        text, unknown = translated((element.text or "").replace(_SOFT_HYPHEN, ""), properties.get("font", ""))
        if unknown:
            yield unknown_symbol(properties.get("font", ""), f"{ord(unknown[0]):04X}")
        yield from self._words(text, place)

    def _alternatives(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        yield from self._all(chosen(element), place)

    def _ruby(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        yield from self._all(child(element, "w:rubyBase"), place)
        yield foreign("the reading beside the characters", words_of(child(element, "w:rt")))

    def _break(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        yield from self.fields.shown(PageEnd() if attribute(element, "w:type") == "page" else LineEnd())

    def _symbol(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        code, font = attribute(element, "w:char"), attribute(element, "w:font")
        shown, known = character(hexadecimal(code), font)
        if not known:
            yield unknown_symbol(font, code)
        yield from self._words(shown, place)

    def _comment(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        ident = attribute(element, "w:id")
        if ident in self._comments:
            yield commented(*self._comments[ident])

    def _drawing(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        for one in graphics(element, self._relationships):
            if isinstance(one, Box):
                self.boxes.append(one.content)
            else:
                yield from self.fields.shown(one)

    def _field(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        return self.fields.meet(element)

    def _instruction(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        self.fields.instruct(element.text or "")
        return iter(())

    def _simple_field(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        said = instruction(attribute(element, "w:instr"))
        note = self.fields.note_of(said)
        if note:
            yield from self.fields.shown(Mark(*note, repeated=words_of(element)))
            return
        yield from self.fields.referring(said)
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
            list(self.fields.meet(one))
        words = words_of(element)
        if words.strip():
            yield deleted(words)

    def _maths(self, element: etree._Element, place: _Place) -> Iterator[Inline]:
        words = "".join(one.text or "" for one in descendants(element, "m:t", "w:t"))
        yield equation(words)
        yield from self._words(words, place)

    def _words(self, text: str, place: _Place) -> Iterator[Inline]:
        """Yield characters with how they are set; what is hidden as left out."""
        properties, look = self._settings.words(place.setting, place.run)
        if properties.get("w:vanish") == "1":
            yield hidden(text)
            return
        target = place.target or self.fields.address
        yield from self.fields.shown(Words(text, look, self._settings.language(properties, text), target))


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
