"""The transcription as the rules see it: its runs of capitalised words and what holds for all of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rubricator.recognition import lexicon
from rubricator.recognition.corpus import NO_CORPUS, Corpus, small_words
from rubricator.recognition.kinds import Common, english, german, kind_of
from rubricator.recognition.tags import Tags, tags_of
from rubricator.recognition.tokens import Run, Token, runs
from rubricator.recognition.view import view_of
from rubricator.source import Span
from rubricator.transcription import Metadata, Passage, Role, Transcription

_NEXT_CAPITAL = re.compile(r"(?:['’´]?s?|s['’´])[ \t]+([A-Z][a-z]+)")
_NOBLE = re.compile(
    r"(?<![\w-])(?:de[ \t]+la|von[ \t]+der|van[ \t]+der|(?:von|van|zu|de|du|della|di)|(?:De|Du|La|Le|Von|Van|Di|Della))"
    r"(?:[ \t]+|[ \t]*\n[ \t]*)$"
)
_OWN_PARTICLES = {
    "von": ("de",), "zu": ("de",), "der": ("de",), "de": ("fr", "es"), "du": ("fr",), "la": ("fr", "es", "it"), "le": ("fr", "it"),
    "van": ("nl",), "della": ("it",), "di": ("it",),
}  # fmt: skip
_ADDRESSEE = re.compile(
    r"\b(?:Esq(?:r?e?|uire)?|Bar(?:one)?t|Bt)\b[^\n]{0,12}\n|(?:^|\n)(?:To|An|À|A|à)[ \n][^\n]{3,40}\n"
    r"|(?:^|\n)(?:Mrs?|Miss|Messrs|Sir|Lady|Revd?|Dr|Monsieur|Madame|M|Mme|Herrn?|Frau)\b[^\n]{2,40}\n"
)
_LONGEST_ADDRESS = 160
_LONGEST_WORD = 24
_ELIDED = re.compile(r"^[dl]['’](?=.)")
_SENTENCE_END = ".!?:…"
_OPENING = " \t\n\xa0“”\"'‘’„»«([_*—–-"
_LONGEST_WRAPPED_LINE = 110
_RAGGED = 18
_TOUCHING = re.compile(r"[^\n]\n[ \t]*([^\W\d_])")
_LEAST_LINES = 8
_SHORTEST_SENTENCE = 30


@dataclass(frozen=True, slots=True)
class Place:
    """A run of capitalised words with the passage that it stands in.

    ``before`` is the word directly before it in the passage, in small letters, without an article cut short; empty if
    there is none. It tells rules cheaply whether a closer look is worth while.
    """

    run: Run
    passage: Passage
    before: str


class Document:
    """A transcription with the observations that the rules share; made once for each."""

    def __init__(self, transcription: Transcription, corpus: Corpus = NO_CORPUS) -> None:
        """Read off what the rules need to know of the whole text; ``corpus`` is what other documents say."""
        self.transcription = transcription
        self.corpus = corpus
        self.view = view_of(transcription)
        self.text = self.view.text
        self.language = transcription.description.language[:2]
        self._kinds: dict[tuple[str, bool], tuple[str, bool]] = {}
        self._emphases = sorted(self.view.shown(emphasis.span) for emphasis in transcription.emphases)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that are written without a capital somewhere in the document, or often in its corpus."""
        return small_words(self.text) | self.corpus.small_words.get(self.language, frozenset())

    @cached_property
    def _common(self) -> Common:
        return german(self.small_words) if self.language == "de" else english(self.small_words)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of running text, in text order, where they stand in the view."""
        passages = self.transcription.passages()
        return tuple(Passage(self.view.shown(passage.span), passage.role) for passage in passages)

    @cached_property
    def tags(self) -> Tags:
        """What the source itself tags, where it stands in the view."""
        return tags_of(self.transcription.tagged, self.passages, self.view)

    @cached_property
    def _prose_starts(self) -> tuple[int, ...]:
        """Where passages begin that are long enough for a sentence; a line of its own may be but a name."""
        prose = (one.span for one in self.passages if one.role in PROSE and len(one.span) >= _SHORTEST_SENTENCE)
        return tuple(sorted(span.start for span in prose))

    @cached_property
    def field_keys(self) -> dict[int, str]:
        """The meaning of each metadata value, by the offset where it starts."""
        return {
            self.view.shown(field.value).start: field.key
            for block in self.transcription.blocks
            if isinstance(block, Metadata)
            for field in block.fields
        }

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The runs of capitalised words of all passages."""
        return tuple(
            Place(run, passage, self._before(run, passage.span))
            for passage in self.passages
            for run in runs(self.text, passage.span, self._kind_of, self._wrapped)
        )

    def _before(self, run: Run, passage: Span) -> str:
        start = run.tokens[0].start
        words = self.text[max(passage.start, start - _LONGEST_WORD) : start].rsplit(None, 1)
        return _ELIDED.sub("", words[-1].lower()) if words else ""

    @cached_property
    def capitalises_nouns(self) -> bool:
        """Whether the text writes common nouns with capitals, as German and eighteenth-century English do."""
        if self.language == "de":
            return True
        inner = [token.kind for token in self._inner_tokens() if token.kind in "CSUGKBP"]
        return len(inner) >= 10 and inner.count("C") > 0.4 * len(inner)

    def _inner_tokens(self) -> Iterator[Token]:
        """Yield the first tokens of runs within sentences, those in capitals throughout left out."""
        for place in self.places:
            token = place.run.tokens[0]
            if not self.opens_sentence(token.start) and not self.text[token.start : token.end].isupper():
                yield token

    def opens_sentence(self, offset: int) -> bool:
        """Return whether the word at ``offset`` has its capital from standing first in a sentence or passage."""
        index = bisect_right(self._prose_starts, offset)
        begins = self._prose_starts[index - 1] if index else 0
        before = self.text[max(begins, offset - 12) : offset].rstrip(_OPENING)
        return not before or before[-1] in _SENTENCE_END or "\n\n" in self.text[max(0, offset - 3) : offset]

    def with_particle(self, start: int, passage: Span) -> int:
        """Return where a name in a passage begins whose last word is at ``start``: at what can be no preposition."""
        found = _NOBLE.search(self.text, max(passage.start, start - 14), start)
        if not found:
            return start
        last = found[0].split()[-1]
        small = last.islower() and self.language in _OWN_PARTICLES.get(last.lower(), (self.language,))
        opening = last.lower() in _OWN_PARTICLES and self.opens_sentence(found.start())
        foreign = self.language not in _OWN_PARTICLES.get(last.lower(), ())
        return start if small or (opening and not foreign) else found.start()

    def preposition(self, token: Token) -> bool:
        """Return whether a particle has its capital from opening a sentence of its own language: "Von Wieland höre ich"."""
        return self.language in _OWN_PARTICLES.get(token.word, ()) and self.opens_sentence(token.start)

    def emphasized(self, span: Span) -> bool:
        """Return whether the span lies inside words typed between marks of emphasis."""
        index = bisect_right(self._emphases, Span(span.start, len(self.text))) - 1
        return index >= 0 and self._emphases[index].contains(span)

    def in_address(self, offset: int) -> bool:
        """Return whether the line at ``offset`` stands below the addressee's name, where house and town are written."""
        block = self.text.rfind("\n\n", 0, offset) + 1
        return (
            _ADDRESSEE.search(self.text, max(block, offset - _LONGEST_ADDRESS), self.text.rfind("\n", 0, offset) + 1)
            is not None
        )

    def quoted(self, span: Span) -> bool:
        """Return whether quotation marks stand directly at both edges of the span."""
        before = self.text[span.start - 1 : span.start]
        after = self.text[span.end : span.end + 2].lstrip(".,;:!?")[:1]
        return bool(before) and before in "“\"„»«‘'" and bool(after) and after in "”\"“«»’'" and after != " "

    def possessive(self, span: Span) -> bool:
        """Return whether 's follows the span."""
        return self.text[span.end : span.end + 2] in ("’s", "'s", "´s", "`s")

    def names_place(self, span: Span) -> bool:
        """Return whether the span only helps to name a place: "Prince George's County", "St. Mark's Place"."""
        match = _NEXT_CAPITAL.match(self.text, span.end)
        return match is not None and match[1].lower() in lexicon.things("place")

    def kind(self, word: str) -> str:
        """Return the letter of a word with a capital, see ``kinds``."""
        return self._kind_of(word, False)[0]

    def _kind_of(self, word: str, dotted: bool) -> tuple[str, bool]:
        key = (word, dotted)
        kind = self._kinds.get(key)
        if kind is None:
            kind = self._kinds[key] = self._kind_in_language(word, dotted)
        return kind

    def _kind_in_language(self, word: str, dotted: bool) -> tuple[str, bool]:
        if self.language == "de" and word.lower() in lexicon.german_words():
            return "C", False
        if self.language == "fr" and word == "M" and dotted:
            return "T", True  # Monsieur; elsewhere it is an initial
        return kind_of(word, dotted, self._common)

    def _wrapped(self, newline: int) -> bool:
        """Return whether the line that ends at ``newline`` is about as long as lines of this text get."""
        if self._lines_run_on:
            return True
        start = self.text.rfind("\n", 0, newline) + 1
        return self._line_width - _RAGGED <= newline - start <= _LONGEST_WRAPPED_LINE

    @cached_property
    def _lines_run_on(self) -> bool:
        """Whether lines are those of a manuscript: most that another touches go on in it with a small letter."""
        touching = _TOUCHING.findall(self.text)
        return len(touching) >= _LEAST_LINES and sum(map(str.islower, touching)) > len(touching) / 2

    @cached_property
    def _line_width(self) -> int:
        """The width that lines are wrapped at, or a number no line reaches when paragraphs are single lines."""
        lengths = sorted(len(line.rstrip()) for line in self.text.split("\n") if line.strip())
        if not lengths:
            return 0
        widest = lengths[int(len(lengths) * 0.9)]
        return widest if 45 <= widest <= _LONGEST_WRAPPED_LINE else 10 * _LONGEST_WRAPPED_LINE


PROSE = frozenset(
    {Role.PARAGRAPH, Role.HEADNOTE, Role.NOTE, Role.QUOTATION, Role.POSTSCRIPT, Role.ITEM, Role.VERSE, Role.CLOSING}
)
