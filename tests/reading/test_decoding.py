"""Bytes to text: encodings, byte order marks, line ends, and what is no text at all."""

import codecs

import pytest

from rubricator.reading.decoding import RULES, decode

GERMAN = (
    "Grüße aus Köln! Die Straße ist schön, und Bärbel hört dem Fluß zu, während die Mädchen über die Brücke gehen.\n"
    * 5
)
FRENCH = "J'ai reçu votre envoi, mon petit Caron, et vous êtes gentil comme le père Latreille, à Nohant.\n"
ENGLISH = "There are now several considerable offers; one who will give as good as £60, said Ægis the Younger.\n"
RUSSIAN = "Положение в России тяжёлое, и партия должна это понять, прежде чем будет слишком поздно для всех нас.\n" * 5


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (GERMAN.encode(), "utf-8"),
        (codecs.BOM_UTF8 + GERMAN.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_unicode_is_read_without_a_finding(data: bytes, encoding: str) -> None:
    source, findings = decode("a.txt", data)
    assert source is not None
    assert (source.text, source.encoding, findings) == (GERMAN, encoding, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(GERMAN, "cp1252"), (FRENCH, "cp1252"), (ENGLISH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")],
)
def test_a_legacy_encoding_is_recognised_and_reported(text: str, encoding: str) -> None:
    source, findings = decode("a.txt", text.encode(encoding))
    assert source is not None
    assert source.text == text
    assert [finding.code for finding in findings] == ["READ003"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_are_made_one(line_end: str) -> None:
    source, _ = decode("a.txt", f"one{line_end}two{line_end}".encode())
    assert source is not None
    assert source.text == "one\ntwo\n"


def test_positions_count_from_one() -> None:
    source, _ = decode("a.txt", b"one\ntwo\n")
    assert source is not None
    assert [(p.line, p.column) for p in map(source.position, (0, 3, 4, 8))] == [(1, 1), (1, 4), (2, 1), (3, 1)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "READ001"),
        (b" \n\t\n", "READ001"),
        (b"abc\x00\x01", "READ002"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, "READ002"),
        (b"A bell\x07 in the text", "READ004"),
    ],
)
def test_what_cannot_be_read_is_a_finding(data: bytes, code: str) -> None:
    source, findings = decode("a.txt", data)
    assert [finding.code for finding in findings] == [code]
    assert (source is None) == (code in ("READ001", "READ002"))
    assert source is None or "\ufffd" in source.text


def test_every_rule_is_found_by_a_test_here() -> None:
    assert {rule.code for rule in RULES} == {"READ001", "READ002", "READ003", "READ004"}
