"""``rubricator schema``: what a schema is, what the cache has, and what the lock file records."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from cli.running import Command
from rubricator.validation import fetching, network
from validation.serving import Site, page, serving

GRAMMAR = """<?xml version="1.0"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><!--
Schema generated from ODD source 2024-11-03T12:00:00Z. May 2024.
TEI Edition: P5 Version\N{NO-BREAK SPACE}4.8.1. Last updated on 3rd November 2024, revision 4fd6d8bb4
TEI Edition Location: https://www.tei-c.org/Vault/P5/4.8.1/
 Letters of the Harbour
-->
<include href="parts/names.rng"/>
<start><choice><ref name="letter"/><element name="letters"><oneOrMore><ref name="letter"/></oneOrMore></element></choice></start>
<define name="letter"><element name="letter"><attribute name="n"/>
  <sch:pattern xmlns:sch="http://purl.oclc.org/dsdl/schematron"><sch:rule context="letter">
    <sch:assert test="@n">numbered</sch:assert><sch:report test="@n = 0">from 1</sch:report>
  </sch:rule></sch:pattern>
  <zeroOrMore><ref name="name"/></zeroOrMore></element></define>
</grammar>"""
NAMES = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"><define name="name">
<element name="name"><optional><attribute name="n"/></optional><optional><attribute name="key"/></optional><text/></element>
</define></grammar>"""
RULES = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3" defaultPhase="quick">
<title>House rules</title><phase id="quick"><active pattern="a"/></phase><phase id="all"><active pattern="a"/></phase>
<include href="pattern.sch"/></schema>"""
PATTERN = """<pattern id="a" xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="p"><assert test="."/></rule></pattern>"""

EDITION = "https://example.org/odd/edition.rng"
VALID = '<letter xmlns="http://www.tei-c.org/ns/1.0" n="1"/>'


@pytest.fixture(autouse=True)
def _an_empty_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def schemas(rubricator: Command) -> None:
    """A grammar and a Schematron schema, each with a part, in the current folder."""
    Path("parts").mkdir()
    for name, text in {
        "edition.rng": GRAMMAR,
        "parts/names.rng": NAMES,
        "house.sch": RULES,
        "pattern.sch": PATTERN,
    }.items():
        Path(name).write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web site that counts as one on the internet, with the grammar and its part."""
    certificates = tmp_path_factory.mktemp("site") / "certificates.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates))
    monkeypatch.setattr(network, "is_public", lambda _address: True)
    fetching._fetch.cache_clear()
    with serving(certificates) as found:
        found.pages["/odd/edition.rng"] = page(GRAMMAR.encode())
        found.pages["/odd/parts/names.rng"] = page(NAMES.encode())
        yield found


def digest(text: str) -> str:
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def named(*addresses: str) -> str:
    return "".join(f'<?xml-model href="{address}" type="application/xml"?>\n' for address in addresses)


def locked() -> dict[str, str]:
    content = json.loads(Path("rubricator.lock").read_text(encoding="utf-8"))
    assert content.keys() == {"version", "schemas"}
    return content["schemas"]


@pytest.mark.usefixtures("schemas")
def test_what_a_grammar_is(rubricator: Command) -> None:
    ran = rubricator("schema", "info", "edition.rng")
    assert (ran.status, ran.err) == (0, "")
    assert (
        ran.out
        == f"""\
edition.rng
  language    RELAX NG, XML syntax
  title       Letters of the Harbour
  TEI         4.8.1 (3rd November 2024, revision 4fd6d8bb4)
  ODD of      May 2024
  made        2024-11-03T12:00:00Z
  roots       letter, letters
  elements    3
  attributes  2
  namespaces  http://www.tei-c.org/ns/1.0
  Schematron  1 pattern, 1 rule, 2 assertions
  includes    parts/names.rng
  checksum    {digest(GRAMMAR)}
"""
    )


@pytest.mark.usefixtures("schemas")
def test_what_a_schematron_schema_is(rubricator: Command) -> None:
    assert (
        rubricator("schema", "info", "house.sch").out
        == f"""\
house.sch
  language       Schematron, XML syntax
  title          House rules
  Schematron     1 pattern, 1 rule, 1 assertion
  query binding  xslt3
  phases         quick, all (by default quick)
  includes       pattern.sch ({Path("pattern.sch").absolute()})
  checksum       {digest(RULES)}
"""
    )


