"""The crate in a package describes files that are there; its metadata are read an entity at a time."""

import json
from hashlib import sha512
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bags import found
from rubricator.deposit.verifying.crates import entities


def bag_of(folder: Path, metadata: str | bytes, **files: bytes) -> Path:
    """Write a bag with a crate in it."""
    data = metadata.encode() if isinstance(metadata, str) else metadata
    payload = {"ro-crate-metadata.json": data, "letter.xml": b"<TEI/>", "a b/c.txt": b"", **files}
    for path, content in payload.items():
        (folder / "data" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "data" / path).write_bytes(content)
    lines = (f"{sha512(content).hexdigest()}  data/{path}\n" for path, content in payload.items())
    (folder / "manifest-sha512.txt").write_text("".join(lines))
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    return folder


def graph(*objects: object, context: object = "https://w3id.org/ro/crate/1.2/context") -> str:
    return json.dumps({"@context": context, "@graph": list(objects)})


WRONG = ["data/ro-crate-metadata.json:1 BAG060"]


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        ({"@id": "letter.xml", "@type": "File"}, []),
        ({"@id": "./letter.xml", "@type": ["File", "SoftwareSourceCode"]}, []),
        ({"@id": "a%20b/c.txt", "@type": "File"}, []),
        ({"@id": "letter.xml#p1", "@type": "File"}, []),
        ({"@id": "lost.xml", "@type": "File"}, WRONG),
        ({"@id": "../manifest-sha512.txt", "@type": "File"}, WRONG),
        ({"@id": "\ud800", "@type": "File"}, WRONG),
        ({"@id": "./", "@type": "Dataset"}, []),
        ({"@id": "a%20b/", "@type": "Dataset"}, []),
        ({"@id": "lost/", "@type": "Dataset"}, WRONG),
        ({"@id": "https://example.org/letter.xml", "@type": "File"}, []),
        ({"@id": "#person", "@type": "Person"}, []),
        ({"@id": "lost.xml", "@type": "Thing"}, []),
        ({"@id": "letter.xml", "@type": "File", "contentSize": "6"}, []),
        ({"@id": "letter.xml", "@type": "File", "contentSize": 7}, ["data/ro-crate-metadata.json:1 BAG062"]),
        ({"@id": "letter.xml", "@type": "File", "contentSize": "some"}, []),
        ({"@id": 7, "@type": {"a": [1, "}{"]}}, []),
        ({}, []),
    ],
)
def test_what_an_entity_describes_is_there(tmp_path: Path, entity: object, expected: list[str]) -> None:
    assert found(bag_of(tmp_path / "bag", graph(entity))) == expected


def test_a_crate_around_the_payload(tmp_path: Path) -> None:
    bag = bag_of(tmp_path / "bag", graph())
    metadata = graph({"@id": "data/letter.xml", "@type": "File"}, {"@id": "data/lost.xml", "@type": "File"})
    (bag / "ro-crate-metadata.json").write_text(metadata)
    assert found(bag) == ["ro-crate-metadata.json:1 BAG060"]


@pytest.mark.parametrize(
    "metadata",
    [
        "",
        "[]",
        "null",
        "{",
        '{"@graph": [{"@id": "./"}',
        '{"@graph": [{"@id": }]}',
        '{"a": [{]]}',
        '{"@graph": [{"a": "',
        b"\xff",
    ],
)
def test_metadata_that_are_no_crate(tmp_path: Path, metadata: str | bytes) -> None:
    assert found(bag_of(tmp_path / "bag", metadata)) == ["data/ro-crate-metadata.json:1 BAG061"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=8,
)


@given(
    objects=st.lists(st.dictionaries(st.text(), json_values), max_size=5),
    size=st.integers(min_value=1, max_value=40),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 0, 2]),
)
def test_entities_are_those_of_the_graph_however_it_comes(
    objects: list[dict[str, object]], size: int, ascii_only: bool, indent: int | None
) -> None:
    text = json.dumps({"@context": "c", "@graph": objects}, ensure_ascii=ascii_only, indent=indent)
    data = text.encode("utf-8", "surrogatepass")
    pieces = (data[start : start + size] for start in range(0, len(data), size))
    assert list(entities(pieces)) == objects
