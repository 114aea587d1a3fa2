"""The page with which people begin to read a package: what it is, and all its documents with the ways to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from rubricator.deposit.closing import Written, WrittenPart
from rubricator.deposit.layout import RENDERINGS, reference
from rubricator.deposit.package import Entity
from rubricator.deposit.summary import Summary, values
from rubricator.deposit.texts import LICENCES, README
from rubricator.rendering import FORMATS

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:start;vertical-align:top;padding:.4rem .8rem .4rem 0;border-block-end:1px solid #8888}"
    "dt{font-weight:600}dd{margin:0 0 .5rem}"
)


def preview(summary: Summary, written: Written) -> Iterator[bytes]:
    """Yield the page, a document a row."""
    yield _head(summary).encode()
    for part in written.parts():
        yield _row(part, summary).encode()
    yield b"</tbody>\n</table>\n</main>\n</body>\n</html>\n"


def _head(summary: Summary) -> str:
    facts = "".join(
        f"<dt>{escape(term)}</dt>{''.join(f'<dd>{one}</dd>' for one in found)}" for term, found in _facts(summary)
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(summary.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(summary.title)}</h1>\n<p>{escape(summary.description)}</p>\n<dl>{facts}</dl>\n"
        f'<p>More in <a href="{README}">{README}</a>.</p>\n'
        "<h2>Documents</h2>\n<table>\n"
        '<thead><tr><th scope="col">Title</th><th scope="col">By</th><th scope="col">Written</th>'
        '<th scope="col">To read</th></tr></thead>\n<tbody>\n'
    )


def _facts(summary: Summary) -> Iterator[tuple[str, Sequence[str]]]:
    if summary.authors:
        more = [f"and {len(summary.authors) - 10:,} more"] if len(summary.authors) > 10 else []
        yield "Authors", [*(_linked(one) for one in summary.authors[:10]), *more]
    if summary.publishers:
        yield "Publisher", [_linked(one) for one in summary.publishers]
    yield "Date", [escape(summary.date)]
    terms = [_linked(one) for one in summary.licences] or ["not stated in the documents"]
    yield "Terms of use", [*terms, f'<a href="{LICENCES}">all that the documents say of it</a>']


def _linked(entity: Entity) -> str:
    name = escape(str(entity["name"]))
    return f'<a href="{escape(str(entity["url"]))}">{name}</a>' if "url" in entity else name


def _row(part: WrittenPart, summary: Summary) -> str:
    document = part.entities[0]
    names = [str(summary.shared[one]["name"]) for one in values(document, "author") if one in summary.shared]
    cells = (
        escape(str(document["name"])),
        escape("; ".join(names)),
        escape(str(document.get("dateCreated", ""))),
        " ".join(f'<a href="{escape(href)}">{words}</a>' for words, href in _ways(part)),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _ways(part: WrittenPart) -> Iterator[tuple[str, str]]:
    """Yield the ways to what people read of a document; a citation may have a suffix that ends in the same letters."""
    made = sorted((file.path for file in part.files if file.path.startswith(f"{RENDERINGS}/")), key=len)
    for words, name in (("page", "html"), ("text", "text")):
        found = next((path for path in made if path.endswith(FORMATS[name].suffix)), None)
        if found:
            yield words, reference(found)
    yield "TEI", reference(part.name)
