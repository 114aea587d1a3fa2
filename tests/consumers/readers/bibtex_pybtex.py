"""BibTeX, read by pybtex."""

from __future__ import annotations

from dataclasses import replace

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person, parse_string

from consumers.latex import text as latex
from consumers.readers.bibtex import FORMAT, LOSES, SAYS, VERBATIM
from consumers.readers.bibtex import reading as reading_of
from consumers.reading import Reading

__all__ = ["FORMAT", "LOSES", "SAYS", "read"]


def read(text: str) -> Reading:
    """Read the one entry. TeX's commands are turned into letters by pylatexenc: pybtex knows but some of them."""
    (entry,) = parse_string(text, "bibtex").entries.values()
    said = {name: value if name in VERBATIM else latex(value) for name, value in entry.fields.items()}
    # To pybtex a translator is a field like others.
    translators = [Person(name) for name in split_name_list(entry.fields.get("translator", ""))]
    reading = reading_of(entry.type, {name: value for name, value in said.items() if name != "translator"})
    return replace(
        reading,
        authors=tuple(map(_name, entry.persons.get("author", ()))),
        editors=tuple(map(_name, entry.persons.get("editor", ()))),
        translators=tuple(map(_name, translators)),
    )


def _name(person: Person) -> str:
    family = " ".join((*person.prelast_names, *person.last_names))
    parts = (family, " ".join((*person.first_names, *person.middle_names)), " ".join(person.lineage_names))
    return ", ".join(latex(part) for part in parts if part)
