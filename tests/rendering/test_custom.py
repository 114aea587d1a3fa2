"""A project's own over ours: what it changes, and every finding about it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic, UnusableError
from rubricator.rendering import FORMATS, Companions, Custom, read_custom, render, stylesheet_of
from rubricator.rendering.custom import failures, folder, labels, style

DOCUMENT = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text xml:lang="{}"><body>
    <p>The <name type="ship">Aurora</name> came in.<note>At noon.</note></p>
  </body></text>
</TEI>
"""
HEAD = """\
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:r="urn:rubricator:functions" exclude-result-prefixes="#all">
"""
LABELS = '<labels xmlns="urn:rubricator:labels">\n<language ident="en">\n{}\n</language></labels>'


def xslt(body: str) -> str:
    """Return a stylesheet whose body begins in line 3."""
    return f"{HEAD}{body}</xsl:stylesheet>"


def written(folder: Path, **files: str) -> Path:
    """Write files, by their names with an underscore for the full stop, and return the folder."""
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def shown(folder: Path, format_: str = "html", language: str = "en") -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the document rendered with what is in the folder."""
    custom, _ = read_custom(folder)
    document = DOCUMENT.format(language).encode()
    return render(document, "file:///letters/a.xml", FORMATS[format_], Companions(custom=custom))


def test_the_example_of_the_guide(root: Path) -> None:
    page, found = shown(root / "docs" / "examples" / "custom")
    assert found == ()
    assert re.search('<span class="ship" title="Ship">⚓ <span class="name[^>]*>Aurora</span></span>', page)
    assert ">Annotations</h2>" in page
    assert page.index("--rubric: #9c1f1a") < page.index("--rubric: #1c3f75") < page.index("<body>")


def test_nothing_in_the_folder_changes_nothing(tmp_path: Path) -> None:
    plain, _ = render(DOCUMENT.format("en").encode(), "file:///letters/a.xml", FORMATS["html"])
    assert shown(tmp_path) == (plain, ())


@pytest.mark.parametrize("reach", ["xsl:next-match", "xsl:apply-imports"])
def test_ours_is_reached_from_a_template_over_it(tmp_path: Path, reach: str) -> None:
    written(tmp_path, html_xsl=xslt(f'<xsl:template match="tei:name" as="element()"><b><{reach}/></b></xsl:template>'))
    assert re.search('<b><span class="name[^>]*>Aurora</span></b>', shown(tmp_path)[0])


def test_a_function_and_a_variable_of_ours_are_replaced(tmp_path: Path) -> None:
    body = """
    <xsl:function name="r:label" as="xs:string"><xsl:param name="key" as="xs:string"/>
      <xsl:sequence select="upper-case($key)"/></xsl:function>
    <xsl:variable name="r:language" as="xs:string" select="'de'"/>"""
    page, _ = shown(written(tmp_path, html_xsl=xslt(body)))
    assert ">NOTES</h2>" in page


def test_a_stylesheet_that_imports_ours_itself_as_an_editor_wants_it(tmp_path: Path) -> None:
    ours = asset("xslt", "html", "html.xsl").as_uri()
    body = f'<xsl:import href="{ours}"/><xsl:template match="tei:name" as="element()"><b><xsl:apply-imports/></b></xsl:template>'
    page, _ = shown(written(tmp_path, html_xsl=xslt(body), page_css=":root { --rubric: navy; }"))
    assert re.search('<b><span class="name[^>]*>Aurora</span></b>', page)
    assert "--rubric: navy" in page


def test_a_stylesheet_that_reads_the_styles_and_words_itself_as_another_processor_needs_it(tmp_path: Path) -> None:
    body = f"""<xsl:import href="{asset("xslt", "html", "html.xsl").as_uri()}"/>
    <xsl:variable name="r:own-style" as="xs:string" static="yes" select="unparsed-text('page.css')"/>
    <xsl:variable name="labels-file" as="document-node()" static="yes" select="doc('labels.xml')"/>
    <xsl:variable name="r:own-labels" as="element()*" select="$labels-file/*/*"/>"""
    words = LABELS.format('<label key="notes">Annotations</label>')
    page, found = shown(written(tmp_path, html_xsl=xslt(body), page_css="p { color: navy }", labels_xml=words))
    assert found == ()
    assert page.count("p { color: navy }") == 1
    assert ">Annotations</h2>" in page


def test_a_stylesheet_in_parts_one_of_which_imports_ours(tmp_path: Path) -> None:
    ours = asset("xslt", "html", "html.xsl").as_uri()
    written(tmp_path, html_xsl=xslt('<xsl:include href="names.xsl"/>'), names_xsl=xslt(f'<xsl:import href="{ours}"/>'))
    assert "Aurora" in shown(tmp_path)[0]


def test_another_format(tmp_path: Path) -> None:
    body = '<xsl:template match="tei:name" as="xs:string"><xsl:sequence select="upper-case(.)"/></xsl:template>'
    written(tmp_path, text_xsl=xslt(body))
    assert "AURORA" in shown(tmp_path, "text")[0]
    assert "AURORA" not in shown(tmp_path)[0]


def test_a_language_more(tmp_path: Path) -> None:
    spanish = LABELS.replace('"en"', '"es"').format('<label key="notes">Notas {1} &amp; <![CDATA[<2>]]></label>')
    page, _ = shown(written(tmp_path, labels_xml=spanish), language="es")
    assert ">Notas {1} &amp; &lt;2&gt;</h2>" in page


def test_styles_cannot_end_the_element_that_they_stand_in(tmp_path: Path) -> None:
    page, _ = shown(written(tmp_path, page_css='p::before { content: "</style><script>alert(1)</script>" }'))
    assert "</style><script>alert" not in page


def test_what_changes_in_the_folder_is_seen(tmp_path: Path) -> None:
    written(tmp_path, html_xsl=xslt('<xsl:include href="part.xsl"/>'))
    for word in ("one", "two"):
        written(tmp_path, part_xsl=xslt(f'<xsl:template match="tei:name" as="text()">{word}</xsl:template>'))
        assert f"The {word} came in" in shown(tmp_path)[0]


def test_nothing_is_read_once_the_stylesheet_runs(tmp_path: Path) -> None:
    body = """<xsl:template match="tei:name" as="text()">
    <xsl:value-of select="unparsed-text(string(@type) || '.txt')"/></xsl:template>"""
    written(tmp_path, html_xsl=xslt(body), ship_txt="secret html.xsl")
    page, found = shown(tmp_path)
    assert (page, [d.code for d in found]) == ("", ["CUS008"])


FAULTS = {
    "a file that nothing uses": ({"styles_css": ""}, [("CUS001", "styles.css", 1)]),
    "labels that are not well-formed": ({"labels_xml": LABELS.format('<label key="notes">')}, [("CUS002", "labels.xml", 4)]),
    "labels without a key": ({"labels_xml": LABELS.format("<label>a</label>")}, [("CUS002", "labels.xml", 3)]),
    "labels in no namespace": ({"labels_xml": "<labels/>"}, [("CUS002", "labels.xml", 1)]),
    "words outside": ({"labels_xml": LABELS.format("Notes")}, [("CUS002", "labels.xml", 3)]),
    "a doctype": ({"labels_xml": f"<!DOCTYPE labels>{LABELS}"}, [("CUS002", "labels.xml", 1)]),
    "a label of no use": (
        {"labels_xml": LABELS.format('<label key="nots">a</label>')},
        [("CUS003", "labels.xml", 3)],
    ),
    "a bracket": ({"page_css": "p { }\nh1 {\nh2 { }"}, [("CUS004", "page.css", 2)]),
    "a bracket too many": ({"page_css": "p { }\n}"}, [("CUS004", "page.css", 2)]),
    "a string": ({"page_css": "p { }\nh1 { content: 'a\n}"}, [("CUS004", "page.css", 2)]),
    "a comment": ({"page_css": "\n/* p { }"}, [("CUS004", "page.css", 2)]),
    "another file": ({"page_css": "p { }\nbody { background: url(a.png) }"}, [("CUS005", "page.css", 2)]),
    "other styles": ({"page_css": "@import 'a.css';"}, [("CUS005", "page.css", 1)]),
    "a variable of no use": ({"page_css": ":root {\n --rubrick: navy }"}, [("CUS006", "page.css", 2)]),
    "several faults": (
        {"html_xsl": xslt('<xsl:template match="a["/>\n<xsl:template match="b"><xsl:nothing/></xsl:template>')},
        [("CUS007", "html.xsl", 3), ("CUS007", "html.xsl", 4)],
    ),
    "a fault in a part": (
        {"html_xsl": xslt('<xsl:include href="a.xsl"/>'), "a_xsl": xslt("<xsl:value-of/>")},
        [("CUS007", "a.xsl", 3)],
    ),
    "not well-formed": ({"html_xsl": xslt("<xsl:template>")}, [("CUS007", "html.xsl", 3)]),
    "a part that is not there": ({"html_xsl": xslt('<xsl:include href="a.xsl"/>')}, [("CUS007", "html.xsl", 3)]),
    "a fault when it runs": (
        {"html_xsl": xslt('<xsl:template match="tei:name">\n<xsl:sequence select="xs:date(@type)"/></xsl:template>')},
        [("CUS008", "html.xsl", 4)],
    ),
    "an end of its own": (
        {"html_xsl": xslt('<xsl:template match="tei:name">\n<xsl:message terminate="yes">no {$flag}</xsl:message></xsl:template>')},
        [("CUS008", "html.xsl", 4)],
    ),
    "one that ours comes upon": (
        {"html_xsl": xslt('<xsl:variable name="r:own-style" select="tokenize(string(/))"/>')},
        [("CUS008", "html.xsl", 1)],
    ),
    "recursion without end": (
        {"html_xsl": xslt('<xsl:function name="r:label"><xsl:param name="k"/>\n<xsl:sequence select="1 + r:label($k)"/></xsl:function>')},
        [("CUS008", "html.xsl", 4)],
    ),
    "a message": (
        {"html_xsl": xslt('<xsl:template match="tei:name"><xsl:message>1 {ship}</xsl:message></xsl:template>')},
        [("CUS009", "a.xml", 1)],
    ),
    "a message with a place": (
        {"html_xsl": xslt("<xsl:template match=\"tei:name\"><xsl:sequence select=\"r:message('SHIP', ., 'a b')\"/></xsl:template>")},
        [("CUS009", "a.xml", 3)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_finding_has_its_file_and_line(tmp_path: Path, name: str) -> None:
    files, expected = FAULTS[name]
    found = findings(written(tmp_path, **files))
    assert [(d.code, Path(d.file).name, d.position.line) for d in found] == expected
    assert all(d.hint and "?own" not in d.message for d in found)


def findings(folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is said of a folder when it is read, its stylesheet is compiled, and run."""
    try:
        custom, warnings = read_custom(folder)
        stylesheet_of(FORMATS["html"], custom)
        return warnings + shown(folder)[1]
    except UnusableError as error:
        return error.diagnostics


