"""The memory of SaxonC's native machine: garbage does not pile up in it by the memory of the computer."""

from __future__ import annotations

import platform
import subprocess
import sys
from ctypes import CDLL
from pathlib import Path

import pytest
import saxonche

from rubricator.saxon import heap

ROOT = Path(__file__).parents[2]
RENDERING = """
import sys
from ctypes import CDLL
from pathlib import Path
from rubricator.assets import asset
from rubricator.saxon import compile_together, transform
paths = asset("xslt", "html/html.xsl"), asset("xslt", "text/text.xsl")
stylesheets = compile_together(paths)
document = Path(sys.argv[1]).read_bytes()
for number in range(20):
    for path in paths:
        transform(stylesheets[path], document + b"<!--%d-->" % number, "memory:a.xml")
print(int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) // 1000)
"""


def test_the_machine_of_this_version_is_started_by_us() -> None:
    """A version that has not been tried is slower to give memory back; to try it is to add it and run these tests."""
    assert saxonche.__version__ in heap.TRIED


@pytest.mark.parametrize(
    ("name", "other"),
    [("_IS_STARTED", "no_such_name"), ("_ENVIRONMENT", "no_such_name"), ("CDLL", lambda _: CDLL(None))],
    ids=["whether it is started", "where it is handed over", "how it is started"],
)
def test_a_library_that_lacks_a_name_starts_its_own_machine(
    name: str, other: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heap, name, other)
    assert heap.start.__wrapped__() is False


def test_so_does_one_that_cannot_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saxonche, "__file__", "/nowhere/saxonche.so")
    assert heap.start.__wrapped__() is False


@pytest.mark.skipif((sys.platform, platform.machine()) != heap.TRIED_ON, reason="the machine is SaxonC's own elsewhere")
def test_garbage_is_looked_for_before_it_has_piled_up() -> None:
    """What is printed is the peak in MB: 114, and 157 where SaxonC starts its machine itself and there are 24 GB."""
    letter = ROOT / "tei" / "trotsky-1928-10-21.xml"
    environment = {"PYTHONPATH": str(ROOT / "pipeline")}
    ran = subprocess.run(
        [sys.executable, "-c", RENDERING, str(letter)], env=environment, capture_output=True, text=True, check=True
    )
    assert int(ran.stdout) < 135
