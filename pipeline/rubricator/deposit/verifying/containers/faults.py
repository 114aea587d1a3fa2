"""What can be wrong with an archive itself, before one looks at the bag in it."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity

BROKEN = Rule(
    "BAG050",
    Severity.ERROR,
    "The archive is damaged",
    "Its table of contents, or what stands around its files, cannot be read: the archive was cut off, or bytes in it were changed. "
    "What can still be read of the files is checked.",
    hint="get the archive again from where it came from",
    wrong="edition.zip with its last thousand bytes missing",
    right="edition.zip as it was made",
)
TWICE = Rule(
    "BAG053",
    Severity.ERROR,
    "An archive has two files of one name",
    "Programs differ in which of the two they unpack, so that one could check one and another read the other.",
    hint="unpack the archive, look at what is there, and pack it again",
    wrong="edition.zip with edition/data/letter.xml twice",
    right="edition.zip with edition/data/letter.xml once",
)
SWOLLEN = Rule(
    "BAG052",
    Severity.ERROR,
    "An archive unpacks to far more than an archive of its size can hold honestly",
    "Files that overlap in the archive, or that are thousands of times larger than what is stored of them, are made to fill the "
    "disk of whoever unpacks it. Such files are not read.",
    hint="do not unpack it",
    wrong="a ZIP file of 42 kB that unpacks to 5 GB",
    right="a ZIP file of 42 kB that unpacks to 200 kB",
)
RULES = (BROKEN, SWOLLEN, TWICE)
