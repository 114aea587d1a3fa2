"""The action for GitHub: its steps, run as a runner would, in a clean clone of a project."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ci.letters import EDITION, letter
from ci.repository import Repository
from ci.runner import Job, Runner

WRONG = {"letters/second.xml": letter("second", "<para>On 3 May.</para>")}
EMPTY = {"letters/second.xml": letter("second", "<p> </p>")}
UPLOAD, CACHE = "Upload to code scanning", "Restore packages and schemas"


@pytest.fixture(scope="module")
def machine(root: Path, index: None, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A machine on which the action has run once."""
    project = Repository.new(tmp_path_factory.mktemp("machine") / "project")
    project.commit(EDITION)
    temporary = tmp_path_factory.mktemp("runner")
    job = Runner(root / "action.yml", project.folder, temporary).run()
    assert job.succeeded, job.log
    (temporary / "installed").write_text(job.steps["install"]["outputs"]["programs"], encoding="utf-8")
    return Runner(root / "action.yml", project.folder, temporary)


def check(
    machine: Runner, folder: Path, inputs: Mapping[str, str] | None = None, event: Mapping[str, Any] | None = None
) -> Job:
    """Run the action in another clone on the machine, where Rubricator is installed already."""
    installed = (machine.temporary / "installed").read_text(encoding="utf-8")
    return Runner(machine.action, folder, machine.temporary).run(inputs, event, {"install": {"programs": installed}})


def clone(repository: Repository, files: Mapping[str, str]) -> Path:
    repository.commit(EDITION | files)
    return repository.clone(repository.folder.with_name("clone"), "--depth=1").folder


def test_an_edition_without_mistakes(machine: Runner, repository: Repository) -> None:
    job = check(machine, clone(repository, {}))
    assert (job.succeeded, job.outputs["errors"], job.outputs["warnings"]) == (True, "0", "0")
    assert "::error" not in job.log
    assert UPLOAD not in job.used


def test_a_mistake_is_annotated_and_counted(machine: Runner, repository: Repository) -> None:
    job = check(machine, clone(repository, WRONG))
    assert (job.succeeded, job.outputs["errors"], job.outputs["warnings"]) == (False, "1", "0")
    assert "::error file=letters/second.xml,line=5,col=7,title=RNG002" in job.log
    assert "RNG002" in job.summary


def test_annotations_are_relative_to_the_repository(machine: Runner, repository: Repository) -> None:
    repository.commit({f"edition/{name}": text for name, text in (EDITION | WRONG).items()})
    job = check(machine, repository.folder, {"working-directory": "edition"})
    assert "::error file=edition/letters/second.xml,line=5,col=7," in job.log


def test_findings_are_uploaded_when_asked_for_and_then_always(machine: Runner, repository: Repository) -> None:
    job = check(machine, clone(repository, WRONG), {"upload-sarif": "true"})
    assert not job.succeeded
    assert job.used[UPLOAD]["sarif_file"] == job.outputs["sarif"]
    assert '"RNG002"' in Path(job.outputs["sarif"]).read_text(encoding="utf-8")


def test_what_fails_the_job_can_be_chosen(machine: Runner, repository: Repository) -> None:
    folder = clone(
        repository,
        {**EMPTY, "schema/letters.sch": EDITION["schema/letters.sch"].replace("test=", "role='warning' test=")},
    )
    job = check(machine, folder)
    assert (job.succeeded, job.outputs["errors"], job.outputs["warnings"]) == (True, "0", "1")
    assert not check(machine, folder, {"fail-on": "warning"}).succeeded


def test_the_log_can_have_another_format(machine: Runner, repository: Repository) -> None:
    job = check(machine, clone(repository, WRONG), {"format": "text"})
    assert "letters/second.xml\n  5:7  error RNG002" in job.log


def test_further_arguments_are_words_as_in_a_shell(machine: Runner, repository: Repository) -> None:
    folder = clone(repository, WRONG | {"not yet/*.xml": WRONG["letters/second.xml"]})
    job = check(machine, folder, {"args": "--exclude 'not yet/**' --exclude 'letters/sec*'\n--jobs 1\n"})
    assert job.succeeded, job.log
    assert not check(machine, folder, {"args": "--exclude 'not closed"}).succeeded


