"""``--recognizer``: recognisers that other packages bring, by the entry points that they are installed with."""

import json
import os
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from cli.running import LETTER, Command

MODULE = """
from rubricator.recognition.plugins import Proposal

class Quay:
    def recognize(self, passages, language):
        for index, text in enumerate(passages):
            if "quay" in text:
                start = text.index("quay")
                yield Proposal(index, start, start + 4, "persName", 0.95, "quay")

class Failing:
    def recognize(self, passages, language):
        raise RuntimeError("out of order")

class Unmade:
    def __init__(self):
        raise OSError("the list of names is gone")

class Useless:
    pass
"""


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with four recognisers on the path, with the metadata that an installation leaves."""
    folder = tmp_path / "site"
    metadata = folder / "rubricator_quay-1.0.dist-info"
    metadata.mkdir(parents=True)
    (folder / "rubricator_quay.py").write_text(MODULE, encoding="utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: rubricator-quay\nVersion: 1.0\n", encoding="utf-8")
    names = "".join(f"{name.lower()} = rubricator_quay:{name}\n" for name in ("Quay", "Failing", "Unmade", "Useless"))
    (metadata / "entry_points.txt").write_text(
        f"[rubricator.recognizers]\n{names}gone = no_such_module:X\n", encoding="utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), *sys.path]))


def rubricate(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rubricator", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.mark.usefixtures("plugins")
class TestInstalled:
    def test_recognize_asks_it_and_names_it(self, letter: Path) -> None:
        ran = rubricate("recognize", letter, "--recognizer", "quay")
        rules = {entry["text"]: entry["rule"] for entry in json.loads(ran.stdout)}
        assert (ran.returncode, rules["quay"]) == (0, "quay: quay")
        assert "quay: quay" not in rubricate("recognize", letter).stdout

    @pytest.mark.parametrize("command", ["encode", "build"])
    def test_encode_and_build_ask_it_too(self, letter: Path, tmp_path: Path, command: str) -> None:
        ran = rubricate(command, letter, "--recognizer", "quay", "--output-dir", tmp_path / "out")
        document = (tmp_path / "out/letter.xml").read_text(encoding="utf-8")
        assert ran.returncode == 0
        assert re.search(r'<persName [^>]*resp="#rubricator #recognizer-quay"[^>]*>quay</persName>', document)
        assert re.search(r'<respStmt xml:id="recognizer-quay">\s*<resp>.*</resp>\s*<name>quay</name>', document)
        assert rubricate("validate", tmp_path / "out/letter.xml").returncode == 0

    def test_one_that_fails_on_a_document_is_reported_and_the_others_are_asked(self, letter: Path) -> None:
        ran = rubricate("recognize", letter, "--recognizer", "failing", "--recognizer", "quay")
        assert ran.returncode == 0
        assert "the recogniser failing failed: RuntimeError: out of order" in ran.stderr
        assert "Traceback" not in ran.stderr
        assert "quay: quay" in ran.stdout

    def test_an_unknown_name_stops_the_command_and_lists_those_installed(self, letter: Path) -> None:
        ran = rubricate("recognize", letter, "--recognizer", "quaj")
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "there is no recogniser quaj. Did you mean quay?" in ran.stderr
        assert re.search(r"Installed: failing, gone, quay,( spacy,)? unmade, useless\.", " ".join(ran.stderr.split()))

    @pytest.mark.parametrize(
        ("name", "message"),
        [
            ("unmade", "the recogniser unmade cannot be loaded: the list of names is gone"),
            ("gone", "the recogniser gone cannot be loaded: No module named 'no_such_module'"),
            ("useless", "the recogniser useless cannot be used: rubricator_quay:Useless has no method recognize"),
        ],
    )
    def test_one_that_cannot_be_loaded_stops_the_command(self, letter: Path, name: str, message: str) -> None:
        ran = rubricate("recognize", letter, "--recognizer", name)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert message in " ".join(ran.stderr.split())


def test_the_entry_points_of_the_project_name_recognisers(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for value in project["entry-points"]["rubricator.recognizers"].values():
        module, _, name = value.partition(":")
        assert callable(getattr(import_module(module), name).recognize)


@pytest.mark.parametrize("name", ["recognize", "encode", "build"])
def test_the_help_tells_of_it(rubricator: Command, name: str) -> None:
    assert "--recognizer NAME" in rubricator(name, "--help").out
