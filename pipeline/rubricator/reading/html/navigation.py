"""Lines of nothing but links at the edges of a page: where it lies in its site, and what stands beside it there."""

from __future__ import annotations

import re
from collections.abc import Callable

from rubricator.reading.html.elements import HEADINGS, Element, has_words, lineage, tag_of
from rubricator.reading.html.flow import Flow, Kind, Passage
from rubricator.reading.html.leaving import LINKS, Left
from rubricator.reading.html.sites import FOOTERS, is_one_of

_EDGE = 6
_INDEX = re.compile(r"(?:.*/)?(?:index|default|home)\.\w{3,5}|.*/|\.\.?", re.IGNORECASE)
_TOP = re.compile(r"#(?:top|_top|)", re.IGNORECASE)


def without_navigation(flow: Flow, name_in_page: Callable[[str], str]) -> Flow:
    """Return a flow without the lines of links at its edges."""
    edges = {*range(_EDGE), *range(len(flow.passages) - _EDGE, len(flow.passages))}
    out = {i for i in edges if 0 <= i < len(flow.passages) and _leads_away(flow.passages[i], name_in_page)}
    if len(out) == len(flow.passages):
        return flow
    left = (Left(LINKS, p.runs[0].line, " ".join(_text(p).split())) for p in (flow.passages[i] for i in sorted(out)))
    kept = tuple(passage for i, passage in enumerate(flow.passages) if i not in out)
    return Flow(kept, flow.points, (*flow.left, *left))


def _text(passage: Passage) -> str:
    return "".join(run.text if run.kind is Kind.WORDS else " " for run in passage.runs)


def _leads_away(passage: Passage, name_in_page: Callable[[str], str]) -> bool:
    """Return whether a passage is nothing but links to other pages: several, or one in a line known for that."""
    if any(tag_of(element) in HEADINGS for element in lineage(passage.block)):
        return False
    links: dict[Element, str] = {}
    for run in passage.runs:
        if run.kind is not Kind.WORDS or not has_words(run.text):
            continue
        link = next(
            (element for element in lineage(run.element) if tag_of(element) == "a" and element.get("href")), None
        )
        if link is None:
            return False
        links[link] = link.get("href", "").strip()
    addresses = list(links.values())
    inner = any(name_in_page(address) and not _TOP.fullmatch(address) for address in addresses)
    if inner or not links:
        return False
    known = is_one_of(passage.block, FOOTERS) or all(_INDEX.fullmatch(a) or _TOP.fullmatch(a) for a in addresses)
    return len(links) > 1 or known
