"""Whatever happens on the way: when an upload ends well there is one draft, and in it is the package and nothing else."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deposit.upload.faults import PASSING, answering, refusing_early, silent
from deposit.upload.invenio_site import Fault, Misbehaviour, Site, running
from deposit.upload.trying import IMPATIENT, Tries, holds, make_package

REQUESTS = {
    "begin": "POST /api/records",
    "describe": "PUT .*/draft",
    "standing": "GET .*/draft",
    "list": "GET .*/draft/files",
    "start": "POST .*/draft/files",
    "content": "PUT .*letter.*/content",
    "commit": "POST .*letter.*/commit",
    "publish": "POST .*/actions/publish",
}


@pytest.mark.parametrize("request_name", REQUESTS)
@pytest.mark.parametrize("fault_name", PASSING)
def test_what_passes_is_got_over(site: Site, tries: Tries, request_name: str, fault_name: str) -> None:
    site.faults = [Fault(REQUESTS[request_name], PASSING[fault_name])]
    tries.timing = IMPATIENT if fault_name == "silent" else tries.timing
    assert tries.codes(publish=True) == []
    assert site.faults[0].times == 0
    assert holds(site.only_draft(), tries.package)
    assert site.only_draft().published
    assert sum(line.endswith("/content") for line in site.asked) <= 4


def test_what_was_published_unheard_is_not_published_again(site: Site, tries: Tries) -> None:
    site.faults = [Fault(REQUESTS["publish"], PASSING["lost answer"])]
    assert tries.codes(publish=True) == []
    assert sum("publish" in line for line in site.asked) == 1


def test_how_long_is_waited_is_what_the_server_says_or_twice_as_long_each_time(site: Site, tries: Tries) -> None:
    site.faults = [
        Fault("PUT .*/draft", answering(500), times=3),
        Fault("PUT .*/draft", answering(429, "", {"Retry-After": "90"})),
        Fault("PUT .*/draft", answering(503, "", {"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"})),
        Fault("PUT .*/draft", answering(503, "", {"Retry-After": "soon"})),
    ]
    assert tries.codes() == []
    assert tries.waited == [1, 2, 4, 90, 16, 32]


def test_who_asks_for_too_long_a_wait_is_not_waited_for(site: Site, tries: Tries) -> None:
    site.faults = [Fault("POST /api/records", answering(429, "5000 per hour", {"Retry-After": "3600"}))]
    result = tries.once()
    assert [finding.code for finding in result.diagnostics] == ["UPL003"]
    assert "429 5000 per hour" in result.diagnostics[0].message
    assert not result.could_run
    assert tries.waited == []


@pytest.mark.parametrize("fault_name", PASSING)
def test_what_does_not_pass_is_given_up_and_the_next_run_goes_on(site: Site, tries: Tries, fault_name: str) -> None:
    site.faults = [Fault("PUT .*letter.*/content", PASSING[fault_name], times=99)]
    tries.attempts = 2
    tries.timing = IMPATIENT if fault_name == "silent" else tries.timing
    result = tries.once(publish=True)
    assert [finding.code for finding in result.diagnostics] == ["UPL003"]
    assert not result.could_run
    site.faults = []
    assert tries.codes(publish=True) == []
    assert holds(site.only_draft(), tries.package)


@pytest.mark.parametrize("status", [400, 404, 409, 413, 415])
def test_what_is_refused_is_not_asked_for_again_and_again(site: Site, tries: Tries, status: int) -> None:
    site.faults = [Fault("POST /api/records", answering(status, "No."), times=99)]
    result = tries.once()
    assert [finding.code for finding in result.diagnostics] == ["UPL006"]
    assert f"{status} No." in result.diagnostics[0].message
    assert len(site.asked) == 1


def test_an_answer_before_all_is_sent_is_heard(site: Site, tries: Tries) -> None:
    (tries.package / "data/edition/large.tif").write_bytes(bytes(20_000_000))
    site.faults = [Fault(".*large.*/content", refusing_early(413), times=99)]
    assert tries.codes() in (["UPL006"], ["UPL003"])
    assert site.received < 20_000_000


def test_a_server_that_is_not_there_is_reported(site: Site, tries: Tries) -> None:
    tries.site = Site(port=1)
    result = tries.once()
    assert [finding.code for finding in result.diagnostics] == ["UPL003"]
    assert "Connection refused" in result.diagnostics[0].message
    # Before it is asked again for a new draft, a search is given the time to know one that was made.
    assert tries.waited == [1, 3, 2, 3, 4, 3, 8, 3, 16, 3, 32, 3]


def test_silence_is_called_silence(site: Site, tries: Tries) -> None:
    site.faults = [Fault("POST /api/records", silent, times=9)]
    tries.timing = type(tries.timing)(0.3, 0.1, 0.3)
    result = tries.once()
    assert "it says nothing" in result.diagnostics[0].message


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from(sorted(REQUESTS)), st.sampled_from(sorted(PASSING))), max_size=8), st.booleans()
)
def test_any_run_of_faults_is_got_over(faults: list[tuple[str, str]], publish: bool) -> None:
    with TemporaryDirectory() as folder, running() as site:
        package = make_package(Path(folder, "edition"))
        site.faults = [Fault(REQUESTS[request], _quick(fault)) for request, fault in faults]
        tries = Tries(site, package)
        for _ in range(3):
            result = tries.once(publish)
            if result.arrived:
                break
        assert result.diagnostics == ()
        assert holds(site.only_draft(), package)
        assert site.only_draft().published == publish
        assert site.violations == []


def _quick(name: str) -> Misbehaviour:
    """Return a fault that takes no time."""
    return PASSING["reset" if name == "silent" else name]
