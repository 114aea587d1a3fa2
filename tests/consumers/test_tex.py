"""BibTeX and TeX themselves: a bibliography of hostile titles is printed as the headers have them, and no command in them runs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from consumers.hostile import Header, folded

#: What TeX, BibTeX or babel's shorthands of German would act on.
TITLES = (
    r"100% of $5 & #1_a, ~x^2",
    r"a{b}c\d, and {{ or }",
    r"\input{x} \textbf{y} \bye \undefined",
    r"<x> | y > z < w",
    r'Der "arme" Heinrich, der "Untergang" und "a',
    r"a--b, a---b, a-b",
    r"''a'' ``b`` ,,c,, ?`d !`e",
    r"0 = \relax",
    r"Œuvres, Élodie, Straße, Orléans",
    r"On The Situation In RUSSIA",
)
#: What the fonts have for the signs of a typewriter; the line below is drawn.
PRINTED = str.maketrans({'"': "”", "'": "’", "~": "˜", "^": "ˆ", "_": " "})
DOCUMENT = r"""\documentclass{article}
\usepackage[ngerman]{babel}
\setlength\textwidth{400mm}\setlength\paperwidth{500mm}\pdfpagewidth=500mm
%s
\begin{document}\nocite{*}%s\end{document}
"""
#: By format, the program that reads entries for TeX, and the preamble and the body of a document.
SETUPS = {
    "bibtex": ("bibtex", "", r"\bibliographystyle{plain}\bibliography{all}"),
    "biblatex": ("biber", r"\usepackage[backend=biber]{biblatex}\addbibresource{all.bib}", r"\printbibliography"),
}


@pytest.mark.parametrize("format_", SETUPS)
def test_tex_prints_what_the_headers_say(format_: str, tmp_path: Path, program: Callable[[str], str]) -> None:
    reader, preamble, body = SETUPS[format_]
    (tmp_path / "all.bib").write_text("\n".join(entries(format_)), encoding="utf-8")
    (tmp_path / "all.tex").write_text(DOCUMENT % (preamble, body), encoding="utf-8")
    latex = [program("pdflatex"), "-interaction=nonstopmode", "-halt-on-error", "all"]

    run(latex, tmp_path)
    said = run([program(reader), "all"], tmp_path)
    run(latex, tmp_path)
    run([program("pdftotext"), "-layout", "-nopgbrk", "all.pdf"], tmp_path)

    # Biber has made a letter of the command for the grave accent, and to TeX the letter is a quotation mark.
    printed = folded((tmp_path / "all.txt").read_text("utf-8")).replace("‘", "`")
    assert "warn" not in said.lower()
    assert [title for title in TITLES if folded(title.translate(PRINTED)) not in printed] == []


def entries(format_: str) -> list[str]:
    """Return an entry for each title, with a key of its own."""
    headers = [Header(title, (("Keller", "Anna"),), (), "Marx and Sons", "none") for title in TITLES]
    return [re.sub(r"\{[^,\n]*,", f"{{k{n:02},", header.citation(format_), count=1) for n, header in enumerate(headers)]


def run(command: list[str], folder: Path) -> str:
    """Return what a program says; it must succeed."""
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    said = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, said[-2000:]
    return said
