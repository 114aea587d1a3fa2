"""Which documents ``validate`` checks, and with what: folders, patterns, git, the configuration."""

import json
import os
import subprocess
from pathlib import Path

import click
import pytest

from cli.running import Command
from rubricator.cli.git import changed_files

GOOD, BAD = "<p/>", "<q/>"
SCHEMA = "start = element p { empty }"


@pytest.fixture
def project(rubricator: Command) -> Command:
    """A project with documents in several folders, good ones and one bad one, and a schema for all of them."""
    for name, text in {
        "letters/b.xml": GOOD,
        "letters/a.xml": BAD,
        "letters/notes.txt": "",
        "drafts/c.xml": BAD,
        ".hidden/d.xml": BAD,
        "node_modules/e.xml": BAD,
        "schema/p.rnc": SCHEMA,
        "rubricator.toml": 'schemas = ["schema/p.rnc"]\n',
    }.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    return rubricator


def checked(rubricator: Command, *arguments: str) -> list[str]:
    """Return the files that have findings."""
    return [found["file"] for found in json.loads(rubricator("validate", *arguments, "--format", "json").out)]


@pytest.mark.parametrize(
    "transcription",
    [
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"/>',
        '<?xml version="1.0"?>\n<!-- alto -->\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"/>',
    ],
)
def test_a_transcription_in_xml_is_no_document_of_a_folder(project: Command, transcription: str) -> None:
    Path("letters/page.xml").write_text(transcription, encoding="utf-8")
    assert "letters/page.xml" not in checked(project)
    assert "letters/page.xml" in checked(project, "letters/page.xml")


def test_a_document_that_speaks_of_pages_is_one(project: Command) -> None:
    Path("letters/about.xml").write_text("<q>the alto and PcGts</q>", encoding="utf-8")
    assert "letters/about.xml" in checked(project)


def git(*arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *arguments],
        check=True,
        capture_output=True,
    )


def test_a_folder_is_searched_in_the_order_of_names(project: Command) -> None:
    assert checked(project) == ["drafts/c.xml", "letters/a.xml"]
    assert checked(project, "letters", "drafts") == ["letters/a.xml", "drafts/c.xml"]
    assert "3 documents" in project("validate", ".").out


def test_what_is_given_twice_is_checked_once(project: Command) -> None:
    assert checked(project, "letters", "letters/a.xml", "./letters") == ["letters/a.xml"]


def test_patterns(project: Command) -> None:
    assert checked(project, "--exclude", "drafts") == ["letters/a.xml"]
    assert checked(project, "--include", "c.*") == ["drafts/c.xml"]
    ran = project("validate", "--include", "*.tei")
    assert (ran.status, ran.out) == (2, "")
    assert "there are no documents in this folder: looked for *.tei" in ran.err


def test_what_is_excluded_is_left_out_even_if_it_is_given(project: Command) -> None:
    assert checked(project, "letters", "drafts/c.xml", "--exclude", "drafts") == ["letters/a.xml"]


def test_files_that_are_all_excluded_are_no_mistake(project: Command) -> None:
    """A hook is given the files of a commit, whatever the project has excluded."""
    ran = project("validate", "drafts/c.xml", "--exclude", "drafts")
    assert (ran.status, ran.err) == (0, "")


