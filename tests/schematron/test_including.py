"""A schema in several files, and patterns over several documents."""

from pathlib import Path

import pytest

from rubricator.relaxng.errors import SchemaError
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron

SCH = 'xmlns="http://purl.oclc.org/dsdl/schematron"'


def write(folder: Path, **files: str) -> Path:
    """Write files, named by their stems; return the path of the schema."""
    for stem, text in files.items():
        path = folder / f"{stem.replace('__', '/')}.sch"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "schema.sch"


def codes(schema: Path, document: bytes) -> list[str]:
    return [finding.code for finding in check(compile_schematron(schema), "d.xml", document)]


def test_include_puts_another_file_in_its_place_with_addresses_relative_to_that_file(tmp_path: Path) -> None:
    schema = write(
        tmp_path,
        schema=f'<schema {SCH}><include href="parts/pattern.sch"/></schema>',
        parts__pattern=f'<pattern {SCH}><include href="more.sch#b"/></pattern>',
        parts__more=f'<rules {SCH}><rule id="a"/><rule id="b" context="x"><assert test="false()">!</assert></rule></rules>',
    )
    assert codes(schema, b"<x/>") == ["b"]


def test_including_a_whole_schema_takes_what_is_in_it(tmp_path: Path) -> None:
    schema = write(
        tmp_path,
        schema=f'<schema {SCH}><include href="other.sch"/></schema>',
        other=f'<schema {SCH}><pattern id="o"><rule context="x"><report test="true()">!</report></rule></pattern></schema>',
    )
    assert codes(schema, b"<x/>") == ["o"]


def test_extends_takes_over_the_assertions_of_a_rule_in_another_file(tmp_path: Path) -> None:
    schema = write(
        tmp_path,
        schema=f'<schema {SCH}><pattern><rule context="x"><extends href="r.sch#r"/></rule></pattern></schema>',
        r=f'<rules {SCH}><rule abstract="true" id="r"><assert id="taken" test="@n">!</assert></rule></rules>',
    )
    assert codes(schema, b'<a><x/><x n="1"/></a>') == ["taken"]


@pytest.mark.parametrize(
    ("include", "reason"),
    [
        ("schema.sch", "includes itself"),
        ("missing.sch", "leads nowhere. There is no file FOLDER/missing.sch."),
        ("#nothing", "leads to nothing: nothing has the id nothing"),
        (
            "https://example.org/rules.sch",
            "leads nowhere. https://example.org/rules.sch is not on this machine, and nothing is fetched from the network.",
        ),
    ],
)
def test_an_inclusion_that_cannot_be_is_a_mistake(tmp_path: Path, include: str, reason: str) -> None:
    schema = write(tmp_path, schema=f'<schema {SCH}>\n<include href="{include}"/></schema>')
    with pytest.raises(SchemaError) as caught:
        compile_schematron(schema)
    assert str(caught.value).endswith(reason.replace("FOLDER", str(tmp_path)))
    assert str(caught.value).startswith(f"{schema}:2:1: ")


def test_schemas_that_include_the_next_one_twice_have_an_end(tmp_path: Path) -> None:
    files = {
        f"s{number}": f'<schema {SCH}>{f"""<include href="s{number + 1}.sch"/>""" * 2}</schema>' for number in range(40)
    }
    schema = write(tmp_path, schema=f'<schema {SCH}><include href="s0.sch"/></schema>', s40=f"<schema {SCH}/>", **files)
    with pytest.raises(SchemaError, match="includes too much, or too deep"):
        compile_schematron(schema)


def test_a_pattern_may_be_about_other_documents_and_compare_them_with_this_one(tmp_path: Path) -> None:
    (tmp_path / "other.xml").write_text("<people>\n<p id='a'/>\n<p id='b'/>\n</people>", encoding="utf-8")
    schema = write(
        tmp_path,
        schema=f"""<schema {SCH} queryBinding="xslt3"><let name="used" value="//name/@ref"/>
        <pattern><rule context="name"><report id="here" test="true()">!</report></rule></pattern>
        <pattern documents="/text/@list"><rule context="p">
          <assert id="unused" test="@id = $used">nobody uses <value-of select="@id"/></assert>
        </rule></pattern></schema>""",
    )
    document = b'<text list="other.xml missing.xml"><name ref="a"/></text>'
    found = check(compile_schematron(schema), str(tmp_path / "d.xml"), document)
    assert [(Path(f.file).name, f.position.line, f.code) for f in found] == [
        ("d.xml", 1, "here"),
        ("other.xml", 3, "unused"),
        ("d.xml", 1, "SCH903"),
    ]


def test_a_document_with_entities_of_its_own_is_checked_at_the_right_places(tmp_path: Path) -> None:
    schema = write(
        tmp_path,
        schema=f"""<schema {SCH}><pattern><rule context="p"><assert id="p" test=". = 'Ä'">
        not <value-of select="."/></assert></rule></pattern></schema>""",
    )
    document = '<!DOCTYPE a [\n<!ENTITY auml "Ä">\n]>\n<a><p>&auml;</p>\n  <p>&auml;&auml;</p></a>'
    for encoding in ("utf-8", "utf-16"):
        found = check(compile_schematron(schema), "d.xml", document.encode(encoding))
        assert [(f.position.line, f.position.column, f.message) for f in found] == [(5, 3, "not ÄÄ")]


def test_a_document_that_only_expat_reads_is_checked_too(tmp_path: Path) -> None:
    schema = write(
        tmp_path, schema=f'<schema {SCH}><pattern><rule context="x"><assert test="y"/></rule></pattern></schema>'
    )
    found = check(compile_schematron(schema), "d.xml", b'<!DOCTYPE x><x xmlns:n="a b"/>')
    assert [(finding.code, finding.position.line) for finding in found] == [("SCH900", 1)]
