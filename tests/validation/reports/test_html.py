"""The page: valid, complete in itself, and with nothing in it that a document put there as markup."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest

from rubricator.diagnostics import Severity
from rubricator.source import Position
from rubricator.validation.reports.html import format_html
from rubricator.validation.reports.report import Report
from validation.reports.examples import AWKWARD, EMPTY, ORDINARY, REPORTS


def page(report: Report) -> Element:
    """Return the page as a browser reads it; an error of a parser that forgives none is raised."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(format_html(report))
    assert isinstance(root, Element)
    return root


def text(element: Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("case", REPORTS)
def test_it_is_html(case: str) -> None:
    root = page(REPORTS[case])
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    targets = {element.get("href", "")[1:] for element in root.iter("a") if element.get("href", "").startswith("#")}
    assert targets <= set(ids)


@pytest.mark.parametrize("case", REPORTS)
def test_it_needs_no_script_no_other_file_and_no_network(case: str) -> None:
    root = page(REPORTS[case])
    assert {element.tag for element in root.iter() if isinstance(element.tag, str)} <= set(
        "html head meta title style body header main h1 h2 small p bdi fieldset legend label input table caption thead tbody "
        "tr th td section ol ul li span strong pre code mark a details summary div".split()
    )
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not attributes & {"src", "onclick", "style"}
    assert all(element.get("href", "").startswith(("#", "http")) for element in root.iter("a"))
    assert "url(" not in text(root.find("head/style"))
    assert "@import" not in text(root.find("head/style"))


def test_findings_are_grouped_by_file_with_their_line_and_a_mark() -> None:
    first, second = page(ORDINARY).iter("section")
    assert text(first.find("h2")) == "tei/letter.xml 1 error, 1 warning"
    assert text(second.find("h2")) == "persons.xml 1 info"
    error, warning = first.findall("ol/li")
    assert text(error.find("p")) == "2:9 error RNG002 <p> contains <persname>, which is no element of the schema."
    assert text(error.find("pre")) == "2 <p>𝔐 to <persname>Anna</persname></p>"
    assert text(error.find("pre/code/mark")) == "<persname"
    assert [text(line) for line in error.findall("p")[1:]] == [
        "Expected: abbr, persName",
        "Perhaps <persName> is meant. Reference",
    ]
    assert text(warning.find("pre/code/mark")) == "</TEI"


def test_there_is_a_list_of_files_that_leads_to_them() -> None:
    contents = page(ORDINARY).find("body/main/details")
    assert text(contents) == "2 files tei/letter.xml 1 error, 1 warning persons.xml 1 info"
    assert [link.get("href") for link in contents.iter("a")] == ["#file-1", "#file-2"]


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ('<date when="1928-13-21">', 7, 'when="1928-13-21"'),
        ("<date when = '1928'>", 7, "when = '1928'"),
        ('<date when="1928 and the next li', 7, 'when="1928 and the next li'),
        ("Dear friend", 6, "friend"),
        ("<p>&amp;</p>", 4, "&"),
        ("<p>中文</p>", 4, "中文"),
    ],
)
def test_the_mark_is_on_what_stands_at_the_place(line: str, column: int, mark: str) -> None:
    finding = replace(ORDINARY.findings[0], position=Position(1, column))
    found = page(Report((finding,), sources={finding.file: line})).find(".//mark")
    assert "".join([] if found is None else found.itertext()) == mark


def test_a_rule_is_explained_folded_and_linked_from_its_findings() -> None:
    root = page(ORDINARY)
    (link,) = [a for a in root.find(".//ol/li").iter("a") if a.get("href", "").startswith("#")]
    folded = root.find(f".//div[@id='{link.get('href', '')[1:]}']/..")
    assert text(folded.find("summary")) == f"RNG002: {ORDINARY.rules['RNG002'].title}"
    assert "open" not in folded.attrib
    assert ORDINARY.rules["RNG002"].explanation in text(folded)


def test_what_is_shown_can_be_chosen_by_severity() -> None:
    root = page(ORDINARY)
    assert [text(label) for label in root.iter("label")] == ["1 error", "1 warning", "1 info"]
    style = text(root.find("head/style"))
    for severity in Severity:
        assert f"body:has(#show-{severity}:not(:checked)) li.{severity}" in style
    assert [section.get("data-has") for section in root.iter("section")] == ["error warning", "info"]


def test_it_says_that_there_is_nothing_and_what_is_left_out() -> None:
    assert text(page(EMPTY).find("body")) == "Rubricator No findings in 1 document."
    assert text(page(EMPTY).find("head/title")) == "Rubricator: no findings"
    assert [text(sentence) for sentence in page(AWKWARD).findall("body/header/p")][1:] == [
        "3 more findings left out, since there are so many.",
        "5000 findings left out that the baseline has.",
        "12 findings of the baseline are gone: write it anew.",
    ]


def test_what_a_document_says_is_text() -> None:
    assert not re.search(r"<(script|system-out)", format_html(AWKWARD))
    said = [text(item.find("p")) for item in page(AWKWARD).iterfind(".//ol/li")]
    assert len(said) == len(AWKWARD.findings)
    assert r"]]></system-out>\x00\x1b[31m <script>" in said[0]
