"""Every rule about schemas is found in a case of the sections that it belongs to, in a message that fits."""

from pathlib import Path

import pytest

from literate import cases
from relaxng.schemas import faults
from rubricator.diagnostics import Rule
from rubricator.relaxng.restrictions import attributes, contexts, interleaving, sequences
from rubricator.relaxng.simplification import contexts as inherited
from rubricator.relaxng.simplification import identifiers, inclusion, naming, references, scopes, types

HERE = Path(__file__).parent
FOUND = "".join(
    faults(case) for file in ("simplification/cases/faults.md", "restrictions/faults.md") for case in cases(HERE / file)
)
MODULES = (
    inherited, inclusion, naming, scopes, references, types, identifiers,
    contexts, sequences, attributes, interleaving,
)  # fmt: skip


@pytest.mark.parametrize("rule", [rule for module in MODULES for rule in module.RULES], ids=lambda rule: rule.code)
def test_a_rule_is_found(rule: Rule) -> None:
    assert f" {rule.code} " in FOUND


def test_messages_are_short() -> None:
    assert max(len(line) for line in FOUND.splitlines()) < 200
