"""Of a document with one fault the message says where it is, what it is and what to do: the table of the benchmark, kept."""

from __future__ import annotations

from pathlib import Path

import pytest
import validators
from messages import MEASURES, answers, judge, mutants_of
from mutants.making import KINDS
from mutants.mutant import Mutant

SEED = 1871
OF_EACH_KIND = 4
GOALS = {"line": 0.97, "once": 0.98, "culprit": 0.98, "repair": 0.90, "short": 1.00}

pytestmark = pytest.mark.skipif(not validators.jing_command(), reason="Jing, which says what is a fault, needs Java")


@pytest.fixture(scope="module")
def mutants(shared: Path) -> list[Mutant]:
    assert shared
    return mutants_of(["tei_all.rng", "dracor.rng"], KINDS, OF_EACH_KIND, SEED)


def test_every_kind_of_fault_has_its_mutants(mutants: list[Mutant]) -> None:
    assert {mutant.fault.kind for mutant in mutants} == set(KINDS)


def test_messages_are_as_good_as_they_have_to_be(mutants: list[Mutant], tmp_path: Path) -> None:
    for number, mutant in enumerate(mutants):
        (tmp_path / f"{number:05}.xml").write_bytes(mutant.fault.data)
    said = answers(validators.rubricator, mutants, tmp_path)
    judgements = [judge(mutant, some) for mutant, some in zip(mutants, said, strict=True)]
    shares = {name: sum(getattr(one, name) for one in judgements) / len(judgements) for name in MEASURES}
    assert {name: share for name, share in shares.items() if share < GOALS[name]} == {}
