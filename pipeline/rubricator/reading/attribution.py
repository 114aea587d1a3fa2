"""Whose a note is, as it says itself: by a signature at its end ("– Ed.") or by a label at its start ("Note by Engels:")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from rubricator.source import Span
from rubricator.transcription import Attribution, Block, Description, Headnote, Note

# By role, in English, German and French: words that stand for a person and so may sign, after a dash or in brackets.
_SIGNING: Mapping[str, str] = {
    "editor": r"""(?:the\s+)?ed(?:s|itors?)? | (?:die\s+)?(?:hrsg|hgg?|herausgeber(?:in)?) | (?:d(?:ie)?\.?\s*)?red(?:aktion)?
        | (?:l['’]|les\s+)?[eé]diteurs? | (?:la\s+)?r[eé]daction""",
    "translator": r"(?:the\s+)?tr(?:ans(?:l|lators?)?)? | (?:der\s+|die\s+)?[uü]bers(?:etzer(?:in)?)? | (?:le\s+|la\s+)?trad(?:uct(?:eur|rice))?",
    "author": r"the\s+author | author | d(?:er)?\.?\s*verf(?:asser)? | der\s+autor | l['’]auteur",
    "transcriber": r"(?:the\s+)?transcribers?",
    "publisher": r"(?:the\s+)?publishers?",
}
# Words that call a text a note of somebody's: they may stand without a dash, and at the start.
_CALLING: Mapping[str, str] = {
    "editor": r"""ed(?:itor(?:ial|['’]s|s['’])?|s?\.)\s+(?:foot)?note | (?:foot)?note\s+by\s+the\s+editors?
        | (?:anm(?:erkung)?|fu(?:ß|ss)note)\.?\s*d(?:er|es)?\.?\s*(?:red(?:aktion)?|hrsg|hg|herausgebers?|hrsgg)
        | n\.?\s?d\.?\s?(?:l\.?\s?r|[eé]) | note\s+de\s+(?:l['’][eé]diteur|la\s+r[eé]daction)""",
    "translator": r"""translator(?:['’]s|s['’])?\s+(?:foot)?note | tr(?:ans(?:l)?)?\.\s+note | (?:foot)?note\s+by\s+the\s+translators?
        | (?:anm(?:erkung)?|a)\.?\s*d(?:er|es)?\.?\s*(?:[uü]bers(?:etzer(?:s|in)?)?|ü)
        | n\.?\s?d\.?\s?t(?:r)? | note\s+d(?:u|e\s+la)\s+traduct(?:eur|rice)""",
    "author": r"""author['’]s\s+(?:foot)?note | (?:foot)?note\s+by\s+the\s+author | (?:anm(?:erkung)?)\.?\s*d(?:es)?\.?\s*(?:verf(?:assers)?|autors)
        | n\.?\s?d\.?\s?a | note\s+de\s+l['’]auteur""",
    "transcriber": r"transcriber(?:['’]s|s['’])?\s+(?:foot)?note | (?:foot)?note\s+by\s+the\s+transcribers?",
    "publisher": r"publisher(?:['’]s|s['’])?\s+(?:foot)?note | (?:foot)?note\s+by\s+the\s+publishers?",
}
_BY = r"(?:(?:foot)?note\s+by|anm(?:erkung|\.)\s+von|note\s+de)"
_NAME = r"(?:[^\W\d_]\.\s?)*[^\W\d_](?:[^\W\d_]|['’.-](?=\w))*(?:\s+(?:[^\W\d_]\.\s?)*[^\W\d_](?:[^\W\d_]|['’.-](?=\w))*){0,3}"
_INITIALS = r"(?:[A-ZÄÖÜÉ]\.\s?(?:-\s?)?){1,3}[A-ZÄÖÜÉ]\.? | [A-ZÄÖÜ]{2,4}"
_ROMAN = re.compile(r"[IVXLCDM]+")
_FLAGS = re.VERBOSE | re.IGNORECASE


def _by_role(table: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{role}>{words})" for role, words in table.items())


def _merged() -> Mapping[str, str]:
    return {role: f"{_SIGNING[role]} | {_CALLING[role]}" for role in _SIGNING}


_DASH = r"(?:[–—―]+|--+|(?<!\w)-)\s*[_*]?"
_CLOSE = r"[\s.,_*]*[\])}]?[.\s]*$"
_SIGNED = re.compile(
    rf"(?:{_DASH}|[\[({{]\s*[_*]?(?:{_DASH})?)(?:{_by_role(_merged())}|{_BY}\s+(?P<name>{_NAME})){_CLOSE}", _FLAGS
)
_CALLED_LAST = re.compile(
    rf"(?<=[.!?:;”\"’)\]])\s+[_*]?(?:{_by_role(_CALLING)}|{_BY}\s+(?P<name>{_NAME})){_CLOSE}", _FLAGS
)
_CALLED_FIRST = re.compile(
    rf"[\[(_*\s]*(?:{_by_role(_CALLING)}|{_BY}\s+(?P<name>{_NAME}))[_*\])]*(?:\.?\s*[:–—―-]|\.(?=\s+\S))", _FLAGS
)
_ROLE_FIRST = re.compile(
    r"[\[(_*\s]*(?:(?P<editor>ed(?:s|itors?)?|hrsg|hg)|(?P<translator>tr(?:ans(?:l|lator)?)?|[uü]bers(?:etzer)?))\.?[_*\])]*\s*:",
    _FLAGS,
)
# Initials and names after a dash: "– F. E.", "—Marx". Only where a sentence has ended, for names also stand within one.
_INITIALLED = re.compile(
    rf"(?<=[.!?”\"’)\]])\s*(?:{_DASH}|[\[(]\s*)(?P<name>{_INITIALS})(?<!\bU\.S\.)[_*]?[\])]?\s*$", re.VERBOSE
)
_NAMED = re.compile(rf"(?<=[.!?”\"’)\]])\s*{_DASH}(?P<name>{_NAME})[_*.]*\s*$")
_SEARCHED = 90


def signature(text: str, span: Span) -> Attribution | None:
    """Return who signed a passage at its end, by a word for a role or as the writer of a note."""
    start = max(span.start, span.end - _SEARCHED)
    tail = text[start : span.end]
    match = _SIGNED.search(tail) or _CALLED_LAST.search(tail)
    return _attribution(match, text, start) if match else None


def initials(text: str, span: Span, names: frozenset[str]) -> Attribution | None:
    """Return who signed a passage at its end by initials or by name.

    ``names`` are the surnames, in lower case, of those who have a share in the document; no other can sign.
    """
    start = max(span.start, span.end - _SEARCHED)
    tail = text[start : span.end]
    match = _INITIALLED.search(tail)
    if match and not _ROMAN.fullmatch(match["name"]):
        return _attribution(match, text, start)
    match = _NAMED.search(tail)
    return _attribution(match, text, start) if match and match["name"].split()[-1].lower() in names else None


def label(text: str, span: Span) -> Attribution | None:
    """Return whose note a passage calls itself at its start."""
    head = text[span.start : min(span.end, span.start + _SEARCHED)]
    match = _CALLED_FIRST.match(head) or _ROLE_FIRST.match(head)
    return _attribution(match, text, span.start) if match else None


def attribution(text: str, paragraphs: tuple[Span, ...], names: frozenset[str]) -> Attribution | None:
    """Return whose a note is that has these paragraphs; ``names`` as for ``initials``."""
    if not paragraphs:
        return None
    last = paragraphs[-1]
    return signature(text, last) or label(text, paragraphs[0]) or initials(text, last, names)


def attributed(text: str, block: Block, description: Description) -> Block:
    """Return a note or headnote with its attribution; any other block as it is."""
    if not isinstance(block, Note | Headnote):
        return block
    return replace(block, attribution=attribution(text, block.paragraphs, _surnames(description)))


def _surnames(description: Description) -> frozenset[str]:
    people = (description.author, *description.editors, *description.translators, *description.transcribers)
    return frozenset(name.split()[-1].lower() for name in people if name.split())


def _attribution(match: re.Match[str], text: str, offset: int) -> Attribution:
    span = Span(*match.span()).shift(offset).strip(text)
    named = match.groupdict()
    role = next(_roles(named), "")
    return Attribution(span, role, "" if role else " ".join((named.get("name") or "").split()))


def _roles(groups: Mapping[str, str | None]) -> Iterator[str]:
    return (role for role in _SIGNING if groups.get(role))
