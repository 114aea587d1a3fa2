"""Documents, schemas, catalogs and lock files that were made to do harm: the command answers, and touches nothing outside.

Every case is a project beside which lie files with a secret and a server; what a run opened and whom it asked is looked at.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from validation.hostile import SECRET, Project, Ran, workshop

MEGABYTE = 1_000_000
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>{}</p></body></text></TEI>'
RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'
SCH = 'xmlns="http://purl.oclc.org/dsdl/schematron"'
LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
BLOWUP = f'<!ENTITY a "{"x" * 100_000}">'


def harmless(ran: Ran, megabytes: int) -> None:
    """Check that a run ended by itself, with an answer, and touched and told nothing that is not the project's."""
    assert ran.status in (0, 1, 2), ran.output
    assert "internal error" not in ran.output
    assert "Traceback" not in ran.output
    assert ran.output.strip()
    assert SECRET not in ran.output
    assert ran.touched == ()
    assert ran.peak < megabytes * MEGABYTE


DOCUMENTS = {
    "an external entity": ('<!DOCTYPE TEI [<!ENTITY x SYSTEM "OUTSIDE/secret.txt">]>', "&x;", "XML008"),
    "an external entity in an attribute": ('<!DOCTYPE TEI [<!ENTITY x SYSTEM "OUTSIDE/secret.txt">]>', '<hi n="&x;"/>', "XML"),
    "an external entity on the web": ('<!DOCTYPE TEI [<!ENTITY x SYSTEM "SERVER/x">]>', "&x;", "XML008"),
    "a parameter entity": ('<!DOCTYPE TEI [<!ENTITY % x SYSTEM "OUTSIDE/secret.dtd"> %x;]>', "&secret;", "XML"),
    "a parameter entity on the web": ('<!DOCTYPE TEI [<!ENTITY % x SYSTEM "SERVER/secret.dtd"> %x;]>', "", "XML"),
    "an external subset": ('<!DOCTYPE TEI SYSTEM "OUTSIDE/secret.dtd">', "&secret;", "XML"),
    "an external subset on the web": ('<!DOCTYPE TEI PUBLIC "x" "SERVER/secret.dtd">', "", ""),
    "billion laughs": (f"<!DOCTYPE TEI [{LAUGHS}]>", "&a12;", "XML009"),
    "billion laughs in an attribute": (f"<!DOCTYPE TEI [{LAUGHS}]>", '<hi n="&a12;"/>', "XML009"),
    "quadratic blowup": (f"<!DOCTYPE TEI [{BLOWUP}]>", "&a;" * 100_000, "XML009"),
    "XInclude": ("", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="OUTSIDE/secret.xml"/>', ""),
    "XInclude of a text": ("", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="PATH/secret.txt" parse="text"/>', ""),
    "XInclude from the web": ("", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="SERVER/x.xml"/>', ""),
    "a stylesheet": ('<?xml-stylesheet type="text/xsl" href="OUTSIDE/secret.xsl"?>', "", ""),
    "a stylesheet on the web": ('<?xml-stylesheet type="text/xsl" href="SERVER/secret.xsl"?>', "", ""),
    "a schema location": ("", '<x xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="u SERVER/x.xsd"/>', ""),
    "a pointer": ("", '<ptr target="OUTSIDE/secret.xml#a"/><ref target="../outside/secret.xml#b"/>', ""),
    "a pointer by xml:base": ("", '<p xml:base="OUTSIDE/"><ptr target="secret.xml#a"/></p>', ""),
    "a pointer to the web": ("", '<ptr target="SERVER/secret.xml#a"/>', ""),
    "an image": ("", '<graphic url="OUTSIDE/secret.png"/><graphic url="SERVER/x.png"/>', ""),
}  # fmt: skip


ENGINES = {"RELAX NG": "any.rnc", "Schematron": "any.sch"}
ANY = {
    "any.rnc": "start = any\nany = element * { attribute * { text }*, (text | any)* }",
    "any.sch": f'<schema {SCH}><pattern><rule context="*[. = 0]"><assert test="true()"/></rule></pattern></schema>',
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ran]:
    with workshop(tmp_path_factory.mktemp("documents")) as made:
        for (name, (before, inside, _)), (engine, schema) in product(DOCUMENTS.items(), ENGINES.items()):
            project = made.project(f"{name}, {engine}", "validate", "letter.xml", "--schema", schema)
            project.write("letter.xml", f"{before}{TEI.format(inside)}")
            project.write(schema, ANY[schema])
        return made.run()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents(documents: Mapping[str, Ran], name: str, engine: str) -> None:
    ran = documents[f"{name}, {engine}"]
    harmless(ran, 600)
    assert DOCUMENTS[name][2] in ran.output


NAMED = {
    "a file by its address": 'href="OUTSIDE/secret.rng"',
    "a file by its path": 'href="PATH/secret.rng"',
    "a file by a way out": 'href="../outside/secret.rng"',
    "a file by an encoded way out": 'href="%2e%2e/outside/secret.rnc"',
    "no schema at all": 'href="file:///etc/passwd" schematypens="http://relaxng.org/ns/structure/1.0"',
    "a file by a link": 'href="link.rng"',
    "a file in a linked folder": 'href="linked/secret.rng"',
    "a device": 'href="/dev/zero" schematypens="http://relaxng.org/ns/structure/1.0"',
    "a device by a link": 'href="zero.rng"',
    "Schematron": 'href="../outside/secret.sch"',
    "Schematron by a link": 'href="link.sch"',
    "the web": 'href="SERVER/secret.rng"',
    "another machine": 'href="//127.0.0.1/secret.rng"',
    "another protocol": 'href="ftp://127.0.0.1/secret.rng"',
}


OPTIONS = {"as ever": [], "with leave to fetch": ["--fetch"]}


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ran]:
    with workshop(tmp_path_factory.mktemp("named")) as made:
        for (name, attributes), (leave, options) in product(NAMED.items(), OPTIONS.items()):
            project = made.project(f"{name}, {leave}", "validate", "letter.xml", *options)
            for suffix in ("rng", "sch"):
                project.link(f"link.{suffix}", project.outside / f"secret.{suffix}")
            project.link("linked", project.outside)
            project.link("zero.rng", "/dev/zero")
            project.write("letter.xml", f"<?xml-model {attributes}?>{TEI.format('')}")
        return made.run()


@pytest.mark.parametrize("leave", OPTIONS)
@pytest.mark.parametrize("name", NAMED)
def test_schemas_that_documents_name(named: Mapping[str, Ran], name: str, leave: str) -> None:
    ran = named[f"{name}, {leave}"]
    if name == "the web" and OPTIONS[leave]:
        # To look up the address is how it is known not to be one of the internet.
        assert [event.split()[0] for event in ran.touched] == ["socket.getaddrinfo"]
        ran = replace(ran, touched=())
    harmless(ran, 200)
    assert ran.status == 1
    assert ("error VAL002" if name == "the web" else "error VAL006") in ran.output


GRAMMARS_IN_XML = {
    "an external entity": (f'<!DOCTYPE grammar [<!ENTITY x SYSTEM "OUTSIDE/secret.txt">]><element name="TEI" {RNG}><value>&x;</value></element>', "RNG"),
    "a parameter entity": (f'<!DOCTYPE grammar [<!ENTITY % x SYSTEM "OUTSIDE/secret.dtd"> %x;]><element name="TEI" {RNG}><value>&secret;</value></element>', "RNG"),
    "an external subset": (f'<!DOCTYPE grammar SYSTEM "SERVER/x.dtd"><element name="TEI" {RNG}><value>&secret;</value></element>', "RNG"),
    "billion laughs": (f'<!DOCTYPE grammar [{LAUGHS}]><element name="TEI" {RNG}><value>&a12;</value></element>', "RNG"),
    "quadratic blowup": (f'<!DOCTYPE grammar [{BLOWUP}]><element name="TEI" {RNG}><value>{"&a;" * 100_000}</value></element>', "RNG"),
    "a reference to a file": (f'<externalRef href="OUTSIDE/secret.rng" {RNG}/>', "RNG118"),
    "a reference to no schema": (f'<externalRef href="file:///etc/passwd" {RNG}/>', "RNG118"),
    "an inclusion": (f'<grammar {RNG}><include href="../outside/secret.rng"/></grammar>', "RNG118"),
    "an inclusion by xml:base": (f'<grammar {RNG} xml:base="OUTSIDE/"><include href="secret.rng"/></grammar>', "RNG118"),
    "an inclusion by a link": (f'<grammar {RNG}><include href="link.rng"/></grammar>', "RNG118"),
    "an inclusion from the web": (f'<grammar {RNG}><include href="SERVER/x.rng"/></grammar>', "RNG118"),
    "an inclusion of a device": (f'<grammar {RNG}><include href="/dev/zero"/></grammar>', "RNG118"),
    "an inclusion of a pipe": (f'<grammar {RNG}><include href="pipe.rng"/></grammar>', "RNG118"),
    "an inclusion of itself": (f'<grammar {RNG}><include href="named.rng"/></grammar>', "RNG119"),
    "an inclusion of itself by others": (f'<grammar {RNG}><include href="round.rng"/></grammar>', "RNG119"),
    "a type library on the web": (f'<element name="TEI" datatypeLibrary="SERVER/types" {RNG}><data type="x"/></element>', "RNG"),
}  # fmt: skip
GRAMMARS_IN_COMPACT_SYNTAX = {
    "an inclusion": ('include "OUTSIDE/secret.rnc"', "RNG118"),
    "a reference to no schema": ('start = external "/etc/passwd"', "RNG118"),
    "an inclusion from the web": ('include "SERVER/x.rnc"', "RNG118"),
    "an inclusion of itself": ('include "named.rnc"', "RNG119"),
}


GRAMMARS = {"rng": GRAMMARS_IN_XML, "rnc": GRAMMARS_IN_COMPACT_SYNTAX}
WAYS = ("given", "named by the document")


@pytest.fixture(scope="module")
def grammars(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ran]:
    with workshop(tmp_path_factory.mktemp("grammars")) as made:
        for suffix, way in product(GRAMMARS, WAYS):
            for name, (content, _) in GRAMMARS[suffix].items():
                schema = f"named.{suffix}"
                arguments = ["--schema", schema] if way == "given" else []
                project = made.project(f"{name}, {suffix}, {way}", "validate", "letter.xml", *arguments)
                project.link("link.rng", project.outside / "secret.rng")
                project.pipe("pipe.rng")
                project.write(schema, content)
                project.write("round.rng", f'<grammar {RNG}><include href="named.rng"/></grammar>')
                named = "" if way == "given" else f'<?xml-model href="{schema}"?>'
                project.write("letter.xml", named + TEI.format(""))
        return made.run()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("suffix", "name"), [(suffix, name) for suffix, cases in GRAMMARS.items() for name in cases])
def test_grammars(grammars: Mapping[str, Ran], suffix: str, name: str, way: str) -> None:
    ran = grammars[f"{name}, {suffix}, {way}"]
    harmless(ran, 300)
    assert GRAMMARS[suffix][name][1] in ran.output


def rule(select: str, before: str = "") -> str:
    return (
        f'<schema {SCH} queryBinding="xslt3" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
        f' xmlns:f="urn:f"><ns prefix="f" uri="urn:f"/>{before}<pattern><rule context="/*"><report test="true()">it says <value-of '
        f'select="{select}"/></report></rule></pattern></schema>'
    )


def function(body: str) -> str:
    return rule("f:x()", f'<xsl:function name="f:x">{body}</xsl:function>')


SCHEMATRON = {
    "an external entity": f'<!DOCTYPE schema [<!ENTITY x SYSTEM "OUTSIDE/secret.txt">]><schema {SCH}><title>&x;</title></schema>',
    "an external entity in a message": f'<!DOCTYPE schema [<!ENTITY x SYSTEM "OUTSIDE/secret.txt">]><schema {SCH}><pattern><rule context="/*"><report test="1">&x;</report></rule></pattern></schema>',
    "a parameter entity": f'<!DOCTYPE schema [<!ENTITY % x SYSTEM "OUTSIDE/secret.dtd"> %x;]><schema {SCH}><pattern><rule context="/*"><report test="1">&secret;</report></rule></pattern></schema>',
    "an external subset": f'<!DOCTYPE schema SYSTEM "SERVER/x.dtd"><schema {SCH}><pattern><rule context="/*"><report test="1">!</report></rule></pattern></schema>',
    "billion laughs": f"<!DOCTYPE schema [{LAUGHS}]><schema {SCH}><title>&a12;</title></schema>",
    "quadratic blowup": f"<!DOCTYPE schema [{BLOWUP}]><schema {SCH}><title>{'&a;' * 100_000}</title></schema>",
    "an inclusion": f'<schema {SCH}><include href="OUTSIDE/secret.sch"/></schema>',
    "an inclusion by a way out": f'<schema {SCH}><include href="../outside/secret.sch#p"/></schema>',
    "an inclusion of no schema": f'<schema {SCH}><include href="file:///etc/passwd"/></schema>',
    "an inclusion by a link": f'<schema {SCH}><include href="link.sch"/></schema>',
    "an inclusion of a device": f'<schema {SCH}><include href="/dev/zero"/></schema>',
    "an inclusion from the web": f'<schema {SCH}><include href="SERVER/x.sch"/></schema>',
    "an extension": f'<schema {SCH}><pattern><rule context="/*"><extends href="OUTSIDE/secret.sch#r"/></rule></pattern></schema>',
    "an inclusion of itself": f'<schema {SCH}><include href="named.sch"/></schema>',
    "an inclusion of itself by others": f'<schema {SCH}><include href="round.sch"/></schema>',
    "inclusions that grow": f'<schema {SCH}><include href="grow0.sch"/></schema>',
    "patterns for other documents": f'<schema {SCH}><pattern documents="\'OUTSIDE/secret.xml\'"><rule context="*"><report test="true()"><value-of select="."/></report></rule></pattern></schema>',
    "patterns for documents by a link": f'<schema {SCH}><pattern documents="\'link.xml\'"><rule context="*"><report test="true()"><value-of select="."/></report></rule></pattern></schema>',
    "patterns for documents on the web": f'<schema {SCH}><pattern documents="\'SERVER/x.xml\'"><rule context="*"><report test="true()"><value-of select="."/></report></rule></pattern></schema>',
    "doc": rule("doc('OUTSIDE/secret.xml')"),
    "doc by its path": rule("doc('../outside/secret.xml')"),
    "doc from the web": rule("doc('SERVER/x.xml')"),
    "doc-available": rule("if (doc-available('OUTSIDE/secret.xml')) then 'CANARY-' || '7c1f' else ()"),
    "document": rule("document('OUTSIDE/secret.xml')"),
    "unparsed-text": rule("unparsed-text('OUTSIDE/secret.txt')"),
    "unparsed-text from the web": rule("unparsed-text('SERVER/x.txt')"),
    "unparsed-text-lines": rule("unparsed-text-lines('OUTSIDE/secret.txt')"),
    "unparsed-text-available": rule("if (unparsed-text-available('OUTSIDE/secret.txt')) then 'CANARY-' || '7c1f' else ()"),
    "json-doc": rule("json-doc('OUTSIDE/secret.txt')"),
    "collection": rule("collection('OUTSIDE/?select=*.xml')"),
    "uri-collection": rule("uri-collection('OUTSIDE/?select=*.xml')"),
    "environment-variable": rule("environment-variable('SECRET')"),
    "available-environment-variables": rule("available-environment-variables() ! environment-variable(.)"),
    "system-property": rule("system-property('user.home'), system-property('SECRET')"),
    "transform": rule("string(transform(map{'stylesheet-location': 'OUTSIDE/secret.xsl', 'source-node': /})?output)"),
    "load-xquery-module": rule("string(load-xquery-module('u', map{'location-hints': 'OUTSIDE/secret.txt'})?variables)"),
    "function-lookup": rule("function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'unparsed-text'), 1)('OUTSIDE/secret.txt')"),
    "Java": rule("Q{java:java.lang.System}getenv('SECRET')"),
    "Java by a namespace": rule("j:getenv('SECRET')", '<ns prefix="j" uri="java:java.lang.System"/>'),
    "Saxon": rule("Q{http://saxon.sf.net/}read-binary-resource('OUTSIDE/secret.txt')"),
    "EXPath": rule("Q{http://expath.org/ns/file}read-text('PATH/secret.txt')"),
    "xsl:import": rule("$secret", '<xsl:import href="OUTSIDE/secret.xsl"/>'),
    "xsl:include": rule("$secret", '<xsl:include href="OUTSIDE/secret.xsl"/>'),
    "xsl:include from the web": rule("1", '<xsl:include href="SERVER/x.xsl"/>'),
    "xsl:use-package": rule("1", '<xsl:use-package name="OUTSIDE/secret.xsl"/>'),
    "a static variable": rule("$x", '<xsl:variable name="x" static="yes" select="unparsed-text(\'OUTSIDE/secret.txt\')"/>'),
    "use-when": function("<xsl:sequence select=\"'CANARY-' || '7c1f'\" use-when=\"unparsed-text-available('OUTSIDE/secret.txt')\"/>"),
    "xsl:source-document": function('<xsl:source-document href="OUTSIDE/secret.xml"><xsl:value-of select="."/></xsl:source-document>'),
    "xsl:evaluate": function("<xsl:evaluate xpath=\"'unparsed-text(&quot;OUTSIDE/secret.txt&quot;)'\"/>"),
    "xsl:result-document": function('<xsl:result-document href="OUTSIDE/written.xml">x</xsl:result-document>'),
    "a key": rule("key('k', 'x')", '<xsl:key name="k" match="*" use="unparsed-text(\'OUTSIDE/secret.txt\')"/>'),
    "a let": f'<schema {SCH} queryBinding="xslt3"><let name="x" value="unparsed-text(\'OUTSIDE/secret.txt\')"/><pattern><rule context="/*"><report test="true()"><value-of select="$x"/></report></rule></pattern></schema>',
}  # fmt: skip


@pytest.fixture(scope="module")
def schematron(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ran]:
    with workshop(tmp_path_factory.mktemp("schematron")) as made:
        for name, content in SCHEMATRON.items():
            project = made.project(name, "validate", "letter.xml")
            for suffix in ("sch", "xml"):
                project.link(f"link.{suffix}", project.outside / f"secret.{suffix}")
            project.write("named.sch", content)
            project.write("round.sch", f'<pattern {SCH}><include href="named.sch"/></pattern>')
            for number in range(40):
                twice = f'<include href="grow{number + 1}.sch"/>' * 2
                project.write(f"grow{number}.sch", f"<schema {SCH}>{twice}</schema>")
            project.write("grow40.sch", f'<schema {SCH}><pattern id="p"/></schema>')
            project.write("letter.xml", f'<?xml-model href="named.sch"?>{TEI.format("")}')
        ran = made.run()
        assert not (made.outside / "written.xml").exists()
        return ran


@pytest.mark.parametrize("name", SCHEMATRON)
def test_schematron(schematron: Mapping[str, Ran], name: str) -> None:
    harmless(schematron[name], 800)


def pipe(project: Project, name: str) -> None:
    project.pipe(name)


def folder(project: Project, name: str) -> None:
    (project.folder / name).mkdir()


def link_to_itself(project: Project, name: str) -> None:
    project.link(name, name)


def gigabyte(project: Project, name: str) -> None:
    project.sparse(name)


NO_FILES = (pipe, folder, link_to_itself, gigabyte)
SUFFIXES = ("rng", "rnc", "sch")


@pytest.fixture(scope="module")
def no_files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ran]:
    with workshop(tmp_path_factory.mktemp("no_files")) as made:
        for make, suffix, way in product(NO_FILES, SUFFIXES, WAYS):
            arguments = ["--schema", f"schema.{suffix}"] if way == "given" else []
            project = made.project(f"{make.__name__}, {suffix}, {way}", "validate", "letter.xml", *arguments)
            make(project, f"schema.{suffix}")
            named = "" if way == "given" else f'<?xml-model href="schema.{suffix}"?>'
            project.write("letter.xml", named + TEI.format(""))
        return made.run()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("make", NO_FILES)
