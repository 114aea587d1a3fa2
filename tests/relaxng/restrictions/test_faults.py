"""The restrictions, in the order of section 7 of the specification: faults.md."""

from pathlib import Path

import pytest

from literate import Case, cases
from relaxng.schemas import faults

CASES = cases(Path(__file__).with_name("faults.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_wrong(case: Case) -> None:
    assert faults(case) == case.blocks["faults"]
