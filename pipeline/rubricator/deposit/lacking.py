"""What a header lacks that every repository asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rubricator.deposit.record import Record
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

LACKING = Rule(
    "DEP005",
    Severity.WARNING,
    "A header without what a repository asks for",
    "Whoever takes a deposit wants to know what the text is called, who wrote it, under what licence it may be used, and who "
    "publishes it. The package is made without, and you will be asked for it.",
    hint="add it to the header: title and author in titleStmt, publisher and availability/licence in publicationStmt; what is made of "
    "a transcription takes publisher and licence from [edition] in rubricator.toml",
    wrong="<publicationStmt><p>unpublished</p></publicationStmt>",
    right='<availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/HD.html#HD24",
)
RULES = (LACKING,)


def lacks(path: Path, record: Record) -> Iterator[Diagnostic]:
    """Yield a finding about the header of the document at a path, if it lacks something."""
    lacking = [name for name, value in _asked_for(record) if not value]
    if lacking:
        yield at_position(str(path), Position(1, 1), LACKING, f"the header has no {_in_words(lacking)}")


def _asked_for(record: Record) -> Iterable[tuple[str, object]]:
    return (
        ("title", record.title),
        ("author", record.authors),
        ("licence with an address", record.licence_uri or record.licence_id),
        ("publisher", record.publisher),
    )


def _in_words(words: list[str]) -> str:
    return " and no ".join(words) if len(words) < 3 else f"{', no '.join(words[:-1])}, and no {words[-1]}"
