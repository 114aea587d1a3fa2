"""What a reference in a schema means: RFC 3986, and the same for paths."""

import pytest

from rubricator.relaxng.addresses import resolved

FILES = [
    ("b.rng", "a.rng", "b.rng"),
    ("b.rng", "schemas/a.rng", "schemas/b.rng"),
    ("../b.rng", "schemas/a.rng", "b.rng"),
    ("../../b.rng", "schemas/a.rng", "../b.rng"),
    ("./x/../b.rng", "/srv/a.rng", "/srv/b.rng"),
    ("/b.rng", "schemas/a.rng", "/b.rng"),
    ("b%20c%C3%A9.rng", "100%20/a.rng", "100%20/b cé.rng"),
    ("", "schemas/a.rng", "schemas/a.rng"),
    ("#x", "schemas/a.rng", "schemas/a.rng"),
    ("b.rng", "schemas/", "schemas/b.rng"),
    ("lists/", "schemas/a.rng", "schemas/lists/"),
    ("..", "schemas/lists/a.rng", "schemas/"),
    ("b.rng", "C:/schemas/a.rng", "C:/schemas/b.rng"),
]
URLS = [
    ("b.rng", "http://example.org/s/a.rng", "http://example.org/s/b.rng"),
    ("../../b.rng", "http://example.org/s/a.rng", "http://example.org/b.rng"),
    ("//other.org/b.rng", "https://example.org/s/a.rng", "https://other.org/b.rng"),
    ("?v=2", "http://example.org/s/a.rng", "http://example.org/s/a.rng?v=2"),
    ("b%20c.rng", "file:///s/a.rng", "file:///s/b%20c.rng"),
    ("b.rng", "test://host/s/a.rng", "test://host/s/b.rng"),
    ("http://example.org/b.rng", "s/a.rng", "http://example.org/b.rng"),
    ("urn:x:y", "http://example.org/s/a.rng", "urn:x:y"),
]


@pytest.mark.parametrize(("reference", "base", "address"), FILES + URLS)
def test_a_reference_is_resolved_against_its_base(reference: str, base: str, address: str) -> None:
    assert resolved(reference, base) == address
