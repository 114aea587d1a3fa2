"""Writes an edition of TEI letters by a seed, with pointers within and across the files, and known faults in some of them.

python benchmarks/letters.py FOLDER [--count 1000] [--seed 1]
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SIZE = 10_000
"""The length of a letter in characters, about."""

PEOPLE = 60
_ONE_IN = 40
"""A letter in so many has a fault."""

_SYLLABLES = "ka lo mi ren tas el vor ni dun she al ter om pri sa wen go ri ther an de".split()
_FORENAMES = "Anna Felix Clara Matthias Helene Jakob Barbara Oskar Edith Nora Ludwig Agnes Hans Marie Ines Rosa".split()
_PLACES = "Wien Paris London Leipzig Basel Prag Halle Weimar".split()

FAULTS: Mapping[str, tuple[str, str]] = {
    "colour": ("grammar", '<hi rend="italic" colour="red">this</hi>'),
    "late head": ("grammar", "<head>On the same</head>"),
    "date without value": ("rule", "<date>last Monday</date>"),
    "name without reference": ("rule", "<persName>Rosa</persName>"),
    "note that is not there": ("link", '<ref target="#note-99">as below</ref>'),
    "person who is not there": ("link", '<persName ref="persons.xml#person-999">Nobody</persName>'),
    "paragraph that is not there": ("link", '<ref target="letter-0001.xml#p-99">the first letter</ref>'),
    "letter that is not there": ("link", '<ref target="letter-9999.xml#p-1">the last letter</ref>'),
}
"""The faults by name: who has to find each (the grammar, the rules, the check of links), and how it is written."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A fault in a file: its name, its line, and who has to find it."""

    file: str
    line: int
    kind: str


PERSONS = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>Persons of the edition</title>
        <author>Benchmarks</author>
      </titleStmt>
      <publicationStmt>
        <publisher>Benchmarks</publisher>
        <availability>
          <licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</licence>
        </availability>
      </publicationStmt>
      <sourceDesc>
        <p>Made up.</p>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>
    <listPerson>
{people}    </listPerson>
  </standOff>
  <text>
    <body>
      <p xml:id="persons-p-1">The persons are in the list.</p>
    </body>
  </text>
</TEI>
"""

LETTER = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title type="main">{sender} to {addressee}</title>
        <author>
          <persName ref="persons.xml#{sender_id}">{sender}</persName>
        </author>
        <respStmt xml:id="{id}-editor">
          <resp>editor</resp>
          <name>Benchmarks</name>
        </respStmt>
      </titleStmt>
      <publicationStmt>
        <publisher>Benchmarks</publisher>
        <availability>
          <licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</licence>
        </availability>
      </publicationStmt>
      <sourceDesc>
        <biblStruct>
          <monogr>
            <title level="m">Letters</title>
            <imprint>
              <date when="{year}">{year}</date>
              <biblScope unit="page" from="{number}" to="{number}">{number}</biblScope>
            </imprint>
          </monogr>
        </biblStruct>
      </sourceDesc>
    </fileDesc>
    <profileDesc>
      <langUsage>
        <language ident="en">English</language>
      </langUsage>
      <correspDesc>
        <correspAction type="sent">
          <persName ref="persons.xml#{sender_id}">{sender}</persName>
          <placeName>{place}</placeName>
          <date when="{year}-{month:02}-{day:02}">{day} {month} {year}</date>
        </correspAction>
        <correspAction type="received">
          <persName ref="persons.xml#{addressee_id}">{addressee}</persName>
        </correspAction>
      </correspDesc>
    </profileDesc>
    <revisionDesc>
      <change when="2024-01-15">Written by a program.</change>
    </revisionDesc>
  </teiHeader>
  <text>
    <body>
      <div xml:id="{id}-div-1">
        <opener>
          <dateline>
            <placeName>{place}</placeName>, <date when="{year}-{month:02}-{day:02}">{day} {month} {year}</date>
          </dateline>
          <salute>Dear {addressee},</salute>
        </opener>
{paragraphs}        <closer>
          <salute>Yours truly,</salute>
          <signed>
            <persName ref="persons.xml#{sender_id}">{sender}</persName>
          </signed>
        </closer>
      </div>
    </body>
  </text>
</TEI>
"""


