"""docs/dates.md: what its tables say of dates is so."""

import re
from pathlib import Path

import pytest

from rubricator.dates import Datable, find_dates

GUIDE = (Path(__file__).parents[2] / "docs" / "dates.md").read_text(encoding="utf-8")
WRITTEN = Datable(when="1891-05-03")
ROWS = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|(?: `([^`]+)` \|)?$", GUIDE, re.MULTILINE)
OTHERS = {"de": "den 3ten Mai d. J.", "fr": "le 1er mai 1871", "la": "Kal. Mart. 1500"}


def read(text: str, language: str = "en") -> Datable:
    (found,) = find_dates(f"So it was {text}, he said.", language, WRITTEN)
    assert found.value
    return found.value


@pytest.mark.parametrize(("text", "attributes", "edtf"), ROWS)
def test_a_row_is_what_is_understood(text: str, attributes: str, edtf: str) -> None:
    value = read(text)
    calendar = f' calendar="{" ".join(f"#{name}" for name in value.calendar)}"' if value.calendar else ""
    written = " ".join(f'{name}="{said}"' for name, said in value.attributes().items() if name != "calendar")
    assert written + calendar == attributes
    assert not edtf or value.edtf() == edtf


def test_there_are_rows() -> None:
    assert len(ROWS) == 18


@pytest.mark.parametrize("language", OTHERS)
def test_the_other_languages_are_understood(language: str) -> None:
    assert f"`{OTHERS[language]}`" in GUIDE
    assert read(OTHERS[language], language)
