"""An edition to be built and disturbed, in the current folder."""

from pathlib import Path

import pytest
from editions import write_edition

from cli.running import Command

pytest.register_assert_rewrite("cli.crashes.scratch")


@pytest.fixture
def edition(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An edition of two letters, the current folder; nothing is built."""
    folder = Path.cwd() / "edition"
    write_edition(folder, 2)
    monkeypatch.chdir(folder)
    return folder
