"""What a build makes anew, and why: everything that depends on what changed by content, and nothing else."""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from building.builds import SETTINGS, built
from cli.running import LETTER
from rubricator.building.inputs import Inputs
from rubricator.building.places import Layout, place
from rubricator.building.report import Report
from rubricator.building.stages import ENCODING, ENCODING_JOINED, asking
from rubricator.recognition import installed
from rubricator.rendering import EDITION, FORMATS, read_custom

NAMES = ("anna", "bruno", "clara")
ALL = {"tei", "findings", *EDITION}
PERSONS = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{}</listPerson></standOff></TEI>'
XSLT = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">{}</xsl:stylesheet>'


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edition of three letters in the current folder, built."""
    monkeypatch.chdir(tmp_path)
    Path("tei/sources").mkdir(parents=True)
    for name in NAMES:
        source(name).write_text(LETTER.replace("quay", f"quay of {name}"), encoding="utf-8")
    Path("tei/persons.xml").write_text(PERSONS.format(""), encoding="utf-8")
    assert made() == dict.fromkeys(NAMES, ALL)


def source(name: str) -> Path:
    return Path(f"tei/sources/{name}.txt")


def reports() -> list[Report]:
    return built(*(place(source(name)) for name in NAMES if source(name).exists()))


def made() -> dict[str, set[str]]:
    """Build, and return the targets that were made anew, of the documents that have any."""
    return {report.name: set(report.made) for report in reports() if report.made}


def contents() -> dict[Path, bytes]:
    found = (path for folder in ("tei", "build", "schemas") for path in Path(folder).rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in found if ".rubricator" not in path.parts}


@pytest.mark.usefixtures("edition")
def test_with_nothing_changed_nothing_is_made() -> None:
    before = {path: path.stat().st_mtime_ns for path in contents()}
    assert made() == {}
    assert {path: path.stat().st_mtime_ns for path in contents()} == before


@pytest.mark.usefixtures("edition")
def test_a_file_that_is_touched_has_not_changed() -> None:
    for path in contents():
        os.utime(path, ns=(1, 1))
    assert made() == {}


@pytest.mark.usefixtures("edition")
def test_a_file_written_within_the_same_moment_and_with_the_same_size_has_changed() -> None:
    state = source("anna").stat()
    changed = source("anna").read_text(encoding="utf-8").replace("quay", "pier")
    source("anna").write_text(changed, encoding="utf-8")
    os.utime(source("anna"), ns=(state.st_atime_ns, state.st_mtime_ns))
    assert source("anna").stat().st_size == state.st_size
    assert made() == {"anna": ALL}


@pytest.mark.usefixtures("edition")
def test_one_changed_letter_is_built_alone() -> None:
    source("bruno").write_text(LETTER.replace("quay", "pier"), encoding="utf-8")
    assert made() == {"bruno": ALL}
    assert made() == {}


@pytest.mark.usefixtures("edition")
@pytest.mark.skipif(sys.platform != "linux", reason="has no such names")
def test_a_letter_whose_name_is_not_in_utf_8_is_built_like_any_other() -> None:
    shutil.copy(source("bruno"), os.fsencode(source("caf")).replace(b"caf", b"caf\xe9"))
    letter = place(next(Path("tei/sources").glob("caf*")))
    first, second = (built(letter)[0] for _ in range(2))
    assert (first.failed, set(first.made)) == (False, ALL)
    assert second == replace(first, made=(), written=first.written[:0], spans=(), worker="")
    assert b'"caf%E9.txt"' in Path("build", letter.output(".html").name).read_bytes()


@pytest.mark.usefixtures("edition")
def test_a_change_that_leaves_the_document_the_same_goes_no_further() -> None:
    source("bruno").write_bytes(source("bruno").read_bytes().rstrip() + b"\n\n\n")
    assert made() == {"bruno": {"tei"}}


@pytest.mark.usefixtures("edition")
def test_an_authority_file_reaches_every_letter_and_what_shows_the_people() -> None:
    Path("tei/persons.xml").write_text(PERSONS.format("<!-- nobody yet -->"), encoding="utf-8")
    assert made() == {name: ALL - {"findings", "text"} for name in NAMES}
    person = '<person xml:id="keller"><persName>Anna Keller</persName></person>'
    Path("tei/persons.xml").write_text(PERSONS.format(person), encoding="utf-8")
    assert made() == dict.fromkeys(NAMES, ALL)


@pytest.mark.usefixtures("edition")
def test_a_schema_reaches_the_findings_alone() -> None:
    schema = Path("schemas/rubricator.rng")
    schema.write_bytes(schema.read_bytes() + b"<!-- ours -->\n")
    assert made() == {name: {"findings"} for name in NAMES}


@pytest.mark.usefixtures("edition")
def test_a_schema_that_was_removed_is_there_again() -> None:
    before = contents()
    Path("schemas/rubricator.rng").unlink()
    assert [written.path for report in reports() for written in report.written] == [Path("schemas/rubricator.rng")]
    assert contents() == before
    assert made() == {}


@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize("name", ["letter.html", "letter.bib"])
def test_an_output_that_was_damaged_or_removed_is_made_again(name: str) -> None:
    before = contents()
    target = {"letter.html": "html", "letter.bib": "bibtex"}[name]
    damaged = Path("build", name.replace("letter", "anna"))
    damaged.write_bytes(damaged.read_bytes()[:-1])
    assert made() == {"anna": {target}}
    damaged.unlink()
    assert made() == {"anna": {target}}
    assert contents() == before


@pytest.mark.usefixtures("edition")
def test_the_figures_are_those_of_the_encoding_whatever_is_made_later() -> None:
    before = reports()[0].figures
    Path("build/anna.html").unlink()
    (report, *_) = reports()
    assert (set(report.made), report.figures) == ({"html"}, before)


@pytest.mark.usefixtures("edition")
def test_a_document_that_was_removed_is_encoded_again_and_nothing_else() -> None:
    before = contents()
    Path("tei/clara.xml").unlink()
    assert made() == {"clara": {"tei"}}
    assert contents() == before


@pytest.mark.usefixtures("edition")
def test_an_edited_document_is_the_master() -> None:
    document = Path("tei/anna.xml")
    edited = document.read_bytes().replace(b"quay", b"wharf")
    document.write_bytes(edited)
    assert made()["anna"] >= {"findings", *EDITION}
    assert made() == {}
    document.write_bytes(edited.replace(b"wharf", b"jetty"))
    assert made()["anna"] >= {"findings", *EDITION}
    assert document.read_bytes() == edited.replace(b"wharf", b"jetty")
    assert b"jetty" in Path("build/anna.html").read_bytes()


@pytest.mark.usefixtures("edition")
def test_findings_are_said_again_of_what_is_up_to_date() -> None:
    document = Path("tei/anna.xml")
    document.write_bytes(document.read_bytes().replace(b"<p ", b'<p colour="red" ', 1))
    first, second = reports()[0], reports()[0]
    assert {found.code[:3] for found in first.diagnostics} >= {"BLD", "RNG"}
    assert (second.diagnostics, second.figures) == (first.diagnostics, first.figures)


@pytest.mark.usefixtures("edition")
def test_a_project_that_is_moved_or_copied_is_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(tmp_path, tmp_path.parent / "copy")
    monkeypatch.chdir(tmp_path.parent / "copy")
    assert made() == {}


@pytest.mark.usefixtures("edition")
def test_the_outputs_of_a_letter_that_is_gone_go_too_and_its_document_stays(capsys: pytest.CaptureFixture[str]) -> None:
    Path("build/anna.txt").write_text("mine", encoding="utf-8")
    source("anna").unlink()
    assert made() == {}
    assert {path.name for path in Path("build").glob("anna.*")} == {"anna.txt"}
    assert Path("tei/anna.xml").exists()
    assert capsys.readouterr().out.startswith("tei/sources/anna.txt is gone: removed build/anna.html, ")


@pytest.mark.usefixtures("edition")
def test_a_format_that_is_added_is_made_alone() -> None:
    formats = (*EDITION.values(), FORMATS["ris"])
    places = [place(source(name)) for name in NAMES]
    ran = built(*places, settings=replace(SETTINGS, formats=formats))
    assert [set(report.made) for report in ran] == [{"ris", "html"}] * 3  # the page links to the others


@pytest.mark.usefixtures("edition")
def test_outputs_of_a_letter_that_is_refused_go_until_it_can_be_built_again() -> None:
    before, text = contents(), source("anna").read_bytes()
    source("anna").write_bytes(b"")
    refused = reports()[0]
    assert refused.figures is None
    assert set(refused.removed) == {path for path in before if path.match("build/anna.*")}
    assert not list(Path("build").glob("anna*"))
    assert Path("tei/anna.xml").exists()
    again = reports()[0]
    assert (again.diagnostics, again.figures, again.made) == (refused.diagnostics, None, ())
    source("anna").write_bytes(text)
    assert made()["anna"] >= set(EDITION)
    assert contents() == before


@pytest.mark.usefixtures("edition")
def test_a_letter_that_was_always_refused_is_refused_in_the_same_words_again() -> None:
    Path("tei/sources/dora.txt").write_bytes(b"")
    first, second = (built(place(source("dora")))[0] for _ in range(2))
    assert first.diagnostics
    assert (second.diagnostics, second.failed, second.made) == (first.diagnostics, False, ())


@pytest.mark.usefixtures("edition")
def test_what_was_found_is_said_again_with_the_paths_that_were_given(tmp_path: Path) -> None:
    letter = place(tmp_path / "tei" / ".." / "dora.txt", outputs=Path("out"))
    letter.source.write_bytes(b"")
    first, second = (built(letter)[0] for _ in range(2))
    assert {found.file for found in first.diagnostics} == {str(letter.source)}
    assert second.diagnostics == first.diagnostics


@pytest.mark.usefixtures("edition")
def test_outputs_of_a_document_that_is_edited_to_be_no_xml_go() -> None:
    document = Path("tei/anna.xml")
    document.write_bytes(document.read_bytes().replace(b"</p>", b"", 1))
    Path("build/anna.txt").write_text("mine", encoding="utf-8")
    assert "XML002" in {found.code for found in reports()[0].diagnostics}
    assert [path.name for path in Path("build").glob("anna*")] == ["anna.txt"]


@pytest.mark.usefixtures("edition")
def test_a_page_that_cannot_be_made_any_more_goes() -> None:
    Path("own").mkdir()
    stop = '<xsl:template match="/"><xsl:message terminate="yes">no</xsl:message></xsl:template>'
    Path("own/html.xsl").write_text(XSLT.format(stop), encoding="utf-8")
    custom, _ = read_custom(Path("own"))
    (report,) = built(place(source("anna")), settings=replace(SETTINGS, custom=custom))
    assert report.removed == (Path("build/anna.html"),)
    assert not Path("build/anna.html").exists()


@pytest.mark.usefixtures("edition")
def test_a_format_that_is_not_wanted_any_more_goes_with_what_was_found_in_it() -> None:
    places = [place(source(name)) for name in NAMES]
    Path("own").mkdir()
    said = '<xsl:template match="/"><xsl:message>said</xsl:message></xsl:template>'
    Path("own/text.xsl").write_text(XSLT.format(said), encoding="utf-8")
    custom, _ = read_custom(Path("own"))
    first = built(*places, settings=replace(SETTINGS, custom=custom))
    assert "CUS009" in {found.code for found in first[0].diagnostics}
    less = replace(SETTINGS, formats=(FORMATS["bibtex"],))
    second, third = built(*places, settings=less), built(*places, settings=less)
    assert second[0].removed == tuple(
        Path("build", f"anna{one.suffix}") for one in EDITION.values() if one.name != "bibtex"
    )
    assert [path.name for path in sorted(Path("build").glob("anna*"))] == ["anna.bib"]
    assert (second[0].diagnostics, third[0].diagnostics, third[0].removed) == ((), (), ())


@pytest.mark.usefixtures("edition")
def test_another_folder_of_documents_reaches_the_pages_which_link_to_them() -> None:
    for folder in ("tei", "xml"):
        home = Layout(Path(folder), Path("build"), (), Path("schemas"))
        (report,) = built(home.place(source("anna")))
        assert {"tei", "html"} <= set(report.made)
        assert f'"../{folder}/anna.xml"'.encode() in Path("build/anna.html").read_bytes()


@pytest.mark.usefixtures("edition")
def test_a_stylesheet_of_the_projects_own_reaches_its_format() -> None:
    Path("own").mkdir()
    Path("own/page.css").write_text("body { color: maroon }", encoding="utf-8")
    custom, _ = read_custom(Path("own"))
    ran = built(place(source("anna")), settings=replace(SETTINGS, custom=custom))
    assert [set(report.made) for report in ran] == [{"html"}]


@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize(
    "module", ["own/.dates.xsl", "lib/dates.xsl", "shared.xsl"], ids=["hidden", "linked", "elsewhere"]
)
def test_a_module_of_ones_own_stylesheet_reaches_its_format_wherever_it_lies(module: str) -> None:
    href = {"lib/dates.xsl": "linked/dates.xsl"}.get(module, os.path.relpath(module, "own"))
    Path("own").mkdir()
    Path("lib").mkdir()
    Path("own/linked").symlink_to("../lib")
    Path("own/html.xsl").write_text(XSLT.format(f'<xsl:include href="{href}"/>'), encoding="utf-8")
    for word in ("one", "other"):
        Path(module).write_text(XSLT.format(f'<xsl:variable name="{word}" as="item()*"/>'), encoding="utf-8")
        custom, _ = read_custom(Path("own"))
        ran = built(place(source("anna")), settings=replace(SETTINGS, custom=custom))
        assert [set(report.made) for report in ran] == [{"html"}]


@pytest.mark.usefixtures("edition")
def test_a_stylesheet_of_ones_own_is_the_same_from_any_folder() -> None:
    Path("own").mkdir()
    Path("own/html.xsl").write_text(
        XSLT.format('<xsl:include href="../a.xsl"/><xsl:include href="b.xsl"/>'), encoding="utf-8"
    )
    for module in ("a.xsl", "own/b.xsl"):
        Path(module).write_text(XSLT.format(f"<!-- {module} -->"), encoding="utf-8")
    near, far = (read_custom(folder)[0] for folder in (Path("own"), Path("own").absolute()))
    here = _keys(lambda: Inputs(EDITION.values(), ENCODING, near, {}))
    assert here == _keys(lambda: Inputs(EDITION.values(), ENCODING, far, {}))
    assert here != _keys(lambda: Inputs(EDITION.values(), ENCODING, None, {}))


@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize("name", ["of letters (1).sch", "Grüße.sch", "anna's.sch"])
def test_a_part_of_a_schema_reaches_the_findings_whatever_its_name(name: str) -> None:
    schema = Path("schemas/rubricator.sch")
    part = Path("schemas", name)
    part.write_text('<pattern xmlns="http://purl.oclc.org/dsdl/schematron"/>', encoding="utf-8")
    include = f'<include href="{name.replace(" ", "%20")}"/></schema>'
    schema.write_text(schema.read_text(encoding="utf-8").replace("</schema>", include), encoding="utf-8")
    assert made() == {name: {"findings"} for name in NAMES}
    part.write_text('<pattern xmlns="http://purl.oclc.org/dsdl/schematron"> </pattern>', encoding="utf-8")
    assert made() == {name: {"findings"} for name in NAMES}


def _keys(change: Callable[[], Inputs]) -> tuple[str, dict[str, str]]:
    keys = change().keys(place(source("anna")))
    return keys.encoding, dict(keys.formats)


@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize("stages", [ENCODING_JOINED, asking(["spacy"], ENCODING)], ids=["hyphens", "recogniser"])
def test_the_way_of_encoding_is_part_of_what_a_document_depends_on(stages: object) -> None:
    plain = _keys(lambda: Inputs(EDITION.values(), ENCODING, None, {}))
    other = _keys(lambda: Inputs(EDITION.values(), stages, None, {}))  # type: ignore[arg-type]  # Stages, parametrized
    assert plain[0] != other[0]
    assert plain[1] == other[1]


@pytest.mark.usefixtures("edition")
def test_the_package_of_a_recogniser_is_part_of_what_a_document_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def encoding_with(version: str) -> str:
        point = SimpleNamespace(name="names", dist=SimpleNamespace(name="house-names", version=version))
        monkeypatch.setattr(installed, "entry_points", lambda group: [point])
        return _keys(lambda: Inputs(EDITION.values(), asking(["names"], ENCODING), None, {}))[0]

    assert encoding_with("1.0") == encoding_with("1.0") != encoding_with("1.1")


@pytest.mark.usefixtures("edition")
def test_each_module_of_a_stylesheet_is_part_of_what_its_format_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def inputs(part: str) -> Inputs:
        """Return inputs to which the files whose paths end so have changed."""
        changed = Inputs(EDITION.values(), ENCODING, None, {})
        digest = changed.digest
        monkeypatch.setattr(changed, "digest", lambda path: digest(path) + ("!" if str(path).endswith(part) else ""))
        return changed

    before = _keys(lambda: Inputs(EDITION.values(), ENCODING, None, {}))[1]

    def reached(part: str) -> set[str]:
        after = _keys(lambda: inputs(part))[1]
        return {name for name in before if before[name] != after[name]}

    assert reached("xslt/citation/bibtex.xsl") == {"bibtex"}
    assert reached("xslt/html/style/notes.css") == {"html"}
    assert reached("xslt/text/text.xsl") == {"text"}
    assert reached("xslt/citation/record.xsl") >= {"bibtex", "csl-json", "datacite-xml"}
    assert reached("pipeline/rubricator/encoding/body.py") == set(EDITION)
