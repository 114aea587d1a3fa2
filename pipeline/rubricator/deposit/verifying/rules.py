"""Findings that several checks of a bag have in common."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity

FROM_COPY = "get the package again from where it came from, or the file from a copy of it"

LEADS_OUT = Rule(
    "BAG012",
    Severity.ERROR,
    "A path leads out of the package",
    "It is absolute, goes up through .., begins with ~ or a drive, or has a backslash before such. Following it could read or write "
    "over any file of the machine, so nobody follows it here, and what it names is not checked.",
    hint="do not unpack the package with other programs; ask whoever sent it",
    wrong="d41d8cd98f00b204e9800998ecf8427e  data/../../etc/passwd",
    right="d41d8cd98f00b204e9800998ecf8427e  data/passwd",
    reference="RFC 8493, 5.1",
)
CHANGED = Rule(
    "BAG022",
    Severity.ERROR,
    "A file is not what it was when the package was made",
    "Its digest differs from the one in a manifest, or the checksum that an archive has of it fails: a byte at least of the file was "
    "changed, or of the manifest.",
    hint=FROM_COPY,
    wrong="data/letter.xml, of which a byte was changed",
    right="data/letter.xml as it was when the package was made",
    reference="RFC 8493, 3",
)
UNREADABLE = Rule(
    "BAG024",
    Severity.ERROR,
    "A file is there and cannot be read",
    "The system refuses it, or it is encrypted, or packed in a way that is not known, so that its contents cannot be compared with "
    "its digest.",
    hint="look at the permissions and the disk, or have the archive made without a password, stored or deflated",
    wrong="data/letter.xml in edition.zip, encrypted",
    right="data/letter.xml in edition.zip, stored",
)
RULES = (LEADS_OUT, CHANGED, UNREADABLE)
