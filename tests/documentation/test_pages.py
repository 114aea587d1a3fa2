"""The documentation is followed: every command, file and example in it is run, and prints what it says."""

from pathlib import Path

import pytest

from documentation.fences import fences_of
from documentation.following import follow
from documentation.markdown import ROOT, name_of, pages
from documentation.shells import ThisProcess

PAGES = [page for page in pages() if name_of(page).startswith("docs/")] + [ROOT / "README.md"]

INSTALLING = "pip install --quiet rubricator\n"
"""What begins the tutorial: tests/newcomer does that too."""


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_is_followed(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("page", "programs"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "page")
    follow([fence for fence in fences_of(page) if INSTALLING not in fence.text], ThisProcess(tmp_path / "programs"))