def test_a_link_out_of_the_folder_is_not_followed(project: Command, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.xml"
    outside.write_text(BAD, encoding="utf-8")
    Path("letters/z.xml").symlink_to(outside)
    Path("letters/y.xml").symlink_to(Path("a.xml"))
    Path("letters/all").symlink_to(tmp_path, target_is_directory=True)
    assert checked(project, "letters") == ["letters/a.xml", "letters/y.xml"]


def test_a_pipe_with_the_name_of_a_document_is_not_read(project: Command) -> None:
    os.mkfifo("letters/pipe.xml")
    assert checked(project, "letters") == ["letters/a.xml"]


def test_the_configuration_is_that_of_the_paths(
    project: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path.parent)
    name = tmp_path.name
    assert checked(project, name) == [f"{name}/drafts/c.xml", f"{name}/letters/a.xml"]
    monkeypatch.chdir(tmp_path / "letters")
    assert checked(project) == ["a.xml"]


def test_schemas_for_some_documents(project: Command) -> None:
    Path("schema/q.rnc").write_text("start = element q { empty }", encoding="utf-8")
    Path("rubricator.toml").write_text(
        'schemas = ["schema/p.rnc"]\n[[documents]]\nfiles = ["drafts/"]\nschemas = ["schema/q.rnc"]\n', encoding="utf-8"
    )
    assert checked(project) == ["letters/a.xml"]


def test_the_command_line_is_stronger(project: Command) -> None:
    Path("q.rnc").write_text("start = element q { empty }", encoding="utf-8")
    assert checked(project, "--schema", "q.rnc") == ["letters/b.xml"]


def test_a_configured_schema_that_is_not_there(project: Command) -> None:
    Path("rubricator.toml").write_text('\nschemas = ["schema/none.rnc", "schema/p.xsd"]\n', encoding="utf-8")
    ran = project("validate")
    assert (ran.status, ran.out) == (2, "")
    assert "rubricator.toml:2:1: error[CFG004] There is no schema schema/none.rnc." in ran.err
    assert "rubricator.toml:2:1: error[CFG005] schema/p.xsd" in ran.err


def test_a_configured_schema_on_the_web(project: Command) -> None:
    Path("rubricator.toml").write_text('schemas = ["https://example.org/p.rnc"]\n', encoding="utf-8")
    ran = project("validate")
    assert (ran.status, ran.out) == (2, "")
    assert "rubricator.toml:1:1: error[VAL002]" in ran.err
    Path("schema/catalog").write_text(
        '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">'
        '<uri name="https://example.org/p.rnc" uri="p.rnc"/></catalog>',
        encoding="utf-8",
    )
    assert checked(project, "--catalog", "schema/catalog") == ["drafts/c.xml", "letters/a.xml"]


def test_a_configured_schema_on_the_web_that_the_lock_file_does_not_have(
    project: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("rubricator.toml").write_text('schemas = ["https://example.org/p.rnc"]\n', encoding="utf-8")
    monkeypatch.setenv("RUBRICATOR_CACHE", str(tmp_path / "cache"))
    assert project("schema", "add", "https://example.org/p.rnc", "schema/p.rnc").status == 0
    monkeypatch.setenv("CI", "true")
    Path("rubricator.lock").unlink(missing_ok=True)
    found = json.loads(project("validate", "letters/b.xml", "--format", "json").out)
    assert [(one["file"], one["line"], one["severity"]) for one in found] == [("rubricator.toml", 1, "warning")]


def test_what_else_is_configured_and_not_there(project: Command) -> None:
    Path("rubricator.toml").write_text('authorities = ["persons.xml"]\nimages = ["images"]\n', encoding="utf-8")
    ran = project("validate")
    assert ran.status == 2
    assert "rubricator.toml:1:1: error[CFG004] There is no authority file persons.xml." in ran.err
    assert "rubricator.toml:2:1: error[CFG004] There is no folder images." in ran.err


def test_severities_of_a_project(project: Command) -> None:
    toml = Path("rubricator.toml")
    toml.write_text('schemas = ["schema/p.rnc"]\n[rules]\n"RNG*" = "info"\n', encoding="utf-8")
    assert project("validate").status == 0
    assert project("validate", "--fail-on", "info").status == 1
    toml.write_text('schemas = ["schema/p.rnc"]\n[rules]\nRNG001 = "off"\nRNG002 = "off"\n', encoding="utf-8")
    assert checked(project) == []


def test_never_failing(project: Command) -> None:
    assert project("validate").status == 1
    assert project("validate", "--fail-on", "never").status == 0


def test_no_more_findings_than_asked_for(project: Command) -> None:
    ran = project("validate", "--max-findings", "1", "--format", "json")
    assert (ran.status, len(json.loads(ran.out))) == (1, 1)


def test_a_report_in_a_file_too(project: Command) -> None:
    ran = project("validate", "--report", "json=found.json")
    assert "letters/a.xml\n" in ran.out
    assert [found["file"] for found in json.loads(Path("found.json").read_bytes())] == ["drafts/c.xml", "letters/a.xml"]
    assert project("validate", "--report", "found.json").status == 2


def test_changed_files(project: Command) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "All")
    assert checked(project, "--changed") == []
    assert project("validate", "--changed").status == 0
    Path("letters/a.xml").write_text("<r/>", encoding="utf-8")
    Path("letters/new.xml").write_text(BAD, encoding="utf-8")
    assert checked(project, "--changed") == ["letters/a.xml", "letters/new.xml"]
    assert checked(project, "--changed=HEAD", "drafts") == []


def test_changed_since_a_branch(project: Command) -> None:
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "All")
    git("checkout", "-qb", "work")
    Path("letters/b.xml").write_text(BAD, encoding="utf-8")
    git("commit", "-qam", "Change b")
    git("checkout", "-q", "main")
    Path("letters/a.xml").write_text("<r/>", encoding="utf-8")
    git("commit", "-qam", "Change a elsewhere")
    git("checkout", "-q", "work")
    assert checked(project, "--changed") == []
    assert checked(project, "--changed=main") == ["letters/b.xml"]


