"""The declaration that a folder is a bag: bagit.txt (RFC 8493, 2.1.1)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from rubricator.deposit.bagit.naming import DECLARATION
from rubricator.deposit.verifying.bag import Bag, Declared
from rubricator.deposit.verifying.lines import Line, lines
from rubricator.diagnostics import Diagnostic, Rule, Severity

_REFERENCE = "RFC 8493, 2.1.1"
_RIGHT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8"

UNDECLARED = Rule(
    "BAG001",
    Severity.ERROR,
    "There is no bagit.txt",
    "The file says that a folder is a bag, of which version, and how its tag files are encoded. Rubricator writes it last: where it is "
    "missing, a package may never have been finished. What else is there is checked as BagIt 1.0 in UTF-8.",
    hint="run the command that makes the package again, or get the package again from where it came from",
    wrong="edition/ with data/ and manifest-sha512.txt",
    right="edition/ with data/, manifest-sha512.txt and bagit.txt",
    reference=_REFERENCE,
)
MALFORMED = Rule(
    "BAG002",
    Severity.ERROR,
    "bagit.txt is not written as it has to be",
    "It consists of two lines in this order: BagIt-Version, and Tag-File-Character-Encoding, each with a colon and one space.",
    hint="write the two lines as in the example, with the version that the package was made for",
    wrong="BagIt-Version : 1.0\nEncoding: UTF-8",
    right=_RIGHT,
    reference=_REFERENCE,
)
UNKNOWN_VERSION = Rule(
    "BAG003",
    Severity.ERROR,
    "The bag is of a version that is not known",
    "There are BagIt 0.93 to 0.97, which are drafts, and 1.0. Whether a bag of another version is valid cannot be said; it is checked "
    "as one of version 1.0.",
    hint="look into bagit.txt: is it a misprint?",
    wrong="BagIt-Version: 7.0",
    right="BagIt-Version: 1.0",
    reference=_REFERENCE,
)
UNKNOWN_ENCODING = Rule(
    "BAG004",
    Severity.ERROR,
    "The encoding that bagit.txt names is not known",
    "The other tag files are read in this encoding. As it is not known, they are read as UTF-8, which may be wrong.",
    hint="name the encoding as IANA's registry of character sets does; UTF-8 is what it should be",
    wrong="Tag-File-Character-Encoding: UTF-9",
    right="Tag-File-Character-Encoding: UTF-8",
    reference=_REFERENCE,
)
RULES = (UNDECLARED, MALFORMED, UNKNOWN_VERSION, UNKNOWN_ENCODING)

KNOWN = frozenset({(1, 0), *((0, minor) for minor in range(93, 98))})

_VERSION = re.compile(r"BagIt-Version: (\d{1,4})\.(\d{1,4})", re.IGNORECASE)
_ENCODING = re.compile(r"Tag-File-Character-Encoding: ([\x21-\x7e]+)", re.IGNORECASE)
_MEANT_VERSION = re.compile(r"\s*BagIt-Version\s*:\s*(\d{1,4})\.(\d{1,4})\s*", re.IGNORECASE)
_MEANT_ENCODING = re.compile(r"\s*Tag-File-Character-Encoding\s*:\s*([\x21-\x7e]+)\s*", re.IGNORECASE)
_ENOUGH = 10


def declared(bag: Bag) -> tuple[Declared, list[Diagnostic]]:
    """Return what bagit.txt says, as far as it can be understood, and what is wrong with it."""
    if bag.inventory.size(DECLARATION) is None:
        return Declared(), [bag.finding(UNDECLARED, "", "There is no bagit.txt.")]
    found: list[Diagnostic] = []
    read: list[Line] = []
    for line in lines(bag, DECLARATION, "utf-8"):
        if isinstance(line, Diagnostic):
            found.append(line)
        else:
            read.append(line)
        if len(read) > _ENOUGH:
            break
    found.extend(_malformed(bag, [text for _, text in read]))
    version, unknown = _version(bag, read)
    encoding, unreadable = _encoding(bag, read)
    return Declared(version, encoding), [*found, *unknown, *unreadable]


def _malformed(bag: Bag, texts: Sequence[str]) -> list[Diagnostic]:
    patterns = (("BagIt-Version: M.N", _VERSION), ("Tag-File-Character-Encoding: UTF-8", _ENCODING))
    found = [
        bag.finding(MALFORMED, DECLARATION, f"The line should read {form!r}.", line=number)
        for number, (form, pattern) in enumerate(patterns, 1)
        if len(texts) < number or not pattern.fullmatch(texts[number - 1])
    ]
    if len(texts) > len(patterns):
        found.append(bag.finding(MALFORMED, DECLARATION, "There are more than two lines.", line=len(patterns) + 1))
    return found


def _version(bag: Bag, read: Sequence[Line]) -> tuple[tuple[int, int], list[Diagnostic]]:
    for number, text in read:
        if match := _MEANT_VERSION.fullmatch(text):
            version = int(match[1]), int(match[2])
            if version in KNOWN:
                return version, []
            message = f"BagIt has no version {match[1]}.{match[2]} that is known here."
            return Declared().version, [bag.finding(UNKNOWN_VERSION, DECLARATION, message, line=number)]
    return Declared().version, []


def _encoding(bag: Bag, read: Sequence[Line]) -> tuple[str, list[Diagnostic]]:
    for number, text in read:
        if match := _MEANT_ENCODING.fullmatch(text):
            if _is_known(match[1]):
                return match[1].lower(), []
            message = f"No encoding of text is called {match[1]}."
            return Declared().encoding, [bag.finding(UNKNOWN_ENCODING, DECLARATION, message, line=number)]
    return Declared().encoding, []


def _is_known(name: str) -> bool:
    try:
        # Refused for the codecs that turn bytes into bytes.
        b"a".decode(name, "replace")
        codecs.getincrementaldecoder(name)
    except (LookupError, UnicodeError, ValueError):
        return False
    return True
