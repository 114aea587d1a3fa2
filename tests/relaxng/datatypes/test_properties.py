"""What holds for every type and every string."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaxng.datatypes.test_jing import PATTERNS, SEEDS, params_of
from rubricator.relaxng.datatypes import datatype_of
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault
from rubricator.relaxng.datatypes.libraries import XSD
from rubricator.relaxng.datatypes.repairing import repair


def made(name: str, params: tuple[tuple[str, str], ...]) -> Datatype:
    datatype = datatype_of(XSD, name, params)
    assert not isinstance(datatype, DatatypeFault)
    return datatype


TYPES = [made(name, params) for name in SEEDS for params in params_of(name)]
DATATYPES = st.sampled_from(TYPES)
TEXTS = st.one_of(
    st.text(max_size=12),
    st.text("0123456789-+:.TZP ,/#%aé\u00a0\n", max_size=20),
    st.sampled_from([text for texts in SEEDS.values() for text in texts]),
)
NAMESPACES = st.sampled_from([{}, {"": "urn:a", "a": "urn:a", "&a": ""}])


@given(DATATYPES, TEXTS, NAMESPACES)
def test_a_string_is_allowed_if_it_has_a_value(datatype: Datatype, text: str, namespaces: dict[str, str]) -> None:
    assert datatype.allows(text, namespaces) == (datatype.value(text, namespaces) is not None)


@given(DATATYPES, TEXTS, NAMESPACES)
def test_there_is_a_fault_only_in_what_is_refused(datatype: Datatype, text: str, namespaces: dict[str, str]) -> None:
    fault = datatype.fault(text, namespaces)
    assert not (fault and datatype.allows(text, namespaces))
    assert len(fault) < 200 and "\n" not in fault and not fault.endswith(".")


@given(DATATYPES, TEXTS, NAMESPACES)
def test_a_repair_is_allowed(datatype: Datatype, text: str, namespaces: dict[str, str]) -> None:
    repaired = repair(datatype, text, namespaces)
    assert not repaired or (datatype.allows(repaired, namespaces) and not datatype.allows(text, namespaces))


@given(DATATYPES, TEXTS, NAMESPACES)
def test_values_are_hashable_and_equal_to_themselves(datatype: Datatype, text: str, namespaces: dict[str, str]) -> None:
    assert len({datatype.value(text, namespaces), datatype.value(text, namespaces)}) == 1


def test_every_form_is_a_short_phrase() -> None:
    for datatype in TYPES:
        assert 0 < len(datatype.form) < 150
        assert "\n" not in datatype.form


BARE = [made(name, ()) for name in SEEDS] + [made("token", (("pattern", pattern),)) for pattern in PATTERNS]
LONG = ["0", "1", "9", "a", " ", "%", "a ", "-", "1.", "P1Y", "1-", "1:", "[", "/", "=", "A", "#"]


@pytest.mark.parametrize("piece", LONG)
def test_long_strings_are_neither_a_failure_nor_slow(piece: str) -> None:
    started = time.process_time()
    for datatype in BARE:
        for text in (piece * 6000, f"1928-{piece * 6000}", f"{piece * 6000}:00:00"):
            datatype.value(text, {})
            assert len(datatype.fault(text, {})) < 200
            repair(datatype, text)
    assert time.process_time() - started < 10
