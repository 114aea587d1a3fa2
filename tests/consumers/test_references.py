"""References in a style, beside those of citeproc-js: pandoc says the same, but for what is listed here.

The examples of docs/citation.md are run here too, where there is pandoc.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from citation_guide import GUIDE, document
from cli.conftest import rubricator
from cli.running import Command
from consumers.citeproc_js import references
from consumers.documents import CORPUS, DOCUMENTS, citation
from rubricator.references import SHORT_NAMES, find_style, make_reference, style_names, title_of

__all__ = ["rubricator"]

STYLES = ("apa", "chicago", "mla")
LETTER = DOCUMENTS["letter"]


def as_text(items: str, file: Path, language: str | None = None) -> str:
    """Return the text of a reference, empty if there is none."""
    reference = make_reference(items, file, language)
    return reference.text if reference else ""


INVERTED = "the comma after an inverted name stands before a body's name too"
NESTED = "a full stop does not move into quotation marks that stand in others"
ERA = "an era is set apart from its year"
CONTRIBUTORS = "it knows no contributors"
CASES = "a word after a full stop has a capital"
DIFFER = {
    ("header", "apa"): INVERTED,
    ("header", "chicago"): f"{INVERTED}; {NESTED}",
    ("header", "mla"): f"{INVERTED}; {NESTED}",
    ("features", "mla"): CASES,
    ("inscription", "apa"): ERA,
    ("inscription", "chicago"): ERA,
    ("inscription", "mla"): ERA,
    ("pamphlet", "chicago"): CONTRIBUTORS,
    ("pamphlet", "mla"): CONTRIBUTORS,
}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_reference_is_that_of_citeproc(document: str, request: pytest.FixtureRequest) -> None:
    if CORPUS in DOCUMENTS[document].parents:
        request.getfixturevalue("shared")
    items = citation(document, "csl-json")
    files = [find_style(style) for style in STYLES]
    (theirs,) = references(json.loads(items), files)
    differ = {
        (document, style)
        for style, file, their in zip(STYLES, files, theirs, strict=True)
        if as_text(items, file) != (their or "")
    }
    assert differ == {key for key in DIFFER if key[0] == document}


def test_what_is_said_to_differ_is_of_a_document_and_a_style() -> None:
    assert {document for document, _ in DIFFER} <= set(DOCUMENTS)
    assert {style for _, style in DIFFER} <= set(STYLES)


@pytest.mark.parametrize("name", SHORT_NAMES)
def test_every_short_name_is_that_of_a_style(name: str) -> None:
    assert as_text(citation("letter", "csl-json"), find_style(name)).startswith(("Trotsky, L", "Leon Trotsky", "L. D."))


def test_the_words_of_a_style_are_in_the_language_asked_for() -> None:
    items = citation("letter", "csl-json")
    assert "übersetzt von" in as_text(items, find_style("mla"), "de-DE")
    assert "translated by" in as_text(items, find_style("mla"), "en-US")


def test_its_markup_has_titles_in_italics_and_what_is_in_them_escaped() -> None:
    letter = make_reference(citation("letter", "csl-json"), find_style("apa"))
    header = make_reference(citation("header", "csl-json"), find_style("chicago"))
    assert letter is not None
    assert header is not None
    assert "<em>The Militant</em>" in letter.markup
    assert "Écrits &lt;inédits&gt; &amp; " in header.markup


def test_a_number_that_a_style_gives_is_no_part_of_the_reference() -> None:
    assert as_text(citation("letter", "csl-json"), find_style("ieee")).startswith("L. D. Trotsky, ")


def test_a_style_has_a_title() -> None:
    assert title_of(find_style("apa")) == "APA Style 7th edition"


def test_cite_prints_a_line(rubricator: Command) -> None:
    ran = rubricator("cite", LETTER, "--style", "apa")
    assert ran.status == 0
    assert ran.out == as_text(citation("letter", "csl-json"), find_style("apa")) + "\n"


EXAMPLES = re.findall(
    r"```console[^\n]*\n\$ rubricator cite letter\.xml (--style [^\n]*)\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL
)


@pytest.mark.parametrize(("options", "printed"), EXAMPLES)
def test_an_example_of_the_guide_is_what_is_printed(rubricator: Command, options: str, printed: str) -> None:
    Path("letter.xml").write_text(document(GUIDE.read_text("utf-8")), encoding="utf-8")
    assert rubricator("cite", "letter.xml", *options.split()).out == printed


def test_cite_writes_a_file_for_each_document(rubricator: Command) -> None:
    ran = rubricator("cite", LETTER, DOCUMENTS["header"], "--style", "chicago", "--output-dir", "out")
    assert (ran.status, ran.out) == (0, "")
    written = sorted(path.name for path in Path("out").iterdir())
    assert written == ["header.chicago.txt", f"{LETTER.stem}.chicago.txt"]


def test_a_document_without_a_reference_is_reported(rubricator: Command, shared: Path) -> None:
    ran = rubricator("cite", shared / "corpus" / "p5test" / "comenius.xml", "--style", "chicago")
    assert (ran.status, ran.out) == (1, "")
    assert "error[REF001] the style chicago makes no reference of the document" in ran.err


def test_an_unknown_style_is_told_the_nearest(rubricator: Command) -> None:
    ran = rubricator("cite", LETTER, "--style", "chigago")
    assert (ran.status, ran.out) == (2, "")
    assert "there is no style chigago. Did you mean chicago?" in ran.err


def test_a_style_is_a_file_of_one_s_own_too(rubricator: Command) -> None:
    Path("mine.csl").write_bytes(find_style("ieee").read_bytes())
    assert rubricator("cite", LETTER, "--style", "mine.csl").out == rubricator("cite", LETTER, "--style", "ieee").out


def test_a_file_that_is_no_style_is_refused(rubricator: Command) -> None:
    Path("mine.csl").write_text("<style/>", encoding="utf-8")
    ran = rubricator("cite", LETTER, "--style", "mine.csl")
    assert (ran.status, ran.out) == (2, "")
    assert "the style cannot be used: " in ran.err


def test_a_name_of_a_style_is_no_path() -> None:
    assert "ieee" in style_names()
    with pytest.raises(ValueError, match="there is no style"):
        find_style("../styles/nothing")


def test_nothing_that_an_item_names_is_read() -> None:
    items = json.loads(citation("letter", "csl-json"))
    items[0]["title"] = "![](/etc/passwd) \\input{/etc/passwd} <!--#include file=/etc/passwd -->"
    assert "root:" not in as_text(json.dumps(items), find_style("apa"))


def test_a_page_tells_its_reference_in_the_styles_asked_for(rubricator: Command) -> None:
    ran = rubricator("render", LETTER, "--to", "html", "--style", "apa", "--style", "chicago")
    assert ran.status == 0
    assert "<dt>APA Style 7th edition</dt><dd>Trotsky, L. D. (1929). On the Situation" in ran.out
    assert "<em>The Militant</em> II, no. 3 (1929)" in ran.out


def test_a_page_of_which_a_style_makes_no_reference_is_not_made(rubricator: Command, shared: Path) -> None:
    ran = rubricator("render", shared / "corpus" / "p5test" / "comenius.xml", "--to", "html", "--style", "chicago")
    assert (ran.status, ran.out) == (1, "")
    assert "error[REF001]" in ran.err
