"""Lists: the tokens of a value, as sequences and repetitions of several things."""

import pytest

from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.schema import Schema

HEAD = 'datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"\n'


@pytest.mark.parametrize(
    ("tokens", "right", "wrong"),
    [
        ("xsd:integer+", ["1", " 1  2 "], ["", "1 a"]),
        ("xsd:integer*", ["", " ", "1 2"], ["1 a"]),
        ('("a" | xsd:integer)+', ["a", "1 a"], ["", "b"]),
        # A repetition of what may be nothing takes no tokens at all, too.
        ("(xsd:integer?)+", ["", "\t", "1", "1 2"], ["a"]),
        # Two tokens, again and again: neither is right by itself.
        ("(xsd:integer, xsd:integer)+", ["1 2", "1 2 3 4"], ["1", "1 2 3"]),
        ('(xsd:integer, "a"?)+', ["1", "1 a", "1 2 a"], ["a", "1 a a"]),
    ],
)
def test_tokens_are_taken_as_the_list_says(tokens: str, right: list[str], wrong: list[str]) -> None:
    source = f"{HEAD}element e {{ attribute x {{ list {{ {tokens} }} }} }}"
    schema = Schema.from_bytes(source.encode(), "list.rnc", lambda href, _: Unresolved(href))
    assert [schema.is_valid(f'<e x="{value}"/>'.encode()) for value in right] == [True] * len(right)
    assert [schema.is_valid(f'<e x="{value}"/>'.encode()) for value in wrong] == [False] * len(wrong)
