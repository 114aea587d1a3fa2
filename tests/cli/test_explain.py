"""``rubricator explain``: what a finding means."""

from cli.running import Command
from rubricator.cli.explain import explanation, registry
from rubricator.diagnostics import Rule, Severity


def test_a_code_in_any_case(rubricator: Command) -> None:
    ran = rubricator("explain", "bld002")
    assert ran.status == 0
    assert ran.out.startswith("BLD002: The document was edited since it was written, and is kept (warning)\n\n")
    assert "\nWrong:\n  rubricator build letter.txt " in ran.out
    assert "\nRight:\n  rubricator build --reencode letter.txt" in ran.out


def test_without_a_code_all_are_listed(rubricator: Command) -> None:
    lines = rubricator("explain").out.splitlines()
    assert [line.split()[0] for line in lines] == list(registry())


def test_an_unknown_code_gets_a_suggestion(rubricator: Command) -> None:
    ran = rubricator("explain", "BDL002")
    assert (ran.status, ran.out) == (2, "")
    assert "Did you mean BLD002?" in ran.err


def test_a_rule_that_is_off_by_default_says_so() -> None:
    rule = Rule("XXX001", Severity.WARNING, "A convention", "It is not for everybody.", optional=True)
    assert explanation(rule).startswith("XXX001: A convention (warning, off unless a configuration asks for it)\n")
