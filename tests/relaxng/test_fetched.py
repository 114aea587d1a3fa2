"""The folder of fetched schemas: an address has one place in it, never outside, and the place gives the address again."""

from pathlib import Path
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from rubricator.relaxng.fetched import FetchedSchemas

FOLDER = FetchedSchemas(Path("/cache/schemas"))
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
USUAL = st.from_regex(r"https?://[a-z.]{1,8}(:8[0-9]{3})?(/[a-zA-Z0-9~.+-]{1,6}){1,3}(\?[a-z=&]{1,5})?", fullmatch=True)


@given(ANYTHING, ANYTHING)
def test_no_address_has_a_place_outside(host: str, path: str) -> None:
    place = FOLDER.place(f"https://{host}/{path}")
    if place is not None:
        assert ".." not in place.parts
        assert place.is_relative_to(FOLDER.folder)
        assert len(place.parts) > len(FOLDER.folder.parts) + 2


@given(USUAL)
def test_a_place_gives_the_address_again(address: str) -> None:
    place = FOLDER.place(address)
    if place is not None:
        found = FOLDER.address_of(place)
        assert found is not None
        assert unquote(found) == address
        assert FOLDER.place(found) == place


def test_other_files_stand_for_no_address() -> None:
    for path in (
        "/cache/schemas",
        "/cache/schemas/https/example.org",
        "/cache/schemas/ftp/example.org/a",
        "/cache/a.grammar",
        "a.rng",
    ):
        assert FOLDER.address_of(Path(path)) is None
