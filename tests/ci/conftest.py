"""What tests of a project's CI are run with: git repositories, and this program as such a project would install it."""

import os
import subprocess
from pathlib import Path

import pytest

from ci.installing import PIP, UNCOMPILED
from ci.repository import Repository


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """That pip finds packages: without, nothing can be installed as a project's CI would, and CI itself must not skip that."""
    folder = tmp_path_factory.mktemp("index")
    ran = subprocess.run(
        [*PIP, "download", "--no-deps", "--dest", folder, "hatchling"], capture_output=True, check=False
    )
    if ran.returncode and os.environ.get("CI"):
        pytest.fail("CI needs an index from which pip can install packages")
    if ran.returncode:
        pytest.skip("pip reaches no index: this test installs Rubricator in an environment of its own")


@pytest.fixture(scope="session")
def wheel(root: Path, index: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a project would install: this Rubricator, built once."""
    folder = tmp_path_factory.mktemp("built")
    command = [*PIP, "wheel", "--no-deps", "--wheel-dir", folder, root]
    subprocess.run(command, env=os.environ | UNCOMPILED, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A new git repository of a project with TEI."""
    return Repository.new(tmp_path / "project")
