"""RIS, read by rispy."""

from __future__ import annotations

import rispy

from consumers.reading import Losses, Reading

FORMAT = "ris"
KINDS = {
    "JOUR": "article",
    "CHAP": "chapter",
    "BOOK": "book",
    "PCOMM": "letter",
    "MANSCPT": "manuscript",
    "GEN": "text",
}
SAYS = frozenset(
    """title authors editors translators issued container volume issue first_page last_page publisher language
    kind doi url""".split()
)
LOSES: Losses = {}


def read(text: str) -> Reading:
    """Read the one record."""
    (said,) = rispy.loads(text)
    kind = KINDS[said["type_of_reference"]]
    second, third = (tuple(map(name, said.get(f"{rank}_authors", ()))) for rank in ("secondary", "tertiary"))
    return Reading(
        title=said.get("title"),
        authors=tuple(map(name, said.get("authors", ()))),
        editors=third if kind in ("letter", "book") else second,
        translators=tuple(map(name, said.get("subsidiary_authors", ()))),
        issued=date(said.get("date")) or said.get("year"),
        container=said.get("secondary_title") if kind in ("article", "chapter") else None,
        volume=said.get("volume"),
        issue=said.get("number"),
        first_page=said.get("start_page"),
        last_page=said.get("end_page"),
        publisher=said.get("publisher"),
        language=said.get("language"),
        kind=kind,
        doi=said.get("doi"),
        url=next(iter(said.get("urls", ())), None),
    )


def name(words: str) -> str:
    """Return a name without the comma that keeps one together that is not divided."""
    return words.removesuffix(",")


def date(words: str | None) -> str | None:
    """Return YYYY/MM/DD/ as EDTF; what follows says it better."""
    if words is None:
        return None
    *numbers, more = words.split("/", 3)
    return more or "-".join(filter(None, numbers))
