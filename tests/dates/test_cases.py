"""The literate date expressions: found whole, nothing more, and with the value that stands beside them."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from re import compile

import pytest

from rubricator.dates import Datable, find_dates

HERE = Path(__file__).parent
FILES = (HERE / "cases.md", *sorted((HERE / "cases").glob("*.md")))
LANGUAGES = {"English": "en", "German": "de", "French": "fr", "Latin": "la", "Spanish": "es"}
HEADING = compile(r"## (\w+): .*?(?:, written (\S+))?$")
MARKED = compile("«(.*?)»")
EDGES = " .,;:()[]"
ENOUGH = 400
"""As many expressions with a value, in English, German and French, as the cases of ``cases/`` must have at least."""

Line = tuple[str, str, str, str]


def lines(file: Path) -> Iterator[Line]:
    language, written = "", ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if heading := HEADING.match(line):
            language, written = LANGUAGES[heading[1]], heading[2] or ""
        elif " -> " in line and language:
            text, value = line.split(" -> ")
            yield language, written, text, value


@pytest.mark.parametrize(("language", "written", "marked", "values"), list(chain.from_iterable(map(lines, FILES))))
def test_expression(language: str, written: str, marked: str, values: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    expressions = MARKED.findall(marked) or [text]
    expected = [] if values == "none" else list(zip(expressions, values.split(" ; "), strict=True))
    found = find_dates(text, language, Datable(when=written) if written else None)
    edtf = [(date.span.of(text), date.value.edtf() if date.value else "?") for date in found]
    assert [(e.strip(EDGES), v) for e, v in edtf] == [(e.strip(EDGES), v) for e, v in expected]


def test_there_are_enough_cases() -> None:
    new = [line for file in FILES[1:] for line in lines(file)]
    assert (
        sum(values not in ("none", "?") for language, _, _, values in new if language in ("en", "de", "fr")) >= ENOUGH
    )
    assert sum(values == "none" for *_, values in new) >= 150
