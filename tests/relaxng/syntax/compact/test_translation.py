"""The literate translations: what is read from the compact syntax is what is read from its translation into XML."""

import re
from pathlib import Path

import pytest

from literate import Case, cases
from relaxng.syntax.equivalence import simple
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.xml import read_xml
from rubricator.relaxng.tree import ANNOTATIONS, RELAXNG

PREFIXES = f'xmlns:r="{RELAXNG}" xmlns:a="{ANNOTATIONS}" xmlns:e="urn:e"'


@pytest.mark.parametrize("case", cases(Path(__file__).parent / "translation.md"), ids=lambda case: case.name)
def test_translation(case: Case) -> None:
    xml = re.sub(r"^(<r:\w+)", rf"\1 {PREFIXES}", case.blocks["xml"])
    compact = read_compact(case.blocks["compact"].encode(), "s.rnc")
    assert simple(compact) == simple(read_xml(xml.encode(), "s.rng"))
