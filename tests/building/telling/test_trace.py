"""The trace of a build: what it says, and that it is JSON whenever one looks."""

import errno
import json
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.building.report import Report, Span
from rubricator.building.telling.summary import Summary
from rubricator.building.telling.trace import is_trace, timed, trace_report, tracing

Events = list[dict[str, Any]]

REPORT = Report(
    name="letter",
    source=Path("letter.txt"),
    document=Path("letter.xml"),
    figures=None,
    diagnostics=(),
    schemas=(),
    targets=2,
    made=("tei", "html"),
    spans=(Span("read", 1000.0, 0.5), Span("render", 1000.5, 0.25)),
    worker="host:17",
)


def read(path: Path) -> Events:
    events: Events = json.loads(path.read_bytes())
    return events


def spans(path: Path) -> Events:
    return [event for event in read(path) if event["ph"] == "X"]


def test_a_document(tmp_path: Path) -> None:
    with tracing(tmp_path / "trace.json") as trace:
        trace_report(trace, REPORT)
    place = {"pid": 2, "tid": 2, "args": {"document": "letter"}}
    assert spans(tmp_path / "trace.json") == [
        {"name": "read", "ph": "X", "ts": 1_000_000_000, "dur": 500_000, **place},
        {"name": "render", "ph": "X", "ts": 1_000_500_000, "dur": 250_000, **place},
    ]


def test_each_worker_has_a_number_and_a_name_once(tmp_path: Path) -> None:
    with tracing(tmp_path / "trace.json") as trace:
        for worker in ("host:17", "host:18", "other:17", "host:17"):
            trace_report(trace, replace(REPORT, worker=worker))
    named = [event for event in read(tmp_path / "trace.json") if event["name"] == "process_name"]
    assert [(event["pid"], event["args"]["name"]) for event in named] == [
        (1, "rubricator build"),
        (2, "host:17"),
        (3, "host:18"),
        (4, "other:17"),
    ]


def test_a_document_that_was_up_to_date_is_not_in_it(tmp_path: Path) -> None:
    with tracing(tmp_path / "trace.json") as trace:
        trace_report(trace, replace(REPORT, spans=(), worker=""))
    assert spans(tmp_path / "trace.json") == []


def test_what_the_build_itself_does(tmp_path: Path) -> None:
    with tracing(tmp_path / "trace.json") as trace:
        with timed(trace, "plan"):
            pass
        with timed(trace, "write", "letter"):
            pass
    plan, write = spans(tmp_path / "trace.json")
    assert (plan["name"], plan["pid"], plan["args"]) == ("plan", 1, {})
    assert (write["name"], write["pid"], write["args"]) == ("write", 1, {"document": "letter"})
    assert plan["ts"] + plan["dur"] <= write["ts"]


def test_without_a_file_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with tracing(None) as trace, timed(trace, "plan"):
        trace_report(trace, REPORT)
    assert not list(tmp_path.iterdir())


def test_names_of_any_characters(tmp_path: Path) -> None:
    names = ["Brief – 1891", 'a "b" \\ c', "\udcff", "\n"]
    with tracing(tmp_path / "trace.json") as trace:
        for name in names:
            trace_report(trace, replace(REPORT, name=name))
    assert [event["args"]["document"] for event in spans(tmp_path / "trace.json")][::2] == names


def test_it_is_json_after_every_event(tmp_path: Path) -> None:
    path = tmp_path / "trace.json"
    with tracing(path) as trace:
        assert spans(path) == []
        for number in range(1, 4):
            trace_report(trace, REPORT)
            assert len(spans(path)) == 2 * number


def test_an_older_trace_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "trace.json"
    path.write_text("[1, 2, 3]" * 1000, encoding="utf-8")
    with tracing(path) as trace:
        trace_report(trace, REPORT)
    assert len(spans(path)) == 2


def test_a_trace_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "trace.json"
    path.touch()
    assert is_trace(path)
    with tracing(path):
        assert is_trace(path)
    path.write_text('[{"name": "somebody else\'s"}]', encoding="utf-8")
    assert not is_trace(path)


def test_an_interrupted_build_leaves_what_was_done(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), tracing(tmp_path / "trace.json") as trace:
        trace_report(trace, REPORT)
        with timed(trace, "write"):
            raise KeyboardInterrupt
    assert [event["name"] for event in spans(tmp_path / "trace.json")] == ["read", "render", "write"]


FILLING = """
import resource, sys
from pathlib import Path
from rubricator.building.report import Span
from rubricator.building.telling.trace import tracing

resource.setrlimit(resource.RLIMIT_FSIZE, (5000, resource.RLIM_INFINITY))
with tracing(Path(sys.argv[1])) as trace:
    for number in range(1000):
        trace.add("worker", f"letter-{number}", [Span("read", number, 0.5)])
"""


def test_a_file_that_cannot_grow_is_json_and_named_in_the_error(tmp_path: Path) -> None:
    path = tmp_path / "trace.json"
    ran = subprocess.run([sys.executable, "-c", FILLING, path], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert f"[Errno {errno.EFBIG}] File too large: '{path}'" in ran.stderr
    numbers = [event["args"]["document"] for event in spans(path)]
    assert 20 < len(numbers) < 60
    assert numbers == [f"letter-{number}" for number in range(len(numbers))]


SECONDS = st.floats(0, 5)
DOCUMENTS = st.lists(st.tuples(st.sampled_from("abc"), st.lists(SECONDS, min_size=1, max_size=4)), max_size=20)


@settings(deadline=None)
@given(documents=DOCUMENTS, drift=st.floats(-0.001, 0.001))
def test_spans_of_a_worker_do_not_overlap_and_sum_to_what_the_table_says(
    tmp_path_factory: pytest.TempPathFactory, documents: list[tuple[str, list[float]]], drift: float
) -> None:
    path = tmp_path_factory.getbasetemp() / "trace.json"
    summary, free = Summary(), defaultdict(lambda: 1.7e9)
    with tracing(path) as trace:
        for worker, stages in documents:
            made = []
            for seconds in stages:
                made.append(Span("stage", free[worker], seconds))
                free[worker] += seconds + drift
            report = replace(REPORT, spans=tuple(made), worker=worker)
            trace_report(trace, report)
            summary.add(report)
    ends: dict[int, int] = defaultdict(int)
    for event in spans(path):
        assert event["ts"] >= ends[event["pid"]]
        ends[event["pid"]] = event["ts"] + event["dur"]
    if documents:
        together = float(summary.table(1).partition("together ")[2].split()[0])
        assert together == pytest.approx(sum(event["dur"] for event in spans(path)) / 1e6, abs=0.006)
