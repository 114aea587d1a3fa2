"""The diff of a dry run is the one that difflib makes, which takes no line for granted."""

import difflib

from hypothesis import given
from hypothesis import strategies as st

from rubricator.annotation.difference import unified_diff

LINES = st.lists(st.tuples(st.sampled_from("abc\r"), st.booleans()), max_size=40)


@given(LINES)
def test_it_is_the_diff_of_difflib(lines: list[tuple[str, bool]]) -> None:
    before = [f"{number}{line}\n" for number, (line, _) in enumerate(lines)]
    after = [f"{number}{line}{'!' * changed}\n" for number, (line, changed) in enumerate(lines)]
    expected = difflib.unified_diff(before, after, "n", "n", n=3)
    assert unified_diff("n", "".join(before), "".join(after)) == "".join(expected).replace("--- n\t", "--- n")


def test_a_last_line_without_its_end() -> None:
    assert unified_diff("n", "1\n2", "1\nX") == (
        "--- n\n+++ n\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+X\n\\ No newline at end of file\n"
    )