def test_what_is_no_file_or_too_long(
    no_files: Mapping[str, Ran], make: Callable[[Project, str], None], suffix: str, way: str
) -> None:
    ran = no_files[f"{make.__name__}, {suffix}, {way}"]
    harmless(ran, 200)
    assert ran.status in (1, 2)
    assert ("error[VAL010]" in ran.output) == (make is gigabyte)


CATALOGS = {
    "itself": '<nextCatalog catalog="catalog.xml"/>',
    "itself by another": '<nextCatalog catalog="round.xml"/>',
    "itself for a part": '<delegateURI uriStartString="https://" catalog="catalog.xml"/>',
    "a file that is none": '<nextCatalog catalog="/dev/zero"/><nextCatalog catalog="pipe"/><nextCatalog catalog="long.xml"/>',
    "one on the web": '<nextCatalog catalog="SERVER/catalog.xml"/>',
    "no schema": '<uri name="https://example.org/a.rng" uri="file:///etc/passwd"/>',
    "no schema, for a beginning": '<rewriteURI uriStartString="https://example.org/a.rng" rewritePrefix="OUTSIDE/secret.txt"/>',
    "the web": '<uri name="https://example.org/a.rng" uri="SERVER/a.rng"/>',
    "entities": "&a12;",
}


@pytest.fixture(scope="module")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ran]:
    start = '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">'
    with workshop(tmp_path_factory.mktemp("catalogs")) as made:
        for name, entries in CATALOGS.items():
            declared = f'<!DOCTYPE catalog [<!ENTITY x SYSTEM "OUTSIDE/secret.xml">{LAUGHS}]>'
            project = made.project(name, "validate", "letter.xml", "--catalog", "catalog.xml")
            project.pipe("pipe")
            project.sparse("long.xml")
            project.write("catalog.xml", f"{declared if '&' in entries else ''}{start}{entries}</catalog>")
            project.write("round.xml", f'{start}<nextCatalog catalog="catalog.xml"/></catalog>')
            project.write("letter.xml", f'<?xml-model href="https://example.org/a.rng"?>{TEI.format("")}')
        return made.run()


