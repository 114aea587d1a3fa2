"""The date expressions of ``cases.md``: found whole, nothing more, and with the value that stands beside them."""

from collections.abc import Iterator
from pathlib import Path
from re import compile

import pytest

from rubricator.dates import Datable, find_dates

CASES = Path(__file__).with_name("cases.md")
LANGUAGES = {"English": "en", "German": "de", "French": "fr"}
HEADING = compile(r"## (\w+): .*?(?:, written (\S+))?$")
MARKED = compile("«(.*?)»")
EDGES = " .,;:()[]"


def lines() -> Iterator[tuple[str, str, str, str]]:
    language, written = "", ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if heading := HEADING.match(line):
            language, written = LANGUAGES[heading[1]], heading[2] or ""
        elif " -> " in line and language:
            text, value = line.split(" -> ")
            yield language, written, text, value


@pytest.mark.parametrize(("language", "written", "marked", "values"), list(lines()))
def test_expression(language: str, written: str, marked: str, values: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    expressions = MARKED.findall(marked) or [text]
    expected = [] if values == "none" else list(zip(expressions, values.split(" ; "), strict=True))
    found = find_dates(text, language, Datable(when=written) if written else None)
    edtf = [(date.span.of(text), date.value.edtf() if date.value else "?") for date in found]
    assert [(e.strip(EDGES), v) for e, v in edtf] == [(e.strip(EDGES), v) for e, v in expected]


def test_there_are_enough_cases() -> None:
    assert len(list(lines())) >= 200
