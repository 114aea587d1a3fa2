"""A line that names the printed source: periodical, volume, issue, date and pages."""

from __future__ import annotations

import re

from rubricator.dates import find_dates
from rubricator.transcription import Publication

_VOLUME = re.compile(r"\b(?:Vol(?:ume)?s?|Bd|Band|Jg|Jahrgang|Tome|t)\.?\s*(?P<n>[IVXLCDM]+|\d+)\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"\b(?:No|Nos|Nr|Number|Issue|Heft|H|n[°o])\.?\s*(?P<n>\d+(?:\s*[-–/]\s*\d+)?)\b|№\s*(?P<sign>\d+)",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"\b(?:pp?|pages?|S|Seiten?)\.?\s*(?P<first>\d+|[ivxlc]+)(?:\s*(?:[-–—]|to|bis|à)\s*(?P<last>\d+|[ivxlc]+))?(?=\W|$)",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:(?:first\s+)?(?:published|printed|appeared)\s+)?(?:in|by|as)\s+|^(?:erschienen\s+|veröffentlicht\s+)?in\s+(?:der|dem|den)?\s*"
    r"|^(?:publié\s+)?dans\s+",
    re.IGNORECASE,
)


def read_publication(line: str, language: str) -> Publication:
    """Return what a source line says; ``title`` is the periodical's where volume, issue or pages show it is one."""
    pages = _PAGES.search(line)
    volume = _VOLUME.search(line)
    issue = _ISSUE.search(line)
    dates = [found for found in find_dates(line, language) if found.value and not found.relative]
    date = dates[-1] if dates else None
    first = min(
        [match.start() for match in (pages, volume, issue) if match] + [found.span.start for found in dates[:1]],
        default=len(line),
    )
    title = _PREFIX.sub("", line[:first].strip()).strip(' ,.;:()[]_*"“”«»')
    return Publication(
        title=title,
        volume=volume["n"] if volume else "",
        issue=(issue["n"] or issue["sign"]) if issue else "",
        date=date.value if date else None,
        date_text=date.span.of(line) if date else "",
        page_from=pages["first"] if pages else "",
        page_to=(pages["last"] or pages["first"]) if pages else "",
        text=" ".join(line.split()),
    )
