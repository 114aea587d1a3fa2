"""Reading tag files by lines, in the encoding of the bag (RFC 8493, 2.3), never more than a line at once in memory."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from io import IncrementalNewlineDecoder

from rubricator.deposit.verifying.bag import Bag
from rubricator.deposit.verifying.containers.container import UnreadableError
from rubricator.diagnostics import Diagnostic, Rule, Severity

BYTE_ORDER_MARK = Rule(
    "BAG008",
    Severity.ERROR,
    "A tag file begins with a byte order mark",
    "In UTF-8 the mark has no use, and programs take it for a part of the first word of the file: the first file of a manifest is then "
    "not found.",
    hint="save the file as UTF-8 without a byte order mark",
    wrong="EF BB BF, then: BagIt-Version: 1.0",
    right="BagIt-Version: 1.0",
    reference="RFC 8493, 2.1.1 and 2.3",
)
ENCODING = Rule(
    "BAG009",
    Severity.ERROR,
    "A tag file is not in the encoding that bagit.txt names",
    "The bytes of a line mean nothing in that encoding, so that what it names cannot be known for sure.",
    hint="find out the encoding of the file, and save it anew in the one of bagit.txt",
    wrong="Tag-File-Character-Encoding: UTF-8, and a manifest that was saved in Latin-1",
    right="Tag-File-Character-Encoding: UTF-8, and a manifest in UTF-8",
    reference="RFC 8493, 2.3",
)
ENDLESS = Rule(
    "BAG018",
    Severity.ERROR,
    "A line of a tag file is longer than a million characters",
    "No file has such a name. The rest of the tag file is not read, since its lines may be made to fill the memory of who reads them.",
    hint="get the file again from where it came from",
    wrong="a manifest of one line that is 5 GB long",
    right="a manifest with a line for each file",
)
RULES = (BYTE_ORDER_MARK, ENCODING, ENDLESS)

_LONGEST = 1_000_000
_ESCAPED = re.compile("[\udc80-\udcff]")
_MARK = "\ufeff"

Line = tuple[int, str]


def lines(bag: Bag, path: str, encoding: str) -> Iterator[Line | Diagnostic]:
    """Yield the lines of a tag file with their numbers, without their ends, and findings about how it is encoded.

    A line that is not in the encoding is yielded too, with surrogates for its bytes where there can be such.
    """
    number = 0
    try:
        for number, line in enumerate(_split(_decoded(bag.pieces(path), encoding)), 1):
            if len(line) > _LONGEST:
                yield bag.finding(ENDLESS, path, f"Line {number} has no end within {_LONGEST} characters.", line=number)
                return
            if number == 1 and line.startswith(_MARK):
                yield bag.finding(BYTE_ORDER_MARK, path, "The file begins with a byte order mark.")
                line = line.removeprefix(_MARK)
            if _ESCAPED.search(line):
                yield _not_encoded(bag, path, encoding, number)
            yield number, line
    except UnicodeError:
        yield _not_encoded(bag, path, encoding, number + 1)
    except (OSError, UnreadableError):
        # That a file cannot be read is told where all files are.
        return


def _not_encoded(bag: Bag, path: str, encoding: str, number: int) -> Diagnostic:
    return bag.finding(ENCODING, path, f"The line is not in {encoding.upper()}.", line=number)


def _decoded(pieces: Iterator[bytes], encoding: str) -> Iterator[str]:
    """Yield text in which every line ends with LF."""
    decoder = IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("surrogateescape"), translate=True)
    for piece in pieces:
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _split(texts: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a text that comes in pieces; of one that does not end, what is more than is allowed of it."""
    rest = ""
    for text in texts:
        *whole, rest = (rest + text).split("\n")
        yield from whole
        if len(rest) > _LONGEST:
            break
    if rest:
        yield rest
