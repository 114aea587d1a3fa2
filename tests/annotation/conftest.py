"""The grammar of all of TEI, compiled once."""

from pathlib import Path

import pytest
from lxml import etree


@pytest.fixture(scope="session")
def grammar(shared: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(shared / "schemas" / "tei_all.rng"))
