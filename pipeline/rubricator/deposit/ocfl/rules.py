"""What can have happened to a storage root."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity

CHANGED = Rule(
    "DEP062",
    Severity.ERROR,
    "A file of an object was changed",
    "Its digest is not the one that the inventory of the object has, so it is not the file that was put there.",
    hint="restore it from another copy of the object",
    wrong="v1/content/data/edition/letter.xml, edited in the storage root",
    right="a new version of the object, with the edited letter",
    reference="OCFL 1.1, 3.4 and 3.5.2",
)
LOST = Rule(
    "DEP063",
    Severity.ERROR,
    "A file of an object was lost",
    "The inventory lists it, or the specification wants it, and it is not there.",
    hint="restore it from another copy of the object",
    wrong="a storage root without the objects in it",
    right="a storage root that was copied with all that is in it",
    reference="OCFL 1.1, 3.5.2",
)
ADDED = Rule(
    "DEP064",
    Severity.ERROR,
    "A file was added to a storage root",
    "No inventory lists it, so nobody can say what it is: objects are changed by new versions alone.",
    hint="remove it, or move it out of the storage root",
    wrong="v1/content/data/notes.txt, put there by hand",
    right="a storage root with nothing but objects in it",
    reference="OCFL 1.1, 3.3.1 and 4.1",
)
UNUSABLE = Rule(
    "DEP065",
    Severity.ERROR,
    "An inventory cannot be relied on",
    "The inventory of an object is not the one whose digest stands beside it, or is none. What it lists was therefore not looked at.",
    hint="restore it from another copy of the object, or from the folder of the last version",
    wrong="inventory.json, edited by hand",
    right="inventory.json, and its digest in inventory.json.sha512",
    reference="OCFL 1.1, 3.6",
)
RULES = (CHANGED, LOST, ADDED, UNUSABLE)
