"""What the header says of rights: the project's licence, and what the transcription says, which the licence may not contradict.

A statement in a transcription is about that text, by whoever had the right to make it; the licence of a project is about its
edition. They stand side by side (TEI P5 2.2.4), unless the statement leaves no room for the licence.
"""

from __future__ import annotations

import re

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.encoding.imprint import Imprint
from rubricator.encoding.licences import commons_key, licence_at
from rubricator.encoding.names import child
from rubricator.transcription import Metadata, Transcription

CONTRADICTED = Rule(
    "IMP001",
    Severity.INFO,
    "A licence of the project that the transcription contradicts",
    "The transcription names a licence of its own, or reserves rights, so the licence in the configuration was not written into "
    "the header of this document: whoever reads it would be told two things. What the transcription says stands there.",
    hint="If the licence is right for this text, change or remove the line of the transcription.",
    wrong='License: CC BY-NC-SA 3.0      (with licence = "https://creativecommons.org/licenses/by/4.0/")',
    right='License: CC BY-NC-SA 3.0      (with licence = "https://creativecommons.org/licenses/by-nc-sa/3.0/")',
    reference="TEI P5, 2.2.4",
)
RULES = (CONTRADICTED,)

_NOT_FREE = re.compile(
    r"\bnot (?:yet )?(?:in the )?public domain|all rights|alle rechte|tous droits|(?<!no )rights? reserved|permission|erlaubnis|"
    r"genehmigung|autorisation|\bonly\b|\bnur\b|seulement|non-?commercial|nicht[- ]?kommerziell",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?<!not in the )(?<!not )public domain|no rights reserved|no copyright|gemeinfrei|domaine public|\bcc[ -]?(?:0|zero)\b",
    re.IGNORECASE,
)
_LICENSED = re.compile(
    r"copy-?left|creative commons|cc[- ]by|attribution|share[- ]?alike|\bgnu\b|\bg?fdl\b|\bodbl\b|opendatacommons",
    re.IGNORECASE,
)
_OWNED = re.compile(r"copy-?right|©|\(c\)\s*\d", re.IGNORECASE)
_COMMONS = re.compile(
    r"(?:cc|creativecommons\.org/licen[sc]es/|creative commons)[\s-]*(?P<parts>by(?:-(?:nc-sa|nc-nd|nc|nd|sa))?)"
    r"(?:[\s/-]+(?P<version>\d\.\d))?",
    re.IGNORECASE,
)
_WORDS = (("by", r"attribut"), ("nc", r"non[- ]?commercial"), ("sa", r"share[- ]?alike"), ("nd", r"no[- ]?deriv"))


def write_availability(parent: etree._Element, rights: str, imprint: Imprint) -> None:
    """Append what is said of rights to the publicationStmt."""
    licence = "" if contradicts(rights, imprint.licence) else imprint.licence
    name, status = licence_at(licence) if licence else ("", "")
    if not licence:
        status = "free" if is_free(rights) else "unknown"
    availability = child(parent, "availability", attributes={"status": status})
    if licence:
        child(availability, "licence", name, {"target": licence})
    if rights:
        child(availability, "p", f"The transcription says: {rights}" if licence else rights)
    elif not licence:
        child(availability, "p", "The transcription names no licence.")


def is_free(rights: str) -> bool:
    """Return whether a statement of rights says that the text is free, or under a free licence."""
    return bool(_FREE.search(rights) or _LICENSED.search(rights))


def contradicts(rights: str, licence: str) -> bool:
    """Return whether a statement of rights leaves no room for the licence at an address."""
    if not licence or not rights:
        return False
    if _LICENSED.search(rights):
        return not _is_same(rights, licence)
    return bool(_NOT_FREE.search(rights) or (_OWNED.search(rights) and not _FREE.search(rights)))


def find_contradiction(transcription: Transcription, imprint: Imprint) -> tuple[Diagnostic, ...]:
    """Return a finding, at the first line about rights, if the project's licence is not written because of it."""
    if not contradicts(transcription.description.rights, imprint.licence):
        return ()
    fields = [field for block in transcription.blocks if isinstance(block, Metadata) for field in block.fields]
    place = next((field.label.start for field in fields if field.key == "rights"), 0)
    message = f"The licence {imprint.licence} is not written: the transcription says otherwise."
    return (at_offset(transcription.source, place, CONTRADICTED, message),)


def _is_same(rights: str, licence: str) -> bool:
    """Return whether words name the licence at an address, if they say its version the same."""
    parts, _, version = commons_key(licence).partition(" ")
    found = _COMMONS.search(rights)
    named = found["parts"].lower() if found else _spelt_out(rights)
    versions = re.findall(r"\b[1-4]\.[05]\b", rights)
    return bool(parts) and named == parts and (not versions or version in versions)


def _spelt_out(rights: str) -> str:
    """Return the parts of a licence of Creative Commons in words, as ``by-sa``."""
    return "-".join(part for part, words in _WORDS if re.search(words, rights, re.IGNORECASE))