def test_what_a_schema_in_compact_syntax_is_for_programs(rubricator: Command) -> None:
    source = "# TEI Edition: Version 2.6.0. Last updated on 20th January 2014, revision 12802.\nstart = element p { attribute n { text } }"
    Path("p.rnc").write_text(source, encoding="utf-8")
    description = json.loads(rubricator("schema", "info", "p.rnc", "--format", "json").out)
    assert description == {
        "file": "p.rnc",
        "checksum": digest(source),
        "language": "RELAX NG",
        "syntax": "compact",
        "title": "",
        "origin": {
            "version": "2.6.0",
            "date": "20th January 2014",
            "revision": "12802",
            "generated": "",
            "title": "",
            "odd_date": "",
        },
        "names": {"roots": ["p"], "elements": ["p"], "attributes": ["n"], "namespaces": []},
        "rules": None,
        "includes": [],
    }


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "tei_all.rnc",
            ["TEI         4.12.0 (28th July 2026, revision 113e933e2)", "elements    588", "attributes  275"],
        ),
        (
            "tei_all.rng",
            ["TEI         4.12.0 (28th July 2026, revision 113e933e2)", "elements    588", "attributes  275"],
        ),
        ("tei_lite.rng", ["TEI         4.9.0a (21st October 2024, revision x)", "ODD of      August 2012"]),
        ("dracor.rng", ["title       DraCor Schema 1.6.0", "roots       TEI, dracorCorpus, teiCorpus"]),
        ("dracor.sch", ["title          ISO Schematron rules (DraCor Schema 1.6.0)", "query binding  xslt2"]),
    ],
)
def test_what_real_schemas_are(rubricator: Command, shared: Path, name: str, lines: list[str]) -> None:
    out = rubricator("schema", "info", shared / "schemas" / name).out
    assert [line for line in lines if f"  {line}\n" not in out] == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.rng", None, "none.rng:1:1: error[CLI001]"),
        ("page.rng", "<html/>", "RNG102"),
        ("edition.rng", GRAMMAR, "There is no schema parts/names.rng"),
        (".", None, ".:1:1: error[VAL010] . is no file."),
    ],
)
def test_what_is_no_usable_schema_is_said(rubricator: Command, name: str, content: str | None, said: str) -> None:
    if content is not None:
        Path(name).write_text(content, encoding="utf-8")
    ran = rubricator("schema", "info", name)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.usefixtures("schemas")
def test_a_schema_is_added_with_its_parts_and_serves(rubricator: Command) -> None:
    added = f"{EDITION}  {digest(GRAMMAR)}\nhttps://example.org/odd/parts/names.rng  {digest(NAMES)}\n"
    assert rubricator("schema", "add", EDITION, "edition.rng").out == added
    assert rubricator("schema", "list").out == added
    assert [entry["address"] for entry in json.loads(rubricator("schema", "list", "--format", "json").out)] == [
        line.split()[0] for line in added.splitlines()
    ]
    Path("edition.rng").unlink()
    Path("letter.xml").write_text(named(EDITION) + VALID, encoding="utf-8")
    assert rubricator("validate", "letter.xml").status == 0
    Path("letter.xml").write_text(named(EDITION) + VALID.replace(" n=", " m="), encoding="utf-8")
    assert rubricator("validate", "letter.xml").status == 1
    assert "elements    3" in rubricator("schema", "info", EDITION).out


@pytest.mark.usefixtures("schemas")
def test_a_schema_is_removed(rubricator: Command) -> None:
    rubricator("schema", "add", "https://example.org/house.sch", "house.sch")
    assert rubricator("schema", "remove", "https://example.org/house.sch").status == 0
    assert [line.split()[0] for line in rubricator("schema", "list").out.splitlines()] == [
        "https://example.org/pattern.sch"
    ]
    ran = rubricator("schema", "remove", "https://example.org/house.sch")
    assert (ran.status, ran.err) == (2, "the cache has no schema https://example.org/house.sch\n")


