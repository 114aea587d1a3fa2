"""docs/clusters.md cannot drift: its commands are typed as they stand there, and its codes are those of the program."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import transcriptions

from processes_of import ENVIRONMENT, ROOT
from rubricator.building.execution.refusing import NO_PROCESS, RULES

GUIDE = (ROOT / "docs" / "clusters.md").read_text("utf-8")


@pytest.fixture
def port() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = str(server.getsockname()[1])
    yield number


def test_its_commands_build_an_edition(tmp_path: Path, port: str) -> None:
    (typed,) = re.findall(r"```console[^\n]*\n(.*?)```", GUIDE, re.DOTALL)
    transcriptions.write(tmp_path / "edition", 3, 8)
    for name, module in {"dask": "dask", "rubricator": "rubricator"}.items():
        (tmp_path / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n', encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    script = typed.replace("$ ", "").replace("8786", port)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    with subprocess.Popen(
        ["bash", "-e", "-c", script], cwd=tmp_path / "edition", env={**ENVIRONMENT, "PATH": path},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0,
    ) as shell:  # fmt: skip
        try:
            assert shell.wait(120) == 0
        finally:
            os.killpg(shell.pid, signal.SIGTERM)  # what was started in the background
    assert len(list((tmp_path / "edition" / "build").glob("*.html"))) == 3


def test_it_names_every_code_of_a_cluster() -> None:
    assert set(re.findall(r"RUN\d+", GUIDE)) == {rule.code for rule in RULES} - {NO_PROCESS.code}
