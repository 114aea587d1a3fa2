"""What Jing finds in real documents is found here too, in the same element, and nothing is found that Jing does not say when asked.

``benchmarks/agreement.py`` says what counts as the same, and prints the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from agreement import ECHO, JING_ALONE, OURS_ALONE, SAME, agreement
from faults import Fault, Kind, of_rubricator
from mutants.document import Document
from validators import jing_command, readable_by_jing

from rubricator.diagnostics import Diagnostic

SAME_ELEMENT = {
    "tei_all.rng": 0.99,
    "tei_all.rnc": 0.99,
    "tei_simplePrint.rng": 0.94,
    "tei_lite.rng": 0.91,
    "tei_bare.rng": 0.96,
    "dracor.rng": 0.90,
}
"""Of what Jing says and does not only repeat, how much is to be said of the same element in the same way."""

pytestmark = pytest.mark.skipif(not jing_command(), reason="Jing needs Java")


@pytest.fixture(scope="module")
def documents(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return readable_by_jing(sorted(shared.glob("corpus/*/*.xml")), tmp_path_factory.mktemp("documents"))


@pytest.mark.parametrize("name", SAME_ELEMENT)
def test_findings_are_those_of_jing(name: str, documents: list[Path], shared: Path) -> None:
    found = agreement(shared / "schemas" / name, documents)
    assert [one for one in (*found.theirs, *found.ours) if one.how in (JING_ALONE, OURS_ALONE)] == []
    said = [one for one in found.theirs if one.how != ECHO]
    assert sum(one.how == SAME for one in said) / len(said) >= SAME_ELEMENT[name]


def test_a_finding_too_few_and_one_too_many_are_noticed(
    documents: list[Path], shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(document: Document, found: Sequence[Diagnostic]) -> Iterator[Fault]:
        _, *rest = of_rubricator(document, found)
        yield from rest
        yield Fault(Kind.TEXT, document.nodes[0], frozenset(), "invented")

    monkeypatch.setattr("agreement.of_rubricator", other)
    found = agreement(shared / "schemas" / "tei_all.rng", [path for path in documents if path.name == "testms.xml"])
    assert [one.how for one in found.theirs].count(JING_ALONE) == 1
    assert [one.words for one in found.ours if one.how == OURS_ALONE] == ["invented"]
