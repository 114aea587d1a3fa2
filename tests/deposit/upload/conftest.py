"""A repository on this machine, a package, and an upload of the one to the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deposit.upload.invenio_site import Site, running
from deposit.upload.trying import Tries, make_package


@pytest.fixture
def site() -> Iterator[Site]:
    """A repository that misbehaves only where a test says so. A client must never have done what it must not."""
    with running() as found:
        yield found
    assert found.violations == []


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of three files in a folder."""
    return make_package(tmp_path / "edition")


@pytest.fixture
def tries(site: Site, package: Path) -> Tries:
    """Uploads of the package to the repository."""
    return Tries(site, package)
