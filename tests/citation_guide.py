"""The guide to citing: what in it is made by the program. To take over what has changed::

    python tests/citation_guide.py

It writes the tables and examples of ``docs/citation.md`` anew, with a section for a format that has none yet; review them with
``git diff``.
"""

from __future__ import annotations

import re
from pathlib import Path

from rubricator.rendering import CITATIONS, Companions, Format, render

GUIDE = Path(__file__).parents[1] / "docs" / "citation.md"
BASE = "file:///letter.xml"

FACTS = {
    "when it was printed": "1969",
    "when it was written": "1917",
    "editor": "Rabe",
    "translator": "Okafor",
    "addressee": "Liebknecht",
    "place of writing": "Wronke",
    "archive": "SAPMO",
    "licence": "by-sa|by_sa|cc4",
    "language": r"\bde\b|\bger\b|german|deu",
    "abstract": "Nightingales",
    "subject": "captivity",
    "who the author is": "118575503",
}
"""What can be said of the guide's document, and the words by which it is known in a format, whatever the case."""
DOUBT = "that a date is doubtful"


def document(guide: str) -> str:
    """Return the TEI document of the guide, in which the day of writing is doubtful."""
    return re.findall(r"```xml[^\n]*\n(.*?)```", guide, re.DOTALL)[0]


def cited(text: str, format_: Format) -> str:
    """Return a document's citation."""
    citation, found = render(text.encode(), BASE, format_, Companions())
    assert citation, found
    return citation


def says(text: str, format_: Format) -> list[bool]:
    """Return for each of the facts, and for the doubt, whether a format says it."""
    citation = cited(text, format_)
    certain = cited(text.replace(' cert="low"', ""), format_)
    return [bool(re.search(words, citation, re.IGNORECASE)) for words in FACTS.values()] + [citation != certain]


def formats_table() -> str:
    """Return the table of the formats."""
    rows = [f"| `{format_.name}` | `{format_.suffix}` | {format_.about} |" for format_ in CITATIONS.values()]
    return "\n".join(["| Format | Suffix | What it is |", "|---|---|---|", *rows])


def facts_table(text: str) -> str:
    """Return the table of what each format says of the guide's document."""
    heads = ["", *FACTS, DOUBT]
    rows = [
        [f"`{name}`", *("✓" if said else "" for said in says(text, format_))] for name, format_ in CITATIONS.items()
    ]
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("|" + "".join(f" {cell} |" if cell else " |" for cell in cells) for cells in lines)


def example(text: str, format_: Format) -> str:
    """Return the example of a format, with line ends as the guide has them: those of RIS are others."""
    shown = cited(text, format_).rstrip().replace("\r\n", "\n")
    return f"```console out\n$ rubricator cite letter.xml --format {format_.name}\n{shown}\n```"


def regenerated(guide: str) -> str:
    """Return the guide with its tables and examples as they are now."""
    text = document(guide)
    guide = _between(guide, "formats", formats_table())
    guide = _between(guide, "facts", facts_table(text))
    for format_ in CITATIONS.values():
        guide = _with_example(_with_section(guide, format_.name), format_.name, example(text, format_))
    return guide


def _with_section(guide: str, name: str) -> str:
    return guide if f"\n### `{name}`\n" in guide else f"{guide}\n### `{name}`\n"


def _with_example(guide: str, name: str, new: str) -> str:
    """Put an example at the end of its section, for the one that is there."""
    start = guide.index(f"\n### `{name}`\n")
    end = next((found.start() for found in re.finditer(r"\n##", guide) if found.start() > start), len(guide))
    said = re.sub(r"```console[^\n]*\n.*?\n```", "", guide[start:end], flags=re.DOTALL).rstrip()
    return f"{guide[:start]}{said}\n\n{new}\n{guide[end:]}"


def _between(guide: str, name: str, table: str) -> str:
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return pattern.sub(lambda found: f"{found[1]}{table}\n{found[2]}", guide)


if __name__ == "__main__":
    GUIDE.write_text(regenerated(GUIDE.read_text("utf-8")), "utf-8", newline="\n")