def test_a_changed_schema_concerns_all_documents(project: Command) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "All")
    Path("schema/p.rnc").write_text(f"{SCHEMA} # changed", encoding="utf-8")
    assert checked(project, "--changed") == ["drafts/c.xml", "letters/a.xml"]


def test_a_changed_part_of_a_schema_concerns_all_documents_too(project: Command) -> None:
    Path("schema/part.rnc").write_text("x = empty", encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "All")
    Path("schema/part.rnc").write_text("x = text", encoding="utf-8")
    assert checked(project, "--changed") == ["drafts/c.xml", "letters/a.xml"]


def test_changes_before_the_first_commit(project: Command) -> None:
    git("init", "-q")
    assert checked(project, "--changed") == ["drafts/c.xml", "letters/a.xml"]
    git("add", ".")
    assert checked(project, "--changed") == ["drafts/c.xml", "letters/a.xml"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--changed=nowhere",), "git knows no commit nowhere"),
        (("--changed", "letters"), "git knows no commit letters. For the files changed since the last commit"),
    ],
)
def test_what_git_does_not_know(project: Command, arguments: tuple[str, ...], message: str) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "All")
    ran = project("validate", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err


def test_a_revision_that_looks_like_an_option(project: Command, tmp_path: Path) -> None:
    git("init", "-q")
    with pytest.raises(click.UsageError, match="git knows no commit --output=x"):
        changed_files(tmp_path, "--output=x")
    assert not Path("x").exists()


def test_changes_outside_of_git(project: Command) -> None:
    ran = project("validate", "--changed")
    assert ran.status == 2
    assert "is in no git work tree" in ran.err


def test_a_baseline(project: Command) -> None:
    ran = project("validate", "--write-baseline", "--baseline", "known.json")
    assert (ran.status, ran.out) == (0, "")
    assert "known.json has 2 findings now" in ran.err
    ran = project("validate", "--baseline", "known.json")
    assert (ran.status, ran.out) == (0, "No findings in 3 documents.\n2 findings left out that the baseline has.\n")
    Path("letters/b.xml").write_text(BAD, encoding="utf-8")
    assert checked(project, "--baseline", "known.json") == ["letters/b.xml"]
    assert project("validate", "--baseline", "known.json").status == 1


def test_a_baseline_of_the_configuration(project: Command) -> None:
    with Path("rubricator.toml").open("a", encoding="utf-8") as toml:
        toml.write('baseline = "known.json"\n')
    ran = project("validate")
    assert ran.status == 2
    assert "there is no baseline known.json; --write-baseline writes one" in ran.err
    assert project("validate", "--write-baseline").status == 0
    assert project("validate").status == 0
    Path("known.json").write_text("<<<<<<<", encoding="utf-8")
    ran = project("validate")
    assert (ran.status, ran.out) == (2, "")
    assert "known.json:1:1: error[BAS001]" in ran.err


def test_no_baseline_is_written_of_half_a_run(project: Command) -> None:
    ran = project("validate", "none.xml", "letters", "--write-baseline", "--baseline", "known.json")
    assert ran.status == 2
    assert not Path("known.json").exists()
    assert project("validate", "--write-baseline").status == 2


def test_no_baseline_is_written_of_documents_that_were_not_checked(project: Command) -> None:
    Path("rubricator.toml").write_text("", encoding="utf-8")
    Path("letters/b.xml").write_text('<?xml-model href="none.rnc"?>\n<p/>', encoding="utf-8")
    ran = project("validate", "--write-baseline", "--baseline", "known.json")
    assert (ran.status, ran.out) == (1, "")
    assert "letters/b.xml:1:1: error[VAL004]" in ran.err
    assert not Path("known.json").exists()


def test_a_report_on_github_has_a_summary_of_the_job(project: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summary.md").write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    ran = project("validate", "--format", "github")
    assert ran.status == 1
    assert "::error file=drafts/c.xml,line=1,col=1,title=RNG" in ran.out
    assert Path("summary.md").read_text(encoding="utf-8").startswith("Before.\n### Rubricator")
    project("validate")
    assert Path("summary.md").read_text(encoding="utf-8").count("### Rubricator") == 1


def test_what_an_edition_renders_is_looked_at_only_when_it_is_named(project: Command) -> None:
    with Path("rubricator.toml").open("a", encoding="utf-8") as file:
        file.write('[edition]\noutputs = "./letters/"\n')
    assert checked(project) == ["drafts/c.xml"]
    assert checked(project, "letters") == checked(project, "letters/a.xml") == ["letters/a.xml"]
