"""The edition that the project ships is the one that its program makes."""

import shutil
from pathlib import Path

from building.builds import built
from rubricator.building.places import place


def test_the_shipped_document_is_what_a_build_gives(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "tei/sources", tmp_path / "tei/sources")
    for path in ("tei/persons.xml", "schemas/rubricator.rng", "schemas/rubricator.sch"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        shutil.copy(root / path, tmp_path / path)
    spot = place(tmp_path / "tei/sources/trotsky-1928-10-21.txt")
    built(spot)
    assert spot.document.read_bytes() == (root / "tei" / spot.document.name).read_bytes(), "run make edition"
