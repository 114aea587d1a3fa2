"""Editors' and transcribers' signs in running text, and what each stands for (TEI P5, 3.5 and 11.3).

Brackets have no one meaning. What words between them say decides first, then where they stand; what neither decides
stays as it was typed, and a finding says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.attribution import label, signature
from rubricator.reading.brackets import Pair, pairs
from rubricator.reading.editorial import (
    ARTICLES,
    CORRECTION,
    DESCRIPTION,
    DOUBT,
    FOOTNOTE,
    LABELS,
    NOTE,
    PICTURE,
    PRONOUNS,
    REMARK,
    SIC,
    SIC_IN_PARENTHESES,
    SIDENOTE,
    TAGS,
)
from rubricator.reading.gaps import gap_in, is_extent, opens_with_gap
from rubricator.reading.preceding import word_before
from rubricator.source import Source, Span
from rubricator.transcription import Attribution, Insertion, Intervention, Passage, Role

UNDECIDED = Rule(
    "READ040",
    Severity.INFO,
    "Brackets whose meaning could not be told",
    "Words stand in brackets, and neither what they say nor where they stand tells whether an editor supplied them, "
    "explains something by them, or whether the author wrote the brackets. They stay in the text as they are.",
    hint="mark them up as supplied or note if they are an editor's",
    wrong="[Form of the oath to be taken by the petitioner before a justice of the peace.]",
    right='<note type="editorial">Form of the oath …</note>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/CO.html#COED",
)
RULES = (UNDECIDED,)

_LONGEST = 12
"""Words that are taken for supplied text when nothing else is known of them."""
_TITLES = frozenset({Role.TITLE, Role.AUTHOR, Role.DOC_DATE, Role.HEAD})
_LINES = _TITLES | {Role.DATELINE, Role.ADDRESS, Role.SALUTE, Role.SIGNED, Role.CLOSING, Role.VERSE, Role.ITEM}
_IN_TITLES = frozenset(
    {Intervention.SUPPLIED, Intervention.SIC, Intervention.GAP, Intervention.UNCLEAR, Intervention.CORRECTION}
)
_ANY = re.compile(r"[\[{⟦⟨\u2329\u3008~]|\(\s*sic|\([^()]{0,400}[–—-]|\(\s*\w[^()]{0,40}\)|<\w")
_PARENTHESES = re.compile(r"\((?P<inner>[^()\[\]]{2,400})\)")
_TAGGED = re.compile(r"<(?P<tag>[a-z]{1,8})>(?P<inner>[^<>]{1,300})</(?P=tag)>")
_STRUCK = re.compile(r"~~(?P<inner>[^~\s](?:[^~\n]{0,200}[^~\s])?)~~")
_ANGLED = re.compile(r"(?:(?<=[^\W\d_])<(?P<after>[^\W\d_]{1,15})>|<(?P<before>[^\W\d_]{1,15})>(?=[a-zß-ÿ]))")
_ELLIPSIS = re.compile(r"(?:[.·…\s]*(?:…|[.·]\s*[.·])[.·…\s?]*|(?:[-–—_]\s*){2,}|\s*)")
_MARK = re.compile(r"\W{0,2}(?:\d{1,3}|[*†‡§]{1,3}|[ivxl]{2,5})\W{0,2}|[B-HJ-NP-Zb-z]")
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_DATED = re.compile(r"\d")
_LINK = re.compile(r"\(\s*https?:|:\s*https?:")
_ADDRESS = re.compile(r"://|@\w+\.\w|^File:|^Image:", re.IGNORECASE)
_SENTENCE = re.compile(r"\W*[^\W\d_a-zß-ÿ].*[.!?]\W*", re.DOTALL)
_ALTERNATIVES = re.compile(r"([^\W\d_]{2,})\s?/\s?[^\W\d_]{2,}")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^\W\d_.'’ -]*(?:[ -][^\W\d_.'’ -]+){0,4})\.?\s*:\s*(?=\S)")
_PLAIN = re.compile(
    r"[\x21-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u27e6-\u27e9\u2329\u232a\u3008\u3009\s]*"
)


@dataclass(frozen=True, slots=True)
class _Bracket:
    """Brackets, and where they stand.

    ``whole`` is what they hold without white space at its edges, ``inner`` the same without the signature, which ``by`` has.
    """

    text: str
    passage: Passage
    span: Span
    whole: Span
    inner: Span
    by: Attribution | None = None

    @property
    def words(self) -> str:
        return self.inner.of(self.text)

    def made(
        self, kind: Intervention, rule: str, inner: Span | None = None, certainty: float = 1.0, **attributes: str
    ) -> Insertion:
        """Return what the brackets are; ``inner`` is what of them is text."""
        kept = self.inner if inner is None else inner
        return Insertion(self.span, kept, kind, rule, certainty, tuple(attributes.items()), attribution=self.by)

    def touches(self) -> tuple[bool, bool]:
        """Return whether a letter or figure stands directly before, and after."""
        before = self.text[max(self.passage.span.start, self.span.start - 1) : self.span.start]
        after = self.text[self.span.end : min(self.passage.span.end, self.span.end + 1)]
        return before.isalnum(), after.isalnum()

    def fills_passage(self) -> bool:
        return self.span == self.passage.span.strip(self.text)


def find_insertions(
    source: Source, passages: Iterable[Passage], taken: Iterable[Span]
) -> tuple[tuple[Insertion, ...], tuple[Diagnostic, ...]]:
    """Return the insertions in the passages, in text order, outer before inner, and what could not be told.

    ``taken`` are spans that have a meaning already: marks and labels of notes, page numbers.
    """
    text = source.text
    if not _ANY.search(text):
        return (), ()
    edges = {offset for span in taken for offset in (span.start, span.end - 1)}
    found: list[Insertion] = []
    undecided: dict[str, int] = {}
    for passage in passages:
        if passage.role is Role.METADATA:
            continue
        for span, insertion in _in_passage(text, passage, edges):
            if insertion is None:
                undecided.setdefault(span.of(text), span.start)
            elif _fits(insertion, passage, text):
                found.append(insertion)
    return tuple(_nesting(found)), tuple(_finding(source, typed, start) for typed, start in undecided.items())


def _nesting(found: Iterable[Insertion]) -> Iterator[Insertion]:
    """Yield insertions in text order, outer before inner, without those that cross one before or lie in its signs."""
    around: list[Insertion] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        while around and around[-1].span.end <= one.span.start:
            around.pop()
        if not around or any(kept.contains(one.span) for kept in kept_words(around[-1])):
            around.append(one)
            yield one


def kept_words(insertion: Insertion) -> tuple[Span, ...]:
    """Return the words of an insertion that its element keeps."""
    return (insertion.inner, insertion.correction) if insertion.correction else (insertion.inner,)


def read_words(insertion: Insertion, text: str) -> Span:
    """Return the words of an insertion that are read: the correction, or the first of two readings."""
    if insertion.correction:
        return insertion.correction
    first = _ALTERNATIVES.fullmatch(text, insertion.inner.start, insertion.inner.end)
    return Span(*first.span(1)) if first else insertion.inner


def _finding(source: Source, typed: str, start: int) -> Diagnostic:
    words = " ".join(typed.split())
    shown = words if len(words) <= 60 else f"{words[:60]}…"
    return at_offset(source, start, UNDECIDED, f"“{shown}” stays in the text as it is")


def _fits(insertion: Insertion, passage: Passage, text: str) -> bool:
    allowed = passage.role not in _TITLES or insertion.kind in _IN_TITLES
    return allowed and all(_PLAIN.fullmatch(part) and "…" not in part for part in signs(insertion, text))


def signs(insertion: Insertion, text: str) -> tuple[str, ...]:
    """Return what was typed around the words of an insertion, in order; empty for one that has no words."""
    if not len(insertion.inner):
        return ()
    kept = (offset for span in kept_words(insertion) for offset in (span.start, span.end))
    edges = [insertion.span.start, *kept, insertion.span.end]
    return tuple(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _in_passage(text: str, passage: Passage, edges: Collection[int]) -> Iterator[tuple[Span, Insertion | None]]:
    """Yield what stands in brackets, with what it is, None where that cannot be told."""
    for pair in pairs(text, passage.span):
        if pair.span.start in edges or pair.span.end - 1 in edges:
            continue
        result = _of_pair(text, passage, pair)
        if result is not _NOTHING:
            yield pair.span, result
    for match in _PARENTHESES.finditer(text, passage.span.start, passage.span.end):
        yield from _known(_in_parentheses(_bracket(text, passage, Span(*match.span()), Span(*match.span("inner")))))
    for pattern in (_TAGGED, _STRUCK, _ANGLED):
        for match in pattern.finditer(text, passage.span.start, passage.span.end):
            yield from _known(_typed_sign(match))


def _known(insertion: Insertion | None) -> Iterator[tuple[Span, Insertion]]:
    if insertion:
        yield insertion.span, insertion


_NOTHING = Insertion(Span(0, 0), Span(0, 0), Intervention.NOTE, "")
"""Brackets that are no insertion, and need no finding: marks, numbers, links."""


def _bracket(text: str, passage: Passage, span: Span, inner: Span) -> _Bracket:
    whole = inner.strip(text)
    by = signature(text, whole)
    if by and by.span.start > whole.start:
        return _Bracket(text, passage, span, whole, Span(whole.start, by.span.start).strip(text), by)
    alone = signature(text, span) if whole.of(text).endswith(".") else None
    by = alone if alone and alone.span == span else by
    return _Bracket(text, passage, span, whole, whole, by)


def _of_pair(text: str, passage: Passage, pair: Pair) -> Insertion | None:
    bracket = _bracket(text, passage, pair.span, pair.inner)
    if pair.sign == "[":
        return _in_square_brackets(bracket)
    if not len(bracket.inner):
        return _NOTHING
    gap = _gap(bracket)
    if gap:
        return gap
    if pair.sign == "⟦":
        return bracket.made(Intervention.DELETION, "double-brackets")
    if pair.sign == "{":
        return bracket.made(Intervention.SURPLUS, "braces-in-word") if any(bracket.touches()) else _NOTHING
    if pair.sign == "[[" or not any(bracket.touches()):
        return None
    return bracket.made(Intervention.SUPPLIED, "angle-brackets", reason="omitted")


def _in_square_brackets(bracket: _Bracket) -> Insertion | None:
    signs_note = bracket.by is not None and bracket.by.span.contains(bracket.whole)
    if bracket.passage.role in (Role.HEADNOTE, Role.NOTE) and (bracket.fills_passage() or signs_note):
        return _NOTHING
    if _ADDRESS.search(bracket.words) or _LINK.match(bracket.text, bracket.span.end) or PICTURE.match(bracket.words):
        return _NOTHING
    return next((found for found in (rule(bracket) for rule in _RULES) if found), None) or _by_place(bracket)


def _typed_sign(match: re.Match[str]) -> Insertion | None:
    """Return what tags or signs typed into a word stand for: <del>x</del>, ~~x~~, Novem<be>r."""
    group = match.lastgroup or "inner"
    inner = Span(*match.span("inner" if "inner" in match.groupdict() else group))
    span = Span(*match.span())
    if match.re is _TAGGED:
        kind = TAGS.get(match["tag"])
        return Insertion(span, inner, kind, "tag") if kind else None
    if match.re is _STRUCK:
        return Insertion(span, inner, Intervention.DELETION, "struck-through")
    return Insertion(span, inner, Intervention.SUPPLIED, "angle-brackets", 0.8, (("reason", "omitted"),))


def _in_parentheses(bracket: _Bracket) -> Insertion | None:
    """Return what an editor put between parentheses; most are the author's, so only what says it is an editor's counts."""
    words = bracket.words.lower().rstrip(" .!?")
    if words in SIC_IN_PARENTHESES:
        return _about_word(bracket, Intervention.SIC, "sic")
    if bracket.by and bracket.by.span != bracket.span:
        return _note(bracket, "signed")
    gap = gap_in(bracket.words)
    if gap and gap[0][1] == "illegible":
        return _gap(bracket)
    return None


def _ellipsis(bracket: _Bracket) -> Insertion | None:
    if _ELLIPSIS.fullmatch(bracket.words):
        return bracket.made(Intervention.GAP, "ellipsis", Span(bracket.span.end, bracket.span.end))
    return None


def _sic(bracket: _Bracket) -> Insertion | None:
    words = " ".join(bracket.words.lower().split())
    bare = words if set(words) == {"!"} else words.rstrip(" .!?")
    if bare in SIC and (bare != "so" or words.endswith("!")):
        return _about_word(bracket, Intervention.SIC, "sic")
    if words in ("?", "??", "(?)"):
        return _about_word(bracket, Intervention.UNCLEAR, "question-mark", cert="low")
    return None


def _about_word(bracket: _Bracket, kind: Intervention, rule: str, **attributes: str) -> Insertion:
    """Return a sign that is about the word before it; without such a word it is a note."""
    word = word_before(bracket.text, bracket.passage.span, bracket.span.start)
    if word is None:
        return _note(bracket, rule)
    return Insertion(
        Span(word.start, bracket.span.end), word, kind, rule, 1.0, tuple(attributes.items()), attribution=bracket.by
    )


def _correction(bracket: _Bracket) -> Insertion | None:
    match = CORRECTION.fullmatch(bracket.words)
    word = word_before(bracket.text, bracket.passage.span, bracket.span.start) if match else None
    if match is None or word is None:
        return None
    reading = Span(*match.span("reading")).shift(bracket.inner.start)
    span = Span(word.start, bracket.span.end)
    return Insertion(span, word, Intervention.CORRECTION, "correction", correction=reading, attribution=bracket.by)


def _gap(bracket: _Bracket) -> Insertion | None:
    attributes = gap_in(bracket.words)
    if attributes is None:
        return None
    end = Span(bracket.span.end, bracket.span.end)
    if attributes[0][1] == "blank":
        return bracket.made(Intervention.SPACE, "gap", end, 1.0, **dict(attributes[1:]))
    return bracket.made(Intervention.GAP, "gap", end, 1.0, **dict(attributes))


def _labelled(bracket: _Bracket) -> Insertion | None:
    """Return what a word before a colon tells: ``deleted: …``, ``in margin: …``, ``Footnote 1: …``."""
    words = bracket.words
    note, side = FOOTNOTE.match(words), SIDENOTE.match(words)
    opening = note or side
    if opening and opening.end() < len(words):
        inner = Span(bracket.inner.start + opening.end(), bracket.inner.end)
        number = {"n": note["n"]} if note and note["n"] else {}
        return replace(
            bracket.made(Intervention.NOTE, "footnote" if note else "sidenote", inner),
            attributes=tuple({"place": "foot" if note else "margin", **number}.items()),
        )
    match = _LABEL.match(words)
    known = LABELS.get(" ".join(match["label"].lower().split())) if match else None
    if match and known and not is_extent(words[match.end() :]):
        inner = Span(bracket.inner.start + match.end(), bracket.inner.end)
        return bracket.made(known[0], "label", inner, 1.0, **dict(known[1]))
    return None


def _remark(bracket: _Bracket) -> Insertion | None:
    """Return what is an editor's note by its signature, by its first words or by what it speaks of."""
    by = bracket.by or label(bracket.text, bracket.inner)
    if by:
        return _note(replace(bracket, by=by), "signed")
    words = bracket.words
    described = DESCRIPTION.match(words)
    told = described and (
        described.end() >= len(words.rstrip(" .!")) or (len(words.split()) > 1 and _SENTENCE.fullmatch(words))
    )
    if told or REMARK.match(words) or NOTE.match(words) or opens_with_gap(words):
        return _note(bracket, "remark")
    opener = words.split(None, 1)
    if len(opener) == 2 and opener[0].lower() in LABELS and not any(bracket.touches()):
        return _note(bracket, "remark", 0.7)
    return None


