"""The verdict is Jing's: on every document at hand, against every schema, and on two thousand mutants of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from mutants.blind import mutate, vocabulary
from mutants.document import read
from validators import jing, jing_command, readable_by_jing

from rubricator.relaxng.schema import Schema

MUTANTS = 2000
SEED = 1928
SCHEMAS = ("tei_all.rng", "tei_all.rnc", "tei_simplePrint.rng", "tei_lite.rng", "tei_bare.rng", "dracor.rng")

pytestmark = pytest.mark.skipif(not jing_command(), reason="Jing needs Java")


@pytest.fixture(scope="module")
def documents(shared: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    own = sorted([*(root / "tei").glob("*.xml"), *(root / "benchmarks" / "documents").glob("*.xml")])
    return readable_by_jing([*sorted(shared.glob("corpus/*/*.xml")), *own], tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="module")
def mutants(documents: list[Path], shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Mutants of the smaller documents: they are many."""
    folder = tmp_path_factory.mktemp("mutants")
    chance = random.Random(SEED)
    words = vocabulary(sorted((shared / "schemas").glob("*.rng")))
    originals = [read(path, path.name) for path in documents if path.stat().st_size < 30_000]
    paths = [folder / f"{number:04}.xml" for number in range(MUTANTS)]
    for path in paths:
        path.write_bytes(mutate(chance.choice(originals), words, chance))
    return paths


def differences(schema: Path, files: Sequence[Path]) -> list[str]:
    """Return what Jing and the engine do not agree on, with what Jing says; and see that there is something to agree on."""
    theirs = jing(schema, files)
    ours = Schema.from_file(schema)
    return [
        f"{path}: {theirs[path][0].line}: {theirs[path][0].words}" if theirs[path] else f"{path}: valid for Jing"
        for path in files
        if ours.is_valid(path) != (not theirs[path])
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_verdicts_on_documents_are_those_of_jing(name: str, documents: list[Path], shared: Path) -> None:
    assert differences(shared / "schemas" / name, documents) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_verdicts_on_mutants_are_those_of_jing(name: str, mutants: list[Path], shared: Path) -> None:
    assert differences(shared / "schemas" / name, mutants) == []


def test_many_mutants_are_valid_and_many_are_not(mutants: list[Path], shared: Path) -> None:
    found = jing(shared / "schemas" / "tei_all.rng", mutants)
    assert MUTANTS / 5 < sum(1 for said in found.values() if not said) < 4 * MUTANTS / 5
