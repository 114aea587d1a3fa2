"""A short notation for documents of a word processor, which the literate cases are written in.

A line is a paragraph, and a blank one nothing; before it may stand its style in angle brackets: ``<heading 1> Of Machines``, ``<>``
alone is an empty paragraph, ``<bullet 0>`` and ``<number 1>`` are items of lists. Lines between bars are a table. In braces stands what
runs in a paragraph, ``{i|words}``; the functions below say what there is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from reading.docx.archive import docx

_STYLED = re.compile(r"<(?P<style>[^<>]*)> ?(?P<text>.*)", re.DOTALL)
_LIST = re.compile(r"(?P<kind>bullet|number) (?P<level>\d)")
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{i}">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>' for level in range(9)
    )
    + "</w:abstractNum>"
    for i, (form, text) in enumerate((("bullet", "•"), ("decimal", "%1.")))
) + "".join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(2))


class Notation:
    """Writes one document."""

    def __init__(self, text: str) -> None:
        self._notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self._comments: list[str] = []
        self._links: dict[str, tuple[str, str]] = {}
        self._styles: dict[str, None] = {}
        self._text = text

    def docx(self, core: str = "", **parts: str) -> bytes:
        """Return the document; ``parts`` are put beside it, or in the place of those that are made."""
        body = self._blocks(self._text)
        made = {"document": f"<w:body>{body}</w:body>", "styles": self._styles_part(), "numbering": _NUMBERING}
        made |= {
            f"{kind}s": "".join(f'<w:{kind} w:id="{i}">{note}</w:{kind}>' for i, note in enumerate(notes, 1))
            for kind, notes in self._notes.items()
            if notes
        }
        if self._comments:
            made["comments"] = "".join(self._comments)
        return docx(made | parts, self._links, core)

    def _styles_part(self) -> str:
        return "".join(
            f'<w:style w:type="paragraph" w:styleId="{_identifier(name)}"><w:name w:val={quoteattr(name)}/></w:style>'
            for name in self._styles
        )

    def _blocks(self, text: str) -> str:
        lines = [line for line in text.split("\n") if line.strip()]
        written, rows = [], []
        for line in [*lines, ""]:
            if line.startswith("|"):
                rows.append(_cells(line))
                continue
            if rows:
                written.append(self._table(rows))
                rows = []
            written.append(self._paragraph(line) if line else "")
        return "".join(written)

    def _table(self, rows: list[list[str]]) -> str:
        cells = ["".join(f"<w:tc>{self._paragraph(cell.strip())}</w:tc>" for cell in row) for row in rows]
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    def _paragraph(self, line: str) -> str:
        styled = _STYLED.match(line)
        name, text = (styled["style"], styled["text"]) if styled else ("", line)
        return f"<w:p>{self._properties(name)}{self._inlines(text, '')}</w:p>"

    def _properties(self, style: str) -> str:
        item = _LIST.fullmatch(style)
        if item:
            number = {"bullet": 1, "number": 2}[item["kind"]]
            said = f'<w:numPr><w:ilvl w:val="{item["level"]}"/><w:numId w:val="{number}"/></w:numPr>'
            return f"<w:pPr>{said}</w:pPr>"
        if not style:
            return ""
        self._styles[style] = None
        return f'<w:pPr><w:pStyle w:val="{_identifier(style)}"/></w:pPr>'

    def _inlines(self, text: str, properties: str) -> str:
        written = []
        for piece in _pieces(text):
            if piece.startswith("{"):
                head, _, content = piece[1:-1].partition("|")
                name, _, argument = head.partition(" ")
                written.append(_SIGNS[name] if name in _SIGNS else _FORMS[name](self, argument, content, properties))
            else:
                written.append(_run(_words(piece), properties))
        return "".join(written)

    def _note(self, kind: str, mark: str, content: str) -> str:
        blocks = "".join(self._paragraph(one) for one in content.split("¶"))
        if not mark:
            blocks = blocks.replace("<w:r>", f"<w:r><w:{kind}Ref/></w:r><w:r>", 1)
        self._notes[kind].append(blocks)
        custom = f' w:customMarkFollows="1"/><w:t>{escape(mark)}</w:t>' if mark else "/>"
        return f'<w:r><w:{kind}Reference w:id="{len(self._notes[kind])}"{custom}</w:r>'

    def _footnote(self, argument: str, content: str, properties: str) -> str:
        return self._note("footnote", argument, content)

    def _endnote(self, argument: str, content: str, properties: str) -> str:
        return self._note("endnote", argument, content)

    def _again(self, argument: str, content: str, properties: str) -> str:
        return f'<w:r><w:footnoteReference w:id="{argument}"/></w:r>'

    def _link(self, argument: str, content: str, properties: str) -> str:
        key = f"link{len(self._links)}"
        self._links[key] = ("hyperlink", argument)
        return f'<w:hyperlink r:id="{key}">{self._inlines(content, properties)}</w:hyperlink>'

    def _anchor(self, argument: str, content: str, properties: str) -> str:
        return f'<w:hyperlink w:anchor="{argument}">{self._inlines(content, properties)}</w:hyperlink>'

    def _field(self, argument: str, content: str, properties: str) -> str:
        said = f'<w:instrText xml:space="preserve"> {escape(argument)} </w:instrText>'
        begin, between, end = (
            _run(f'<w:fldChar w:fldCharType="{kind}"/>', "") for kind in ("begin", "separate", "end")
        )
        return f"{begin}{_run(said, '')}{between}{self._inlines(content, properties)}{end}"

    def _bookmark(self, argument: str, content: str, properties: str) -> str:
        inside = self._inlines(content, properties)
        return f'<w:bookmarkStart w:id="9" w:name="{argument}"/>{inside}<w:bookmarkEnd w:id="9"/>'

    def _deleted(self, argument: str, content: str, properties: str) -> str:
        inside = self._inlines(content, properties).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
        return f'<w:del w:id="1" w:author="A">{inside}</w:del>'

    def _inserted(self, argument: str, content: str, properties: str) -> str:
        return f'<w:ins w:id="1" w:author="A">{self._inlines(content, properties)}</w:ins>'

    def _commented(self, argument: str, content: str, properties: str) -> str:
        ident = len(self._comments)
        self._comments.append(f'<w:comment w:id="{ident}" w:author="{argument}">{self._paragraph(content)}</w:comment>')
        return f'<w:r><w:commentReference w:id="{ident}"/></w:r>'

    def _box(self, argument: str, content: str, properties: str) -> str:
        """A box as Word writes it: once for those who know it, and once for those who do not."""
        inside = f"<w:txbxContent>{''.join(self._paragraph(one) for one in content.split('¶'))}</w:txbxContent>"
        new = f"<w:drawing><wp:inline><a:graphic><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphic></wp:inline></w:drawing>"
        old = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    def _control(self, argument: str, content: str, properties: str) -> str:
        said = "<w:showingPlcHdr/>" if argument == "empty" else ""
        return (
            f"<w:sdt><w:sdtPr>{said}</w:sdtPr><w:sdtContent>{self._inlines(content, properties)}</w:sdtContent></w:sdt>"
        )

    def _equation(self, argument: str, content: str, properties: str) -> str:
        return f"<m:oMath><m:r><m:t>{escape(content)}</m:t></m:r></m:oMath>"

    def _image(self, argument: str, content: str, properties: str) -> str:
        key = f"image{len(self._links)}"
        self._links[key] = ("image", argument)
        blip = f'<a:graphic><a:graphicData><pic:pic><a:blip r:embed="{key}"/></pic:pic></a:graphicData></a:graphic>'
        said = f'<wp:docPr id="1" name="Picture 1" descr={quoteattr(content)}/>'
        return _run(f"<w:drawing><wp:inline>{said}{blip}</wp:inline></w:drawing>", "")

    def _symbol(self, argument: str, content: str, properties: str) -> str:
        font, _, code = argument.rpartition(" ")
        return _run(f'<w:sym w:font="{font}" w:char="{code}"/>', properties)

    def _ruby(self, argument: str, content: str, properties: str) -> str:
        reading, base = _run(_words(argument), ""), _run(_words(content), "")
        return _run(f"<w:ruby><w:rt>{reading}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby>", "")


def _identifier(style: str) -> str:
    return style.replace(" ", "").replace("Ü", "").capitalize()


def _words(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def _run(content: str, properties: str) -> str:
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"


def _cells(row: str) -> list[str]:
    """Return what stands between the bars of a row; a bar in braces is none of them."""
    cells, depth = [""], 0
    for character in row.strip().strip("|"):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if character == "|" and depth == 0:
            cells.append("")
        else:
            cells[-1] += character
    return cells


def _pieces(text: str) -> list[str]:
    """Return a text in pieces: what is in braces, with the braces, and what is between."""
    pieces, depth, start = [], 0, 0
    for i, character in enumerate(text):
        if character == "{":
            if depth == 0 and i > start:
                pieces.append(text[start:i])
                start = i
            depth += 1
        elif character == "}":
            depth -= 1
            if depth == 0:
                pieces.append(text[start : i + 1])
                start = i + 1
    return [*pieces, text[start:]] if start < len(text) else pieces


def _setting(said: str) -> Callable[[Notation, str, str, str], str]:
    return lambda notation, argument, content, properties: notation._inlines(
        content, properties + said.replace("ARGUMENT", argument)
    )


_SIGNS = {
    "br": "<w:r><w:br/></w:r>",
    "page": '<w:r><w:br w:type="page"/></w:r>',
    "rendered": "<w:r><w:lastRenderedPageBreak/></w:r>",
    "tab": "<w:r><w:tab/></w:r>",
    "nbh": "<w:r><w:noBreakHyphen/></w:r>",
    "shy": "<w:r><w:softHyphen/></w:r>",
}
_FORMS: dict[str, Callable[[Notation, str, str, str], str]] = {
    "i": _setting("<w:i/>"),
    "b": _setting("<w:b/>"),
    "u": _setting('<w:u w:val="single"/>'),
    "sc": _setting("<w:smallCaps/>"),
    "caps": _setting("<w:caps/>"),
    "strike": _setting("<w:strike/>"),
    "sup": _setting('<w:vertAlign w:val="superscript"/>'),
    "sub": _setting('<w:vertAlign w:val="subscript"/>'),
    "spaced": _setting('<w:spacing w:val="40"/>'),
    "colour": _setting('<w:color w:val="ARGUMENT"/>'),
    "marked": _setting('<w:highlight w:val="ARGUMENT"/>'),
    "font": _setting('<w:rFonts w:ascii="ARGUMENT"/>'),
    "lang": _setting('<w:lang w:val="ARGUMENT"/>'),
    "hidden": _setting("<w:vanish/>"),
    "fn": Notation._footnote,
    "en": Notation._endnote,
    "again": Notation._again,
    "link": Notation._link,
    "anchor": Notation._anchor,
    "field": Notation._field,
    "bookmark": Notation._bookmark,
    "del": Notation._deleted,
    "ins": Notation._inserted,
    "comment": Notation._commented,
    "box": Notation._box,
    "control": Notation._control,
    "maths": Notation._equation,
    "image": Notation._image,
    "sym": Notation._symbol,
    "ruby": Notation._ruby,
}
