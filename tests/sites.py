"""A small edition, the site that is made of it, and what a reader sees of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag

from lxml import etree, html

PERSONS = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
  <person xml:id="lind">
    <persName>Martha Lind</persName>
    <birth when="1851">1851</birth><death when="1912">1912</death>
    <note>Bookseller at the harbour.</note>
    <idno type="VIAF">https://viaf.org/viaf/12345</idno>
  </person>
  <person xml:id="keller"><persName>Anna Keller</persName><persName>Dr. Keller</persName></person>
  <person xml:id="nobody"><persName>Nora Nobody</persName></person>
</listPerson></standOff></TEI>
"""

LETTERS = {
    "first": """\
A Letter from the Quay

Written: 3 May 1891
From: Martha Lind
To: Anna Keller

Dear Anna,

Yesterday I met Mr. John Sand on the quay. John Sand sails in June.

With kind regards,
Martha Lind
""",
    "second": """\
An Answer

Written: 7 May 1891
From: Anna Keller
To: Martha Lind

Dear Martha,

Tell John Sand that Anna Keller sends her regards.

Yours,
Anna Keller
""",
    "undated": """\
A Leaf

Of the quay nothing more is known.
""",
}

SETTINGS = """\
authorities = ["tei/persons.xml"]

[edition]
formats = ["text", "html", "bibtex"]

[site]
title = "Letters from the Quay"
"""


def write_edition(letters: Mapping[str, str] = LETTERS, settings: str = SETTINGS, persons: str = PERSONS) -> None:
    """Write an edition into the current folder."""
    Path("tei/sources").mkdir(parents=True, exist_ok=True)
    Path("rubricator.toml").write_text(settings, encoding="utf-8")
    Path("tei/persons.xml").write_text(persons, encoding="utf-8")
    for name, text in letters.items():
        Path(f"tei/sources/{name}.txt").write_text(text, encoding="utf-8")


def contents(folder: Path | str = "site") -> dict[str, bytes]:
    """Return the files of a folder by their names."""
    files = (path for path in Path(folder).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def parsed(path: Path | str) -> etree._Element:
    """Return a page as a tree."""
    return html.document_fromstring(Path(path).read_bytes())


def seen(path: Path | str, below: str = "//main") -> str:
    """Return the words of a part of a page, each element that begins a line on a line of its own."""
    (part,) = parsed(path).xpath(below)
    for element in part.iter("h1", "h2", "h3", "li", "p", "section"):
        element.text = f"\n{element.text or ''}"
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in part.text_content().split("\n"))
    return "".join(f"{line}\n" for line in lines if line)


def broken_links(folder: Path) -> Iterator[str]:
    """Yield what the pages of a site link to in it and that is not there."""
    for page in sorted(folder.rglob("*.html")):
        for address in parsed(page).xpath("//@href | //@src"):
            path, fragment = urldefrag(address)
            if re.match(r"[a-z]+:", path):
                continue
            home = folder if path.startswith("/") else page.parent
            target = (home / unquote(path).removeprefix("/")) if path else page
            if not target.is_file() or (fragment and target.suffix == ".html" and not _has(target, unquote(fragment))):
                yield f"{page.relative_to(folder)}: {address}"


def _has(page: Path, fragment: str) -> bool:
    return fragment in parsed(page).xpath("//@id")
