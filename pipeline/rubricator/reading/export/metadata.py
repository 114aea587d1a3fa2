"""What an archive says of its document outside of the pages: MODS in METS, and the metadata of Transkribus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rubricator.reading.layout.formats import METADATA, METS
from rubricator.reading.layout.languages import tag_of
from rubricator.reading.layout.tree import Element, parse
from rubricator.transcription import Description

_AUTHORS = frozenset({"aut", "author"})


def description_in(files: Iterable[tuple[str, bytes]]) -> Description:
    """Return what files of metadata say, each given with its format; the first that says something counts."""
    found = [_described(format_, root) for format_, data in files if (root := parse("", data)[0]) is not None]
    return Description(
        title=_first(one.title for one in found),
        author=_first(one.author for one in found),
        language=_first(one.language for one in found),
    )


def _described(format_: str, root: Element) -> Description:
    if format_ == METADATA:
        return Description(
            title=_text(root, "title"), author=_text(root, "author"), language=tag_of(_text(root, "language"))
        )
    if format_ != METS:
        return Description(language="")
    records = list(root.within("mods"))[:1]
    titles = (title for record in records for info in record.each("titleInfo") for title in info.each("title"))
    terms = (term.text for record in records for term in record.within("languageTerm"))
    return Description(
        title=_first(_folded(title.text) for title in titles),
        author=_first(_authors(records)),
        language=_first(tag_of(term) for term in terms),
    )


def _authors(records: Sequence[Element]) -> Iterator[str]:
    for record in records:
        for name in record.each("name"):
            if any(term.text.strip() in _AUTHORS for term in name.within("roleTerm")):
                shown = [part.text for part in name.each("displayForm")]
                parts = sorted(name.each("namePart"), key=lambda part: part.get("type") != "given")
                yield _folded(shown[0] if shown else " ".join(part.text for part in parts))


def _text(root: Element, name: str) -> str:
    element = root.first(name)
    return _folded(element.text) if element else ""


def _folded(text: str) -> str:
    return " ".join(text.split())


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
