"""What a transcription says of itself, gathered from title block, metadata, opener and closer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rubricator.dates import Datable, find_dates, parse_date
from rubricator.reading.datelines import TIME_OF_DAY, WEEKDAY, plain
from rubricator.reading.dating import own_date, readable
from rubricator.reading.publication import read_publication
from rubricator.reading.titles import by_line_name
from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Closer,
    Description,
    Field,
    Furniture,
    Metadata,
    Opener,
    Part,
    Publication,
    Role,
    TitlePart,
)

_TO = re.compile(
    r"^\W*(?:(?:[IVXLC]+|\d+)\W+)?(?:(?:letter|brief|lettre)\s+)?(?:from\s+(?P<from>.+?)\s+)?(?:to|an|à)\s+(?P<to>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_X_TO_Y = re.compile(r"^\W*(?P<from>[^\W\d].{3,60}?)\s+TO\s+(?P<to>[^\W\d].{3,60})$", re.DOTALL)
_BY = re.compile(r"^(?:from\s+the\s+\w+\s+)?(?:by|von|par|durch)\s+", re.IGNORECASE)
_FROM_THE = re.compile(r"^.*?\b(?:by|von|par)\s+", re.IGNORECASE)
_ORGANISATION = re.compile(r"\s+(?:for|für|pour)\s+(?:the|das|die|den|le|la|les)\s+.*$", re.IGNORECASE | re.DOTALL)
_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b)\s*")
_POSSESSIVE = re.compile(
    r"^(?:ihre?|deine?|eure?|euer|votre|ton|ta|your)\s+(?:(?:freund(?:in)?|friend|bruder|brother|schwester|sister|sohn|son|tochter|daughter|ami|amie)\s+)?",
    re.IGNORECASE,
)
_PLAIN_RIGHT = re.compile(r"licen[cs]e|rights|lizenz|rechte|licence|droits", re.IGNORECASE)
_INVERTED = re.compile(r"^([^,]+),\s*([^,]+)((?:,\s*(?:Jr|Sr|Esq)\.?)?)$")


def describe(source: Source, blocks: Sequence[Block], language: str) -> Description:
    """Return what the blocks of a transcription say of it."""
    text = source.text
    fields = [field for block in blocks if isinstance(block, Metadata) for field in block.fields]
    titles = [block for block in blocks if isinstance(block, TitlePart)]
    openers = [part for block in blocks if isinstance(block, Opener) for part in block.parts]
    closers = [part for block in blocks if isinstance(block, Closer) for part in block.parts]
    first_section = _first_letter(blocks)
    title, subtitle = _title(text, fields, titles)
    sender, recipient = _correspondents(text, fields, titles)
    datelines = _of_role([*openers, *closers], Role.DATELINE)
    places = _date_places(fields, titles, datelines if first_section else [])
    dated = own_date(source, blocks, places, language, first_section)
    letter = bool(recipient or _of_role(openers, Role.SALUTE) or (_of_role(openers, Role.DATELINE) and closers))
    author = _author(text, titles) or sender or (_signatory(text, closers) if letter or datelines else "")
    return Description(
        title=title,
        subtitle=subtitle,
        author=author,
        recipient=recipient,
        date=dated.value,
        date_text=dated.words,
        date_inferred=dated.inferred,
        place=_place(text, fields, datelines, language),
        translators=_people(text, fields, "translated"),
        transcribers=_people(text, fields, "transcribed"),
        editors=_people(text, fields, "edited"),
        publication=_publication(text, fields, language),
        rights=" ".join(_right(text, field) for field in fields if field.key == "rights"),
        revised=_revised(text, blocks, language),
        language=language,
        letter=letter,
    )


def value_of(text: str, field: Field) -> str:
    """Return a field's value on one line, without the semicolon or markup it ends with."""
    return " ".join(field.value.of(text).split()).strip(" ;*_")


def _right(text: str, field: Field) -> str:
    """Return a statement of rights, with its label where that is half of what it says: "Public Domain: The Archive, 2010"."""
    label = _one_line(text, field.label).strip(" :*_")
    return value_of(text, field) if _PLAIN_RIGHT.fullmatch(label) else f"{label}: {value_of(text, field)}"


def _first_letter(blocks: Sequence[Block]) -> bool:
    """Return whether the text itself is one letter: its openers do not come more than once."""
    return sum(isinstance(block, Opener) for block in blocks) <= 1


def _of_role(parts: Sequence[Part], role: Role) -> list[Part]:
    return [part for part in parts if part.role is role]


def _value(text: str, fields: Sequence[Field], key: str) -> str:
    return next((value_of(text, field) for field in fields if field.key == key and value_of(text, field)), "")


def _title(text: str, fields: Sequence[Field], titles: Sequence[TitlePart]) -> tuple[str, str]:
    parts = {
        kind: [_one_line(text, part.span) for part in titles if part.type == kind] for kind in ("main", "sub", "number")
    }
    main = _value(text, fields, "title") or " ".join(parts["main"][:1]) or " ".join(parts["number"][:1])
    return main.strip("[]").rstrip("."), " ".join(parts["sub"])


def _one_line(text: str, span: Span) -> str:
    return " ".join(plain(span.of(text)).split())