@pytest.mark.parametrize("name", CATALOGS)
def test_catalogs(catalogs: Mapping[str, Ran], name: str) -> None:
    ran = catalogs[name]
    harmless(ran, 200)
    assert ran.status == 1
    assert ("error VAL006" if name.startswith("no schema") else "error VAL002") in ran.output


LOCKS = {
    "nested deep": "[" * 500_000,
    "not its shape": '{"version": 1, "schemas": ["https://example.org/a.rng"]}',
    "other values": '{"version": 1, "schemas": {"https://example.org/a.rng": {"sha256": 1}}}',
    "other addresses": '{"version": 1, "schemas": {"file:///etc/passwd": "sha256:' + "0" * 64 + '"}}',
    "another version": '{"version": 1e999, "schemas": {}}',
    "too long": '{"version": 1, "schemas": {}}' + " " * 2 * MEGABYTE,
}


NO_LOCKS = {"a pipe": pipe, "a folder": folder, "a gigabyte": gigabyte}


@pytest.fixture(scope="module")
def locks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ran]:
    with workshop(tmp_path_factory.mktemp("locks")) as made:
        for name in (*LOCKS, *NO_LOCKS):
            project = made.project(name, "validate", "letter.xml")
            if name in LOCKS:
                project.write("rubricator.lock", LOCKS[name])
            else:
                NO_LOCKS[name](project, "rubricator.lock")
            project.write("letter.xml", f'<?xml-model href="https://example.org/a.rng"?>{TEI.format("")}')
        return made.run()


@pytest.mark.parametrize("name", [*LOCKS, *NO_LOCKS])
def test_lock_files(locks: Mapping[str, Ran], name: str) -> None:
    ran = locks[name]
    harmless(ran, 200)
    assert (ran.status, "error VAL009" in ran.output) == (1, True)


def test_what_is_opened_and_told_would_be_seen(tmp_path: Path) -> None:
    """Without this the other tests might look for what never shows."""
    with workshop(tmp_path) as made:
        project = made.project("it", "validate", "letter.xml", "--schema", str(made.outside / "secret.sch"))
        project.write("letter.xml", TEI.format(""))
        ran = made.run()["it"]
    assert SECRET in ran.output
    assert any("secret.sch" in event for event in ran.touched)
    with pytest.raises(AssertionError):
        harmless(ran, 800)
