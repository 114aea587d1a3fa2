"""What libraries have rules for: the fields of MARC 21, and the codes of languages and of what people did."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pycountry
import pytest
from lxml import etree

from consumers.documents import DOCUMENTS, ROOT, citation

LINT = Path(__file__).parent / "lint.pl"
SCHEMA = Path("/usr/share/perl5/auto/share/dist/MARC-Schema/marc-schema.json")
COMMON = ROOT / "xslt" / "common"
#: What MARC::Lint asks of all records: punctuation of ISBD, which the leader says is left out; and it has a list of articles without
#: regard to the language, from which German ones are missing.
NOT_ASKED = re.compile(
    r"245: (Must end with \.|Subfield _[bn] (should|must) be preceded|First word, \w+, (may be an article|does not appear))"
)


def lint(record: str, path: Path, program: Callable[[str], str]) -> list[str]:
    """Return what MARC::Lint and MARC::Schema have against a record."""
    path.write_text(record, encoding="utf-8")
    ran = subprocess.run([program("perl"), LINT, path], capture_output=True, text=True, check=True)
    assert not ran.stderr
    return [line for line in ran.stdout.splitlines() if line and not NOT_ASKED.match(line)]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_record_follows_the_rules_of_marc(document: str, tmp_path: Path, program: Callable[[str], str]) -> None:
    assert lint(citation(document, "marcxml"), tmp_path / "record.xml", program) == []


def test_the_rules_are_asked(tmp_path: Path, program: Callable[[str], str]) -> None:
    broken = citation("letter", "marcxml").replace('tag="245" ind1="1"', 'tag="245" ind1="7"')
    assert broken != citation("letter", "marcxml")
    found = lint(broken, tmp_path / "record.xml", program)
    assert any(line.startswith("245: Indicator 1") for line in found)
    assert "245: unknown first indicator" in found


def test_the_table_of_relators_is_that_of_marc(program: Callable[[str], str]) -> None:
    assert program("perl")
    codes = json.loads(SCHEMA.read_text("utf-8"))["fields"]["700"]["subfields"]["4"]["codelist"]["codes"]
    table = {e.get("code"): e.text for e in etree.parse(COMMON / "relators.xml").iter("relator")}
    assert table == {code: said["label"].lower() for code, said in codes.items()}


def test_the_table_of_languages_is_that_of_another_library() -> None:
    table = [dict(e.attrib) for e in etree.parse(COMMON / "iso-639.xml").iter("language")]
    assert len(table) > 400
    for row in table:
        language = pycountry.languages.get(alpha_3=row["code"])
        assert row == {
            "tag": getattr(language, "alpha_2", language.alpha_3),
            "code": language.alpha_3,
            "bibliographic": getattr(language, "bibliographic", language.alpha_3),
        }
