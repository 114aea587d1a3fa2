"""docs/tutorial.md, word for word, in an empty folder: from ``pip install`` to a verified package, and no step is missing.

What is done here is what the text says, and nothing else: its commands are typed, its files written, its changes made.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from documentation.fences import Fence, fences_of
from documentation.following import follow
from documentation.markdown import ROOT
from newcomer.terminal import Terminal

TUTORIAL = ROOT / "docs" / "tutorial.md"
FENCES = list(fences_of(TUTORIAL))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``pip install rubricator`` gets: this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT]
    subprocess.run(command, check=True)
    (made,) = folder.glob("rubricator-*.whl")
    return made


@pytest.mark.parametrize("fence", FENCES, ids=str)
def test_all_that_is_shown_is_for_the_reader_to_do(fence: Fence) -> None:
    assert not fence.hidden
    assert fence.language == "console" or "file" in fence.says
    assert not fence.says.keys() & {"unrun", "test", "of", "printed", "like"}


def test_it_is_followed_to_a_verified_package(wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(tmp_path, wheel)
    for fence in FENCES:
        monkeypatch.chdir(terminal.folder)
        follow([fence], terminal)
    assert "is sound" in FENCES[-1].text
    assert (terminal.folder.parent / "harbour.zip").is_file()
    assert any("A Letter from the Harbour" in page for page in terminal.seen)
