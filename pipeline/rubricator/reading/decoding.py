"""Bytes to a Source: encoding, byte order mark, line ends, and characters that XML cannot carry."""

from __future__ import annotations

import codecs
import re

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset, at_position
from rubricator.source import Position, Source

EMPTY = Rule(
    "READ001",
    Severity.ERROR,
    "The transcription is empty",
    "The file has no characters, or nothing but white space, so there is nothing to encode.",
    hint="give a file that holds the text of the document",
    wrong="(a file of 0 bytes)",
    right="Dear Comrades:\n\nI am writing to you …",
)
BINARY = Rule(
    "READ002",
    Severity.ERROR,
    "The file is not text",
    "The bytes are no text in any encoding Rubricator knows: a picture, a PDF or an old word processor's file, perhaps. "
    "A transcription is plain text, best in UTF-8, or in another format that the end of its name tells.",
    hint="save the transcription as plain text in UTF-8, or as DOCX",
    wrong="letter.doc",
    right="letter.txt",
)
ENCODING = Rule(
    "READ003",
    Severity.WARNING,
    "The encoding was guessed",
    "The file is not UTF-8. Its encoding was told from its bytes, which is nearly always right "
    "for a text of some length, but look at the accented letters.",
    hint="check the accented letters, or save the file as UTF-8",
    wrong="Gr\\xfc\\xdfe (in windows-1252)",
    right="Grüße (in UTF-8)",
)
CONTROL = Rule(
    "READ004",
    Severity.WARNING,
    "A control character was replaced",
    "XML 1.0 cannot carry this character in any form (section 2.2), so the replacement character U+FFFD stands for it.",
    hint="remove it from the transcription",
    wrong="a bell (U+0007) in the text",
    right="no control characters but tab and line end",
    reference="https://www.w3.org/TR/xml/#charsets",
)
RULES = (EMPTY, BINARY, ENCODING, CONTROL)

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile("\r\n?|[\v\f]")
_NOT_XML = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# What transcriptions of the last thirty years are in, the likeliest first; a wider choice guesses worse on short texts.
_WESTERN = frozenset(
    "àâäáãåæçèéêëìíîïñòóôöõøùúûüýÿßœÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜÝŒ‘’“”„«»–—…•£§°©®½¼¾¹²³ªº†‡€¡¿·´¨\xa0×"
)
_LEGACY = ["cp1252", "cp1251", "koi8_r", "cp1250", "mac_roman", "cp437", "cp850", "utf_16_le", "utf_16_be"]


def decode(name: str, data: bytes, declared: str = "") -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Return the text of a file as a Source, and findings; None where it holds no text.

    ``declared`` is Python's name for the encoding that a format says it is in. What is UTF-8 is so whatever it says: nothing else
    looks like it.
    """
    decoded = _by_mark(data) or _as_utf8(data) or _as_declared(data, declared) or _by_guess(data)
    if decoded is None:
        return None, (at_position(name, Position(1, 1), BINARY, "the file is not a text"),)
    text, encoding, guessed = decoded
    text = _LINE_END.sub("\n", text)
    source = Source(name, for_xml(text), encoding)
    if not text.strip():
        return None, (at_position(name, Position(1, 1), EMPTY, "the transcription is empty"),)
    findings = [at_offset(source, 0, ENCODING, f"read as {encoding}")] if guessed else []
    return source, (*findings, *_control_characters(source, text))


def for_xml(text: str) -> str:
    """Return a text with U+FFFD for every character that XML cannot carry."""
    return _NOT_XML.sub("\ufffd", text)


def _by_mark(data: bytes) -> tuple[str, str, bool] | None:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding, False
            except UnicodeDecodeError:
                return None
    return None


def _as_utf8(data: bytes) -> tuple[str, str, bool] | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if _looks_binary(text) else (text, "utf-8", False)


def _as_declared(data: bytes, encoding: str) -> tuple[str, str, bool] | None:
    try:
        text = data.decode(encoding) if encoding else ""
    except UnicodeDecodeError:
        return None
    return None if not text or _looks_binary(text) else (text, encoding, False)


def _by_guess(data: bytes) -> tuple[str, str, bool] | None:
    if b"\x00" in data and not _maybe_utf16(data):
        return None
    western = _as_western(data)
    if western is not None:
        return western, "cp1252", True
    # Imported here: only the rare file that is neither UTF-8 nor Western pays for it.
    from charset_normalizer import from_bytes

    match = from_bytes(data, cp_isolation=_LEGACY, threshold=0.35).best()
    if match is None or _looks_binary(str(match)):
        return None
    return str(match), match.encoding.replace("_", "-"), True


def _as_western(data: bytes) -> str | None:
    """Return the text as windows-1252 if that makes a text of Latin letters with some accents; else None.

    Statistics of bytes take the few accents of a Western text for those of any other language; this does not.
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = [c for c in text if c > "\x7f"]
    letters = sum(c.isalpha() for c in text)
    accents = sum(c.isalpha() for c in high)
    usual = sum(c in _WESTERN for c in high)
    few = accents * 4 <= letters and usual * 10 >= len(high) * 9
    return text if few and not _looks_binary(text) else None


def _maybe_utf16(data: bytes) -> bool:
    """Return whether the zero bytes stand in every other place, as in UTF-16 of a European language."""
    sample = data[:4096]
    zeros = (sample[::2].count(0), sample[1::2].count(0))
    return max(zeros) > len(sample) // 5 and min(zeros) < len(sample) // 50 + 1


def _looks_binary(text: str) -> bool:
    """A text has no zero byte, and no more than one control character in a hundred (and a few in a short one)."""
    return "\0" in text or len(_NOT_XML.findall(text)) > 4 + len(text) // 100


def _control_characters(source: Source, text: str) -> tuple[Diagnostic, ...]:
    return tuple(
        at_offset(source, m.start(), CONTROL, f"the control character U+{ord(m[0]):04X} cannot stand in XML")
        for m in _NOT_XML.finditer(text)
    )