def _note(bracket: _Bracket, rule: str, certainty: float = 1.0) -> Insertion:
    return bracket.made(Intervention.NOTE, rule, bracket.whole, certainty, place="inline")


def _doubted(bracket: _Bracket) -> Insertion | None:
    """Return words that the editor is not sure of: ``[Smith?]``, ``[probably Smith]``, ``[Tappen/Taffer]``."""
    words = bracket.words
    prefix = DOUBT.match(words) or re.match(r"\?\s*", words)
    suffix = re.search(r"\s*(?:\(\?\)|\?)$", words)
    start, end = prefix.end() if prefix else 0, suffix.start() if suffix else len(words)
    if start < end and (prefix or suffix) and len(words.split()) <= 4:
        inner = Span(bracket.inner.start + start, bracket.inner.start + end)
        told = (
            _DATED.search(words) or any(bracket.touches()) or bracket.passage.role in _LINES - {Role.VERSE, Role.ITEM}
        )
        supplied = told or (prefix and prefix[0].strip() != "?")
        return bracket.made(Intervention.SUPPLIED if supplied else Intervention.UNCLEAR, "doubt", inner, cert="low")
    if _ALTERNATIVES.fullmatch(words):
        return bracket.made(Intervention.UNCLEAR, "alternatives")
    return None


