"""Simplification, step by step as section 4 of the specification: simple_form.md and faults.md in cases/."""

from pathlib import Path

import pytest

from literate import Case, cases
from relaxng.notation import written
from relaxng.schemas import compiled, faults

CASES = Path(__file__).with_name("cases")


@pytest.mark.parametrize("case", cases(CASES / "simple_form.md"), ids=lambda case: case.name)
def test_the_simple_form(case: Case) -> None:
    assert written(compiled(case)) == case.blocks["simple"].strip()


@pytest.mark.parametrize("case", cases(CASES / "faults.md"), ids=lambda case: case.name)
def test_what_is_wrong(case: Case) -> None:
    assert faults(case) == case.blocks["faults"]
