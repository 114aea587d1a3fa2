"""What a document's schemas let annotation add, whichever of the two syntaxes they are in."""

from pathlib import Path

from rubricator.building.vocabularies import vocabulary_for
from rubricator.reading.tei.vocabulary import tei_all


def document(schema: str) -> bytes:
    return f'<?xml-model href="{schema}"?><TEI/>'.encode()


def test_the_two_syntaxes_of_a_schema_allow_the_same(shared: Path) -> None:
    here = shared / "schemas" / "letter.xml"
    both = [vocabulary_for(document(f"tei_all.{ending}"), here) for ending in ("rng", "rnc")]
    assert both == [tei_all(), tei_all()]


def test_a_schema_that_allows_less(tmp_path: Path) -> None:
    (tmp_path / "house.rnc").write_text(
        'default namespace = "http://www.tei-c.org/ns/1.0"\n'
        "start = element p { (text | date)* }\ndate = element date { attribute xml:id { text }?, text }\n",
        encoding="utf-8",
    )
    found = vocabulary_for(document("house.rnc"), tmp_path / "letter.xml")
    assert (found.holders["date"], found.holders["persName"]) == ({"p"}, frozenset())
    assert found.attributes["date"] == {"xml:id"}


def test_a_schema_with_faults_forbids_nothing(tmp_path: Path) -> None:
    (tmp_path / "house.rnc").write_text("start = element p {", encoding="utf-8")
    assert vocabulary_for(document("house.rnc"), tmp_path / "letter.xml") == tei_all()
