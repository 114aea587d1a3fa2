"""Words that are near: found without a comparison of each pair in full."""

from hypothesis import given
from hypothesis import strategies as st

from rubricator.relaxng.diagnosis.spelling import distance, near, tolerance

WORDS = st.text(alphabet="abcABCß", min_size=1, max_size=7)


@given(WORDS, st.lists(WORDS, max_size=8))
def test_no_near_word_is_passed_over(typed: str, words: list[str]) -> None:
    limit = min(tolerance(typed), len(typed) - 0.25)
    assert {word for _, word in near(typed, words)} == {word for word in words if distance(typed, word) <= limit}
