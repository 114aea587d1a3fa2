"""A cluster is an extra; how one works is tested where it is installed: ``make test-dask``."""

import sys

import pytest

from rubricator import program_version
from rubricator.building.execution.cluster import cluster
from rubricator.diagnostics import UnusableError


def test_where_dask_is_missing_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UnusableError) as raised, cluster("tcp://scheduler:8786", program_version):
        pytest.fail("there is no cluster")
    (found,) = raised.value.diagnostics
    assert (found.code, found.file) == ("RUN003", "tcp://scheduler:8786")
    assert found.hint == "pip install 'rubricator[dask]'"
