"""From bytes to characters: encodings, line ends, escapes, and where a character was written."""

import pytest

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.compact.characters import read_characters
from rubricator.relaxng.tree import SchemaElement


def finding(data: bytes) -> str:
    with pytest.raises(SchemaError) as raised:
        read_characters(data, "s.rnc")
    (only,) = raised.value.diagnostics
    return f"{only.position.line}:{only.position.column} {only.code} {only.message}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom"])
def test_encodings(encoding: str) -> None:
    name = encoding.removesuffix("-bom")
    mark = "\ufeff" if encoding.endswith("-bom") else ""
    assert read_compact(f'{mark}"é𝄞"'.encode(name), "s.rnc").text == "é𝄞"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            '\nstart = "ä'.encode() + b'\xe9"',
            "2:11 RNG105 The file is not UTF-8: it has bytes here that stand for no character.",
        ),
        (
            b"\xff\xfea\0\n\0\0\xd8a\0",
            "2:1 RNG105 The file is not UTF-16: it has bytes here that stand for no character.",
        ),
        (b"start = text\r\n \x0c", "2:2 RNG105 The character U+000C cannot stand in a schema."),
        ('"\ufffe"'.encode(), "1:2 RNG105 The character U+FFFE cannot stand in a schema."),
        ("text".encode("utf-16-le"), "1:2 RNG105 The character U+0000 cannot stand in a schema."),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, expected: str) -> None:
    assert finding(data) == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_are_one_character(newline: str) -> None:
    schema = f"# a comment{newline}start ={newline}  '''a{newline}b'''{newline}"
    (start,) = read_compact(schema.encode(), "s.rnc").children
    (value,) = start.children
    assert (start.line, start.column, value.line, value.column) == (2, 1, 3, 3)
    assert value.text == "a\nb"


def test_an_escape_is_replaced_once() -> None:
    assert read_characters(rb"\x{5C}x{5C} \xxx{1d11e}", "s.rnc").text == "\\x{5C} 𝄞"


def test_columns_are_those_of_the_file() -> None:
    schema = "element \\x{66}oo { \\xx{61},\n b, \\x{63}\\x{64}, e }"
    (group,) = read_compact(schema.encode(), "s.rnc").children[1:]
    assert place(group) == (1, 20)
    assert [(child.attributes["name"], place(child)) for child in group.children] == [
        ("a", (1, 20)),
        ("b", (2, 2)),
        ("cd", (2, 5)),
        ("e", (2, 19)),
    ]


def place(element: SchemaElement) -> tuple[int, int]:
    return element.line, element.column
