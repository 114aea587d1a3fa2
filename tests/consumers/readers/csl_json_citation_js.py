"""CSL-JSON, read by citation.js, which checks and tidies every field by rules of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from consumers.circa import interval, to_circa
from consumers.reading import Reading

FORMAT = "csl-json"
PROGRAM = Path(__file__).parents[1] / "citation.js"
SAYS = frozenset(
    "title authors editors translators recipients issued container volume issue first_page last_page publisher language kind"
    " doi url".split()
)
LOSES = {"issued": to_circa}
KINDS = {
    "article-journal": "article",
    "chapter": "chapter",
    "book": "book",
    "personal_communication": "letter",
    "manuscript": "manuscript",
    "document": "text",
}


def read(text: str) -> Reading:
    """Read the one item."""
    run = subprocess.run(["node", str(PROGRAM)], input=text, capture_output=True, encoding="utf-8", check=True)
    (item,) = json.loads(run.stdout)
    first, _, last = item.get("page", "").partition("-")
    return Reading(
        title=item.get("title"),
        authors=_names(item.get("author", [])),
        # The editor of a chapter is that of its book; those of the text contributed.
        editors=_names(item.get("contributor") or item.get("editor", [])),
        translators=_names(item.get("translator", [])),
        recipients=_names(item.get("recipient", [])),
        issued=_date(item.get("issued")),
        container=item.get("container-title"),
        volume=item.get("volume"),
        issue=item.get("issue"),
        first_page=first or None,
        last_page=last or None,
        publisher=item.get("publisher"),
        language=item.get("language"),
        kind=KINDS[item["type"]],
        doi=item.get("DOI"),
        url=item.get("URL"),
    )


def _names(names: list[dict[str, str]]) -> tuple[str, ...]:
    return tuple(map(_name, names))


def _name(name: dict[str, str]) -> str:
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    return name.get("literal") or ", ".join(filter(None, (family, name.get("given"), name.get("suffix"))))


def _date(date: dict[str, Any] | None) -> str | None:
    if date is None:
        return None
    ends = [["" if part == 0 else f"{part:02}" for part in end] for end in date["date-parts"]]
    return interval(ends, about=date.get("circa", False))
