"""What a TEI document says of itself that recognition asks for: its date, its language, who wrote it and to whom.

Source: TEI P5, 2.4.6 (correspDesc), 2.4.1 (creation), 10.8 (history), 4.2.1 (docDate, dateline).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.dates import Datable, parse_date
from rubricator.reading.tei.tree import Element, Tree
from rubricator.transcription import Description

_CODES = {"deu": "de", "ger": "de", "eng": "en", "fra": "fr", "fre": "fr", "lat": "la", "ita": "it", "rus": "ru"}
_DATE = re.compile(r"(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?")
# Where a document says when it was written, the surest place first: the path of elements from the outside in.
_PLACES = (
    ("profileDesc", "correspAction", "date"),
    ("profileDesc", "creation", "date"),
    ("profileDesc", "creation", "origDate"),
    ("sourceDesc", "origin", "origDate"),
    ("sourceDesc", "origin", "date"),
    ("text", "docDate", "date"),
    ("text", "docDate"),
    ("text", "opener", "date"),
    ("text", "dateline", "date"),
    ("profileDesc", "creation"),
    ("sourceDesc", "imprint", "date"),
    ("sourceDesc", "date"),
)
_WRITTEN = frozenset({"sent", "written", ""})


def describe(tree: Tree, top: Element, guessed: str) -> Description:
    """Return what the document below ``top`` says of itself; ``guessed`` is the language its words tell."""
    language = _language(tree, top) or guessed
    date = next(_dates(tree, top, language), None)
    writer = _correspondent(tree, top, "sent") or _author(tree, top)
    return Description(language=language, date=date, author=writer, recipient=_correspondent(tree, top, "received"))


def _correspondent(tree: Tree, top: Element, action: str) -> str:
    """Return the name of the one person who sent or received a letter, empty if there is none or several."""
    actions = [one for one in top.descendants() if one.tei == "correspAction" and one.get("type") == action]
    names = [tree.text(child) for one in actions for child in one.children if child.tei == "persName"]
    return names[0] if len(names) == 1 else ""


def _author(tree: Tree, top: Element) -> str:
    authors = [one for one in top.descendants() if one.tei == "author" and one.parent and one.parent.tei == "titleStmt"]
    return tree.text(authors[0]) if len(authors) == 1 else ""


def _language(tree: Tree, top: Element) -> str:
    """Return the language that is declared on the text or around it, or is the one most used, as a BCP 47 tag or empty."""
    texts = [element for element in top.children if element.tei == "text"]
    declared = next(
        (one.get("xml:lang") for text in texts[:1] for one in (text, *_bodies(text)) if one.get("xml:lang")), ""
    )
    used = [element for element in top.descendants() if element.tei == "language"]
    listed = max(used, key=_usage).get("ident") if used else ""
    around = next((one.get("xml:lang") for one in top.ancestors() if one.get("xml:lang")), "")
    primary = (declared or listed or around).partition("-")[0].lower()
    return _CODES.get(primary, primary)


def _bodies(text: Element) -> Iterator[Element]:
    return (element for element in text.children if element.tei == "body")


def _usage(language: Element) -> float:
    """Return the percentage that a language is used; of those without one, the first counts most."""
    usage = language.get("usage").rstrip("%")
    return float(usage) if usage.replace(".", "", 1).isdigit() else 0.0


def _dates(tree: Tree, top: Element, language: str) -> Iterator[Datable]:
    """Yield the dates by which the document may have been written, the surest first."""
    candidates = [(element, _path(element, top)) for element in top.descendants() if element.tei in _LAST]
    for place in _PLACES:
        for element, path in candidates:
            if _leads(path, place) and _is_writing(path):
                found = datable(element) or parse_date(tree.text(element), language)
                if found:
                    yield found


_LAST = frozenset(place[-1] for place in _PLACES)


def _path(element: Element, top: Element) -> list[Element]:
    """Return the elements from below ``top`` to this one."""
    path = []
    for one in element.ancestors():
        if one is top:
            break
        path.append(one)
    return path[::-1]


def _leads(path: list[Element], place: tuple[str, ...]) -> bool:
    """Return whether the names of ``place`` stand in the path in this order, the last at its end."""
    names = iter(element.tei for element in path)
    return path[-1].tei == place[-1] and all(name in names for name in place)


def _is_writing(path: list[Element]) -> bool:
    """Return whether the date is not that of something done with the document later: received, forwarded."""
    return all(element.get("type") in _WRITTEN for element in path if element.tei == "correspAction")


def datable(element: Element) -> Datable | None:
    """Return the date that an element's attributes give (att.datable.w3c, or .iso), days at the most."""
    values = {name: _value(element, name) for name in ("when", "notBefore", "notAfter", "from", "to")}
    if values["when"]:
        return Datable(when=values["when"])
    given = [value for value in values.values() if value]
    if len(given) > 1 and len(set(given)) == 1:
        return Datable(when=given[0])
    if not given:
        return None
    return Datable(from_=values["from"], to=values["to"], not_before=values["notBefore"], not_after=values["notAfter"])


def _value(element: Element, name: str) -> str | None:
    match = _DATE.fullmatch(element.get(name) or element.get(f"{name}-iso"))
    return match[1] if match else None
