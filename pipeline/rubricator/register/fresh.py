"""An authority file for an edition that has none."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.authority.reading import UNVERIFIED
from rubricator.register.entering import NewPerson
from rubricator.register.inserting import written_out
from rubricator.register.spots import UNIT

_TEI = "http://www.tei-c.org/ns/1.0"


def fresh(new: Iterable[NewPerson]) -> bytes:
    """Return a new authority file, valid against the schemas of an edition, with these people (at least one)."""
    lead = "\n      "
    people = "".join(lead + written_out(person, lead, UNIT, "") for person in new)
    return _FRESH.replace("PEOPLE", people).encode()


_FRESH = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="{_TEI}">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>People of the edition</title>
      </titleStmt>
      <publicationStmt>
        <p>Part of the edition beside it.</p>
      </publicationStmt>
      <sourceDesc>
        <p>The people named in the documents of the edition. Entries with a note of type “{UNVERIFIED}” were made by
          Rubricator; remove the note, and the attribute cert, when you have looked at one.</p>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>
    <listPerson>PEOPLE
    </listPerson>
  </standOff>
</TEI>
"""
