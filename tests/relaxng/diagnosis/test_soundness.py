"""What is right in an invalid document is not kept, and what is wrong in it is found all the same."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from rubricator.relaxng import Schema
from rubricator.relaxng.resources import Unresolved

SCHEMA = Schema.from_bytes(
    b"""
    start = element text { section* }
    section =
      element div { attribute xml:id { xsd:ID }?, element head { text }?, (section | element p { (text | hi)* })* }
    hi = element hi { attribute rend { "bold" | "italic" }, text }
    """,
    "test.rnc",
    lambda href, base: Unresolved(f"no {href} for {base}"),
)

SOUND = "".join(f'<p>{number} <hi rend="bold">words</hi></p>' for number in range(30))


def messages(document: str) -> list[str]:
    return [found.message for found in SCHEMA.validate(document.encode(), "test.xml")]


def test_a_mistake_beside_and_inside_of_much_that_is_right() -> None:
    wrong = '<p><hi rend="blod">word</hi></p>'
    document = f"<text><div>{SOUND}</div><div><div>{SOUND}</div>{wrong}</div><div>{SOUND}<q/></div></text>"
    first, second = messages(document)
    assert "blod" in first
    assert "<q>" in second


def test_an_identifier_is_remembered_from_inside_of_what_is_right() -> None:
    again = f'<div xml:id="a"><div xml:id="b">{SOUND}</div></div><div xml:id="b"/>'
    (message,) = messages(f"<text>{again}</text>")
    assert '"b"' in message


def peak(document: bytes) -> int:
    """The most memory that the diagnosis takes, in bytes."""
    tracemalloc.start()
    assert len(SCHEMA.validate(document, "test.xml")) == 1
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_what_is_right_takes_little_more_memory_than_its_text() -> None:
    section = f"<div>{SOUND * 20}</div>"
    short, long = (f"<text>{section * count}<q/></text>".encode() for count in (10, 100))
    # Kept as records it would be twenty times its text.
    assert peak(long) - peak(short) < 4 * (len(long) - len(short))


@given(st.lists(st.sampled_from(["right", "wrong"]), max_size=6))
def test_each_mistake_is_found_once_wherever_it_stands(parts: list[str]) -> None:
    texts = {"right": SOUND, "wrong": '<p n="1">word</p>'}
    body = "".join(f"<div>{texts[part]}</div>" for part in parts)
    assert len(messages(f"<text>{body}</text>")) == parts.count("wrong")
