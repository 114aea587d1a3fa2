"""Telling a document as the program wrote it from one that a person has edited since.

A document is written with a seal, a processing instruction before the root element that holds the SHA-256 digest of
all its other bytes. A seal that no longer fits, or none, means that the document is somebody's work and is not written
over. The seal travels with the file, so that it holds in a clone and on another machine. Line ends do not count, as
version control may change them.
"""

from __future__ import annotations

import re
from hashlib import sha256

from rubricator.diagnostics import Rule, Severity

KEPT = Rule(
    "BLD002",
    Severity.WARNING,
    "The document was edited since it was written, and is kept",
    "A person's work is never overwritten. The encoded document is no longer as the program wrote it, so it stays as "
    "it is; it is validated and rendered in that state. A change in the transcription does not reach it any more. The "
    "finding says in how many lines it differs from what would be written now, and stands at the first of them.",
    hint="go on editing the TEI document; --reencode encodes the transcription beside it and shows the difference",
    wrong="rubricator build letter.txt   (build/letter.xml has been corrected by hand)",
    right="rubricator build --reencode letter.txt   (and what is wanted of build/letter.reencoded.xml is taken over by hand)",
)
REFUSED = Rule(
    "BLD003",
    Severity.ERROR,
    "The document was edited since it was written, and is not overwritten",
    "A person's work is never overwritten. The file that the document would be written to is no longer as the program "
    "wrote it, or was never written by it.",
    hint="write to another folder with --output-dir, or discard the edits with --force",
    wrong="rubricator encode letter.txt --output-dir tei   (tei/letter.xml has been corrected by hand)",
    right="rubricator encode letter.txt --output-dir tei-new",
)
RULES = (KEPT, REFUSED)

_SEAL = re.compile(rb'<\?rubricator written="sha256:([0-9a-f]{64})"\?>\r?\n')
_ROOT = re.compile(rb"^<(?![?!])", re.MULTILINE)


def seal(document: bytes) -> bytes:
    """Return the document with a seal in a line of its own before the root element, which must begin a line."""
    root = _ROOT.search(document)
    if root is None:
        raise ValueError("the root element does not begin a line")
    line = b'<?rubricator written="sha256:%s"?>\n' % _digest(document)
    return document[: root.start()] + line + document[root.start() :]


def is_as_written(document: bytes) -> bool:
    """Return whether the document carries a seal that fits: nobody has edited it."""
    found = _SEAL.search(document)
    return found is not None and found[1] == _digest(_SEAL.sub(b"", document, count=1))


def with_seal_blanked(document: bytes) -> bytes:
    """Return the document with nothing in its seal, which differs in any two documents."""
    return _SEAL.sub(b"<?rubricator?>\n", document, count=1)


def _digest(document: bytes) -> bytes:
    return sha256(document.replace(b"\r\n", b"\n")).hexdigest().encode("ascii")
