"""Which findings are shown when not all can be."""

from dataclasses import replace

from rubricator.diagnostics import Severity
from rubricator.validation.fingerprints import fingerprints
from rubricator.validation.reports.ranking import limited, most_telling_first
from rubricator.validation.reports.report import Report
from validation.reports.examples import AWKWARD, ORDINARY, many

ERROR, WARNING, INFO = ORDINARY.findings


def test_the_worst_are_kept_in_the_order_of_the_documents() -> None:
    report = limited(Report((INFO, WARNING, ERROR, INFO, ERROR)), 3)
    assert (report.findings, report.omitted) == ((WARNING, ERROR, ERROR), 2)


def test_what_fits_is_kept_whole_and_what_was_left_out_before_is_not_forgotten() -> None:
    assert limited(ORDINARY, 3) is ORDINARY
    assert limited(replace(ORDINARY, omitted=7), 1).omitted == 9


def test_what_is_kept_has_the_fingerprints_that_it_had() -> None:
    for report in (AWKWARD, many(2_000)):
        whole = dict(zip(map(id, report.findings), fingerprints(report), strict=True))
        less = limited(report, 50)
        assert fingerprints(less) == tuple(whole[id(finding)] for finding in less.findings)


def test_one_of_each_code_tells_most_then_one_of_each_in_a_file() -> None:
    again = replace(ERROR, message="Again.")
    elsewhere = replace(ERROR, file="b.xml")
    other = replace(ERROR, code="RNG003")
    warnings = (WARNING, replace(WARNING, severity=Severity.ERROR))
    ordered = most_telling_first((ERROR, again, elsewhere, other, *warnings))
    assert ordered == [ERROR, other, warnings[1], elsewhere, again, WARNING]
