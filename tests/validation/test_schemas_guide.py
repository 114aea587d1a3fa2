"""The guide to schemas cannot drift: its commands are run, one after the other, and print what it says."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from rubricator.cli import run


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "schemas.md").read_text(encoding="utf-8")


def blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\b[^\n]*\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)


def test_its_commands_print_what_it_says(
    guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.chdir(tmp_path)
    edition, names = blocks(guide, "rng")
    Path("parts").mkdir()
    Path("edition.rng").write_text(edition, encoding="utf-8")
    Path("parts/names.rng").write_text(names, encoding="utf-8")
    Path("letter.xml").write_text('<?xml-model href="https://example.org/odd/edition.rng"?><letter/>', encoding="utf-8")
    filled = {
        "sha256:EDITION": f"sha256:{sha256(edition.encode()).hexdigest()}",
        "sha256:NAMES": f"sha256:{sha256(names.encode()).hexdigest()}",
        "CACHE": str(tmp_path / "cache" / "schemas"),
    }
    for word, meaning in filled.items():
        guide = guide.replace(word, meaning)
    for session in blocks(guide, "console"):
        for line, printed in re.findall(r"^\$ rubricator (.*)\n((?:(?!\$).*\n)*)", session, re.MULTILINE):
            assert run(line.split()) == 0
            assert capsysbinary.readouterr().out.decode() == printed
    (lock,) = blocks(guide, "json")
    assert Path("rubricator.lock").read_text(encoding="utf-8") == lock
