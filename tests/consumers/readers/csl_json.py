"""CSL-JSON, read by citeproc-js: its references in a style that prints what it read (``fields.csl``)."""

from __future__ import annotations

import json
import re
from pathlib import Path

from consumers.circa import interval, to_circa
from consumers.citeproc_js import references
from consumers.reading import Reading

FORMAT = "csl-json"
FIELDS = Path(__file__).parents[1] / "fields.csl"
SAYS = frozenset(
    "title authors editors translators recipients issued container volume issue first_page last_page publisher language kind"
    " doi url".split()
)


def to_typographic(title: str) -> str:
    """Return a title with the signs of print, which the processor puts for those of a typewriter."""
    return re.sub(r'"([^"]*)"', r"“\1”", title).replace("'", "’")


LOSES = {"title": to_typographic, "issued": to_circa}


def read(text: str) -> Reading:
    """Read the one item."""
    ((reference,),) = references(json.loads(text), [FIELDS])
    assert reference is not None
    said = dict(field.split("=", 1) for field in reference.split("¶"))
    pages = re.split(r"\s*[-–]\s*", said.get("page", ""))
    return Reading(
        title=said.get("title"),
        authors=_names(said.get("author")),
        # The editor of a chapter is that of its book; those of the text contributed.
        editors=_names(said.get("contributor") or said.get("editor")),
        translators=_names(said.get("translator")),
        recipients=_names(said.get("recipient")),
        issued=_date(said.get("issued")),
        container=said.get("container-title"),
        volume=said.get("volume"),
        issue=said.get("issue"),
        first_page=pages[0] or None,
        last_page=pages[1] if pages[1:] else None,
        publisher=said.get("publisher"),
        language=said.get("language"),
        kind=said.get("type"),
        doi=said.get("DOI"),
        url=said.get("URL"),
    )


def _names(printed: str | None) -> tuple[str, ...]:
    return tuple(printed.split("; ")) if printed else ()


def _date(printed: str | None) -> str | None:
    """Return a date that is printed as ``1970-05-21/06-10~``: the end without the parts that it shares."""
    if printed is None:
        return None
    ends = [end.split("-") for end in printed.removesuffix("~").replace(" AD", "").split("/")]
    return interval(ends, about=printed.endswith("~"))
