"""What people read of a package first: the readme, and what it says of licences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator import program_version
from rubricator.deposit.layout import (
    AUTHORITY,
    CRATE,
    DEPOSIT,
    EDITION,
    PREVIEW,
    RENDERINGS,
    REPORTS,
    SCHEMAS,
    STYLESHEETS,
)
from rubricator.deposit.package import Entity
from rubricator.deposit.summary import Summary

README, LICENCES = "README.md", "LICENSE.md"

_FOLDERS = (
    (
        EDITION,
        "the documents in TEI, their transcriptions, pictures, and what they point to, byte for byte as they were given and in their old places",
    ),
    (RENDERINGS, "what was made of each document: the page, the plain text, and the citation in every format"),
    (SCHEMAS, "schemas that the documents name and that lie elsewhere, such as on the web"),
    (AUTHORITY, "the list of the people whom the documents name"),
    (STYLESHEETS, "the stylesheets by which the renderings were made"),
    (REPORTS, "what was found when the documents were checked and rendered"),
    (DEPOSIT, "what the places want that the package is made for: Zenodo, InvenioRDM, DataCite"),
)
_FILES = (
    ("CITATION.cff", "how to cite the whole"),
    ("bibliography.bib", "the citations of all documents for BibTeX"),
    ("bibliography.json", "the same for other reference managers, as CSL-JSON"),
    (LICENCES, "under what terms all this may be used"),
    (PREVIEW, "a page to begin with, in a browser"),
    (CRATE, "the description of everything here, for programs (RO-Crate 1.2)"),
)

CONTENTS = (*((f"{name}/", words) for name, words in _FOLDERS), *_FILES)
"""What a package may hold at its top, with words for people."""


def readme(summary: Summary, places: Sequence[str]) -> str:
    """Return the readme of a package whose files, without those of the crate, stand at some places."""
    return "".join(f"{line}\n" for line in _readme(summary, places))


def _readme(summary: Summary, places: Sequence[str]) -> Iterator[str]:
    yield from (f"# {plain(summary.title)}", "", plain(summary.description), "")
    yield from _invalid(summary)
    yield from ("## What is in here", "", "| | |", "|---|---|")
    yield from (f"| `{name}` | {words} |" for name, words in _present(places))
    yield from (
        "",
        f"Begin with `{PREVIEW}`: it lists the documents and opens in any browser.",
        "",
        "## How it was made",
        "",
        f"Rubricator {program_version()} checked the documents, and made everything in `{RENDERINGS}/` from them with the",
        f"stylesheets in `{STYLESHEETS}/`. `{CRATE}` says of each file which program made it, by which stylesheet and from what.",
        "The documents themselves were not changed. The same documents give the same package again, byte for byte.",
        "",
        "## How to cite it",
        "",
        *_citation(summary),
        "",
        "## How to use it",
        "",
        *_terms(summary),
        "",
        "## Is it whole?",
        "",
        "This folder came in a BagIt bag, with a list of checksums in `manifest-sha512.txt` one folder up. With the bag at hand,",
        "`rubricator deposit verify BAG` says what was changed, added or lost; so does any program that knows BagIt.",
    )


def _invalid(summary: Summary) -> Iterator[str]:
    if not summary.invalid:
        return
    yield "**Not all of the documents are valid.** The errors are in `reports/validation.txt`. They are in:"
    yield ""
    yield from (f"- `{place}`" for place in summary.invalid[:20])
    if len(summary.invalid) > 20:
        yield f"- and {len(summary.invalid) - 20:,} more"
    yield ""


def _present(places: Sequence[str]) -> Iterator[tuple[str, str]]:
    folders = {place.partition("/")[0] for place in places}
    yield from ((f"{name}/", words) for name, words in _FOLDERS if name in folders)
    yield from ((name, words) for name, words in _FILES if name in {*places, PREVIEW, CRATE})


def _citation(summary: Summary) -> Iterator[str]:
    authors = ", ".join(str(one["name"]) for one in summary.authors[:5]) + (
        " and others" if summary.authors[5:] else ""
    )
    publisher = f"{summary.publishers[0]['name']}, " if summary.publishers else ""
    yield plain(f"{f'{authors}: ' if authors else ''}{summary.title}. {publisher}{summary.date}.")
    yield ""
    yield "`CITATION.cff` has the same for programs; each document has its citation in its folder of `renderings/`."


def _terms(summary: Summary) -> Iterator[str]:
    if summary.licences:
        yield f"The documents name {_number(len(summary.licences))} for their use; see `{LICENCES}`."
    else:
        yield "The documents do not say under what terms they may be used. Ask whoever publishes them before you do."


def _number(number: int) -> str:
    return "one set of terms" if number == 1 else f"{number:,} sets of terms"


def licences(summary: Summary) -> str:
    """Return what the documents say of licences, in their own words; the texts of licences are not ours to give."""
    return "".join(f"{line}\n" for line in _licences(summary))


def _licences(summary: Summary) -> Iterator[str]:
    yield from ("# Licences", "")
    if not summary.licences:
        yield from ("The documents do not say under what terms they may be used.", "")
    else:
        yield from ("The headers of the documents say of their use, in their own words:", "")
    for one in summary.licences:
        yield from _licence(one)
    yield f"The stylesheets in `{STYLESHEETS}/rubricator` are those of Rubricator, under the MIT licence, which stands beside them."


def _licence(entity: Entity) -> Iterator[str]:
    yield f"## {plain(str(entity['name']))}"
    yield ""
    if "url" in entity:
        yield f"<{entity['url']}>"
        yield ""
    if entity.get("description", entity["name"]) != entity["name"]:
        yield f"> {plain(str(entity['description']))}"
        yield ""


def plain(words: str) -> str:
    """Return words as they are to be read, with what Markdown would act on escaped."""
    line = " ".join(words.split())
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|~" else c for c in line)
