"""What a reference in a schema means: RFC 3986, and the same for paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.relaxng.addresses import is_absolute, path_of, resolved, stray_percent, uri_of

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


# RFC 3986, 5.4, but for g:h: a scheme of one letter is a drive to us.
EXAMPLES = """
g = http://a/b/c/g
./g = http://a/b/c/g
g/ = http://a/b/c/g/
/g = http://a/g
//g = http://g
?y = http://a/b/c/d;p?y
g?y = http://a/b/c/g?y
;x = http://a/b/c/;x
g;x = http://a/b/c/g;x
g;x?y = http://a/b/c/g;x?y
 = http://a/b/c/d;p?q
. = http://a/b/c/
./ = http://a/b/c/
.. = http://a/b/
../ = http://a/b/
../g = http://a/b/g
../.. = http://a/
../../ = http://a/
../../g = http://a/g
../../../g = http://a/g
../../../../g = http://a/g
/./g = http://a/g
/../g = http://a/g
g. = http://a/b/c/g.
.g = http://a/b/c/.g
g.. = http://a/b/c/g..
..g = http://a/b/c/..g
./../g = http://a/b/g
./g/. = http://a/b/c/g/
g/./h = http://a/b/c/g/h
g/../h = http://a/b/c/h
g;x=1/./y = http://a/b/c/g;x=1/y
g;x=1/../y = http://a/b/c/y
g?y/./x = http://a/b/c/g?y/./x
g?y/../x = http://a/b/c/g?y/../x
http:g = http:g
"""


@pytest.mark.parametrize("example", EXAMPLES.strip("\n").split("\n"))
def test_the_examples_of_rfc_3986(example: str) -> None:
    reference, _, address = example.partition(" = ")
    assert resolved(reference, "http://a/b/c/d;p?q") == address


@given(st.text("ab./:?#%[]\\é "), st.text("ab./:?#%[]\\é "))
def test_every_reference_has_an_address(reference: str, base: str) -> None:
    path_of(resolved(reference, base))
    path_of(resolved(reference, f"http:{base}"))


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("schemas/a b.rng", "schemas/a b.rng"),
        ("schemas/100%25.rng", "schemas/100%25.rng"),
        ("file:///srv/a%20b.rng", "/srv/a b.rng"),
        ("file:/srv/a.rng", "/srv/a.rng"),
        ("FILE://localhost/srv/a.rng", "/srv/a.rng"),
        ("file://elsewhere/srv/a.rng", None),
        ("//elsewhere/srv/a.rng", None),
        ("http://example.org/a.rng", None),
        ("urn:x:y", None),
    ],
)
def test_a_path_is_on_this_machine(address: str, path: str | None) -> None:
    found = path_of(address)
    assert (found and found.as_posix()) == path


def test_a_path_is_made_a_uri() -> None:
    assert uri_of("/srv/a b.rng") == "file:///srv/a%20b.rng"
    assert uri_of("http://example.org/a.rng") == "http://example.org/a.rng"


def test_a_percent_sign_begins_an_escape() -> None:
    assert [stray_percent(text) for text in ("a%20b%C3%a9", "100%", "%2x%20", "%20%")] == [None, 3, 0, 3]


def test_an_absolute_uri_has_a_scheme_and_no_fragment() -> None:
    uris = ("urn:a", "https://example.org/a?b", "a", "/a", "", "urn:", "urn:a#b", "urn:a%b")
    assert [is_absolute(uri) for uri in uris] == [True, True, *[False] * 6]