def test_what_could_not_be_checked_is_an_error_of_its_own(machine: Runner, repository: Repository) -> None:
    job = check(machine, clone(repository, WRONG), {"schema": "schema/none.rng"})
    assert (job.succeeded, job.outputs["sarif"]) == (False, "")
    assert "there is no schema schema/none.rng" in job.log
    assert "::error title=Rubricator::Not everything could be checked" in job.log


def test_a_schema_on_the_web_is_fetched_only_when_asked_for(machine: Runner, repository: Repository) -> None:
    named = '<?xml-model href="https://localhost:1/letters.rng"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"/>\n'
    folder = clone(repository, {"rubricator.toml": 'exclude = ["letters/"]\n', "named.xml": named})
    assert "is on the web and is not fetched" in check(machine, folder).log
    assert "is on the web and could not be fetched" in check(machine, folder, {"fetch": "true"}).log


@pytest.mark.parametrize("name", ["paths", "schema", "args", "fail-on", "format", "working-directory"])
def test_no_input_is_run_as_shell(machine: Runner, repository: Repository, tmp_path: Path, name: str) -> None:
    mark = tmp_path / "run"
    folder = clone(repository, {})
    text = f'$(touch {mark}); `touch {mark}`; "; touch {mark}; "'
    if name == "working-directory":
        (folder / text).mkdir(parents=True)
    check(machine, folder, {name: text})
    assert not mark.exists()


def test_paths_may_have_spaces(machine: Runner, repository: Repository) -> None:
    folder = clone(repository, {"the letters/second.xml": WRONG["letters/second.xml"]})
    assert check(machine, folder, {"paths": "letters\n"}).succeeded
    job = check(machine, folder, {"paths": "letters\nthe letters\n"})
    assert "::error file=the letters/second.xml,line=5" in job.log


def test_a_version_is_no_option_of_pip(machine: Runner) -> None:
    job = machine.run({"version": "--help"})
    assert not job.succeeded
    assert "Invalid requirement: '--help'" in job.log


def test_the_cache_follows_the_lock_file(machine: Runner, repository: Repository) -> None:
    folder = clone(repository, {"rubricator.lock": "# one\n"})
    before = check(machine, folder).used[CACHE]
    (folder / "rubricator.lock").write_text("# two\n", encoding="utf-8")
    after = check(machine, folder).used[CACHE]
    assert before["key"] != after["key"]
    assert before["key"].startswith(before["restore-keys"])
    assert before["path"] == after["path"] == str(machine.temporary / "rubricator/cache")


OLD = {"letters/first.xml": letter("first", "<para>Dear friend,</para>")}


class TestOnlyWhatChanged:
    """The old mistake in the first letter is no concern of a change of the second."""

    def test_in_a_pull_request(self, machine: Runner, repository: Repository) -> None:
        base = repository.commit(EDITION | OLD)
        repository.git("switch", "--quiet", "--create", "correction")
        repository.commit(EMPTY)
        repository.git("switch", "--quiet", "main")
        base = repository.commit({"README.md": "An edition.\n"})
        repository.git("merge", "--quiet", "--no-ff", "--no-edit", "correction")
        folder = repository.clone(repository.folder.with_name("clone"), "--depth=1").folder
        assert check(machine, folder).outputs["errors"] == "2"
        job = check(machine, folder, {"changed-only": "true"}, {"pull_request": {"base": {"sha": base}}})
        assert job.outputs["errors"] == "1", job.log
        assert "letters/second.xml" in job.log

    def test_in_a_push(self, machine: Runner, repository: Repository) -> None:
        before = repository.commit(EDITION | OLD)
        for files in ({"README.md": "An edition.\n"}, EMPTY):
            repository.commit(files)
        folder = repository.clone(repository.folder.with_name("clone"), "--depth=1").folder
        job = check(machine, folder, {"changed-only": "true"}, {"before": before})
        assert job.outputs["errors"] == "1", job.log

    @pytest.mark.parametrize("before", ["", "0" * 40, "f" * 40])
    def test_in_a_push_of_what_was_not_there(self, machine: Runner, repository: Repository, before: str) -> None:
        folder = clone(repository, OLD)
        job = check(machine, folder, {"changed-only": "true"}, {"before": before})
        assert job.outputs["errors"] == "1"
        assert "::notice title=Rubricator::There is no commit to compare with" in job.log
