"""The register as text, as JSON, and as a TEI list of persons."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence, Set

from rubricator.authority import Person
from rubricator.register.entering import listed
from rubricator.register.entries import Entry
from rubricator.register.fresh import fresh
from rubricator.register.naming import Named

_COLUMNS = ("Person", "Id", "Mentions", "Documents", "Life", "Forms")
_MOST_FORMS = 6


def status(entry: Entry, new: Set[str]) -> str:
    """Return ``known``, ``unverified``, ``new`` (would be entered: the name is among ``new``) or ``unsure``."""
    if entry.person:
        return "unverified" if entry.person.unverified else "known"
    return "new" if entry.name in new else "unsure"


def as_text(entries: Sequence[Entry], new: Set[str], context: bool) -> str:
    """Return a table with a line a person; with ``context``, each mention below it in a line of its own."""
    rows = [_row(entry, new) for entry in entries]
    widths = [max(map(len, column)) for column in zip(_COLUMNS, *rows, strict=True)]
    lines = [_line(_COLUMNS, widths)]
    for entry, row in zip(entries, rows, strict=True):
        lines.append(_line(row, widths))
        lines.extend(_in_context(entry) if context else ())
    return "".join(f"{line}\n" for line in lines)


def _row(entry: Entry, new: Set[str]) -> tuple[str, ...]:
    state = status(entry, new)
    identifier = entry.person.id if entry.person else state
    forms = [f"{form} {count}" for form, count in entry.forms.items()]
    rest = f", {len(forms) - _MOST_FORMS} more" if len(forms) > _MOST_FORMS else ""
    return (
        entry.name,
        f"{identifier} (unverified)" if state == "unverified" else identifier,
        str(len(entry.mentions)),
        str(len(entry.documents)),
        life(entry.person),
        ", ".join(forms[:_MOST_FORMS]) + rest,
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    aligned = [
        cell.rjust(width) if column in (2, 3) else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(aligned).rstrip()


def _in_context(entry: Entry) -> Iterator[str]:
    for mention in entry.mentions:
        clue = f"  ({mention.clue})" if mention.clue else ""
        line = f"{mention.before}[{mention.name.form}]{mention.after}".strip()
        yield f"  {place(mention)}  {line}{clue}"


def place(mention: Named) -> str:
    """Return where a mention stands, as compilers write it."""
    return f"{mention.file}:{mention.position.line}:{mention.position.column}"


def life(person: Person | None) -> str:
    """Return the years of a life, ``1879–1940``; empty if neither is known."""
    if person is None:
        return ""
    born, died = (
        _year(date.when or date.not_before or date.from_ or date.not_after) for date in (person.birth, person.death)
    )
    return f"{born}–{died}" if born or died else ""


def _year(date: str | None) -> str:
    return date[: 5 if date.startswith("-") else 4] if date else ""


def as_json(entries: Sequence[Entry], new: Set[str], context: bool) -> str:
    """Return an array with an object a person; with ``context``, its mentions are in it."""
    return json.dumps([_object(entry, new, context) for entry in entries], ensure_ascii=False, indent=2) + "\n"


def _object(entry: Entry, new: Set[str], context: bool) -> Mapping[str, object]:
    person = entry.person
    listed: dict[str, object] = {
        "name": entry.name,
        "id": person.id if person else None,
        "status": status(entry, new),
        "birth": person.birth.attributes() if person else {},
        "death": person.death.attributes() if person else {},
        "certainty": entry.certainty,
        "forms": [{"form": form, "count": count} for form, count in entry.forms.items()],
        "documents": [_document(entry, file) for file in entry.documents],
    }
    return listed | ({"mentions": [_mention(mention) for mention in entry.mentions]} if context else {})


def _document(entry: Entry, file: str) -> Mapping[str, object]:
    mentions = [mention for mention in entry.mentions if mention.file == file]
    return {"file": file, "date": mentions[0].date or None, "mentions": len(mentions)}


def _mention(mention: Named) -> Mapping[str, object]:
    return {
        "file": mention.file,
        "line": mention.position.line,
        "column": mention.position.column,
        "text": mention.name.form,
        "before": mention.before,
        "after": mention.after,
        "certainty": mention.certainty,
        "clue": mention.clue or None,
    }


def as_tei(entries: Sequence[Entry]) -> bytes:
    """Return a TEI document that lists the people (at least one), as an authority file of their own would."""
    return fresh(listed(entries))
