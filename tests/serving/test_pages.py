"""Pages as they are served: they reload, say what is wrong, and let nothing else run."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import html5lib
import pytest

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.rendering import FORMATS, render
from rubricator.serving.documents import Document, Made
from rubricator.serving.pages import banner, document_page, index_page, missing_page
from rubricator.source import Position
from serving.conftest import LETTER, PAGE, letter

FINDING = Diagnostic("a<b>.xml", Position(3, 7), "RNG101", Severity.ERROR, "<p> may not stand here", "move \x1b[31m it")


def scripts_allowed(page: str) -> set[str]:
    """Return the digests of scripts that the page's policy lets run."""
    policy = re.search(r'http-equiv="Content-Security-Policy"\s+content="([^"]*)"', page)
    assert policy
    return set(re.findall(r"'sha256-([^']*)'", policy[1]))


def scripts(page: str) -> set[str]:
    """Return the digests of scripts in the page."""
    found = re.findall(r"<script(?![^>]*application/)[^>]*>(.*?)</script>", page, re.DOTALL)
    return {b64encode(sha256(text.encode()).digest()).decode() for text in found}


def test_a_page_of_ours_runs_its_script_and_the_one_that_reloads_it(root: Path) -> None:
    case = root / "tests" / "xslt" / "cases" / "letter.xml"
    page, _ = render(case.read_bytes(), case.as_uri(), FORMATS["html"])
    served = document_page(LETTER, letter(page), "1")
    assert scripts(served) == scripts_allowed(served) == scripts(page) | scripts_allowed(served) - scripts_allowed(page)
    assert len(scripts_allowed(served)) == len(scripts_allowed(page)) + 1
    assert "connect-src 'self'" in served


def test_the_page_is_otherwise_as_it_was_built(root: Path) -> None:
    served = document_page(LETTER, letter(), "1")
    without = re.sub(r'<script data-version="1">.*?</script>', "", served, flags=re.DOTALL)
    assert re.sub(r'content="[^"]*"', "", without) == re.sub(r'content="[^"]*"', "", PAGE)


def test_a_page_without_a_policy_or_without_an_end_is_served_too() -> None:
    served = document_page(LETTER, Made("<p>Aurora"), "1")
    assert served.startswith("<p>Aurora<script data-version")


def test_findings_stand_over_the_page_as_text() -> None:
    served = document_page(LETTER, replace(letter(), findings=(FINDING,)), "1")
    assert "<p>Aurora</p>" in served
    for part in (
        "a&lt;b&gt;.xml:3:7",
        "RNG101",
        "&lt;p&gt; may not stand here",
        "move \\x1b[31m it",
        "1 error</summary>",
    ):
        assert part in served
    assert "<details open>" in served


def test_the_last_page_that_could_be_made_is_said_to_be_that() -> None:
    served = document_page(LETTER, replace(letter(), findings=(FINDING,), outdated=True), "1")
    assert "The page is the last one that could be made." in served


def test_a_document_that_never_had_a_page_has_one_with_the_findings_alone() -> None:
    served = document_page(LETTER, Made("", findings=(FINDING,), outdated=True), "1")
    assert "<h1>tei/sources/a letter.txt</h1>" in served
    assert "may not stand here" in served
    assert "last one" not in served


@pytest.mark.parametrize(
    ("severities", "shown"),
    [
        ([Severity.INFO], ""),
        ([Severity.WARNING, Severity.INFO], "<details><summary>1 warning, 1 remark</summary>"),
        (
            [Severity.INFO, Severity.ERROR, Severity.WARNING],
            "<details open><summary>1 error, 1 warning, 1 remark</summary>",
        ),
    ],
)
def test_remarks_alone_are_not_shown_and_only_errors_are_opened(severities: list[Severity], shown: str) -> None:
    said = banner(tuple(replace(FINDING, severity=severity) for severity in severities), outdated=False)
    assert (shown in said) if shown else said == ""
    assert re.findall(r'<li class="(\w+)"', said) == (sorted(severities, key=list(Severity).index) if shown else [])


def test_the_index_says_what_is_wrong_and_where() -> None:
    made = {LETTER.page: replace(letter(), title="<A & B>", findings=(FINDING,))}
    page = index_page((LETTER, Document("/b.html", "b.xml")), made, (), "1")
    assert '<a href="/build/a%20letter.html">&lt;A &amp; B&gt;</a>' in page
    assert '<span class="error">1 error</span>' in page
    assert '<a href="/b.html">b.xml</a></li>' in page


def test_the_index_of_nothing() -> None:
    assert "There are no documents." in index_page((), {}, (), "1")


@pytest.mark.parametrize("page", [index_page((LETTER,), {}, (FINDING,), "1"), missing_page("/x", "1")])
def test_pages_of_our_own_are_html_whose_script_may_run(page: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page.replace("shadowrootmode", "data-mode"))
    assert scripts(page) == scripts_allowed(page)
