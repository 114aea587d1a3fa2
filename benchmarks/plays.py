"""Writes a corpus of TEI plays by a seed: as those of DraCor in what they are made of, as large as one likes.

python benchmarks/plays.py FOLDER [--megabytes 150] [--seed 1]
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

SIZE = 250_000
"""The length of a play in characters, about: DraCor's are of 50 to 500 kB."""

_SYLLABLES = "ka lo mi ren tas el vor ni dun she al ter om pri sa wen go ri ther an de".split()
_STAGES = ("aside", "enters", "goes to the window", "sits down", "laughing", "to the guests", "leaves", "after a pause")
_NAMES = "Anna Felix Clara Matthias Helene Jakob Barbara Oskar Edith Nora Ludwig Agnes Hans Marie Ines Rosa".split()

HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}" xml:lang="eng">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title type="main">{title}</title>
        <title type="sub">A Play in Five Acts</title>
        <author>
          <persName>
            <forename>{forename}</forename>
            <surname>{surname}</surname>
          </persName>
          <idno type="wikidata">Q{number}</idno>
        </author>
      </titleStmt>
      <publicationStmt>
        <publisher xml:id="publisher">Benchmarks</publisher>
        <idno type="URL">https://example.org/{id}</idno>
        <availability>
          <licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</licence>
        </availability>
      </publicationStmt>
      <sourceDesc>
        <bibl type="digitalSource">
          <name>Nobody's library</name>
          <bibl type="originalSource">
            <title>{title}</title>
            <date type="print" when="{year}">{year}</date>
          </bibl>
        </bibl>
      </sourceDesc>
    </fileDesc>
    <profileDesc>
      <particDesc>
        <listPerson>
{persons}        </listPerson>
      </particDesc>
      <textClass>
        <keywords scheme="https://example.org/genres">
          <term>Comedy</term>
        </keywords>
      </textClass>
    </profileDesc>
    <revisionDesc>
      <change when="2024-01-15">Written by a program.</change>
    </revisionDesc>
  </teiHeader>
  <text>
    <front>
      <docTitle>
        <titlePart type="main">{title}</titlePart>
      </docTitle>
      <castList>
        <head>Dramatis personae</head>
{cast}      </castList>
    </front>
    <body>
"""
FOOTER = """    </body>
  </text>
</TEI>
"""


def play(number: int, chance: random.Random, sentences: list[str]) -> str:
    """Return the play of a number."""
    cast = chance.sample(_NAMES, chance.randint(4, 12))
    persons = "".join(
        f'          <person xml:id="{name.lower()}" sex="{chance.choice(("MALE", "FEMALE", "UNKNOWN"))}">\n'
        f"            <persName>{name}</persName>\n          </person>\n"
        for name in cast
    )
    head = HEADER.format(
        id=f"play{number:06}", number=number + 1000, title=chance.choice(sentences)[:40].strip(), persons=persons,
        forename=chance.choice(_NAMES), surname=chance.choice(_NAMES) + "son", year=chance.randint(1600, 1920),
        cast="".join(f"        <castItem><role>{name}</role>, <roleDesc>{chance.choice(_STAGES)}</roleDesc></castItem>\n" for name in cast),
    )  # fmt: skip
    return head + "".join(_acts(chance, cast, sentences)) + FOOTER


def _acts(chance: random.Random, cast: list[str], sentences: list[str]) -> Iterator[str]:
    length, number = 0, 0
    for act in range(1, 6):
        yield f'      <div type="act" n="{act}">\n        <head>Act {act}</head>\n'
        for scene in range(1, chance.randint(3, 8)):
            yield f'        <div type="scene" n="{scene}">\n          <head>Scene {scene}</head>\n'
            yield f"          <stage>{chance.choice(cast)} {chance.choice(_STAGES)}.</stage>\n"
            while length < SIZE * (act - 1 + scene / 8) / 5:
                number += 1
                speech = _speech(number, chance, cast, sentences)
                length += len(speech)
                yield speech
            yield "          <stage>Exeunt.</stage>\n        </div>\n"
        yield "      </div>\n"


def _speech(number: int, chance: random.Random, cast: list[str], sentences: list[str]) -> str:
    who = chance.sample(cast, 2 if chance.random() < 0.05 else 1)
    speaker = " and ".join(name.upper() for name in who)
    stage = f" <stage>{chance.choice(_STAGES)}</stage>" if chance.random() < 0.2 else ""
    start = f'          <sp who="{" ".join(f"#{name.lower()}" for name in who)}" xml:id="sp{number}">\n'
    start += f"            <speaker>{speaker}.</speaker>{stage}\n"
    return start + _words(number, chance, sentences) + "          </sp>\n"


def _words(number: int, chance: random.Random, sentences: list[str]) -> str:
    """Return what is said: in prose, in verse, in stanzas."""
    match chance.choice(("prose", "prose", "verse", "verse", "verse", "stanza")):
        case "prose":
            words = " ".join(chance.choices(sentences, k=chance.randint(1, 3)))
            if chance.random() < 0.2:
                words += f" <hi>{chance.choice(sentences)}</hi> <stage>{chance.choice(_STAGES)}</stage> And so on."
            return f'            <p xml:id="p{number}">{words}</p>\n'
        case "verse":
            lines = chance.choices(sentences, k=chance.randint(2, 9))
            return "".join(f'            <l n="{number}.{at}">{line[:45]}</l>\n' for at, line in enumerate(lines))
        case _:
            lines = chance.choices(sentences, k=4)
            verses = "".join(f"              <l>{line[:40]}</l>\n" for line in lines)
            return f'            <lg type="stanza">\n{verses}            </lg>\n'


def _sentence(chance: random.Random) -> str:
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 3))) for _ in range(chance.randint(3, 11))]
    return f"{' '.join(words).capitalize()}{chance.choice('..!?')}"


def write(folder: Path, megabytes: float, seed: int) -> list[Path]:
    """Write plays of so many megabytes in all into a folder; the same for the same seed."""
    chance = random.Random(seed)
    sentences = [_sentence(chance) for _ in range(5000)]
    paths: list[Path] = []
    size = 0
    while size < megabytes * 1e6:
        data = play(len(paths), chance, sentences).encode()
        paths.append(folder / f"play{len(paths):06}.xml")
        paths[-1].write_bytes(data)
        size += len(data)
    return paths


def main() -> None:
    """Write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=150)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    print(f"{len(write(arguments.folder, arguments.megabytes, arguments.seed))} plays")


if __name__ == "__main__":
    main()
