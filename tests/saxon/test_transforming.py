"""The wrapper round SaxonC: what goes in, what comes out, and what it must not do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rubricator.saxon import (
    Fault,
    Stylesheet,
    StylesheetError,
    TransformError,
    compile_importing,
    compile_stylesheet,
    compile_text,
    compile_together,
    evaluate,
    transform,
)

HEAD = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>'


def stylesheet(body: str) -> Stylesheet:
    return compile_text(f"{HEAD}{body}</xsl:stylesheet>", "memory:test.xsl")


TEXT = '<xsl:template match="/"><xsl:value-of select="*"/></xsl:template>'


@pytest.mark.parametrize(
    "document",
    [
        "<a>Æsop 𝄞</a>".encode(),
        "\ufeff<?xml version='1.0' encoding='utf-8'?><a>Æsop 𝄞</a>".encode(),
        "<?xml version='1.0' encoding='UTF-16'?><a>Æsop 𝄞</a>".encode("utf-16"),
        b"<?xml version='1.0' encoding='iso-8859-1'?><a>\xc6sop &#x1d11e;</a>",
    ],
    ids=["utf-8", "byte order mark", "utf-16", "latin-1"],
)
def test_a_document_is_read_in_its_encoding(document: bytes) -> None:
    assert transform(stylesheet(TEXT), document, "memory:a.xml").text == "Æsop 𝄞"


def test_messages_come_back_with_the_result_and_only_with_theirs() -> None:
    compiled = stylesheet(
        '<xsl:template match="/"><xsl:message>é &lt; <xsl:value-of select="*"/></xsl:message>.</xsl:template>'
    )
    assert transform(compiled, b"<a>1</a>", "memory:a.xml").messages == ("é < 1",)
    assert transform(compiled, b"<a>2</a>", "memory:a.xml").messages == ("é < 2",)


def test_parameters_are_strings_and_last_for_one_run() -> None:
    compiled = stylesheet(
        '<xsl:param name="who" select="\'none\'"/><xsl:template match="/"><xsl:value-of select="$who"/></xsl:template>'
    )
    assert transform(compiled, b"<a/>", "memory:a.xml", {"who": "Æ <x>"}).text == "Æ <x>"
    assert transform(compiled, b"<a/>", "memory:a.xml").text == "none"


def test_what_one_stylesheet_has_made_is_given_to_another() -> None:
    name = '<xsl:template name="name" visibility="public"><xsl:sequence select="map { \'name\': name(/*) }"/></xsl:template>'
    one = stylesheet(name + TEXT)
    other = stylesheet('<xsl:param name="v"/><xsl:template match="/"><xsl:value-of select="$v?name"/></xsl:template>')
    value = evaluate(one, "name", b"<a>1</a>", "memory:a.xml")
    assert value is not None
    assert transform(other, b"<b/>", "memory:b.xml", values={"v": value}).text == "a"
    assert transform(one, b"<c>2</c>", "memory:c.xml").text == "2"


def test_nothing_made_is_no_value() -> None:
    nothing = stylesheet('<xsl:template name="nothing" visibility="public"><xsl:sequence select="()"/></xsl:template>')
    assert evaluate(nothing, "nothing", b"<a/>", "memory:a.xml") is None


def test_the_base_uri_is_the_one_given() -> None:
    compiled = stylesheet('<xsl:template match="/"><xsl:value-of select="base-uri()"/></xsl:template>')
    assert transform(compiled, b"<a/>", "file:///letters/a b.xml").text == "file:///letters/a%20b.xml"


@pytest.mark.parametrize(
    ("document", "message", "place"),
    [
        (b"<a>\n  <b></a>", "mismatched tag", (2, 8)),
        (b"", "no element found", (1, 1)),
        (b"<a>\n <x:b/></a>", "unbound prefix", (2, 2)),
        (b"<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'a.dtd'><a>&b;</a>", "undefined entity", (2, 31)),
        (b"<!DOCTYPE a [\n<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>", "stands in another file", (2, 41)),
        (b"<a>" * 6000 + b"</a>" * 6000, "nested", (1, 15001)),
        (b"<?xml version='1.0' encoding='utf-33'?><a/>", "save it as UTF-8", (1, 31)),
    ],
    ids=["tags", "empty", "prefix", "undeclared", "external", "depth", "encoding"],
)
def test_a_document_that_cannot_be_read_says_why_and_where(
    document: bytes, message: str, place: tuple[int, int]
) -> None:
    with pytest.raises(TransformError, match=message) as caught:
        transform(stylesheet(TEXT), document, "file:///a.xml")
    assert (caught.value.line, caught.value.column) == place
    assert caught.value.uri == "file:///a.xml"


def test_no_file_is_read_at_run_time(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    for function in ("unparsed-text", "doc", "json-doc", "collection"):
        compiled = stylesheet(f'<xsl:template match="/"><xsl:sequence select="{function}(string(*))"/></xsl:template>')
        with pytest.raises(TransformError):
            transform(compiled, f"<a>{secret.as_uri()}</a>".encode(), "memory:a.xml")


def test_stylesheets_that_were_compiled_together_share_a_processor_and_read_no_file_either(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    paths = tuple(tmp_path / f"{function}.xsl" for function in ("unparsed-text", "doc"))
    for path in paths:
        body = f'<xsl:template match="/"><xsl:sequence select="{path.stem}(string(*))"/></xsl:template>'
        path.write_text(f"{HEAD}{body}</xsl:stylesheet>")
    compiled = compile_together(paths)
    assert compiled[paths[0]].processor is compiled[paths[1]].processor
    for path in paths:
        with pytest.raises(TransformError):
            transform(compiled[path], f"<a>{secret.as_uri()}</a>".encode(), "memory:a.xml")


@pytest.mark.parametrize(
    "reading",
    [
        '<xsl:param name="it" static="yes" select="unparsed-text(\'{uri}\')"/>',
        '<xsl:include href="{uri}"/>',
        '<xsl:import href="{uri}"/>',
    ],
)
def test_no_file_is_read_while_a_text_is_compiled(tmp_path: Path, reading: str) -> None:
    secret = tmp_path / "secret.xsl"
    secret.write_text(f"{HEAD}</xsl:stylesheet>")
    with pytest.raises(TransformError, match="prohibited"):
        stylesheet(reading.format(uri=secret.as_uri()) + TEXT)


@pytest.mark.parametrize("call", ["environment-variable('PATH')", "system-property('user.home')"])
def test_a_stylesheet_learns_nothing_of_the_machine(call: str) -> None:
    compiled = stylesheet(f'<xsl:template match="/">[<xsl:value-of select="{call}"/>]</xsl:template>')
    assert transform(compiled, b"<a/>", "memory:a.xml").text == "[]"


def test_entities_of_the_document_itself_are_written_out() -> None:
    document = b"<!DOCTYPE a [<!ENTITY auml '&#228;'>]><a>&auml;</a>"
    assert transform(stylesheet(TEXT), document, "memory:a.xml").text == "ä"


def test_deep_and_wide_documents_are_transformed() -> None:
    deep = b"<a>" * 4000 + b"x" + b"</a>" * 4000
    wide = b"<a " + b" ".join(b"a%d=''" % n for n in range(12000)) + b">x</a>"
    assert transform(stylesheet(TEXT), deep, "memory:a.xml").text == "x"
    assert transform(stylesheet(TEXT), wide, "memory:a.xml").text == "x"


def test_an_error_in_a_stylesheet_names_its_place(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(TransformError, match="XPST0008") as caught:
        stylesheet('\n<xsl:template match="/">\n<xsl:value-of select="$nothing"/></xsl:template>')
    assert (caught.value.uri, caught.value.line) == ("memory:test.xsl", 3)

    running = stylesheet(
        '\n<xsl:template match="/"><xsl:value-of select="xs:date(*)" xmlns:xs="http://www.w3.org/2001/XMLSchema"/></xsl:template>'
    )
    with pytest.raises(TransformError, match="date") as caught:
        transform(running, b"<a>soon</a>", "memory:a.xml")
    assert caught.value.line == 2
    assert capfd.readouterr().err == ""


def test_a_missing_stylesheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(TransformError, match=r"none\.xsl"):
        compile_stylesheet(tmp_path / "none.xsl")


def test_the_result_does_not_depend_on_locale_or_terminal() -> None:
    program = (
        "from rubricator.saxon import compile_text, transform\n"
        f"sheet = compile_text({HEAD + TEXT + '</xsl:stylesheet>'!r}, 'memory:x')\n"
        "print(ascii(transform(sheet, '<a>\\xc6 \\U0001d11e</a>'.encode(), 'memory:a').text))"
    )
    source = Path(__file__).parents[2] / "pipeline"
    for locale in ("C", "C.UTF-8", "tr_TR.UTF-8"):
        environment = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONPATH": str(source)}
        ran = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
        )
        assert ran.stdout == "'\\xc6 \\U0001d11e'\n"


def test_every_error_in_a_stylesheet_has_its_module_and_place(tmp_path: Path) -> None:
    path = tmp_path / "a.xsl"
    path.write_text(f'{HEAD}\n<xsl:template match="a[">\n<xsl:nothing/></xsl:template></xsl:stylesheet>')
    with pytest.raises(StylesheetError) as caught:
        compile_stylesheet(path)
    assert caught.value.faults == (
        Fault("Unexpected token <eof> before ... (XTSE0340)", "a.xsl", 2, 26),
        Fault("Unknown XSLT instruction xsl:nothing (XTSE0010)", "a.xsl", 3, 15),
    )


def test_a_text_that_imports_files_reads_them_while_it_is_compiled_and_not_later(tmp_path: Path) -> None:
    part = tmp_path / "part.xsl"
    part.write_text(f"{HEAD}{TEXT}</xsl:stylesheet>")
    (tmp_path / "a.txt").write_text("secret")
    reading = (
        f'<xsl:template match="b"><xsl:value-of select="unparsed-text(\'{tmp_path.as_uri()}/\' || .)"/></xsl:template>'
    )
    importing = f'{HEAD}<xsl:import href="{part.as_uri()}"/>{reading}'
    compiled = compile_importing(f"{importing}</xsl:stylesheet>", "memory:test.xsl")
    assert transform(compiled, b"<a>1</a>", "memory:a.xml").text == "1"
    applying = '<xsl:template match="/"><xsl:apply-templates/></xsl:template></xsl:stylesheet>'
    with pytest.raises(StylesheetError, match="prohibited"):
        transform(compile_importing(importing + applying, "memory:test.xsl"), b"<b>a.txt</b>", "memory:a.xml")
