"""Files that are no DOCX, though they may be called so: told by their first bytes and by what is packed in them."""

from __future__ import annotations

from collections.abc import Collection

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

START = Position(1, 1)

NOT_DOCX = Rule(
    "READ130",
    Severity.ERROR,
    "The file is not a DOCX",
    "A DOCX is a zip archive with a document in WordprocessingML in it (ECMA-376). This file is something else: the older format "
    "of Word (.doc), OpenDocument, RTF, a web page, a PDF, or a DOCX of which a part was lost on the way.",
    hint="open it in a word processor and save it as DOCX",
    wrong="letter.docx (a .doc of Word 97 that was renamed)",
    right="letter.docx (saved as Word document, *.docx)",
)
PROTECTED = Rule(
    "READ131",
    Severity.ERROR,
    "The file is protected by a password",
    "What is in the file is encrypted, and cannot be read without the password, for which Rubricator does not ask.",
    hint="open it in a word processor, remove the password (File, Info, Protect Document), and save it again",
    wrong="letter.docx, which asks for a password when it is opened",
    right="letter.docx, which does not",
)
RULES = (NOT_DOCX, PROTECTED)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE = "open it in a word processor and save it as DOCX (Word document, *.docx)"
_BEGINNINGS = (
    (b"{\\rtf", "an RTF", _SAVE),
    (b"%PDF", "a PDF", "take the text out of it, or transcribe it, and save that as DOCX or plain text"),
    (b"<?mso-application", "a document of Word 2003 in XML", _SAVE),
    (b"<pkg:package", "a flat document of Word in XML", _SAVE),
    (b"<w:wordDocument", "a document of Word 2003 in XML", _SAVE),
    (b"MIME-Version", "a web archive (.mht)", _SAVE),
    (b"<html", "a web page", "rename it to .html: web pages are read too"),
    (b"<!doctype html", "a web page", "rename it to .html: web pages are read too"),
)
_PACKED = (
    ("xl/workbook.xml", "a spreadsheet (.xlsx)", "put the text into a text document and save that as DOCX"),
    ("ppt/presentation.xml", "a presentation (.pptx)", "put the text into a text document and save that as DOCX"),
    ("index/document.iwa", "a document of Apple's Pages", "open it in Pages and export it as Word (.docx)"),
    ("index.zip", "a document of Apple's Pages", "open it in Pages and export it as Word (.docx)"),
    ("content.xml", "an OpenDocument text (.odt)", _SAVE),
    (
        "meta-inf/container.xml",
        "an e-book (EPUB)",
        "take the text out of it, or read its web pages (.xhtml) as they are",
    ),
)


def refused(name: str, data: bytes) -> Diagnostic | None:
    """Return what is wrong with a file that is no zip archive; None where it begins as one."""
    if data.startswith(b"PK"):
        return None
    if data.startswith(_OLE):
        return protected(name) if _ENCRYPTED in data else _is(name, "a .doc of Word 97 to 2003", _SAVE)
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for beginning, kind, hint in _BEGINNINGS:
        if head[: len(beginning)].lower() == beginning.lower() or (b"<?xml" in head[:8] and beginning in head):
            return _is(name, kind, hint)
    if not data.strip():
        return _is(name, "empty", "save the document again")
    hint = f"{_SAVE}; a plain text is to have a name that ends in .txt"
    return at_position(
        name, START, NOT_DOCX, "the file is no DOCX: it is not a zip archive, or its beginning is lost", hint
    )


def unpacked(name: str, members: Collection[str]) -> Diagnostic:
    """Return what is wrong with a zip archive that has no document in it; ``members`` are the names in it, in lower case."""
    for member, kind, hint in _PACKED:
        if member in members:
            return _is(name, kind, hint)
    return at_position(name, START, NOT_DOCX, "the file is a zip archive, but there is no document of Word in it")


def protected(name: str) -> Diagnostic:
    """Return the finding about an encrypted file."""
    return at_position(name, START, PROTECTED, "the file is encrypted")


def _is(name: str, kind: str, hint: str) -> Diagnostic:
    return at_position(name, START, NOT_DOCX, f"the file is no DOCX, it is {kind}", hint)