def test_the_last_words_of_a_stylesheet_are_those_of_the_finding(tmp_path: Path) -> None:
    found = findings(written(tmp_path, **FAULTS["an end of its own"][0]))
    assert [d.message for d in found] == ["no {$flag} (with a.xml)"]


def test_every_rule_is_found_somewhere_above() -> None:
    rules = {rule.code for module in (failures, folder, labels, style) for rule in module.RULES}
    assert rules == {code for _, found in FAULTS.values() for code, _, _ in found}


def test_styles_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "page.css").write_bytes('p { }\nq { content: "»" }'.encode("latin-1"))
    assert [(d.code, d.position.line) for d in findings(tmp_path)] == [("CUS004", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "p::before { content: '{' } /* } */ a[href='('] { }",
        'p { background: url(data:image/png;base64,iVBOR/*=) } q { background: url("#a") }',
        ".a\\{ { color: red } @media (width > 40em) { p { margin: calc((1em + 2px) * 2) } }",
        ":root { --own: 1px } p { margin: var( --own, 0 ); --rubric: navy }",
    ],
)
def test_styles_with_nothing_wrong(tmp_path: Path, text: str) -> None:
    assert findings(written(tmp_path, page_css=text)) == ()


def test_a_folder_with_a_readme_and_a_hidden_file(tmp_path: Path) -> None:
    written(tmp_path, README_md="Ours.", _swp="")
    assert findings(tmp_path) == ()


def test_two_that_are_read_from_the_same_files_are_equal(tmp_path: Path) -> None:
    written(tmp_path, page_css="p { }")
    assert read_custom(tmp_path)[0] == read_custom(tmp_path)[0] != Custom(tmp_path)
