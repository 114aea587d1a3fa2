"""The key of the program: the same as long as the program is, wherever it runs."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from processes_of import ENVIRONMENT
from rubricator.building import program
from rubricator.building.digests import digest_of
from rubricator.building.program import program_key, this_program


def contents(path: Path) -> str:
    return digest_of(path.read_bytes())


def test_it_is_the_same_in_another_process(tmp_path: Path) -> None:
    asking = "from rubricator.building.program import this_program; print(this_program())"
    ran = subprocess.run(
        [sys.executable, "-c", asking], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == this_program()


@pytest.mark.parametrize("key", [this_program, lambda: program_key(contents)])
def test_it_changes_with_a_library(key: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    before = key()
    monkeypatch.setattr(program, "version", lambda name: "999" if name == "lxml" else "1")
    assert key() != before


def test_it_changes_with_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_key(contents)
    assert program_key(lambda path: contents(path) + "!" * (path.name == "seal.py")) != before
    assert program_key(contents) == before


def test_what_was_compiled_on_each_machine_does_not_count_between_machines(monkeypatch: pytest.MonkeyPatch) -> None:
    before = this_program()
    files = [path for path in program._files() if path.suffix not in (".so", ".pyd")]
    monkeypatch.setattr(program, "_files", lambda: files)
    assert this_program() == before