def _correspondents(text: str, fields: Sequence[Field], titles: Sequence[TitlePart]) -> tuple[str, str]:
    """Return sender and recipient from the metadata or from a title such as "A. Hunter to P. Fithian"."""
    sender, recipient = direct_order(_value(text, fields, "from")), direct_order(_value(text, fields, "to"))
    lines = [_one_line(text, part.span).strip("[]. ") for part in titles if part.type in ("main", "sub")]
    for line in [*lines, _value(text, fields, "title")]:
        match = _TO.match(line) or _X_TO_Y.match(line)
        if match and _names_somebody(match["to"]):
            sender = sender or _name_only((match["from"] or "").strip(" ,"))
            recipient = recipient or re.sub(r",\s*(?:\d.*|[A-Z][a-z]+\s+\d.*)$", "", match["to"]).strip(" .")
    return sender, recipient


def _names_somebody(name: str) -> bool:
    return name[:1].isupper() and name.split()[0].lower() not in {
        "the",
        "all",
        "a",
        "an",
        "our",
        "my",
        "be",
        "what",
    }


def _name_only(words: str) -> str:
    """Return words that can be a name, and nothing for "LETTER 97" and the like."""
    return "" if re.search(r"\d|\b(?:letter|brief|lettre|chapter|no)\b", words, re.IGNORECASE) else words


def direct_order(name: str) -> str:
    """Return "Adams, Samuel" as "Samuel Adams"; any other name as it is."""
    match = _INVERTED.match(name)
    return f"{match[2]} {match[1]}{match[3]}" if match else name


def _author(text: str, titles: Sequence[TitlePart]) -> str:
    names = [
        by_line_name(text, part.span) if _BY.match(part.span.of(text)) else _one_line(text, part.span)
        for part in titles
        if part.type == "author"
    ]
    return " ".join(names[0].split()) if names else ""


def _signatory(text: str, closers: Sequence[Part]) -> str:
    signed = _of_role(closers, Role.SIGNED)
    name = _POSSESSIVE.sub("", _one_line(text, signed[0].span)) if signed else ""
    return _without_stop(name.strip(" ,-–—\"'“”‘’"))


def _without_stop(name: str) -> str:
    """Return a name without the full stop after it, unless that belongs to an initial."""
    return name if re.search(r"\b[A-Z]\.$", name) else name.rstrip(" .,")


def _date_places(fields: Sequence[Field], titles: Sequence[TitlePart], datelines: Sequence[Part]) -> list[Span]:
    """Return where the document's date may stand, the most trusted first."""
    written = [field.value for field in fields if field.key in ("written", "date")]
    printed = [part.span for part in titles if part.type in ("date", "main", "sub")]
    titled = [field.value for field in fields if field.key == "title"]
    return [*written, *(part.span for part in datelines), *printed, *titled]


def _place(text: str, fields: Sequence[Field], datelines: Sequence[Part], language: str) -> str:
    given = _value(text, fields, "place")
    if given:
        return given
    for part in datelines:
        dates = [date.span for date in find_dates(readable(part.span.of(text)), language, offset=part.span.start)]
        place = place_in(text, part.span, dates)
        if len(place):
            return place.of(text)
    return ""


def place_in(text: str, dateline: Span, dates: Iterable[Span]) -> Span:
    """Return where in a dateline the place stands: its longest stretch without date or weekday (empty: none)."""
    blank = readable(dateline.of(text)).replace("\n", "\0")
    for date in (span.shift(-dateline.start) for span in dates if dateline.contains(span)):
        blank = blank[: date.start] + "\0" * len(date) + blank[date.end :]
    for not_place in (_ADDRESSEE, WEEKDAY, TIME_OF_DAY, _ARTICLE):
        blank = not_place.sub(lambda m: "\0" * len(m[0]), blank)
    runs = [_trim(dateline.of(text), Span(*m.span())) for m in re.finditer(r"[^\0]+", blank)]
    best = max(runs, key=len, default=Span(0, 0))
    return best.shift(dateline.start) if len(best) > 2 else Span(dateline.start, dateline.start)


_ADDRESSEE = re.compile(r"(?<![^\0])(?:To|An)\s[^\0]+")
_ARTICLE = re.compile(r"\b(?:the|den|le)\b", re.IGNORECASE)


def _trim(line: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and not line[start].isalnum():
        start += 1
    while end > start and not (
        line[end - 1].isalnum() or (line[end - 1] == "." and end - 2 > start and line[end - 3 : end - 2] in " .,")
    ):
        end -= 1
    return Span(start, end)


def _people(text: str, fields: Sequence[Field], key: str) -> tuple[str, ...]:
    """Return the people or bodies that a line such as "Translated: from the German by Austin Lewis" names."""
    names: list[str] = []
    for field in fields:
        if field.key == key:
            value = value_of(text, field)
            value = _FROM_THE.sub("", value) if re.search(r"\b(?:by|von|par)\b", value, re.IGNORECASE) else value
            names += [name.strip(" .") for name in _AND.split(_ORGANISATION.sub("", value)) if name.strip(" .")]
    return tuple(name for name in dict.fromkeys(names) if name[0].isupper() and len(name) < 80)


def _publication(text: str, fields: Sequence[Field], language: str) -> Publication | None:
    """Return the printed source: of "First Published" and "Source" lines the one that says most."""
    lines = [value_of(text, field) for key in ("published", "source") for field in fields if field.key == key]
    read = [read_publication(line, language) for line in lines if line]
    return max(read, key=lambda p: sum(map(bool, (p.volume, p.issue, p.page_from, p.date))), default=None)


def _revised(text: str, blocks: Sequence[Block], language: str) -> Datable | None:
    for block in blocks:
        if isinstance(block, Furniture) and block.kept:
            line = block.span.of(text)
            found = [date for date in find_dates(line, language) if date.value]
            return found[0].value if found else parse_date(line.rpartition(":")[2].strip(), language)
    return None
