"""Findings that several checks of a bag have in common."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity

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
UNREADABLE = Rule(
    "BAG024",
    Severity.ERROR,
    "A file is there and cannot be read",
    "The system refuses it, or the archive is damaged where the file is stored, so its contents cannot be compared with its digest.",
    hint="get the package again from where it came from; if the system refuses, look at the permissions and the disk",
    wrong="data/letter.xml in edition.zip: Bad CRC-32",
    right="data/letter.xml, as it was packed",
)
RULES = (LEADS_OUT, UNREADABLE)
