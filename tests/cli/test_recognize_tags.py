"""What `recognize` prints of a page in which somebody tagged persons, dates and abbreviations."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import Command

PAGE = """\
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page imageFilename="1.jpg"><TextRegion>
<TextLine custom="abbrev {offset:0; length:2; expansion:Herr;} person {offset:3; length:4; wikiData:Q9061;} date {offset:11; length:4; year:1848; month:3;}">
<TextEquiv><Unicode>Hr Marx in then</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>
"""


def test_what_is_tagged_has_who_it_is_and_which_day(rubricator: Command, tmp_path: Path) -> None:
    (tmp_path / "1.xml").write_text(PAGE, encoding="utf-8")
    done = rubricator("recognize", "1.xml")
    assert done.status == 0, done.err
    found = [(one["text"], one["kind"], one["value"], one["ref"], one["rule"]) for one in json.loads(done.out)]
    assert found == [
        ("Hr", "abbr", "Herr", None, "tagged"),
        ("Marx", "persName", None, "https://www.wikidata.org/wiki/Q9061", "tagged in the source"),
        ("then", "date", "1848-03", None, "tagged in the source"),
    ]
