"""The files that a schema refers to."""

from rubricator.relaxng.resources import loop


def test_a_file_that_is_not_being_read_is_no_loop() -> None:
    assert loop(("a.rng", "b.rng"), "c.rng") == ""


def test_a_loop_says_who_includes_whom() -> None:
    assert loop(("a.rng",), "a.rng") == "a.rng includes itself."
    assert (
        loop(("a.rng", "b.rng", "c.rng"), "b.rng") == "Schemas include each other: b.rng includes c.rng includes b.rng."
    )
