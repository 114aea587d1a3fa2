"""Language tags against the examples of RFC 5646 and the registry."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rubricator.validation.checks.languages.grammar import parse
from rubricator.validation.checks.languages.judging import MALFORMED, UNREGISTERED, fault_of
from rubricator.validation.checks.languages.registry import registry

# RFC 5646, appendix A.
RIGHT = (
    "de fr ja zh-Hant zh-Hans sr-Cyrl sr-Latn yue cmn sr-Latn-RS sl-rozaj sl-rozaj-biske sl-nedis de-CH-1901 sl-IT-nedis "
    "hy-Latn-IT-arevela de-DE en-US es-419 de-CH-x-phonebk az-Arab-x-AZE-derbend x-whatever qaa-Qaaa-QM-x-southern de-Qaaa "
    "sr-Latn-QM sr-Qaaa-RS en-US-u-islamcal zh-CN-a-myext-x-private en-a-myext-b-another"
).split()
WRONG = {"de-419-DE": MALFORMED, "a-DE": MALFORMED, "ar-a-aaa-b-bbb-a-ccc": UNREGISTERED}


@pytest.mark.parametrize("tag", RIGHT)
def test_the_examples_that_are_right(tag: str) -> None:
    assert fault_of(tag) is None


@pytest.mark.parametrize("tag", WRONG)
def test_the_examples_that_are_wrong(tag: str) -> None:
    fault = fault_of(tag)
    assert fault
    assert fault.rule is WRONG[tag]


@given(st.sampled_from(sorted(registry().subtags["language"])), st.sampled_from(sorted(registry().subtags["region"])))
def test_what_is_registered_is_not_reported_as_unknown(language: str, region: str) -> None:
    fault = fault_of(f"{language}-{region}")
    assert fault is None or fault.rule not in (MALFORMED, UNREGISTERED)


@given(st.sampled_from(sorted(registry().shorter)))
def test_a_code_of_three_letters_is_told_the_one_of_two(code: str) -> None:
    fault = fault_of(code)
    assert fault
    assert fault.rule is UNREGISTERED
    assert registry().shorter[code] in registry().subtags["language"]
    assert registry().shorter[code] in fault.hint


@given(st.from_regex(r"[a-zA-Z0-9]{1,9}([-_][a-zA-Z0-9]{1,9}){0,5}", fullmatch=True))
@example("x")
def test_what_is_advised_is_right_and_messages_are_short(tag: str) -> None:
    fault = fault_of(tag)
    if fault:
        assert len(fault.message) + len(fault.hint) <= 400
        advised = fault.hint.removeprefix("Write ").removesuffix(".")
        assert " " in advised or not advised or parse(advised) or advised.lower() in registry().grandfathered
