"""The scores as the tables that README.md and docs/recognition.md have, in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from judging import UNTAGGED
from measuring import heading
from scores import Figures

Cell = Callable[[str, Figures], str]
Rows = Mapping[str, Mapping[str, dict[str, Figures]]]
"""Scores by recogniser, corpus and kind."""


def report(corpora: Sequence[str], rows: Rows) -> None:
    """Print a table of persons and one of dates, a recogniser a row."""
    heading("The same as tables")
    _table("Persons, F1 tight / overlap", "persName", _persons, corpora, rows)
    _table("Dates, F1 by overlap (recall, where most are untagged) / right value", "date", _dates, corpora, rows)


def _table(title: str, kind: str, cell: Cell, corpora: Iterable[str], rows: Rows) -> None:
    columns = [name for name in corpora if any(kind in scores.get(name, {}) for scores in rows.values())]
    print(f"| {title} | {' | '.join(columns)} |")
    print(f"|---|{'---|' * len(columns)}")
    for recogniser, scores in rows.items():
        if any(kind in scores.get(name, {}) for name in columns):
            print(f"| {recogniser} | {' | '.join(cell(name, scores[name][kind]) for name in columns)} |")
    print()


def _persons(_corpus: str, figures: Figures) -> str:
    return f"{figures['tight F']:.2f} / {figures['overlap F']:.2f}"


def _dates(corpus: str, figures: Figures) -> str:
    found = figures["overlap R" if (corpus, "date") in UNTAGGED else "overlap F"]
    return f"{found:.2f} / {figures['value']:.2f}"
