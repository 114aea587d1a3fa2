"""Bibutils (Debian's bibutils), which reads BibTeX, RIS and EndNote's XML and writes MODS; and its MODS as a reading.

Names are in the order of speech, since Bibutils divides those of bodies too.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from xml.etree import ElementTree

from consumers.reading import FIELDS, Reading, spoken

MODS = "{http://www.loc.gov/mods/v3}"
HOST = "relatedItem[@type='host']/"


def to_spoken(name: str) -> str:
    """Return what Bibutils keeps of a name: its words in the order of speech, initials without their points."""
    return " ".join(re.findall(r"[^\s.]+", spoken(name)))


def read(program: str, says: frozenset[str], text: str) -> Reading:
    """Return what a program of Bibutils makes of a file with one record, of the fields that it is asked for."""
    path = shutil.which(program)
    assert path, f"{program} is missing: make test-consumers installs what these tests need"
    command = [path, "--input-encoding", "unicode", "--nosplit-title"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    (record,) = ElementTree.fromstring(done.stdout.decode("utf-8-sig"))
    reading = Reading(
        title=_first(record, "titleInfo/title"),
        authors=_names(record, "author"),
        editors=_names(record, "editor"),
        translators=_names(record, "translator"),
        recipients=_names(record, "addressee"),
        issued=_first(record, "originInfo/dateIssued", HOST + "part/date", "part/date", HOST + "originInfo/dateIssued"),
        container=_first(record, HOST + "titleInfo/title", HOST + f"{HOST}titleInfo/title"),
        volume=_first(record, ".//detail[@type='volume']/number"),
        issue=_first(record, ".//detail[@type='issue']/number", ".//detail[@type='number']/number"),
        first_page=_first(record, ".//extent[@unit='page']/start", ".//detail[@type='page']/number"),
        last_page=_first(record, ".//extent[@unit='page']/end"),
        publisher=_first(record, ".//publisher"),
        language=_first(record, ".//languageTerm"),
        doi=_first(record, "identifier[@type='doi']"),
        url=_first(record, "location/url"),
    )
    empty = Reading()
    return replace(reading, **{name: getattr(empty, name) for name in FIELDS if name not in says})


def _first(record: ElementTree.Element, *paths: str) -> str | None:
    """Return the first text there is at one of the paths."""
    found = (element.text for path in paths for element in _find(record, path))
    return next(filter(None, found), None)


def _find(record: ElementTree.Element, path: str) -> list[ElementTree.Element]:
    steps = [step if step in ("", ".") else MODS + step for step in path.split("/")]
    return record.findall("/".join(steps))


def _names(record: ElementTree.Element, role: str) -> tuple[str, ...]:
    """Return the names of a role; of the record itself if there are any, so that they are not those of its host."""
    names = [name for name in record.findall(f"{MODS}name") if _first(name, "role/roleTerm") == role]
    return tuple(map(_spoken, names))


def _spoken(name: ElementTree.Element) -> str:
    parts = {kind: _find(name, f"namePart[@type='{kind}']") for kind in ("given", "family", "suffix")}
    words = [part.text or "" for kind in parts for part in parts[kind]] or [
        part.text or "" for part in _find(name, "namePart")
    ]
    return to_spoken(" ".join(words).replace(",", ""))
