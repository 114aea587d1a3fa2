"""The guide to Schematron cannot drift: the phase of its schema is one."""

import re
from pathlib import Path

import pytest

from rubricator.cli import run


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "schematron.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, the current one, with the guide's files."""
    for name, text in zip(("house.sch", "letter.xml"), blocks(guide, "xml"), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}[^\n]*\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)


def test_its_phase_leaves_out_the_other_pattern(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(["validate", "letter.xml", "--schematron", str(folder / "house.sch"), "--phase", "proof"])
    assert "person" in (said := capfd.readouterr().out)
    assert "opener-date" not in said
