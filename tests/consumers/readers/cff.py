"""CITATION.cff, read by PyYAML, and held against the schema that check-jsonschema carries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import jsonschema
import yaml

from consumers.reading import Reading, licence_address, to_year

FORMAT = "cff"
SAYS = frozenset(
    "title authors editors translators recipients issued edited container volume issue first_page last_page publisher language"
    " licence kind doi url".split()
)
KINDS = {"personal-communication": "letter", "article": "article", "book": "book", "unpublished": "manuscript"}
SCHEMA = json.loads((files("check_jsonschema") / "builtin_schemas/vendor/citation-file-format.json").read_text("utf-8"))
FORMATS = jsonschema.FormatChecker()
assert {"uri", "date"} <= FORMATS.checkers.keys()


def to_day(edtf: str) -> str | None:
    """A file's date of release is a full day or nothing."""
    return edtf if len(edtf) == len("2012-08-10") and edtf[-1].isdigit() else None


def to_one_date(edtf: str) -> str:
    """Of an interval, or of several days one of which it is, there is the year; doubts have no sign."""
    return to_year(edtf) if edtf.startswith("[") or "/" in edtf else edtf.rstrip("?~%")


def to_language(tag: str) -> str:
    """ISO 639 alone."""
    return tag.split("-")[0]


LOSES = {"issued": to_one_date, "edited": to_day, "language": to_language}


def read(text: str) -> Reading:
    """Read the file and its preferred citation."""
    file = yaml.safe_load(text)
    jsonschema.validate(file, SCHEMA, format_checker=FORMATS)
    said = file["preferred-citation"]
    book = said["collection-title"] if said.get("collection-type") == "book" else None
    return Reading(
        title=said["title"],
        authors=_names(said["authors"]),
        editors=_names(said.get("editors", ())),
        translators=_names(said.get("translators", ())),
        recipients=_names(said.get("recipients", ())),
        issued=_date(said),
        edited=file.get("date-released"),
        container=said.get("journal") or book,
        volume=said.get("volume"),
        issue=said.get("issue"),
        first_page=said.get("start"),
        last_page=said.get("end"),
        publisher=said.get("publisher", {}).get("name"),
        language=next(iter(said.get("languages", ())), None),
        licence=file.get("license") or (licence_address(file["license-url"]) if "license-url" in file else None),
        kind=KINDS.get(said["type"], "chapter" if book else "text"),
        doi=said.get("doi"),
        url=said.get("url"),
    )


def _date(said: Mapping[str, Any]) -> str | None:
    parts = (
        [said["year"], f"{int(said['month']):02}"]
        if "month" in said
        else [said[key] for key in ["year"] if key in said]
    )
    return said.get("date-published") or "-".join(parts) or None


def _names(names: list[dict[str, str]]) -> tuple[str, ...]:
    """Return the names. The schema has no empty list of authors: the writer says that the author is unknown, and reports it."""
    return tuple(_name(name) for name in names if name != {"name": "Unknown"})


def _name(name: dict[str, str]) -> str:
    family = " ".join(filter(None, (name.get("name-particle"), name.get("family-names"))))
    full = ", ".join(filter(None, (family, name.get("given-names"), name.get("name-suffix"))))
    return name.get("name", full)