_RULES: tuple[Callable[[_Bracket], Insertion | None], ...] = (
    _ellipsis, _sic, _correction, _labelled, _gap, _remark, _doubted,
)  # fmt: skip


def _by_place(bracket: _Bracket) -> Insertion | None:
    """Return what brackets are whose words say nothing of it; None where it cannot be told."""
    before, after = bracket.touches()
    if before or after:
        return _in_word(bracket, before, after)
    words = bracket.words
    if _MARK.fullmatch(words):
        return _NOTHING
    if (
        bracket.passage.role not in _LINES
        and (bracket.fills_passage() or _SENTENCE.fullmatch(words))
        and len(words.split()) > 2
    ):
        return None
    if len(words.split()) > _LONGEST:
        return None
    if _explains(bracket):
        return _note(bracket, "explanation", 0.7)
    return bracket.made(Intervention.SUPPLIED, "brackets", certainty=0.8)


def _in_word(bracket: _Bracket, before: bool, after: bool) -> Insertion | None:
    """Return letters or figures that were supplied within a word: ``L[eo]``, ``[18]71``; a mark may stand there too."""
    words = bracket.words
    if (not after and _MARK.fullmatch(words) and not words.islower()) or (
        not after and re.fullmatch(r"\d+|[ivxl]{2,5}", words)
    ):
        figures = re.search(r"\d*$", bracket.text[bracket.passage.span.start : bracket.span.start])
        if not (figures and figures[0] and _YEAR.fullmatch(figures[0] + words)):
            return _NOTHING
    if len(words.split()) > _LONGEST:
        return None
    return bracket.made(Intervention.SUPPLIED, "brackets-in-word")


def _explains(bracket: _Bracket) -> bool:
    """Return whether the word before stands for something that the brackets name: "he [Bukharin]"."""
    word = word_before(bracket.text, bracket.passage.span, bracket.span.start)
    if word is None or word.of(bracket.text).lower() not in PRONOUNS:
        return False
    first = bracket.words.split()[0]
    return first[:1].isupper() or first.lower() in ARTICLES
