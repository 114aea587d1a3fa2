"""Editions of short letters by a seed, and all that is in one: what builds are disturbed with, and compared by.

A letter in some is refused, one in some draws a finding, and one in some has a TEI document that a person wrote.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

HIDDEN = ".rubricator"
"""The folder of what a build remembers, which is no part of the edition."""

_WORKED = re.compile(r"^Seconds  ", re.MULTILINE)

_PEOPLE = (
    "Anna Keller", "Felix Brandt", "Clara Wieland", "Oskar Lind", "Helene Marten", "Jakob Rosen",
    "Barbara Stern", "Ludwig Amann",
)  # fmt: skip
_MONTHS = "January February March April May June July August September October November December".split()
_PLACES = "the quay;the theatre;the printing office;the old bridge;the market;the station".split(";")
_REFUSED, _UNDATED, _EDITED = 50, 20, 30
"""A letter in so many is such."""

_LETTER = """\
{sender} to {addressee}

Written: {day} {month} {year}

Dear {addressee},

On {before} {month} {year} I met Dr. {other} at {place}.[1] {remark} Mr. {addressee} knows
that letter {number} came late.

With kind regards,
{sender}

Notes

[1] Of {place} more in the next letter.
"""
_UNDATED_REMARK = "It was 3/4/{year}, I believe."
_REMARKS = ("Nothing else is new.", "The weather has turned.", "They asked after you, and I said that you were well.")

_AUTHORITY = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
{people}</listPerson></standOff></TEI>
"""
_EDITED_DOCUMENT = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{name}" xml:lang="en">
  <teiHeader><fileDesc><titleStmt><title type="main">{name}, as its editor has it</title></titleStmt>
    <publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>A letter.</p></sourceDesc></fileDesc></teiHeader>
  <text><body><p xml:id="p-1">The editor’s own reading of {name}.</p></body></text>
</TEI>
"""


def write_edition(folder: Path, documents: int, seed: int = 1) -> None:
    """Write an edition: transcriptions, the authority file, and the documents that a person has written."""
    sources = folder / "tei" / "sources"
    sources.mkdir(parents=True)
    people = "".join(
        f'<person xml:id="{name.split()[1].lower()}"><persName>{name}</persName></person>\n' for name in _PEOPLE[::2]
    )
    (folder / "tei" / "persons.xml").write_text(_AUTHORITY.format(people=people), encoding="utf-8")
    for number in range(1, documents + 1):
        name = f"letter-{number:04}"
        (sources / f"{name}.txt").write_text(letter(number, seed), encoding="utf-8")
        if number % _EDITED == 0:
            document = _EDITED_DOCUMENT.format(name=name)
            (folder / "tei" / f"{name}.xml").write_text(document, encoding="utf-8")


def letter(number: int, seed: int = 1) -> str:
    """Return a letter, the same for the same seed; nothing if it is one that has to be refused."""
    if number % _REFUSED == 0:
        return ""
    chance = random.Random(f"{seed} {number}")
    sender, addressee, other = chance.sample(_PEOPLE, 3)
    year, day = chance.randint(1840, 1910), chance.randint(2, 28)
    remark = _UNDATED_REMARK.format(year=year) if number % _UNDATED == 0 else chance.choice(_REMARKS)
    return _LETTER.format(
        sender=sender,
        addressee=addressee,
        other=other,
        day=day,
        before=day - 1,
        month=chance.choice(_MONTHS),
        year=year,
        place=chance.choice(_PLACES),
        remark=remark,
        number=number,
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files of an edition by their paths, without what a build remembers."""
    return {name: (folder / name).read_bytes() for name in names(folder)}


def names(folder: Path) -> list[str]:
    """Return the paths of all files of an edition in order, without what a build remembers."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(path.as_posix() for path in paths if HIDDEN not in path.parts)


def made_nothing(told: str) -> bool:
    """Return whether a build, by what it told at its end, worked on no document."""
    return bool(told) and not _WORKED.search(told)
