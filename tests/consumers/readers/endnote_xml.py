"""EndNote's XML, read by biblatex-csl-converter."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

from consumers.languages import from_english
from consumers.reading import Reading, to_primary

FORMAT = "endnote-xml"
PROGRAM = Path(__file__).parents[1] / "endnote.mjs"
KINDS = {
    "article-journal": "article",
    "inbook": "chapter",
    "book": "book",
    "personal_communication": "letter",
    "unpublished": "manuscript",
    "misc": "text",
}
SAYS = frozenset(
    """title authors editors translators issued container volume issue first_page last_page publisher language kind
    doi url""".split()
)
#: It has names for the languages of two letters only, and for a letter no third list of people.
LOSES = {"language": lambda tag: primary if len(primary := to_primary(tag)) == 2 else None}
LACKS = {"editors": ("letter",)}


def read(text: str) -> Reading:
    """Read the one record."""
    run = subprocess.run(["node", str(PROGRAM)], input=text, capture_output=True, encoding="utf-8", check=True)
    (item,) = json.loads(run.stdout)
    said = item["fields"]
    kind = KINDS[item["bib_type"]]
    pages = said["pages"][0][0] if "pages" in said else []
    return Reading(
        title=_text(said.get("title")),
        authors=_names(said.get("author")),
        editors=() if kind == "letter" else _names(said.get("bookauthor" if kind == "book" else "editor")),
        translators=_names(said.get("editora")),
        issued=said.get("date"),
        container=_text(said.get("journaltitle") or said.get("booktitle")) if kind in ("article", "chapter") else None,
        volume=_text(said.get("volume")),
        issue=_text(said.get("number")),
        first_page=_text(pages[:1]),
        last_page=_text(pages[1:]),
        publisher=_text(said["publisher"][0]) if "publisher" in said else None,
        language=from_english(re.sub("^..(?=english$)", "", said["langid"])) if "langid" in said else None,
        kind=kind,
        doi=said.get("doi"),
        url=said.get("url"),
    )


def _text(nodes: list[dict[str, str]] | None) -> str | None:
    return "".join(node["text"] for node in nodes or ()) or None


def _names(names: list[dict[str, Any]] | None) -> tuple[str, ...]:
    return tuple(
        ", ".join(filter(None, (_text(name.get(part)) for part in ("family", "given", "suffix"))))
        for name in names or ()
    )
