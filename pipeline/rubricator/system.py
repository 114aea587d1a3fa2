"""What the system refuses, as findings: files that cannot be read or written."""

from __future__ import annotations

import errno
import os

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

MISSING = Rule(
    "CLI001",
    Severity.ERROR,
    "There is no such file",
    "The file that was named does not exist. Nothing was done with it; the other files were.",
    hint="check the spelling, and the folder that the command runs in",
    wrong="rubricator encode leter.txt",
    right="rubricator encode letter.txt",
)
FOLDER = Rule(
    "CLI002",
    Severity.ERROR,
    "A folder stands where a file is expected, or a file where a folder is",
    "Commands take files; only build also takes a folder, that of an edition with transcriptions in tei/sources.",
    hint="name the files in the folder",
    wrong="rubricator encode letters",
    right="rubricator encode letters/*.txt --output-dir tei",
)
PERMISSION = Rule(
    "CLI003",
    Severity.ERROR,
    "The file may not be read or written",
    "The system does not permit it, or the file or its folder is marked as read-only. A file marked so is not replaced, "
    "not even where the system would permit it.",
    hint="change the permissions, or write to another folder with --output-dir",
    wrong="rubricator render letter.xml --to html --output-dir /usr",
    right="rubricator render letter.xml --to html --output-dir build",
)
FULL = Rule(
    "CLI004",
    Severity.ERROR,
    "There is no room left to write",
    "The disk is full, or a quota is used up. The file that was being written is as it was before; none is half-written.",
    hint="make room and run the command again: what is written already stays",
    wrong="rubricator build --output-dir /mnt/full",
    right="rubricator build --output-dir build",
)
IO = Rule(
    "CLI005",
    Severity.ERROR,
    "The file could not be read or written",
    "The system refused it for another reason, which the message names.",
    hint="try the same with another program; the fault lies between the system and the disk",
    wrong="rubricator encode /proc/self/mem",
    right="rubricator encode letter.txt",
)
RULES = (MISSING, FOLDER, PERMISSION, FULL, IO)

_RULE_OF = {
    errno.ENOENT: MISSING,
    errno.EISDIR: FOLDER,
    errno.ENOTDIR: FOLDER,
    errno.EEXIST: FOLDER,
    errno.EACCES: PERMISSION,
    errno.EPERM: PERMISSION,
    errno.EROFS: PERMISSION,
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
}


def of_os_error(error: OSError) -> Diagnostic:
    """Return what the system refused as a finding about the file, at its first character."""
    rule = _RULE_OF.get(error.errno or 0, IO)
    name = os.fsdecode(error.filename) if error.filename else "<standard output>"
    reason = error.strerror or str(error)
    return at_position(name, Position(1, 1), rule, f"{rule.title} ({reason.lower()})")