@pytest.mark.parametrize(
    ("url", "content", "said"),
    [
        (EDITION, "<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>", "error[RNG"),
        (EDITION, "<html/>", "error[RNG"),
        (EDITION, "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><pattern><rule context='p['/></pattern></schema>", "SCH904"),
        ("edition.rng", NAMES, "edition.rng is no address on the web"),
        ("https://example.org/", NAMES, "https://example.org/ is no address on the web that names a file"),
        ("file:///etc/passwd", NAMES, "file:///etc/passwd is no address on the web"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_refused(rubricator: Command, url: str, content: str, said: str) -> None:
    Path("file.rng").write_text(content, encoding="utf-8")
    ran = rubricator("schema", "add", url, "file.rng")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert rubricator("schema", "list").out == ""


def test_without_a_cache_nothing_can_be_added(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", "off")
    ran = rubricator("schema", "add", EDITION, "file.rng")
    assert (ran.status, "there is no cache" in ran.err) == (2, True)


@pytest.mark.usefixtures("schemas")
def test_the_lock_file_records_what_the_documents_name_and_all_parts(rubricator: Command) -> None:
    Path("letter.xml").write_text(named(EDITION) + VALID, encoding="utf-8")
    ran = rubricator("schema", "lock")
    assert (ran.status, ran.out) == (1, "")
    assert "letter.xml:1:1: error[VAL002]" in ran.err
    assert not Path("rubricator.lock").exists()
    rubricator("schema", "add", EDITION, "edition.rng")
    ran = rubricator("schema", "lock")
    assert (ran.status, ran.out) == (0, f"added {EDITION}\nadded https://example.org/odd/parts/names.rng\n")
    assert locked() == {EDITION: digest(GRAMMAR), "https://example.org/odd/parts/names.rng": digest(NAMES)}
    assert rubricator("schema", "lock").out == ""


@pytest.mark.usefixtures("schemas")
def test_what_no_document_names_any_more_is_left_out_only_if_all_are_looked_at(rubricator: Command) -> None:
    Path("letter.xml").write_text(named(EDITION) + VALID, encoding="utf-8")
    Path("other.xml").write_text(named("house.sch") + VALID, encoding="utf-8")
    rubricator("schema", "add", EDITION, "edition.rng")
    rubricator("schema", "lock")
    assert rubricator("schema", "lock", "other.xml").out == ""
    assert len(locked()) == 2
    Path("letter.xml").unlink()
    assert rubricator("schema", "lock").out == f"removed {EDITION}\nremoved https://example.org/odd/parts/names.rng\n"
    assert locked() == {}


@pytest.mark.usefixtures("schemas")
def test_a_schema_that_is_not_the_one_recorded_is_not_used(rubricator: Command) -> None:
    Path("letter.xml").write_text(named(EDITION) + VALID, encoding="utf-8")
    rubricator("schema", "add", EDITION, "edition.rng")
    rubricator("schema", "lock")
    assert rubricator("validate", "letter.xml").status == 0
    Path("edition.rng").write_text(GRAMMAR + " ", encoding="utf-8")
    rubricator("schema", "add", EDITION, "edition.rng")
    ran = rubricator("validate", "letter.xml")
    assert (ran.status, "error VAL007" in ran.out) == (1, True)


@pytest.mark.usefixtures("schemas")
def test_a_part_that_is_not_the_one_recorded_is_not_used(rubricator: Command) -> None:
    Path("letter.xml").write_text(named(EDITION) + VALID, encoding="utf-8")
    rubricator("schema", "add", EDITION, "edition.rng")
    rubricator("schema", "lock")
    Path("parts/names.rng").write_text(NAMES + " ", encoding="utf-8")
    rubricator("schema", "add", EDITION, "edition.rng")
    ran = rubricator("validate", "letter.xml")
    assert ran.status == 2
    assert "https://example.org/odd/parts/names.rng is not the one that rubricator.lock records" in ran.err


@pytest.mark.usefixtures("schemas")
def test_in_ci_what_is_not_recorded_is_a_warning(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("letter.xml").write_text(named(EDITION) + VALID, encoding="utf-8")
    rubricator("schema", "add", EDITION, "edition.rng")
    monkeypatch.setenv("CI", "true")
    ran = rubricator("validate", "letter.xml")
    assert (ran.status, "warning VAL008" in ran.out) == (0, True)
    rubricator("schema", "lock")
    assert rubricator("validate", "letter.xml").out.startswith("No findings")


@pytest.mark.usefixtures("schemas")
def test_in_ci_a_part_has_to_be_recorded_where_anything_is(
    rubricator: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("letter.xml").write_text(named(EDITION) + VALID, encoding="utf-8")
    rubricator("schema", "add", EDITION, "edition.rng")
    Path("rubricator.lock").write_text(
        json.dumps({"version": 1, "schemas": {EDITION: digest(GRAMMAR)}}), encoding="utf-8"
    )
    monkeypatch.setenv("CI", "true")
    ran = rubricator("validate", "letter.xml")
    assert ran.status == 2
    assert "https://example.org/odd/parts/names.rng is not in the lock file" in ran.err


def test_a_schema_is_fetched_on_request_only_and_recorded(rubricator: Command, site: Site) -> None:
    address = site.address("/odd/edition.rng")
    Path("letter.xml").write_text(named(address) + VALID, encoding="utf-8")
    for options in ([], ["--offline"], ["--fetch", "--offline"]):
        ran = rubricator("validate", "letter.xml", *options)
        assert (ran.status, "error VAL002" in ran.out) == (1, True)
    assert site.asked == []
    assert rubricator("validate", "letter.xml", "--fetch").out.startswith("No findings")
    assert site.asked == ["/odd/edition.rng", "/odd/parts/names.rng"]
    assert locked() == {address: digest(GRAMMAR), site.address("/odd/parts/names.rng"): digest(NAMES)}
    assert rubricator("validate", "letter.xml").status == 0
    assert len(site.asked) == 2


def test_a_configuration_may_have_schemas_fetched_but_not_in_ci(
    rubricator: Command, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("rubricator.toml").write_text("fetch = true", encoding="utf-8")
    Path("letter.xml").write_text(named(site.address("/odd/edition.rng")) + VALID, encoding="utf-8")
    monkeypatch.setenv("CI", "true")
    assert rubricator("validate", "letter.xml").status == 1
    assert site.asked == []
    ran = rubricator("validate", "letter.xml", "--fetch")
    assert (ran.status, "warning VAL008" in ran.out, Path("rubricator.lock").exists()) == (0, True, False)
    monkeypatch.delenv("CI")
    assert rubricator("validate", "letter.xml").status == 0


def test_what_the_network_gives_has_to_be_what_is_recorded(rubricator: Command, site: Site) -> None:
    address = site.address("/odd/edition.rng")
    Path("letter.xml").write_text(named(address) + VALID, encoding="utf-8")
    rubricator("schema", "lock", "--fetch")
    rubricator("schema", "remove", address)
    site.pages["/odd/edition.rng"] = page(GRAMMAR.encode() + b" ")
    fetching._fetch.cache_clear()
    ran = rubricator("validate", "letter.xml", "--fetch")
    assert (ran.status, "error VAL007" in ran.out) == (1, True)
    assert address not in rubricator("schema", "list").out
    assert rubricator("schema", "lock", "--fetch").out == f"changed {address}\n"
    assert rubricator("validate", "letter.xml").status == 0


def test_locking_anew_fetches_what_the_cache_has_too(rubricator: Command, site: Site) -> None:
    Path("letter.xml").write_text(named(site.address("/odd/edition.rng")) + VALID, encoding="utf-8")
    assert rubricator("schema", "lock", "--fetch").out.count("added") == 2
    site.pages["/odd/parts/names.rng"] = page(NAMES.encode() + b"\n")
    fetching._fetch.cache_clear()
    assert rubricator("schema", "lock").out == ""
    assert rubricator("schema", "lock", "--fetch").out == f"changed {site.address('/odd/parts/names.rng')}\n"
    del site.pages["/odd/parts/names.rng"]
    fetching._fetch.cache_clear()
    ran = rubricator("schema", "lock", "--fetch")
    assert (ran.status, "could not be fetched: the server answers 404" in ran.err) == (1, True)


def test_schemas_of_the_web_that_include_one_another_have_an_end(rubricator: Command, site: Site) -> None:
    for number in range(fetching.MOST_SCHEMAS + 10):
        text = f'<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="{number + 1}.rng"/></grammar>'
        site.pages[f"/{number}.rng"] = page(text.encode())
    Path("letter.xml").write_text(named(site.address("/0.rng")) + VALID, encoding="utf-8")
    ran = rubricator("validate", "letter.xml", "--fetch")
    assert ran.status == 2
    assert "could not be fetched: more than 100 schemas would be fetched" in ran.err
    assert len(site.asked) == fetching.MOST_SCHEMAS
