"""``rubricator init``: what it makes is built at once, and what it says is what to type."""

import re
import shlex
from pathlib import Path

import pytest

from cli.running import Command, Ran, files
from rubricator.building.seal import is_as_written
from rubricator.founding.template import project_files

PATHS = {str(file.path) for file in project_files({})}


def typed(ran: Ran, monkeypatch: pytest.MonkeyPatch, rubricator: Command) -> Ran:
    """Type what is said to be next, and return what the last command came to."""
    lines = [line[6:] for line in ran.out.splitlines() if re.match(r"(Next|    )  (cd|rubricator) ", line)]
    for line in lines:
        program, *arguments = shlex.split(line)
        if program == "cd":
            monkeypatch.chdir(*arguments)
        else:
            ran = rubricator(*arguments)
    return ran


@pytest.mark.parametrize("folder", [[], ["my-edition"], ["deep/Briefe von Käthe's $HOME"], ["письма"], ["."]])
def test_it_is_built_at_once(rubricator: Command, monkeypatch: pytest.MonkeyPatch, folder: list[str]) -> None:
    ran = rubricator("init", *folder)
    assert (ran.status, ran.err) == (0, "")
    assert files(Path(*folder)) == PATHS
    built = typed(ran, monkeypatch, rubricator)
    assert (built.status, built.err) == (0, "")
    assert "1 of 1 document valid" in built.out
    assert Path("build/brandt-1887-03-14.html").is_file()
    assert is_as_written(Path("tei/brandt-1887-03-14.xml").read_bytes())
    assert rubricator("validate").out == "No findings in 2 documents.\n"


def test_the_example_shows_what_is_recognised(rubricator: Command) -> None:
    rubricator("init")
    rubricator("build")
    document = Path("tei/brandt-1887-03-14.xml").read_text(encoding="utf-8")
    for element in (
        "docTitle", "docAuthor", "docDate", 'note type="headnote"', "dateline", "salute", "signed", "postscript",
        'note place="foot"', "correspDesc",
    ):  # fmt: skip
        assert f"<{element}" in document
    named = set(re.findall(r'ref="persons.xml#(\w+)"', document))
    assert named == set(re.findall(r'<person xml:id="(\w+)"', Path("tei/persons.xml").read_text(encoding="utf-8")))
    assert 'cert="medium"' in document


def test_every_file_is_named(rubricator: Command) -> None:
    out = rubricator("init", "edition").out
    listed = re.findall(r"^(?:Made|    )  (edition/\S+)$", out, re.MULTILINE)
    assert {Path(name).relative_to("edition").as_posix() for name in listed} == PATHS


def test_a_repository_keeps_what_it_has(rubricator: Command) -> None:
    Path(".git").mkdir()
    Path("README.md").write_text("Ours.\n", encoding="utf-8")
    ran = rubricator("init")
    assert ran.status == 0
    assert "Kept  README.md (yours, not written over)\n" in ran.out
    assert "      rubricator guide projects says what is where" in ran.out
    assert Path("README.md").read_text(encoding="utf-8") == "Ours.\n"


@pytest.mark.parametrize(("ignored", "is_told"), [("*.pyc\n", True), ("*.pyc\nbuild/\n", False), ("\udcff", True)])
def test_what_is_built_is_not_for_git(rubricator: Command, ignored: str, is_told: bool) -> None:
    Path(".gitignore").write_text(ignored, "utf-8", errors="surrogateescape")
    ran = rubricator("init")
    assert ("Note  Write the line build/ into .gitignore, which was kept" in ran.out) == is_told


def test_in_a_repository_it_says_where_the_workflow_has_to_be(rubricator: Command, tmp_path: Path) -> None:
    Path("repository/.git").mkdir(parents=True)
    out = rubricator("init", "repository/letters").out
    assert f"GitHub looks for workflows in {tmp_path / 'repository' / '.github'} only" in out
    assert "Note" not in rubricator("init", "repository-of-its-own").out


def test_what_the_readme_says_can_be_typed(rubricator: Command) -> None:
    rubricator("init")
    listed = re.findall(r"^rubricator (.*?)(?: *#.*)?$", Path("README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert [line.split()[0] for line in listed] == ["build", "serve", "validate", "people", "site", "deposit", "guide"]
    for line in listed:
        words = [word for typed in line.split() for word in (map(str, Path().glob(typed)) if "*" in typed else [typed])]
        ran = rubricator(*words, *(["--help"] if line == "serve" else []))
        # A project that does not yet say its licence and address is told so.
        assert (ran.status, "error" in ran.err) == (0, False)


def test_a_folder_with_files_is_left_alone(rubricator: Command) -> None:
    Path("letter.txt").write_text("Dear friend,\n", encoding="utf-8")
    ran = rubricator("init")
    assert (ran.status, ran.out) == (2, "")
    assert "error[PRJ001] The folder is not empty: it has letter.txt." in ran.err
    assert files() == {"letter.txt"}


def test_twice_is_once(rubricator: Command) -> None:
    rubricator("init", "edition")
    before = {name: Path("edition", name).stat().st_mtime_ns for name in PATHS}
    assert rubricator("init", "edition").status == 0
    assert {name: Path("edition", name).stat().st_mtime_ns for name in PATHS} == before


def test_a_project_is_not_made_over(rubricator: Command) -> None:
    rubricator("init", "--language", "de")
    ran = rubricator("init")
    assert ran.status == 2
    assert "It is a project already: rubricator build builds it." in ran.err


def test_a_folder_that_cannot_be_written(rubricator: Command) -> None:
    Path("closed").mkdir()
    Path("closed").chmod(0o555)
    ran = rubricator("init", "closed/edition")
    assert (ran.status, ran.out) == (2, "")
    assert "error[CLI003]" in ran.err
    assert files() == set()


def test_settings_end_up_in_the_configuration_and_in_the_header(rubricator: Command) -> None:
    licence = "https://creativecommons.org/licenses/by/4.0/"
    ran = rubricator("init", "--language", "de", "--licence", licence, "--publisher", 'Verlag "Nord" & Söhne')
    assert ran.status == 0
    assert 'publisher = "Verlag \\"Nord\\" & Söhne"\n' in Path("rubricator.toml").read_text(encoding="utf-8")
    built = rubricator("build")
    assert (built.status, built.err) == (0, "")
    document = Path("tei/brandt-1887-03-14.xml").read_text(encoding="utf-8")
    assert '<publisher>Verlag "Nord" &amp; Söhne</publisher>' in document
    assert f'<licence target="{licence}">' in document


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--language", "Deutsch!", "has to be a tag such as en, de or grc"),
        ("--licence", "CC BY 4.0", "Perhaps https://creativecommons.org/licenses/by/4.0/ is meant."),
        ("--publisher", "Nord\x00verlag", "publisher"),
        ("--publisher", "Nord\udcffverlag", "not a Unicode scalar value"),
    ],
)
def test_what_the_configuration_would_not_take_is_refused(
    rubricator: Command, option: str, value: str, said: str
) -> None:
    ran = rubricator("init", option, value)
    assert (ran.status, ran.out) == (2, "")
    assert f"Invalid value for '{option}'" in ran.err
    assert said in ran.err
    assert files() == set()
