"""Dates that are no days: where a text stands by them, and in what words."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from cli.running import Command
from sites import SETTINGS, parsed, seen, write_edition

DATES = {
    "15 March 45 BC": '<date when="-0044-03-15"/>',
    "1891": '<date when="1891"/>',
    "1891 (?)": '<date when="1891" cert="low"/>',
    "about 1891": '<date when="1891" precision="low"/>',
    "May 1891": '<date when="1891-05"/>',
    "3 May 1891": '<date when="1891-05-03"/>',
    "3–6 May 1891": '<date from="1891-05-03" to="1891-05-06"/>',
    "between 3 May 1891 and 5 June 1891": '<date notBefore="1891-05-03" notAfter="1891-06-05"/>',
    "not before May 1891": '<date notBefore="1891-05"/>',
    "not after 4 May 1891": '<date notAfter="1891-05-04"/>',
    "undated": "",
}
TEI = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{}</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<profileDesc><creation>{}</creation></profileDesc></teiHeader><text><body><p>Text.</p></body></text></TEI>
"""


def write_dated(dates: Iterable[str]) -> None:
    """Write documents that are called by their number, each with one of the dates."""
    write_edition({}, SETTINGS.replace("[edition]", '[edition]\nsources = ["tei/*.xml"]'))
    for number, date in enumerate(dates):
        Path(f"tei/{number:02}.xml").write_text(TEI.format(f"№{number}", date), encoding="utf-8")


@pytest.fixture
def chronology(rubricator: Command) -> list[str]:
    """The lines of the chronology of such documents."""
    write_dated(DATES.values())
    rubricator("site")
    return seen("site/chronology.html").splitlines()


def test_they_stand_in_the_order_of_their_first_days(chronology: list[str]) -> None:
    assert chronology == [
        "45 BC", "March", "15 March 45 BC №0",
        "1891", "1891 №1", "1891 (?) №2", "about 1891 №3",
        "May", "May 1891 №4", "not before May 1891 №8", "3 May 1891 №5", "3–6 May 1891 №6",
        "between 3 May 1891 and 5 June 1891 №7", "not after 4 May 1891 №9",
        "undated", "№10",
    ]  # fmt: skip


def test_each_is_told_with_what_is_not_certain_of_it(chronology: list[str]) -> None:
    told = {line for line in chronology if "№" in line}
    assert {f"{words} №{number}" for number, words in enumerate(DATES) if words != "undated"} == told - {"№10"}


def test_years_are_chosen_in_their_order_and_in_words(rubricator: Command) -> None:
    write_dated(f'<date when="{year}"/>' for year in ("1891", "0800", "-0044", "-0299"))
    rubricator("site")
    years = parsed("site/index.html").xpath("//select[@name='year']/option/text()")
    assert years == ["all", "300 BC", "45 BC", "800", "1891"]
