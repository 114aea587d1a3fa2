"""Every kind of finding that the program can make has an explanation: ``rubricator explain CODE`` knows them all."""

import re
from collections import Counter

import pytest

from rubricator.cli.explain import all_rules, explanation, registry
from rubricator.diagnostics import Rule

RULES = sorted(set(all_rules()), key=lambda rule: rule.code)


def test_codes_are_unique() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_explained_with_an_example(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]+\d{3}", rule.code)
    assert rule.title
    assert len(rule.explanation.split()) >= 8
    assert rule.wrong or rule.right


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_knows_the_rule(rule: Rule) -> None:
    text = explanation(registry()[rule.code])
    for part in (rule.code, rule.title, rule.wrong, rule.right, rule.reference):
        assert part.split("\n")[0] in text
