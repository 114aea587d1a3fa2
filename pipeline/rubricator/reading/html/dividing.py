"""Notes that stand in one paragraph, each on lines of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from rubricator.reading.html.elements import names_of, tag_of
from rubricator.reading.html.runs import Kind, Passage, Run


def divided(passages: Sequence[Passage], name_in_page: Callable[[str], str]) -> tuple[Passage, ...]:
    """Return passages, those divided in which one line after the other begins with a link both ways."""
    anchors = [run.element for passage in passages for run in passage.runs if run.kind is Kind.ANCHOR]
    targets = {name for anchor in anchors if (name := name_in_page(anchor.get("href") or ""))}
    return tuple(piece for passage in passages for piece in _pieces(passage, targets, name_in_page))


def _pieces(passage: Passage, targets: set[str], name_in_page: Callable[[str], str]) -> Iterator[Passage]:
    runs = passage.runs
    ends = [k for k, run in enumerate(runs) if run.kind is Kind.BREAK]
    cuts = [k for k in ends if _begins_note(runs, k + 1, targets, name_in_page)]
    if not cuts or not _begins_note(runs, 0, targets, name_in_page):
        yield passage
        return
    for start, end in zip([0, *(k + 1 for k in cuts)], [*cuts, len(runs)], strict=True):
        yield Passage(passage.block, runs[start:end])


def _begins_note(runs: Sequence[Run], start: int, targets: set[str], name_in_page: Callable[[str], str]) -> bool:
    """Return whether runs begin at ``start`` with a name that a link leads to and a link that leads back."""
    named = linked = False
    for run in takewhile(lambda run: run.is_blank, (runs[k] for k in range(start, len(runs)))):
        named = named or any(name in targets for name in names_of(run.element))
        linked = linked or (tag_of(run.element) == "a" and bool(name_in_page(run.element.get("href") or "")))
    return named and linked