def write(folder: Path, count: int, seed: int) -> tuple[list[Path], frozenset[Fault]]:
    """Write the letters and the list of persons; return the files, and the faults that were put into them."""
    chance = random.Random(seed)
    people = [f"{chance.choice(_FORENAMES)} {_word(chance, 3).title()}" for _ in range(PEOPLE)]
    persons = folder / "persons.xml"
    persons.write_text(PERSONS.format(people="".join(map(_person, range(PEOPLE), people))), encoding="utf-8")
    files, faults = [persons], set[Fault]()
    for number in range(1, count + 1):
        path = folder / f"letter-{number:04}.xml"
        names = list(FAULTS)
        fault = names[number // _ONE_IN % len(names)] if number % _ONE_IN == 0 else ""
        text = _letter(chance, number, count, people, fault)
        if fault:
            line = text[: text.index(FAULTS[fault][1])].count("\n") + 1
            faults.add(Fault(path.name, line, FAULTS[fault][0]))
        path.write_text(text, encoding="utf-8")
        files.append(path)
    return files, frozenset(faults)


def _person(number: int, name: str) -> str:
    return f'      <person xml:id="person-{number}">\n        <persName>{name}</persName>\n      </person>\n'


def _letter(chance: random.Random, number: int, count: int, people: list[str], fault: str) -> str:
    sender, addressee = chance.sample(range(len(people)), 2)
    return LETTER.format(
        id=f"letter-{number:04}",
        number=number,
        sender=people[sender],
        sender_id=f"person-{sender}",
        addressee=people[addressee],
        addressee_id=f"person-{addressee}",
        place=chance.choice(_PLACES),
        year=chance.randint(1820, 1890),
        month=chance.randint(1, 12),
        day=chance.randint(1, 28),
        paragraphs="".join(_paragraphs(chance, count, people, fault)),
    )


def _paragraphs(chance: random.Random, count: int, people: list[str], fault: str) -> Iterator[str]:
    """Yield paragraphs until the letter has its size; the second of them has the fault."""
    size, number = len(LETTER), 0
    while size < SIZE:
        number += 1
        paragraph = _paragraph(chance, number, count, people, fault if number == 2 else "")
        size += len(paragraph)
        yield paragraph


def _paragraph(chance: random.Random, number: int, count: int, people: list[str], fault: str) -> str:
    note = f'<note xml:id="note-{number}" place="foot" n="{number}">{_sentence(chance)}</note>'
    person = chance.randrange(len(people))
    other = f"letter-{chance.randint(1, count):04}.xml#p-{chance.randint(1, 3)}"
    parts = [
        _sentence(chance),
        f'<persName ref="persons.xml#person-{person}">{people[person]}</persName> {_sentence(chance)}{note}',
        _sentence(chance),
        f'On <date when="{chance.randint(1800, 1890)}-0{chance.randint(1, 9)}">some day</date> {_sentence(chance)}',
        f'See <ref target="{other}">what I wrote</ref> and <ref target="#note-{number}">the note</ref>.',
        f'{_sentence(chance)} <hi rend="italic">{_word(chance, 2)}</hi> {_sentence(chance)}',
        *([FAULTS[fault][1]] if fault else []),
        _sentence(chance),
    ]
    return f'        <p xml:id="p-{number}">' + "\n          ".join(parts) + "</p>\n"


def _sentence(chance: random.Random) -> str:
    words = [_word(chance, chance.randint(1, 3)) for _ in range(chance.randint(8, 16))]
    return " ".join(words).capitalize() + "."


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(_SYLLABLES, k=syllables))


def main() -> None:
    """Write the letters, and print the faults in them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    _, faults = write(arguments.folder, arguments.count, arguments.seed)
    for fault in sorted(faults):
        print(f"{fault.file}:{fault.line}: {fault.kind}")


if __name__ == "__main__":
    main()
