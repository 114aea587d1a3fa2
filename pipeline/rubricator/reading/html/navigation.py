"""Lines at the edges of a page that say where it lies in its site, and lead to what stands beside it there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rubricator.reading.html.elements import HEADINGS, Element, has_words, lineage, tag_of
from rubricator.reading.html.flow import Flow
from rubricator.reading.html.leaving import LINKS, Left
from rubricator.reading.html.runs import Kind, Passage, Run
from rubricator.reading.html.sites import FOOTERS, is_one_of

_EDGE = 6
_INDEX = re.compile(r"(?:.*/)?(?:index|default|home)\.\w{3,5}|.*/|\.\.?", re.IGNORECASE)
_STEPS = re.compile(r"\s*(?:>+|»|›|→|::)\s*")
_LONGEST_STEP = 8
_TOP = re.compile(r"#(?:top|_top|)", re.IGNORECASE)


def without_navigation(flow: Flow, name_in_page: Callable[[str], str]) -> Flow:
    """Return a flow without the lines at its edges that only say where the page is and lead away from it."""
    count = len(flow.passages)
    begin = next((i for i, passage in enumerate(flow.passages) if _is_heading(passage)), 0)
    edges = {*range(min(_EDGE, count)), *range(max(count - _EDGE, 0), count)}
    out = {i for i in edges if _leads_away(flow.passages[i], name_in_page)}
    out |= {i for i, passage in enumerate(flow.passages) if _leads_up(passage)}
    out |= {i for i in range(min(_EDGE, begin)) if _is_trail(flow.passages[i])}
    if len(out) == count:
        return flow
    left = (Left(LINKS, p.runs[0].line, " ".join(_text(p).split())) for p in (flow.passages[i] for i in sorted(out)))
    kept = tuple(passage for i, passage in enumerate(flow.passages) if i not in out)
    return Flow(kept, flow.points, (*flow.left, *left))


def _text(passage: Passage) -> str:
    return "".join(run.text if run.kind is Kind.WORDS else " " for run in passage.runs)


def _is_heading(passage: Passage) -> bool:
    return any(tag_of(element) in HEADINGS for element in lineage(passage.block))


def _is_trail(passage: Passage) -> bool:
    """Return whether a passage above the heading says where the page is: "Archive > Trotsky > 1928", one of them a link."""
    linked = any(_link_around(run) is not None for run in passage.runs if run.kind is Kind.WORDS)
    steps = _STEPS.split(_text(passage).strip())
    known = is_one_of(passage.block, FOOTERS)
    return known or (linked and len(steps) > 1 and all(len(step.split()) <= _LONGEST_STEP for step in steps))


def _link_around(run: Run) -> Element | None:
    return next((element for element in lineage(run.element) if tag_of(element) == "a" and element.get("href")), None)


def _links_alone(passage: Passage) -> Sequence[str]:
    """Return the addresses of the links that a passage consists of; none if it has other words or is a heading."""
    if _is_heading(passage):
        return ()
    links: dict[Element, str] = {}
    for run in passage.runs:
        link = _link_around(run) if run.is_seen else None
        if link is not None:
            links[link] = link.get("href", "").strip()
        elif run.kind is Kind.WORDS and has_words(run.text):
            return ()
    return list(links.values())


def _leads_up(passage: Passage) -> bool:
    """Return whether a passage does nothing but lead to the top of the page."""
    addresses = _links_alone(passage)
    return bool(addresses) and all(_TOP.fullmatch(address) for address in addresses)


def _leads_away(passage: Passage, name_in_page: Callable[[str], str]) -> bool:
    """Return whether a passage is nothing but links to other pages: several, or one in a line known for that, or of a sign."""
    addresses = _links_alone(passage)
    if not addresses or any(name_in_page(address) for address in addresses if not _TOP.fullmatch(address)):
        return False
    known = is_one_of(passage.block, FOOTERS) or all(_INDEX.fullmatch(a) or _TOP.fullmatch(a) for a in addresses)
    return len(addresses) > 1 or known or not has_words(_text(passage))
