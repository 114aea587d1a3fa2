"""TeX's commands as letters, by pylatexenc; and what several readers of BibTeX need."""

from __future__ import annotations

import re

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from consumers.reading import to_plain

#: Commands of LaTeX itself (ltoutenc.dtx) that pylatexenc does not know; the group after each is empty.
SYMBOLS = {
    "textbraceleft": "{",
    "textbraceright": "}",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textasciicircum": "^",
}


def decoder() -> LatexNodes2Text:
    """Return what turns TeX into letters."""
    context = get_default_latex_context_db()
    symbols = [MacroTextSpec(name, simplify_repl=letter) for name, letter in SYMBOLS.items()]
    context.add_context_category("symbols", prepend=True, macros=symbols)
    return LatexNodes2Text(latex_context=context, keep_comments=True)


def text(tex: str) -> str:
    """Return what TeX prints."""
    return str(decoder().latex_to_text(re.sub(r"\\symbol\{(\d+)\}", lambda found: chr(int(found[1])), tex)))


MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def issued(year: str | None, month: str | None, day: str | None) -> str | None:
    """Return the date in EDTF that the fields of classic BibTeX say."""
    return (
        "-".join(filter(None, (year, month and f"{MONTHS.index(month[:3].lower()) + 1:02}", day and f"{int(day):02}")))
        or None
    )


def to_issued(edtf: str) -> str:
    """Return what classic BibTeX keeps of a date: of an interval the years, and the month if there is one."""
    ends = [part for part in to_plain(edtf).strip("[]").replace("..", "/").split("/") if part]
    years, months = list(dict.fromkeys(end[:4] for end in ends)), {end[:7] for end in ends}
    if len(years) > 1:
        return "--".join(years)
    if len(ends) == 1 and not edtf.startswith("["):
        return ends[0]
    (month,) = months if len(months) == 1 else (years[0],)
    return month


def to_kind(kinds: dict[str, str], other: str, kind: str) -> str:
    """Return what a format calls a kind of which it has not all."""
    return next((name for name, meant in kinds.items() if meant == kind), other)
