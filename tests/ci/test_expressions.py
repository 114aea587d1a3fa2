"""The expressions of action.yml are read as GitHub reads them."""

import pytest

from ci.expressions import filled_in, value_of

CONTEXTS = {"inputs": {"fail-on": "", "changed-only": "true"}, "github": {"event": {"before": "abc"}}}
FUNCTIONS = {"format": lambda pattern, *values: pattern.format(*values), "cancelled": lambda: False}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("inputs.fail-on", ""),
        ("inputs.fail-on != ''", False),
        ("${{ inputs.changed-only == 'true' }}", True),
        ("github.event.pull_request.base.sha || github.event.before", "abc"),
        ("!cancelled() && inputs.changed-only == 'true' && github.event.before != ''", True),
        ("format('{0}/it''s', github.event.before)", "abc/it's"),
    ],
)
def test_a_value(expression: str, value: object) -> None:
    assert value_of(expression, CONTEXTS, FUNCTIONS) == value


def test_in_a_text() -> None:
    assert filled_in("a ${{ github.event.before }}-${{ cancelled() }}", CONTEXTS, FUNCTIONS) == "a abc-false"


def test_what_it_does_not_know_is_no_value() -> None:
    with pytest.raises((KeyError, AssertionError)):
        value_of("secrets.TOKEN", CONTEXTS, FUNCTIONS)
    with pytest.raises(AssertionError):
        value_of("inputs.fail-on + 1", CONTEXTS, FUNCTIONS)
